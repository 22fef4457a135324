/* SPDX-License-Identifier: MIT */
#include "base/interval.h"

#include "row.h"

#include <math.h>

struct Row {
    const char *reason;
    Interval a, b;
    IntervalRelation relation;
};

static const struct Row ROWS[] = {
    {"same ends", {3, 3}, {3, 3}, INTERVAL_EQUAL},
    {"both without an upper end",
     {10000, INFINITY},
     {10000, INFINITY},
     INTERVAL_EQUAL},
    {"tens of thousands are more than ten thousand",
     {20000, 99999},
     {10000, INFINITY},
     INTERVAL_WITHIN},
    {"more than ten thousand holds tens of thousands",
     {10000, INFINITY},
     {20000, 99999},
     INTERVAL_AROUND},
    {"about 500 and 540 to 600", {450, 550}, {540, 600}, INTERVAL_OVERLAPS},
    {"thousands are not tens of thousands",
     {2000, 9999},
     {20000, 99999},
     INTERVAL_APART},
    {"rounding is no difference",
     {0.1 + 0.2, 0.1 + 0.2},
     {0.3, 0.3},
     INTERVAL_EQUAL},
};

static void intervals_compare(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        ROW_CHECK(ROWS[i].reason,
                  interval_compare(ROWS[i].a, ROWS[i].b) == ROWS[i].relation);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(intervals_compare)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
