/* date_holiday.h -- the day of a holiday in a year
 *
 * Fixed days, days from Easter, and days of the Islamic calendar: the civil
 * tabular one, put right by the rows "sighted" of dates.tsv where a month was
 * announced a day sooner or later; days of the Chinese calendar, which ICU
 * reckons; Nyepi and Waisak as announced, from a table.
 * Leaves  Nyepi and Waisak outside that table */
#ifndef RUNUT_FIND_DATE_HOLIDAY_H
#define RUNUT_FIND_DATE_HOLIDAY_H

#include "find/date_resolve.h"
#include "find/date_words.h"

/* In a Gregorian year; `word` is a row "fixed", "islamic", "easter",
 * "lunar" or "decreed". */
Days holiday_of_year(const DateWords *words, DateWord word, int year);

/* In an Islamic year; `word` is a row "islamic". */
Days holiday_of_hijri(const DateWords *words, DateWord word, int hijri);

/* The one nearest to `today`. */
Days holiday_nearest(const DateWords *words, DateWord word, Day today);

#endif
