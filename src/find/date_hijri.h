/* date_hijri.h -- days and months of the Islamic calendar
 *
 * "10 Zulhijah 1446 H", "Ramadan 1446 Hijriah", "bulan Ramadan"
 * Reads   rows "islamic-month", "hijri" and "sighted" of dates.tsv
 * Gives   DateRead; without a year the day or month nearest to publication */
#ifndef RUNUT_FIND_DATE_HIJRI_H
#define RUNUT_FIND_DATE_HIJRI_H

#include "find/date_read.h"

/* The day of the month whose name stands at `at`; false when none does. */
bool date_hijri_day(const DateScan *scan, uint32_t at, int day, DateRead *read);

/* The month itself; `word` is its name. */
bool date_hijri_month(const DateScan *scan, DateWord word, DateRead *read);

#endif
