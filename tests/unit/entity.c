/* SPDX-License-Identifier: MIT */
#include "page/entity.h"

#include "row.h"

#include <stdlib.h>

struct Row {
    const char *reason, *source, *text;
};

static const struct Row ROWS[] = {
    {"names", "&lt;Rp5.000 &amp; lebih&gt;", "<Rp5.000 & lebih>"},
    {"numbers in both ways", "&#8220;ya&#x201D;", "\xe2\x80\x9cya\xe2\x80\x9d"},
    {"numbers of windows-1252", "&#147;ya&#148;", "\xe2\x80\x9cya\xe2\x80\x9d"},
    {"a name that needs no semicolon", "AT&T &copy 2025", "AT&T \xc2\xa9 2025"},
    {"a name that is the start of another", "&notin; &not;",
     "\xe2\x88\x89 \xc2\xac"},
    {"a name of two code points", "&nGt;", "\xe2\x89\xab\xe2\x83\x92"},
    {"no reference at all", "a & b &; &#; &#x; &tidakada;",
     "a & b &; &#; &#x; &tidakada;"},
    {"numbers that are no letters", "&#0;&#xD800;&#99999999;",
     "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"white space runs become one space", "  a\n\t b&nbsp;&nbsp;c  ", "a b c"},
    {"soft hyphens and zero widths go", "per&shy;kara\xe2\x80\x8b itu",
     "perkara itu"},
    {"cut off at the end", "a &am", "a &am"},
};

static void references_are_read(void **state) {
    (void)state;
    Arena *run = arena_open(1 << 16);
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/web", getenv("RUNUT_DATA"));
    EntityTable table;
    Error err = {0};
    assert_true(entity_table_load(run, folder, &table, &err));
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        Slice text = entity_text(run, &table, slice_of(ROWS[i].source));
        if (!slice_equal(text, slice_of(ROWS[i].text)))
            fail_msg("%s: %.*s", ROWS[i].reason, (int)text.length, text.text);
    }
    arena_close(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(references_are_read)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
