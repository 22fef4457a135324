/* date_resolve.h -- which days a printed or relative expression means
 *
 * Everything is reckoned from `today`, the day of publication; without one
 * (DAY_NONE) what is relative has no days.
 * Leaves  reading the expression to date_read.h */
#ifndef RUNUT_FIND_DATE_RESOLVE_H
#define RUNUT_FIND_DATE_RESOLVE_H

#include "base/calendar.h"

/* What the words around an expression say about its direction. */
typedef enum Tense { TENSE_UNSAID, TENSE_BEHIND, TENSE_AHEAD } Tense;

/* Calendar fields as printed; 0 is unsaid. */
typedef struct Printed {
    int year, month, day;
} Printed;

extern const Days DAYS_NONE;
Days days_single(Day day);

/* Day, month or year, with what is unsaid filled in from `today`: the day and
 * month nearest to it, the month on the side that the tense asks for. */
Days printed_days(Printed printed, Day today, Tense tense);

/* 1 is Monday. Unsaid tense: the past week, today included. */
Days weekday_days(int weekday, Day today, Tense tense);

/* The day of that name in the week `weeks` after this one. */
Days weekday_in_week(int weekday, Day today, int weeks);

/* Monday to Sunday, `weeks` after this week. */
Days week_days(Day today, int weeks);
Days month_after(Day today, int months);
Days year_after(Day today, int years);

/* The third of a year or month that `part` (1 to 3) names. */
Days days_part(Days days, int part);

/* The season that begins in `month` and lasts `months`. With a year: that of
 * this year; else the one that `today` is in or nearest to, on the side that
 * the tense asks for. */
Days season_days(int month, int months, int year, Day today, Tense tense);

#endif
