/* SPDX-License-Identifier: MIT */
#include "base/calendar.h"

#include "row.h"

#include <string.h>

struct Row {
    const char *reason;
    int year, month, day;
    const char *iso; /* "": there is no such day */
    int weekday;
};

static const struct Row ROWS[] = {
    {"the first day of the count", 1970, 1, 1, "1970-01-01", 3},
    {"a Tuesday", 2024, 12, 31, "2024-12-31", 1},
    {"leap day", 2024, 2, 29, "2024-02-29", 3},
    {"no leap day in 2100", 2100, 2, 29, "", 0},
    {"before the count", 1945, 8, 17, "1945-08-17", 4},
    {"31 June", 2025, 6, 31, "", 0},
    {"month 13", 2025, 13, 1, "", 0},
};

static void days_are_read_and_written(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const struct Row *row = &ROWS[i];
        char text[DAY_ISO_BYTES];
        Day day = day_of(row->year, row->month, row->day);
        ROW_CHECK(row->reason, strcmp(day_iso(day, text), row->iso) == 0);
        if (day == DAY_NONE)
            continue;
        ROW_CHECK(row->reason, day_weekday(day) == row->weekday);
        ROW_CHECK(row->reason, day_read_iso(slice_of(row->iso)) == day);
    }
}

static void every_day_comes_back(void **state) {
    (void)state;
    for (Day day = -200000; day < 200000; day++) {
        Civil civil = day_civil(day);
        assert_int_equal(day, day_of(civil.year, civil.month, civil.day));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_read_and_written),
        cmocka_unit_test(every_day_comes_back)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
