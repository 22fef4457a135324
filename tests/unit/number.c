/* SPDX-License-Identifier: MIT */
#include "text/number.h"

#include "value_fixture.h"

struct Row {
    const char *reason, *text;
    double low, high;
    uint32_t last; /* tokens that belong to it */
    bool money;
};

static const struct Row ROWS[] = {
    {"a point parts thousands", "10.000", 10000, 10000, 1, false},
    {"two points too", "1.250.000", 1250000, 1250000, 1, false},
    {"a comma is decimal", "1,7", 1.7, 1.7, 1, false},
    {"a point before one digit is decimal", "6.4", 6.4, 6.4, 1, false},
    {"both", "1.234,5", 1234.5, 1234.5, 1, false},
    {"no thousands behind a zero", "0.125", 0.125, 0.125, 1, false},
    {"an English comma", "2,000", 2000, 2000, 1, false},
    {"digits and a magnitude", "1,2 juta", 1.2e6, 1.2e6, 2, false},
    {"and what is left", "2 ribu 500", 2500, 2500, 3, false},
    {"two numbers side by side", "5 10", 5, 5, 1, false},
    {"half of a magnitude", "dua setengah juta", 2.5e6, 2.5e6, 3, false},
    {"a fraction", "dua pertiga", 2. / 3, 2. / 3, 2, false},
    {"a fraction in one word", "sepertiga", 1. / 3, 1. / 3, 1, false},
    {"tens", "puluhan", 20, 99, 1, false},
    {"tens of thousands", "puluhan ribu", 20000, 99999, 2, false},
    {"teens", "belasan", 11, 19, 1, false},
    {"some hundred", "beberapa ratus", 200, 999, 2, false},
    {"about 400 million", "400 jutaan", 4e8, 4e8, 2, false},
    {"short magnitudes of money", "11,8 T", 11.8e12, 11.8e12, 2, true},
    {"and of nothing else", "11,8 T", 11.8, 11.8, 1, false},
    {"people write nol and koma", "nol koma nol lima", 0.05, 0.05, 4, false},
    {"words with a magnitude behind the comma", "satu koma lima miliar", 1.5e9,
     1.5e9, 4, false},
    {"a hanging word is left", "dua belas koma", 12, 12, 2, false},
    {"a lone magnitude is no number", "ribu", 0, 0, 0, false},
    {"the largest token", "99999999999999999999", 0, 0, 0, false},
};

static void numbers_are_read(void **state) {
    ValueFixture *fixture = *state;
    char folder[4096];
    Error err = {0};
    WordFilter starts = {{0}};
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    NumberRules *rules = number_rules_load(fixture->run, folder, &starts, &err);
    assert_non_null(rules);
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const struct Row *row = &ROWS[i];
        Number number;
        value_fixture_read(fixture, row->text, "");
        Span all = {0, (uint32_t)fixture->document.token_count};
        bool found =
            number_read(rules, &fixture->document, all, row->money, &number);
        ROW_CHECK(row->reason, found == (row->last > 0));
        if (!found)
            continue;
        ROW_CHECK(row->reason, number.last == row->last);
        ROW_CHECK(row->reason,
                  fabs(number.value.low - row->low) <= 1e-9 * row->low);
        ROW_CHECK(row->reason,
                  fabs(number.value.high - row->high) <= 1e-9 * row->high);
    }
}

static double expected_value(const json_t *row) {
    const json_t *expected = json_object_get(row, "expected");
    if (json_is_number(expected))
        return json_number_value(expected);
    const json_t *value = json_object_get(expected, "value");
    if (value)
        return json_number_value(value);
    value = json_object_get(expected, "digits");
    char digits[128];
    if (!value || json_string_length(value) >= sizeof digits)
        return NAN; /* an ordinal */
    snprintf(digits, sizeof digits, "%s", json_string_value(value));
    char *comma = strchr(digits, ',');
    if (comma)
        *comma = '.';
    return strtod(digits, NULL);
}

static void other_libraries_numbers_hold(void **state) {
    ValueFixture *fixture = *state;
    char folder[4096];
    Error err = {0};
    WordFilter starts = {{0}};
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    NumberRules *rules = number_rules_load(fixture->run, folder, &starts, &err);
    Slice line, lines = shared_lines(fixture, "data/dates/numbers.jsonl");
    size_t wrong = 0;
    while (slice_next_line(&lines, &line)) {
        json_t *row = json_loadb(line.text, line.length, 0, NULL);
        const char *input = json_string_value(json_object_get(row, "input"));
        double expected = expected_value(row);
        Number number;
        value_fixture_read(fixture, input, "");
        uint32_t count = (uint32_t)fixture->document.token_count;
        bool found = number_read(rules, &fixture->document, (Span){0, count},
                                 false, &number);
        bool right = isnan(expected) ? !found
                                     : found && number.last == count &&
                                           fabs(number.value.low - expected) <=
                                               1e-9 * fabs(expected);
        if (!right)
            fprintf(stderr, "%s\n", input);
        wrong += !right;
        json_decref(row);
    }
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read),
        cmocka_unit_test(other_libraries_numbers_hold),
    };
    return cmocka_run_group_tests(tests, value_fixture_open,
                                  value_fixture_close);
}
