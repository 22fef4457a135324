/* SPDX-License-Identifier: MIT */
/* hostile -- what pages cost that are made to cost much
 *
 *     bench_hostile DATA_FOLDER
 *
 * Each row is one part repeated to a page of some MB, read from bytes to
 * article; then to one of four times the size. Prints MB/s of both, how many
 * times longer the larger one took for each of its bytes (about 1: time in
 * proportion), and the bytes of memory for each byte of the page. Last a page
 * of 200 MB. */
#include "page/html.h"
#include "page/html_article.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { SMALL = 2 << 20, TIMES = 4, LARGE = 200 << 20, ROUNDS = 3 };

static const struct Row {
    const char *reason, *before, *part;
} ROWS[] = {
    {"nested blocks", "", "<div>"},
    {"nested inline elements", "", "<b>x"},
    {"nested elements of the page's own", "", "<x-y>x"},
    {"attributes of one element", "<p ", "a=b "},
    {"one attribute", "<p class=\"", "kata "},
    {"one class name", "<p class=\"", "kata"},
    {"elements with classes", "", "<p class=\"artikel isi\">x"},
    {"nothing is closed", "", "<table><tr><td><ul><li><a><p><i>x"},
    {"everything is closed", "", "</i></p></td></b></x-y>x"},
    {"end tags that do not fit", "", "<x-y></x-z>"},
    {"comments that never end", "", "<!-- "},
    {"scripts that never end", "", "<script>"},
    {"titles that never end", "", "<title>"},
    {"text areas and frames", "", "<textarea><iframe>"},
    {"a JSON-LD of arrays", "<script type=\"application/ld+json\">", "[\"a\","},
    {"JSON-LD scripts", "",
     "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
     "\"headline\":\"x\"</script>"},
    {"broken JSON-LD",
     "<script type=\"application/ld+json\">{\"@type\":\"Article\",",
     "\"headline\":\"a \"b\" "},
    {"strings in scripts", "<script>", "\"<p>kata\\"},
    {"references", "", "&amp;&ampkata &#x26;&notin;&"},
    {"signs", "", "<"},
    {"meta elements", "", "<meta name=\"author\" content=\"Ani\">"},
    {"headings", "", "<h1>Banjir di Kota</h1>"},
    {"writers", "", "<p class=author>Ani Budi</p>"},
    {"dates", "", "<time datetime=\"2025-06-02\">Senin, 2 Juni 2025</time>"},
    {"links", "", "<li><a href=x>kata kata</a>"},
    {"line breaks", "", "kata<br>"},
    {"words", "<p>", "kata "},
    {"one word", "<p>", "kata"},
    {"paragraphs", "", "<p>Warga mengungsi ke tempat lain, kata petugas itu."},
    {"damaged letters", "<p>", "kata \xff"},
    {"letters beyond ASCII", "<p>", "\xe6\x9d\xb1\xe4\xba\xac"},
};

static Slice page_fill(Arena *run, const struct Row *row, size_t bytes) {
    size_t before = strlen(row->before), part = strlen(row->part);
    char *page = arena_buffer(run, bytes + before + part), *at = page;
    memcpy(at, row->before, before);
    for (at += before; at < page + bytes; at += part)
        memcpy(at, row->part, part);
    return (Slice){page, (size_t)(at - page)};
}

/* Seconds a byte, the best of some; *memory: bytes a byte. */
static double read_time(const HtmlRules *rules, Slice bytes, double *memory) {
    RawPage raw = {.kind = RAW_HTML, .bytes = bytes};
    double best = 1e9;
    for (int i = 0; i < ROUNDS; i++) {
        Arena *page = arena_open(1 << 20);
        struct timespec from, to;
        HtmlArticle article;
        Error err = {0};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
        (void)html_article_read(page, &raw, rules, &article, &err);
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
        double taken = (double)(to.tv_sec - from.tv_sec) +
                       (double)(to.tv_nsec - from.tv_nsec) * 1e-9;
        best = taken < best ? taken : best;
        *memory = (double)arena_held(page) / (double)bytes.length;
        arena_close(page);
    }
    return best / (double)bytes.length;
}

static void row_measure(const HtmlRules *rules, const struct Row *row) {
    Arena *run = arena_open(1 << 20);
    double memory;
    double small = read_time(rules, page_fill(run, row, SMALL), &memory);
    double large =
        read_time(rules, page_fill(run, row, SMALL * TIMES), &memory);
    printf("%-34s %8.0f %8.0f %8.2f %8.1f\n", row->reason, 1e-6 / small,
           1e-6 / large, large / small, memory);
    arena_close(run);
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", count > 1 ? words[1] : ".");
    const HtmlRules *rules = html_rules_load(run, folder, &err);
    if (!rules) {
        fprintf(stderr, "bench_hostile: %s\n", err.what);
        arena_close(run);
        return 2;
    }
    printf("%-34s %8s %8s %8s %8s\n", "", "MB/s", "MB/s x4", "ratio", "memory");
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        row_measure(rules, &ROWS[i]);
    double memory;
    Slice giant = page_fill(run, &ROWS[sizeof ROWS / sizeof *ROWS - 3], LARGE);
    double taken = read_time(rules, giant, &memory);
    printf("%-34s %8.0f %8s %8s %8.1f\n", "a page of 200 MB", 1e-6 / taken, "",
           "", memory);
    arena_close(run);
    return 0;
}
