/* date_read.h -- one expression of days, read from its first token on
 *
 * Reads   Document, DateWords; `today` is the day of publication
 * Gives   DateRead: where it ends and which days it names
 * Files   date_printed.c what is printed as a date: "Selasa (10/6/2025)";
 *         date_relative.c what is reckoned: "awal tahun ini", "Idul Adha";
 *         date_spoken.h what is reckoned from another date
 * Leaves  ranges, and whether the words around allow it, to date.h */
#ifndef RUNUT_FIND_DATE_READ_H
#define RUNUT_FIND_DATE_READ_H

#include "find/date_resolve.h"
#include "find/date_words.h"

typedef struct DateScan {
    const Document *document;
    const DateWords *words;
    Day today;             /* DAY_NONE: not known */
    uint32_t first, limit; /* the sentence */
    Days that;             /* the day spoken of last */
    Days spoken; /* the date named last that is no mark of the report itself */
    uint32_t near_last; /* token behind a day in this sentence; 0: none yet */
} DateScan;

/* The units that are counted from today, or from a date named before. */
typedef enum DateUnit {
    UNIT_NONE,
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_MONTH,
    UNIT_YEAR
} DateUnit;

typedef enum Grain {
    GRAIN_DAY,
    GRAIN_WEEKDAY, /* a day known by its name alone */
    GRAIN_MONTH,
    GRAIN_YEAR,
    GRAIN_OTHER
} Grain;

/* How much the words around must support it. */
typedef enum Support {
    SUPPORT_NONE, /* it is a date wherever it stands */
    SUPPORT_LEAD, /* only behind "pada", "sejak" and their like */
    SUPPORT_YEAR  /* a bare year: see date.c */
} Support;

typedef struct DateRead {
    uint32_t last;
    Days days;
    Grain grain;
    Printed printed; /* for a range whose first end lacks month or year */
    Support support;
    bool reckoned; /* from another date of the page */
    bool misdated; /* behind a weekday that is another day's */
} DateRead;

/* A word of the table at `at`, its end inside the sentence. */
DateWord date_scan_word(const DateScan *scan, uint32_t at);
bool date_scan_kind(const DateScan *scan, uint32_t at, TokenKind kind);

/* A number token of nothing but digits, at most `digits_max` of them. */
bool date_scan_digits(const DateScan *scan, uint32_t at, size_t digits_max,
                      int *value);

/* What the words before and just behind `at` say of past and future. */
Tense date_scan_tense(const DateScan *scan, uint32_t at);

/* A year of four digits at `at`, "2024" or "'24"; *last moves behind it. */
bool date_year_read(const DateScan *scan, uint32_t at, int *year,
                    uint32_t *last);

/* Each begins at `at` and fills `read`; false when there is none. `word` is
 * what stands there. */
bool date_number_read(const DateScan *scan, uint32_t at, DateRead *read);
bool date_weekday_read(const DateScan *scan, uint32_t at, DateWord word,
                       DateRead *read);
bool date_month_read(const DateScan *scan, uint32_t at, DateWord word,
                     DateRead *read);
bool date_relative_read(const DateScan *scan, uint32_t at, DateWord word,
                        DateRead *read);

/* Any of them, without ranges. */
bool date_read(const DateScan *scan, uint32_t at, DateRead *read);

/* "malam", "pukul 01.57 WIB" behind a day: moves read->last behind them. */
void date_clock_read(const DateScan *scan, DateRead *read);

#endif
