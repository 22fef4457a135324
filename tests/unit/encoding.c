/* SPDX-License-Identifier: MIT */
#include "page/encoding.h"

#include "row.h"

struct Row {
    const char *reason;
    Slice bytes, declared, text;
};

#define GIVEN(literal) \
    { literal, sizeof(literal) - 1 }
#define REPAIRED "\xef\xbf\xbd"

static const struct Row ROWS[] = {
    {"ASCII stays", GIVEN("kata dia"), {0}, GIVEN("kata dia")},
    {"UTF-8 stays, whatever is declared", GIVEN("caf\xc3\xa9"),
     GIVEN("iso-8859-1"), GIVEN("caf\xc3\xa9")},
    {"a mark goes", GIVEN("\xef\xbb\xbfkata"), {0}, GIVEN("kata")},
    {"UTF-16 with a mark", GIVEN("\xff\xfek\0a\0t\0a\0"), {0}, GIVEN("kata")},
    {"the other UTF-16 with a mark",
     GIVEN("\xfe\xff\0k\0a\0t\0a"),
     {0},
     GIVEN("kata")},
    {"UTF-16 without a mark",
     GIVEN("k\0a\0t\0a\0 \0d\0i\0a\0"),
     {0},
     GIVEN("kata dia")},
    {"declared outside", GIVEN("\x93kata\x94 dia"), GIVEN("windows-1252"),
     GIVEN("\xe2\x80\x9ckata\xe2\x80\x9d dia")},
    {"Latin-1 is read as browsers do", GIVEN("\x93kata\x94 dia"),
     GIVEN("ISO-8859-1"), GIVEN("\xe2\x80\x9ckata\xe2\x80\x9d dia")},
    {"declared inside",
     GIVEN("<meta charset=\"shift_jis\">\x93\xfa\x96\x7b"),
     {0},
     GIVEN("<meta charset=\"shift_jis\">\xe6\x97\xa5\xe6\x9c\xac")},
    {"declared inside in the long way",
     GIVEN("<meta content='text/html; charset=windows-1251'>\xcc\xee"),
     {0},
     GIVEN("<meta content='text/html; charset=windows-1251'>"
           "\xd0\x9c\xd0\xbe")},
    {"declared as UTF-8, but is not",
     GIVEN("<meta charset=utf-8>\x93"
           "Ini berita yang panjang\x94, kata dia"),
     {0},
     GIVEN("<meta charset=utf-8>\xe2\x80\x9cIni berita yang panjang"
           "\xe2\x80\x9d, kata dia")},
    {"a few damaged bytes among good ones",
     GIVEN("\xe2\x80\x9c"
           "a\xe2\x80\x9d \xe2\x80\x98"
           "b\xe2\x80\x99 \xff."),
     {0},
     GIVEN("\xe2\x80\x9c"
           "a\xe2\x80\x9d \xe2\x80\x98"
           "b\xe2\x80\x99 " REPAIRED ".")},
    {"NUL",
     GIVEN("kata\0 dia dan mereka"),
     {0},
     GIVEN("kata" REPAIRED " dia dan mereka")},
    {"escapes of ISO-2022-JP", GIVEN("\x1b$BF|K\\\x1b(B"), GIVEN("iso-2022-jp"),
     GIVEN("\xe6\x97\xa5\xe6\x9c\xac")},
    {"what HTTP declares goes before what the page declares",
     GIVEN("<meta charset=windows-1252>\xcc\xee"), GIVEN("windows-1251"),
     GIVEN("<meta charset=windows-1252>\xd0\x9c\xd0\xbe")},
    {"but not when it cannot be", GIVEN("<meta charset=windows-1251>\xcc\xee"),
     GIVEN("utf-8"), GIVEN("<meta charset=windows-1251>\xd0\x9c\xd0\xbe")},
    {"a tag made for it goes before others",
     GIVEN("<script charset=windows-1252><meta charset=windows-1251>\xcc\xee"),
     {0},
     GIVEN("<script charset=windows-1252><meta charset=windows-1251>"
           "\xd0\x9c\xd0\xbe")},
    {"a name that nobody knows", GIVEN("caf\xe9 itu ramai"), GIVEN("x-nobody"),
     GIVEN("caf\xc3\xa9 itu ramai")},
};

static void bytes_become_text(void **state) {
    (void)state;
    Arena *page = arena_open(1 << 16);
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        Slice text;
        Error err = {0};
        ROW_CHECK(ROWS[i].reason,
                  encoding_to_utf8(page, ROWS[i].bytes, ROWS[i].declared, &text,
                                   &err));
        if (!slice_equal(text, ROWS[i].text))
            fail_msg("%s: %.*s", ROWS[i].reason, (int)text.length, text.text);
    }
    arena_close(page);
}

static void binary_is_refused(void **state) {
    (void)state;
    Arena *page = arena_open(1 << 16);
    Slice text;
    Error err = {0};
    Slice picture = SLICE("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\x01\2");
    assert_false(encoding_to_utf8(page, picture, (Slice){0}, &text, &err));
    assert_int_equal(err.kind, ERR_INPUT);
    arena_close(page);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_become_text),
        cmocka_unit_test(binary_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
