/* SPDX-License-Identifier: MIT */
#include "page/json_tree.h"

#include "row.h"

static int open_arena(void **state) {
    *state = arena_open(1 << 16);
    return 0;
}

static int close_arena(void **state) {
    arena_close(*state);
    return 0;
}

static void strings_are_found_and_decoded(void **state) {
    static const struct Row {
        const char *reason, *source, *said;
    } ROWS[] = {
        {"a plain string", "{\"a\":\"satu\"}", "satu"},
        {"white space around all", " {\n\t\"a\" :\r\"satu\" } rest", "satu"},
        {"members of another object", "{\"b\":{\"a\":\"x\"},\"a\":\"satu\"}",
         "satu"},
        {"values of other kinds before",
         "{\"b\":[1,-2.5e3,true,null,[],{}],\"a\":\"satu\"}", "satu"},
        {"the last of one name", "{\"a\":\"x\",\"a\":\"satu\"}", "satu"},
        {"escapes", "{\"a\":\"\\\"\\/\\\\\\n\\u00e9\"}", "\"/\\\n\xc3\xa9"},
        {"a pair of units is one sign", "{\"a\":\"\\uD83D\\ude00\"}",
         "\xf0\x9f\x98\x80"},
        {"a string longer than sixteen bytes",
         "{\"a\":\"0123456789abcdef0123456789\\tabcdef\"}",
         "0123456789abcdef0123456789\tabcdef"},
        {"no string", "{\"a\":1}", ""},
        {"not there", "{\"b\":\"x\"}", ""},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const JsonNode *root = json_tree_read(*state, slice_of(ROWS[i].source));
        ROW_CHECK(ROWS[i].reason, root);
        Slice said = json_text(*state, json_member(root, "a"));
        ROW_CHECK(ROWS[i].reason, slice_equal(said, slice_of(ROWS[i].said)));
    }
}

static void damage_is_refused(void **state) {
    static const char *const SOURCES[] = {
        "",           "{",           "{\"a\"}",         "{\"a\":}",
        "{\"a\":1,}", "[1,]",        "[1 2]",           "{\"a\":\"x",
        "[\"\\x\"]",  "[\"\\u12\"]", "[\"\\ud83d x\"]", "[\"\\udc00\"]",
        "[\"a\nb\"]", "[1}",         "{\"a\":1]",       "{1:2}",
    };
    for (size_t i = 0; i < sizeof SOURCES / sizeof *SOURCES; i++)
        ROW_CHECK(SOURCES[i], !json_tree_read(*state, slice_of(SOURCES[i])));
}

static void depth_is_bounded(void **state) {
    enum { DEEP = 100000 };
    char *source = arena_buffer(*state, DEEP);
    for (size_t i = 0; i < DEEP; i++)
        source[i] = '[';
    assert_null(json_tree_read(*state, (Slice){source, DEEP}));
}

static void children_come_in_order(void **state) {
    const JsonNode *root = json_tree_read(
        *state, SLICE("[\"a\",[\"x\",{\"y\":2}],\"b\",{},\"c\"]"));
    char said[8] = "";
    size_t used = 0;
    for (const JsonNode *child = json_first(root); child;
         child = json_next(root, child)) {
        Slice text = json_text(*state, child);
        said[used++] = text.length ? text.text[0] : '-';
    }
    said[used] = '\0';
    assert_string_equal(said, "a-b-c");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_are_found_and_decoded),
        cmocka_unit_test(damage_is_refused),
        cmocka_unit_test(depth_is_bounded),
        cmocka_unit_test(children_come_in_order),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
