/* SPDX-License-Identifier: MIT */
#include "base/slice.h"

#include "base/utf8.h"
#include "row.h"

static const struct Row {
    const char *reason, *digits;
    bool is_number;
    uint64_t number;
} ROWS[] = {
    {"zero", "0", true, 0},
    {"zeros before it", "007", true, 7},
    {"the largest that fits", "18446744073709551615", true, UINT64_MAX},
    {"one more", "18446744073709551616", false, 0},
    {"one digit more", "184467440737095516150", false, 0},
    {"nothing", "", false, 0},
    {"a sign before it", "-1", false, 0},
    {"a blank behind it", "1 ", false, 0},
};

static void numbers_are_digits_alone_and_fit(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        uint64_t number;
        bool is_number = slice_number(slice_of(ROWS[i].digits), &number);
        ROW_CHECK(ROWS[i].reason, is_number == ROWS[i].is_number);
        ROW_CHECK(ROWS[i].reason, !is_number || number == ROWS[i].number);
    }
}

static void hex_digits_are_told_from_other_signs(void **state) {
    (void)state;
    static const char DIGITS[] = "0123456789abcdefABCDEF";
    for (int sign = -128; sign < 128; sign++) {
        const char *at = sign ? strchr(DIGITS, sign) : NULL;
        int place = at ? (int)(at - DIGITS) : -1;
        int value = place < 16 ? place : place - 6;
        assert_int_equal(hex_digit((char)sign), value);
    }
}

static void case_counts_only_where_it_is_asked_for(void **state) {
    (void)state;
    Slice name = SLICE("Berita.HTML.gz");
    assert_true(slice_starts_nocase(name, SLICE("berita")));
    assert_false(slice_starts(name, SLICE("berita")));
    assert_true(slice_ends_nocase(name, SLICE(".html.GZ")));
    assert_false(slice_ends(name, SLICE(".html.GZ")));
    assert_false(slice_starts_nocase(SLICE("be"), SLICE("ber")));
    assert_false(slice_ends_nocase(SLICE("gz"), SLICE(".gz")));
    assert_false(slice_ends((Slice){0}, SLICE("gz")));
}

static void byte_order_mark_is_taken_off_once(void **state) {
    (void)state;
    Slice twice = SLICE("\xef\xbb\xbf\xef\xbb\xbf{}");
    Slice once = utf8_without_mark(twice);
    assert_true(slice_equal(once, SLICE("\xef\xbb\xbf{}")));
    assert_true(slice_equal(utf8_without_mark(once), SLICE("{}")));
    assert_int_equal(utf8_without_mark(SLICE("\xef\xbb")).length, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_digits_alone_and_fit),
        cmocka_unit_test(hex_digits_are_told_from_other_signs),
        cmocka_unit_test(case_counts_only_where_it_is_asked_for),
        cmocka_unit_test(byte_order_mark_is_taken_off_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
