/* calendar.h -- days of the Gregorian calendar as numbers
 *
 * Source: the civil-from-days algorithms, Howard Hinnant, 2013,
 * howardhinnant.github.io/date_algorithms.html */
#ifndef RUNUT_BASE_CALENDAR_H
#define RUNUT_BASE_CALENDAR_H

#include "base/slice.h"

typedef int32_t Day; /* days since 1970-01-01 */
#define DAY_NONE INT32_MIN

typedef struct Days {
    Day from, to; /* both included; DAY_NONE in both: no days */
} Days;

typedef struct Civil {
    int year, month, day; /* month and day count from 1 */
} Civil;

/* DAY_NONE when there is no such day (31 June, month 13). */
Day day_of(int year, int month, int day);
Civil day_civil(Day day);

/* 0 is Monday, 6 is Sunday. */
int day_weekday(Day day);

int month_days(int year, int month);
Days days_of_month(int year, int month);
Days days_of_year(int year);

/* Makes room for one more day; DAY_NONE changes nothing. */
void days_widen(Days *days, Day day);

/* "2024-12-31" into `text`, which holds DAY_ISO_BYTES; "" for DAY_NONE. */
#define DAY_ISO_BYTES 16
char *day_iso(Day day, char text[DAY_ISO_BYTES]);

/* Reads "2024-12-31" at the start of the slice; DAY_NONE if it is none. */
Day day_read_iso(Slice text);

#endif
