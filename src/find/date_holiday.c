/* SPDX-License-Identifier: MIT */
#include "find/date_holiday.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>

static const double DAY_MILLISECONDS = 86400e3;
enum { CHINESE_YEARS = 2637, NOON = 12 };

/* The anonymous Gregorian computus (Nature, 20 April 1876). */
static Day easter_day(int year) {
    int a = year % 19, b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return day_of(year, sum / 31, sum % 31 + 1);
}

/* The civil tabular calendar: leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26
 * and 29 of every thirty; 1 Muharram 1 is 19 July 622 in this calendar. */
static Day tabular_day(int hijri, int month, int day) {
    return day_of(622, 7, 19) + (hijri - 1) * 354 + (3 + 11 * hijri) / 30 +
           29 * (month - 1) + month / 2 + day - 1;
}

Days holiday_of_hijri(const DateWords *words, DateWord word, int hijri) {
    char month[24];
    snprintf(month, sizeof month, "%d-%02d", hijri, word.value);
    DateWord sighted = date_word_of(words, (Slice){month, strlen(month)});
    int shift = sighted.kind == DATE_SIGHTED ? sighted.value : 0;
    return days_single(tabular_day(hijri, word.value, word.second) + shift);
}

/* Islamic years are shorter: a Gregorian year may hold a holiday twice, and
 * the first of them is given. */
static Days islamic_of_year(const DateWords *words, DateWord word, int year) {
    int guess = (year - 622) * 33 / 32;
    for (int i = guess - 1; i <= guess + 2; i++) {
        Days days = i > 0 ? holiday_of_hijri(words, word, i) : DAYS_NONE;
        if (days.from != DAY_NONE && day_civil(days.from).year == year)
            return days;
    }
    return DAYS_NONE;
}

/* What the government announced for that year; none before or behind the
 * table. */
static Days decreed_of_year(const DateWords *words, DateWord word, int year) {
    char key[24];
    snprintf(key, sizeof key, "%d-%d", word.value, year);
    DateWord decree = date_word_of(words, (Slice){key, strlen(key)});
    return decree.kind == DATE_DECREE
               ? days_single(day_of(year, decree.value, decree.second))
               : DAYS_NONE;
}

/* A day of the Chinese calendar, of which ICU knows the moons; it counts years
 * from 2637 before ours. */
static Days lunar_of_year(DateWord word, int year) {
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = ucal_open(u"Asia/Shanghai", -1, "@calendar=chinese",
                                    UCAL_TRADITIONAL, &status);
    if (U_FAILURE(status))
        return DAYS_NONE;
    ucal_clear(calendar);
    ucal_set(calendar, UCAL_EXTENDED_YEAR, year + CHINESE_YEARS);
    ucal_set(calendar, UCAL_MONTH, word.value - 1);
    ucal_set(calendar, UCAL_DATE, word.second);
    ucal_set(calendar, UCAL_HOUR_OF_DAY, NOON);
    double milliseconds = ucal_getMillis(calendar, &status);
    ucal_close(calendar);
    return U_FAILURE(status)
               ? DAYS_NONE
               : days_single((Day)floor(milliseconds / DAY_MILLISECONDS));
}

Days holiday_of_year(const DateWords *words, DateWord word, int year) {
    if (word.kind == DATE_ISLAMIC)
        return islamic_of_year(words, word, year);
    if (word.kind == DATE_DECREED)
        return decreed_of_year(words, word, year);
    if (word.kind == DATE_LUNAR)
        return lunar_of_year(word, year);
    if (word.kind == DATE_EASTER)
        return days_single(easter_day(year) + word.value);
    return days_single(day_of(year, word.value, word.second));
}

Days holiday_nearest(const DateWords *words, DateWord word, Day today) {
    Days nearest = DAYS_NONE;
    if (today == DAY_NONE)
        return nearest;
    int year = day_civil(today).year;
    for (int i = year - 1; i <= year + 1; i++) {
        Days days = holiday_of_year(words, word, i);
        if (days.from != DAY_NONE &&
            (nearest.from == DAY_NONE ||
             abs(days.from - today) < abs(nearest.from - today)))
            nearest = days;
    }
    return nearest;
}
