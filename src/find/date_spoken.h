/* date_spoken.h -- days reckoned from a date that the page named before
 *
 * "bulan sebelumnya", "dua tahun kemudian", "hari yang sama", "periode yang
 * sama tahun lalu"
 * Leaves  "sehari setelah penembakan", except right behind its date */
#ifndef RUNUT_FIND_DATE_SPOKEN_H
#define RUNUT_FIND_DATE_SPOKEN_H

#include "find/date_read.h"

/* `count` units, with the word that turns it behind them at `at`; false when
 * nothing does, or no date was named that it could be reckoned from. */
bool date_spoken_read(const DateScan *scan, DateUnit unit, int count,
                      uint32_t at, DateRead *read);

/* "periode yang sama tahun lalu"; `word` is a row "same". */
bool date_same_read(const DateScan *scan, DateWord word, DateRead *read);

/* ", sehari setelah penembakan" behind a day is that day; `at` is the comma's
 * next token and `last` the token behind the unit. */
bool date_apposed_read(const DateScan *scan, uint32_t at, uint32_t last,
                       DateRead *read);

#endif
