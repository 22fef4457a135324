/* SPDX-License-Identifier: MIT */
#include "find/date_hijri.h"

#include "find/date_holiday.h"

enum {
    YEAR_FIRST = 1301, /* 1883 */
    YEAR_LAST = 1599,  /* 2175 */
    MONTH_DAYS_MAX = 30,
    MONTHS = 12
};

/* "1446", "1446 H", "tahun 1446 Hijriah"; 0: none. */
static int year_read(const DateScan *scan, uint32_t *last) {
    int year;
    DateWord unit = date_scan_word(scan, *last);
    uint32_t at = unit.kind == DATE_YEAR ? unit.last : *last;
    if (!date_scan_digits(scan, at, 4, &year) || year < YEAR_FIRST ||
        year > YEAR_LAST)
        return 0;
    *last = at + 1;
    DateWord sign = date_scan_word(scan, *last);
    if (sign.kind == DATE_HIJRI)
        *last = sign.last;
    return year;
}

static Days day_in(const DateScan *scan, int month, int day, int year) {
    DateWord word = {.kind = DATE_ISLAMIC, .value = month, .second = day};
    return year ? holiday_of_hijri(scan->words, word, year)
                : holiday_nearest(scan->words, word, scan->today);
}

/* From its first day to the one before the next month's. */
static Days hijri_month(const DateScan *scan, int month, Day first) {
    int next = month % MONTHS + 1;
    DateWord word = {.kind = DATE_ISLAMIC, .value = next, .second = 1};
    Days end = holiday_nearest(scan->words, word, first + MONTH_DAYS_MAX);
    return (Days){first, end.from - 1};
}

bool date_hijri_day(const DateScan *scan, uint32_t at, int day,
                    DateRead *read) {
    DateWord word = date_scan_word(scan, at);
    if (word.kind != DATE_ISLAMIC_MONTH || day > MONTH_DAYS_MAX)
        return false;
    *read = (DateRead){.last = word.last, .grain = GRAIN_OTHER};
    int year = year_read(scan, &read->last);
    read->days = day_in(scan, word.value, day, year);
    return read->days.from != DAY_NONE;
}

bool date_hijri_month(const DateScan *scan, DateWord word, DateRead *read) {
    *read = (DateRead){.last = word.last, .grain = GRAIN_OTHER};
    int year = year_read(scan, &read->last);
    Days first = day_in(scan, word.value, 1, year);
    read->support = read->last == word.last ? SUPPORT_LEAD : SUPPORT_NONE;
    if (first.from == DAY_NONE)
        return false;
    read->days = hijri_month(scan, word.value, first.from);
    return true;
}
