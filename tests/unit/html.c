/* SPDX-License-Identifier: MIT */
#include "page/html.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>

typedef struct Fixture {
    Arena *run, *page;
    HtmlTags tags;
    ClassWords words;
} Fixture;

static int open_fixture(void **state) {
    Fixture *fixture = calloc(1, sizeof *fixture);
    char folder[4096];
    Error err = {0};
    fixture->run = arena_open(1 << 16);
    fixture->page = arena_open(1 << 20);
    fixture->tags = html_tags_open(fixture->run);
    snprintf(folder, sizeof folder, "%s/web", getenv("RUNUT_DATA"));
    *state = fixture;
    return class_words_load(fixture->run, folder, &fixture->words, &err) ? 0
                                                                         : -1;
}

static int close_fixture(void **state) {
    Fixture *fixture = *state;
    arena_close(fixture->page);
    arena_close(fixture->run);
    free(fixture);
    return 0;
}

static const char *name_of(uint8_t tag) {
#define TAG_STRING(name, spelling, kinds) spelling,
    static const char *const NAMES[] = {"#", "?", HTML_TAGS(TAG_STRING)};
    return NAMES[tag];
}

/* The tree as one line: "p(# b(#))"; unread text is "-". */
static void outline(const HtmlTree *tree, char *line, size_t room) {
    uint32_t open[64], depth = 0;
    size_t used = 0;
    line[0] = '\0';
    for (uint32_t i = 1; i < tree->count && used + 32 < room; i++) {
        const HtmlNode *node = &tree->nodes[i];
        while (depth && i >= tree->nodes[open[depth - 1]].end) {
            line[used++] = ')';
            depth--;
        }
        if (used && line[used - 1] != '(')
            line[used++] = ' ';
        bool unread = node->tag == HTML_TEXT && node->unread;
        used += (size_t)snprintf(line + used, room - used, "%s",
                                 unread ? "-" : name_of(node->tag));
        if (node->end > i + 1 && depth < 64) {
            line[used++] = '(';
            open[depth++] = i;
        }
    }
    while (depth--)
        line[used++] = ')';
    line[used] = '\0';
}

struct Row {
    const char *reason, *html, *outline;
};

static const struct Row ROWS[] = {
    {"elements nest", "<div><p>a<b>b</b>c</p></div>", "div(p(# b(#) #))"},
    {"a paragraph ends where a block starts", "<p>satu<p>dua<div>tiga",
     "p(#) p(#) div(#)"},
    {"items end their like, not an outer one",
     "<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li(# ul(li(#))) li(#))"},
    {"cells and rows without end tags", "<table><tr><td>a<td>b<tr><td>c",
     "table(tr(td(#) td(#)) tr(td(#)))"},
    {"an end tag that opens nothing is dropped", "a</div></i>b", "# #"},
    {"but of a paragraph or a line break it makes an empty one", "a</p>b</br>c",
     "# p # br #"},
    {"a heading ends any heading", "<h2>a</h3>b", "h2(#) #"},
    {"a cell keeps end tags of what is around it",
     "<div><table><tr><td>a</div>b", "div(table(tr(td(# #))))"},
    {"a button stands in its paragraph, but not in a button",
     "<p>a<button>x<button>y</button>b", "p(# button(-) button(-) #)"},
    {"a drawing ends where a block starts", "<svg><path><div>a",
     "svg(?) div(#)"},
    {"a drawing may hold HTML",
     "<svg><foreignObject><div>a</div></foreignObject></svg>b",
     "svg(?(div(-))) #"},
    {"an inline end does not end a block", "<b><div>a</b>b</div>c",
     "b(div(# #) #)"},
    {"a link in a link ends the outer one", "<a>x<a>y</a>z", "a(#) a(#) #"},
    {"\"</scr\" does not end a script",
     "<script>if (a</b) s = '</scr' + 'ipt>'</script>b", "script(-) #"},
    {"an unclosed script hides the rest", "a<script>b<p>c", "# script(-)"},
    {"an unclosed title does not", "<title>a<p>b", "title # p(#)"},
    {"comments, even unclosed ones", "a<!-- <p> -->b<!-- <p>", "# #"},
    {"void elements hold nothing", "<p>a<br>b<img src=x>c</p>",
     "p(# br # img #)"},
    {"signs that are no markup", "1 < 2 <3 a<>b", "#"},
    {"a quote that is never closed", "a<p class=\"x>b</p>c", "# p"},
    {"the head ends where the body's elements start",
     "<head><title>t</title><div>a", "head(title(-)) div(#)"},
    {"elements of a page's own", "<x-a>a<x-b>b</x-b></x-a>c", "?(# ?(#)) #"},
    {"nothing at all", "", ""},
};

static void trees_are_read(void **state) {
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        HtmlTree tree;
        char line[1024];
        html_read(fixture->page, slice_of(ROWS[i].html), &fixture->tags,
                  &fixture->words, &tree);
        outline(&tree, line, sizeof line);
        if (strcmp(line, ROWS[i].outline) != 0)
            fail_msg("%s: %s", ROWS[i].reason, line);
    }
}

struct Hostile {
    const char *reason, *part;
};

/* Each part is repeated: what is open grows with the page. */
static const struct Hostile HOSTILE[] = {
    {"nested blocks", "<div>"},
    {"nested inline elements", "<b>"},
    {"nested unknown elements", "<x-y>"},
    {"end tags of what is not open", "<i></b>"},
    {"unknown end tags that do not fit", "<x-y></x-z>"},
    {"unclosed titles", "<title>"},
    {"unclosed text areas and frames", "<textarea><iframe>"},
    {"links in links", "<a><div>"},
    {"paragraphs in inline elements", "<p><b><i>"},
    {"list items in nothing", "<li><b>"},
    {"attributes without end", "<p a='"},
    {"markup signs", "<"},
    {"unclosed comments", "<!--"},
};

enum { REPEATED = 1000 * 1000 };

/* What is not in proportion to the page's bytes runs into the time that a
 * test may take; bench/hostile.c has the figures. */
static void hostile_pages_stay_in_proportion(void **state) {
    enum { MEMORY_A_BYTE = 32, MEMORY_FREE = 4 << 20 };
    Fixture *fixture = *state;
    for (size_t i = 0; i < sizeof HOSTILE / sizeof *HOSTILE; i++) {
        Arena *page = arena_open(1 << 16);
        size_t length = strlen(HOSTILE[i].part);
        char *html = arena_buffer(page, length * REPEATED);
        for (size_t k = 0; k < REPEATED; k++)
            memcpy(html + k * length, HOSTILE[i].part, length);
        HtmlTree tree;
        html_read(page, (Slice){html, length * REPEATED}, &fixture->tags,
                  &fixture->words, &tree);
        ROW_CHECK(HOSTILE[i].reason, tree.nodes[0].end == tree.count);
        ROW_CHECK(HOSTILE[i].reason,
                  arena_held(page) <
                      length * REPEATED * MEMORY_A_BYTE + MEMORY_FREE);
        arena_close(page);
    }
}

/* A page read in part must not pass for a whole one. */
static void too_many_elements_are_told(void **state) {
    Fixture *fixture = *state;
    Arena *page = arena_open(1 << 16);
    enum { PARTS = HTML_NODES_MAX + 10, LENGTH = 3 };
    char *html = arena_buffer(page, (size_t)PARTS * LENGTH);
    for (size_t i = 0; i < PARTS; i++)
        memcpy(html + i * LENGTH, "<b>", LENGTH);
    HtmlTree tree;
    html_read(page, (Slice){html, (size_t)REPEATED * LENGTH}, &fixture->tags,
              &fixture->words, &tree);
    assert_true(tree.whole);
    html_read(page, (Slice){html, (size_t)PARTS * LENGTH}, &fixture->tags,
              &fixture->words, &tree);
    assert_false(tree.whole);
    arena_close(page);
}

static void attributes_are_found(void **state) {
    Fixture *fixture = *state;
    HtmlTree tree;
    html_read(fixture->page,
              SLICE("<p CLASS=a data-x='1 > 0' hidden id=b/c lang = \"id\">"),
              &fixture->tags, &fixture->words, &tree);
    static const char *const VALUES[][2] = {
        {"class", "a"}, {"data-x", "1 > 0"}, {"hidden", ""},
        {"id", "b/c"},  {"lang", "id"},      {"none", ""},
    };
    for (size_t i = 0; i < sizeof VALUES / sizeof *VALUES; i++) {
        Slice value = html_attribute(&tree, 1, slice_of(VALUES[i][0]));
        ROW_CHECK(VALUES[i][0], slice_equal(value, slice_of(VALUES[i][1])));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees_are_read),
        cmocka_unit_test(hostile_pages_stay_in_proportion),
        cmocka_unit_test(too_many_elements_are_told),
        cmocka_unit_test(attributes_are_found),
    };
    return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
