/* SPDX-License-Identifier: MIT */
#include "find/date_spoken.h"

enum { MONTH_DAYS = 31, SAME_DAYS_MAX = 366 };

static bool settle(DateRead *read, Days days, Grain grain, uint32_t last) {
    read->days = days;
    read->grain = grain;
    read->last = last;
    read->reckoned = true;
    return days.from != DAY_NONE;
}

/* "sebelumnya", "kemudian" count from the date named last. */
static bool turns(DateWord word) {
    return word.kind == DATE_SHIFT;
}

static bool is_month(Days days) {
    return days.from != DAY_NONE && days.to - days.from < MONTH_DAYS;
}

/* The day to reckon months and years from: of the date named last, else, where
 * something is compared with it, today. */
static Day base_of(const DateScan *scan, DateUnit unit, int shift) {
    Day today = shift ? scan->today : DAY_NONE;
    if (unit == UNIT_YEAR)
        return scan->spoken.from == DAY_NONE ? today : scan->spoken.to;
    return is_month(scan->spoken) ? scan->spoken.to : today;
}

bool date_spoken_read(const DateScan *scan, DateUnit unit, int count,
                      uint32_t at, DateRead *read) {
    DateWord word = date_scan_word(scan, at);
    if (!turns(word) || (!word.value && count != 1))
        return false;
    int shift = word.value * count;
    Day base = base_of(scan, unit, shift), day = scan->that.to;
    switch (unit) {
    case UNIT_DAY:
        return day != DAY_NONE &&
               settle(read, days_single(day + shift), GRAIN_DAY, word.last);
    case UNIT_WEEK:
        return day != DAY_NONE &&
               settle(read, week_days(day, shift), GRAIN_OTHER, word.last);
    case UNIT_MONTH:
        return settle(read, month_after(base, shift), GRAIN_MONTH, word.last);
    case UNIT_YEAR:
        return settle(read, year_after(base, shift), GRAIN_YEAR, word.last);
    default:
        return false;
    }
}

/* "tahun lalu", "tahun sebelumnya", "tahun 2024", "2024" behind "periode yang
 * sama"; 0: none. */
static int year_named(const DateScan *scan, uint32_t at, uint32_t *last) {
    DateWord word = date_scan_word(scan, at);
    if (word.kind == DATE_LEAD) /* "pada tahun lalu", "di 2024" */
        word = date_scan_word(scan, at = word.last);
    int year = 0;
    if (word.kind != DATE_YEAR) {
        date_year_read(scan, at, &year, last);
        return year;
    }
    DateWord behind = date_scan_word(scan, word.last);
    bool shifts = turns(behind) && behind.value < 0;
    Day base =
        shifts && scan->spoken.from != DAY_NONE ? scan->spoken.to : scan->today;
    if ((shifts || behind.kind == DATE_RELATIVE) && base != DAY_NONE) {
        *last = behind.last;
        return day_civil(base).year + behind.value;
    }
    date_year_read(scan, word.last, &year, last);
    return year;
}

static Day in_year(Day day, int year) {
    Civil civil = day_civil(day);
    Day same = day_of(year, civil.month, civil.day);
    return same == DAY_NONE ? day_of(year, civil.month, 28) : same;
}

bool date_same_read(const DateScan *scan, DateWord word, DateRead *read) {
    Days base = scan->spoken;
    uint32_t last = word.last;
    int year = year_named(scan, word.last, &last);
    bool spoken = base.from != DAY_NONE && base.from < base.to &&
                  base.to - base.from < SAME_DAYS_MAX;
    if (!year)
        return word.value && spoken && is_month(base) &&
               settle(read, month_after(base.to, 0), GRAIN_MONTH, last);
    if (!spoken)
        return settle(read, days_of_year(year), GRAIN_YEAR, last);
    int back = day_civil(base.to).year - day_civil(base.from).year;
    Days days = {in_year(base.from, year - back), in_year(base.to, year)};
    return settle(read, days, GRAIN_OTHER, last);
}

bool date_apposed_read(const DateScan *scan, uint32_t at, uint32_t last,
                       DateRead *read) {
    DateWord word = date_scan_word(scan, last);
    bool turned = word.kind == DATE_LEAD && word.value;
    if (!turned || scan->near_last + 1 != at ||
        !date_scan_kind(scan, scan->near_last, TOKEN_COMMA) ||
        !date_scan_kind(scan, word.last, TOKEN_WORD))
        return false;
    return settle(read, scan->that, GRAIN_DAY, word.last + 1);
}
