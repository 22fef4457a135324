/* moment.h -- dates as web pages write them: "Jum'at, 06 Juni 2025 - 20:25 WIB"
 *
 * Reads   data/<language>/months.tsv; month and weekday names from ICU
 * Gives   Moment, for page/published.h
 * Leaves  dates without a year, other calendars than the Gregorian, but for
 *         the years of Thai dates */
#ifndef RUNUT_PAGE_MOMENT_H
#define RUNUT_PAGE_MOMENT_H

#include "base/calendar.h"
#include "base/error.h"

enum { MINUTE_NONE = -1 };

typedef struct Moment {
    Day day;
    int minute;     /* of the day, as printed; MINUTE_NONE when not given */
    bool universal; /* printed in UTC, not in the reader's time */
    bool either;    /* "06/07/2025": day and month might change places */
} Moment;

typedef struct MomentRules MomentRules;

/* NULL with the error set when the table is wrong. */
MomentRules *moment_rules_load(Arena *run, const char *folder, Error *err);

/* The first full date in a short string and the clock time beside it.
 * Day before month where both orders are possible ("06/07/2025"), which
 * `either` tells. */
bool moment_read(const MomentRules *rules, Slice text, Moment *moment);

/* The rules with the names of months and weekdays in one more language, asked
 * of ICU, which takes about a millisecond; NULL when it knows no such language
 * or the rules have it already. */
const MomentRules *moment_rules_in(Arena *page, const MomentRules *rules,
                                   Slice language);

/* Whether a language ("en-US") writes the month before the day in numbers. */
bool moment_month_first(Arena *page, Slice language);

/* The same day with month and day changed over, where it may be `either`. */
Moment moment_swapped(Moment moment);

/* A day that an address names: /2025/06/10/, /2025-06-10/, -20250610,
 * /202506101742-20 (then an hour and a minute stand behind the day). */
bool moment_read_address(Slice address, Moment *moment);

/* The first day that running text names with its weekday, in agreement:
 * "Selasa (31/12/2024)", "Selasa, 31 Desember 2024". */
bool moment_read_sentence(Arena *scratch, const MomentRules *rules, Slice text,
                          Moment *moment);

/* The day that a short line counts back from `now`: "5 jam yang lalu", "2 days
 * ago". Nothing but signs may follow. */
bool moment_read_ago(const MomentRules *rules, Slice text, Moment now,
                     Moment *moment);

/* Whether the word is the name of a day of the week. */
bool moment_names_weekday(const MomentRules *rules, Slice word);

/* The same moment by the clock of the pack's home, where it is in UTC and the
 * page's language ("id-ID"; empty: it names none) is read there. */
Moment moment_at_home(const MomentRules *rules, Slice language, Moment moment);

/* "2024-12-31T19:45" or "2024-12-31". */
Slice moment_iso(Arena *page, Moment moment);

#endif
