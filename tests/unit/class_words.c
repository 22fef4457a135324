/* SPDX-License-Identifier: MIT */
#include "page/class_words.h"

#include "row.h"

#include <stdlib.h>

struct Row {
    const char *reason, *value;
    unsigned kinds; /* of CHROME, COMMENT, HIDDEN, TEXT */
};

static const struct Row ROWS[] = {
    {"a word alone", "sidebar", CLASS_CHROME},
    {"a word in a name", "block-sidebar", CLASS_CHROME},
    {"a word behind a capital", "blockSidebar", CLASS_CHROME},
    {"a word with a number", "sidebar2", CLASS_CHROME},
    {"a whole name", "article-body", CLASS_TEXT},
    {"two lines", "block\nsidebar", CLASS_CHROME},
    {"a site's numbers spell no word", "w-node-4f1ad69e", 0},
    {"a name made from a headline",
     "what-a-new-survey-says-of-comments-of-readers", 0},
    {"a name of many settings", "blog-side-by-side-secondary-meta-date", 0},
    {"on small screens only", "sm:hidden", 0},
    {"cuts what stands over its edge", "overflow-hidden", 0},
    {"has no label", "field--label-hidden", 0},
    {"another name beside one that says nothing", "overflow-hidden sidebar",
     CLASS_CHROME},
    {"a builder's box", "elementor-widget elementor-widget-text-editor", 0},
    {"a builder's menu", "elementor-widget elementor-widget-nav-menu",
     CLASS_CHROME},
};

static void class_words_are_read(void **state) {
    (void)state;
    enum { ASKED = CLASS_CHROME | CLASS_COMMENT | CLASS_HIDDEN | CLASS_TEXT };
    Arena *run = arena_open(1 << 20);
    char folder[4096];
    Error err = {0};
    ClassWords words;
    snprintf(folder, sizeof folder, "%s/web", getenv("RUNUT_DATA"));
    assert_true(class_words_load(run, folder, &words, &err));
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        ClassCache *cache = arena_take(run, sizeof *cache);
        ClassMarks marks = {0};
        class_words_recall(&words, cache, slice_of(ROWS[i].value), &marks);
        ROW_CHECK(ROWS[i].reason, (marks.kinds & ASKED) == ROWS[i].kinds);
    }
    arena_close(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(class_words_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
