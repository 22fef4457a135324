/* SPDX-License-Identifier: MIT */
#include "page/html_article.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { HOSTILE_BYTES = 1 << 20, SECONDS_MAX = 5 };

struct Row {
    const char *reason, *start, *part, *end;
};

/* A megabyte each: `start`, `part` over and over, `end`. What took the square
 * of the page's length would take minutes. */
static const struct Row ROWS[] = {
    {"nested elements", "", "<div>", "kata"},
    {"nested articles", "", "<article><p>Kata dia, begitu.", ""},
    {"nested links and items", "", "<li><a href=x>kata", ""},
    {"short blocks", "", "<p>12.3.2025</p>", ""},
    {"line breaks", "<p>", "kata<br>", "</p>"},
    {"headings", "<title>Satu dua tiga</title>", "<h1>satu dua</h1>", ""},
    {"one class on everything around", "<div class='", "isi-berita ",
     "'><p>a<p>b<p>c</div>"},
    {"children of a long class", "<div class='berita'>",
     "<p class='isi berita'>kata</p>", "</div>"},
    {"a title of many parts", "<title>", "Kabar | ", "</title>"},
    {"items inside items", "", "<b itemprop=author>Ani", ""},
    {"times", "", "<time datetime=2025-02-03>x</time>", ""},
    {"references", "<p>", "&amp;&nbsp;&#x41;&tidak", ""},
    {"references without end", "<p>", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""},
    {"JSON-LD that is cut off",
     "<script type=application/ld+json>{\"@type\":", "\"headline\":\"x\\", ""},
    {"JSON-LD of many objects", "<script type=application/ld+json>[",
     "{\"@type\":\"NewsArticle\",\"headline\":\"x\"},", "{}]</script>"},
    {"JSON-LD nested", "<script type=application/ld+json>", "{\"headline\":[",
     "</script>"},
    {"quotes in scripts", "<script>", "\"a\\", "</script>"},
    {"a text in JSON-LD and many blocks",
     "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":"
     "\"Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua "
     "tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat "
     "lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam "
     "tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh "
     "delapan sembilan sepuluh\"}</script>",
     "<p>satu dua tiga empat lima enam</p>", ""},
    {"meta elements", "", "<meta property=og:title content='Satu | Dua'>", ""},
    {"bytes that are no text in any encoding", "<p>", "\xff\xfe\x80 kata", ""},
};

typedef struct Fixture {
    Arena *run, *page;
    HtmlRules *rules;
} Fixture;

static int open_fixture(void **state) {
    Fixture *fixture = calloc(1, sizeof *fixture);
    char folder[4096];
    Error err = {0};
    fixture->run = arena_open(1 << 20);
    fixture->page = arena_open(1 << 20);
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    fixture->rules = html_rules_load(fixture->run, folder, &err);
    *state = fixture;
    return fixture->rules ? 0 : -1;
}

static int close_fixture(void **state) {
    Fixture *fixture = *state;
    arena_close(fixture->page);
    arena_close(fixture->run);
    free(fixture);
    return 0;
}

static Slice hostile_page(Arena *page, const struct Row *row) {
    size_t start = strlen(row->start), part = strlen(row->part);
    size_t end = strlen(row->end), count = HOSTILE_BYTES / part;
    char *bytes = arena_buffer(page, start + part * count + end);
    memcpy(bytes, row->start, start);
    for (size_t i = 0; i < count; i++)
        memcpy(bytes + start + i * part, row->part, part);
    memcpy(bytes + start + part * count, row->end, end);
    return (Slice){bytes, start + part * count + end};
}

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void hostile_pages_are_read_in_time(void **state) {
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        RawPage raw = {.kind = RAW_HTML,
                       .bytes = hostile_page(fixture->page, &ROWS[i])};
        HtmlArticle article;
        Error err = {0};
        double start = seconds_now();
        ROW_CHECK(ROWS[i].reason,
                  html_article_read(fixture->page, &raw, fixture->rules,
                                    &article, &err));
        double taken = seconds_now() - start;
        fprintf(stderr, "%7.3f s  %s\n", taken, ROWS[i].reason);
        ROW_CHECK(ROWS[i].reason, taken < SECONDS_MAX);
        arena_reset(fixture->page);
    }
}

/* Blanks of other scripts between blanks: words that have no length. */
static Slice blank_page(Arena *page) {
    enum { RUNS = 20000, RUN_MAX = 12 };
    static const char WORDS[] = "satu dua tiga empat lima enam tujuh ";
    char *bytes = arena_buffer(page, sizeof WORDS * 100 + RUNS * RUN_MAX * 3);
    char *at = stpcpy(bytes, "<p>");
    for (int i = 0; i < 50; i++)
        at = stpcpy(at, WORDS);
    for (uint32_t i = 0, turn = 1; i < RUNS; i++) {
        turn = turn * 1664525 + 1013904223;
        for (uint32_t n = (turn >> 16) % RUN_MAX + 1; n; n--)
            at = stpcpy(at, "\xC2\xA0");
        *at++ = ' ';
    }
    at = stpcpy(at, WORDS);
    at = stpcpy(at, "</p><p>delapan sembilan sepuluh, satu dua.</p>");
    return (Slice){bytes, (size_t)(at - bytes)};
}

static void blanks_without_length_are_read(void **state) {
    Fixture *fixture = *state;
    RawPage raw = {.kind = RAW_HTML, .bytes = blank_page(fixture->page)};
    HtmlArticle article;
    Error err = {0};
    ROW_CHECK("blanks", html_article_read(fixture->page, &raw, fixture->rules,
                                          &article, &err));
    ROW_CHECK("blanks", article.paragraph_count > 0);
}

static void empty_pages_have_no_text(void **state) {
    Fixture *fixture = *state;
    static const char *const PAGES[] = {"", " ", "<html>", "<p></p>",
                                        "<script>var a = 1;</script>"};
    for (size_t i = 0; i < sizeof PAGES / sizeof *PAGES; i++) {
        RawPage raw = {.kind = RAW_HTML, .bytes = slice_of(PAGES[i])};
        HtmlArticle article;
        Error err = {0};
        ROW_CHECK(PAGES[i], html_article_read(fixture->page, &raw,
                                              fixture->rules, &article, &err));
        ROW_CHECK(PAGES[i], article.paragraph_count == 0);
        ROW_CHECK(PAGES[i], article.title.length == 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hostile_pages_are_read_in_time),
        cmocka_unit_test(blanks_without_length_are_read),
        cmocka_unit_test(empty_pages_have_no_text),
    };
    return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
