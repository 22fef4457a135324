/* SPDX-License-Identifier: MIT */
#include "base/calendar.h"

#include <stdio.h>

enum { ERA_DAYS = 146097, ERA_YEARS = 400, YEAR_MAX = 9999 };

int month_days(int year, int month) {
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : DAYS[month - 1];
}

Day day_of(int year, int month, int day) {
    if (year < 1 || year > YEAR_MAX || month < 1 || month > 12 || day < 1 ||
        day > month_days(year, month))
        return DAY_NONE;
    int shifted = month <= 2 ? year - 1 : year; /* the year starts in March */
    int era = shifted / ERA_YEARS;
    int year_of_era = shifted - era * ERA_YEARS;
    int month_from_march = month > 2 ? month - 3 : month + 9;
    int day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    int day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * ERA_DAYS + day_of_era - 719468;
}

Civil day_civil(Day day) {
    int shifted = day + 719468;
    int era = (shifted >= 0 ? shifted : shifted - ERA_DAYS + 1) / ERA_DAYS;
    int day_of_era = shifted - era * ERA_DAYS;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
                       day_of_era / 146096) /
                      365;
    int day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    int month =
        month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return (Civil){
        .year = year_of_era + era * ERA_YEARS + (month <= 2 ? 1 : 0),
        .month = month,
        .day = day_of_year - (153 * month_from_march + 2) / 5 + 1,
    };
}

int day_weekday(Day day) {
    int weekday = (day + 3) % 7; /* 1970-01-01 was a Thursday */
    return weekday < 0 ? weekday + 7 : weekday;
}

Days days_of_month(int year, int month) {
    Day first = day_of(year, month, 1);
    if (first == DAY_NONE)
        return (Days){DAY_NONE, DAY_NONE};
    return (Days){first, first + month_days(year, month) - 1};
}

Days days_of_year(int year) {
    return (Days){day_of(year, 1, 1), day_of(year, 12, 31)};
}

void days_widen(Days *days, Day day) {
    if (day == DAY_NONE)
        return;
    if (days->from == DAY_NONE || day < days->from)
        days->from = day;
    if (days->to == DAY_NONE || day > days->to)
        days->to = day;
}

char *day_iso(Day day, char text[DAY_ISO_BYTES]) {
    text[0] = '\0';
    if (day == DAY_NONE)
        return text;
    Civil civil = day_civil(day);
    snprintf(text, DAY_ISO_BYTES, "%04d-%02d-%02d", civil.year % 10000,
             civil.month % 100, civil.day % 100);
    return text;
}

/* Reads `count` digits; -1 when one of them is none. */
static int digits_at(Slice text, size_t at, size_t count) {
    int value = 0;
    for (size_t i = at; i < at + count; i++) {
        if (i >= text.length || text.text[i] < '0' || text.text[i] > '9')
            return -1;
        value = value * 10 + (text.text[i] - '0');
    }
    return value;
}

Day day_read_iso(Slice text) {
    if (text.length < 10 || text.text[4] != '-' || text.text[7] != '-')
        return DAY_NONE;
    return day_of(digits_at(text, 0, 4), digits_at(text, 5, 2),
                  digits_at(text, 8, 2));
}
