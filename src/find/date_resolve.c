/* SPDX-License-Identifier: MIT */
#include "find/date_resolve.h"

#include <stdlib.h>

const Days DAYS_NONE = {DAY_NONE, DAY_NONE};

enum { YEAR_DAYS = 365, WEEK_DAYS = 7 };

Days days_single(Day day) {
    return (Days){day, day};
}

static Day nearest_day(int month, int day, Day today) {
    Day nearest = DAY_NONE;
    int year = day_civil(today).year;
    for (int i = year - 1; i <= year + 1; i++) {
        Day candidate = day_of(i, month, day);
        if (candidate != DAY_NONE &&
            (nearest == DAY_NONE ||
             abs(candidate - today) < abs(nearest - today)))
            nearest = candidate;
    }
    return nearest;
}

/* A month in the future without any word that says so must be clearly nearer
 * than the past one: news speaks of what was. */
static int month_year(int month, Civil today, Tense tense) {
    int behind = (today.month - month + 12) % 12;
    int ahead = (month - today.month + 12) % 12;
    bool future = tense == TENSE_AHEAD ||
                  (tense == TENSE_UNSAID && ahead * 3 < behind * 2);
    if (future)
        return month < today.month ? today.year + 1 : today.year;
    return month > today.month ? today.year - 1 : today.year;
}

Days printed_days(Printed printed, Day today, Tense tense) {
    if (!printed.month)
        return printed.year ? days_of_year(printed.year) : DAYS_NONE;
    if (!printed.year && today == DAY_NONE)
        return DAYS_NONE;
    if (!printed.year && printed.day)
        return days_single(nearest_day(printed.month, printed.day, today));
    int year = printed.year;
    if (!year)
        year = month_year(printed.month, day_civil(today), tense);
    if (printed.day)
        return days_single(day_of(year, printed.month, printed.day));
    return days_of_month(year, printed.month);
}

Days weekday_days(int weekday, Day today, Tense tense) {
    if (today == DAY_NONE)
        return DAYS_NONE;
    int back = (day_weekday(today) - (weekday - 1) + WEEK_DAYS) % WEEK_DAYS;
    if (tense == TENSE_AHEAD && back)
        return days_single(today - back + WEEK_DAYS);
    return days_single(today - back);
}

Days week_days(Day today, int weeks) {
    if (today == DAY_NONE)
        return DAYS_NONE;
    Day monday = today - day_weekday(today) + weeks * WEEK_DAYS;
    return (Days){monday, monday + WEEK_DAYS - 1};
}

Days weekday_in_week(int weekday, Day today, int weeks) {
    Days week = week_days(today, weeks);
    return week.from == DAY_NONE ? week : days_single(week.from + weekday - 1);
}

Days month_after(Day today, int months) {
    if (today == DAY_NONE)
        return DAYS_NONE;
    Civil civil = day_civil(today);
    int count = civil.year * 12 + civil.month - 1 + months;
    return days_of_month(count / 12, count % 12 + 1);
}

Days year_after(Day today, int years) {
    return today == DAY_NONE ? DAYS_NONE
                             : days_of_year(day_civil(today).year + years);
}

Days days_part(Days days, int part) {
    if (days.from == DAY_NONE)
        return days;
    Civil from = day_civil(days.from), to = day_civil(days.to);
    bool is_month = from.year == to.year && from.month == to.month;
    if (is_month)
        return (Days){days.from + (part - 1) * 10,
                      part == 3 ? days.to : days.from + part * 10 - 1};
    int first = (part - 1) * 4 + 1;
    if (from.year == to.year)
        return (Days){day_of(from.year, first, 1),
                      days_of_month(from.year, first + 3).to};
    int third = (to.year - from.year + 1) / 3; /* decades and centuries */
    return (Days){day_of(from.year + (part - 1) * third, 1, 1),
                  part == 3 ? days.to
                            : day_of(from.year + part * third - 1, 12, 31)};
}

static Days season_of_year(int month, int months, int year) {
    int last = month + months - 1;
    return (Days){day_of(year, month, 1),
                  days_of_month(year + (last > 12), (last - 1) % 12 + 1).to};
}

static int season_distance(Days season, Day today, Tense tense) {
    bool ahead = season.from > today;
    int distance = ahead ? season.from - today : today - season.to;
    bool wrong = (tense == TENSE_AHEAD) != ahead;
    if (distance <= 0)
        return 0;
    return wrong ? distance + YEAR_DAYS : distance;
}

Days season_days(int month, int months, int year, Day today, Tense tense) {
    if (year)
        return season_of_year(month, months, year);
    if (today == DAY_NONE)
        return DAYS_NONE;
    int this_year = day_civil(today).year;
    Days nearest = season_of_year(month, months, this_year);
    for (int i = this_year - 1; i <= this_year + 1; i++) {
        Days season = season_of_year(month, months, i);
        if (season_distance(season, today, tense) <
            season_distance(nearest, today, tense))
            nearest = season;
    }
    return nearest;
}
