/* SPDX-License-Identifier: MIT */
#include "find/date_read.h"

#include "find/date_hijri.h"

#include <stdlib.h>

enum {
    YEAR_DIGITS = 4,
    YEAR_FIRST = 1000,
    YEAR_LAST = 2199,
    NEAR_DAYS = 60, /* a misprinted weekday is likelier than another year */
    CENTURY_NOW = 2000,
    CENTURY_PIVOT = 70 /* '70 is 1970, '69 is 2069 */
};

/* The numbers of "10/6/2025" or "10.06.2025"; 0 when it is something else. */
static size_t numbers_split(Slice text, int numbers[3], char sign) {
    size_t count = 0, digits = 0;
    int value = 0;
    for (size_t i = 0; i <= text.length; i++) {
        char byte = i < text.length ? text.text[i] : sign;
        if (byte >= '0' && byte <= '9' && digits < YEAR_DIGITS) {
            value = value * 10 + (byte - '0');
            digits++;
            continue;
        }
        if (byte != sign || !digits || count == 3)
            return 0;
        numbers[count++] = value;
        value = 0;
        digits = 0;
    }
    return count;
}

static int year_full(int year) {
    if (year >= 100)
        return year;
    return year < CENTURY_PIVOT ? CENTURY_NOW + year : CENTURY_NOW - 100 + year;
}

static bool printed_fits(Printed printed) {
    return printed.month >= 1 && printed.month <= 12 && printed.day >= 1 &&
           printed.day <= 31;
}

/* Three numbers as day, month, year, or year, month, day. */
static bool printed_of(const int numbers[3], Printed *printed) {
    bool year_first = numbers[0] > 31;
    *printed = (Printed){.year = year_full(numbers[year_first ? 0 : 2]),
                         .month = numbers[1],
                         .day = numbers[year_first ? 2 : 0]};
    return printed_fits(*printed);
}

static bool printed_settle(const DateScan *scan, Printed printed, Tense tense,
                           DateRead *read) {
    read->printed = printed;
    read->grain = printed.day ? GRAIN_DAY : GRAIN_MONTH;
    read->days = printed_days(printed, scan->today, tense);
    return read->days.from != DAY_NONE;
}

static bool touches(const DateScan *scan, uint32_t at) {
    return at < scan->limit &&
           !(scan->document->tokens[at].flags & TOKEN_SPACED);
}

/* "10/6/2025", "10/6", "10.06.2025". */
static bool slashes_read(const DateScan *scan, uint32_t at, DateRead *read) {
    int numbers[3];
    Printed printed = {0};
    Slice text = token_text(scan->document, at);
    size_t count = numbers_split(text, numbers, '/');
    if (!count)
        count =
            numbers_split(text, numbers, '.') == 3 && numbers[2] >= YEAR_FIRST
                ? 3
                : 0;
    if (count == 2) {
        printed.day = numbers[0];
        printed.month = numbers[1];
        read->support = SUPPORT_LEAD;
    }
    if (count == 3 && text.text[text.length - 2] == '/')
        return false; /* a year has two digits at least */
    if (count < 2 || (count == 3 && !printed_of(numbers, &printed)) ||
        !printed_fits(printed))
        return false;
    read->last = at + 1;
    return printed_settle(scan, printed, TENSE_UNSAID, read);
}

/* "8-05-2011", "2025-06-10". */
static bool hyphens_read(const DateScan *scan, uint32_t at, DateRead *read) {
    int numbers[3];
    Printed printed;
    for (uint32_t i = 0; i < 3; i++) {
        uint32_t here = at + 2 * i;
        if (!date_scan_digits(scan, here, YEAR_DIGITS, &numbers[i]) ||
            (i && !touches(scan, here)))
            return false;
        if (i < 2 && (!date_scan_kind(scan, here + 1, TOKEN_DASH) ||
                      !touches(scan, here + 1)))
            return false;
    }
    read->last = at + 5;
    if (token_text(scan->document, at + 4).length < 2)
        return false; /* "3-4-3" is a line-up */
    return printed_of(numbers, &printed) &&
           printed_settle(scan, printed, TENSE_UNSAID, read);
}

bool date_year_read(const DateScan *scan, uint32_t at, int *year,
                    uint32_t *last) {
    if (date_scan_kind(scan, at, TOKEN_QUOTE) && touches(scan, at + 1) &&
        date_scan_digits(scan, at + 1, 2, year)) {
        *year = year_full(*year);
        *last = at + 2;
        return true;
    }
    if (!date_scan_digits(scan, at, YEAR_DIGITS, year) || *year < YEAR_FIRST ||
        *year > YEAR_LAST)
        return false;
    *last = at + 1;
    return true;
}

/* "Jun-2025" is one word to the tokenizer. */
static bool month_hyphen_year(const DateScan *scan, uint32_t at,
                              Printed *printed) {
    if (!date_scan_kind(scan, at, TOKEN_WORD))
        return false;
    int numbers[3];
    Slice text = token_text(scan->document, at);
    if (text.length < YEAR_DIGITS + 4 ||
        text.text[text.length - YEAR_DIGITS - 1] != '-' ||
        numbers_split(slice_part(text, text.length - YEAR_DIGITS, text.length),
                      numbers, '/') != 1)
        return false;
    text.length -= YEAR_DIGITS + 1;
    DateWord word = date_word_of(scan->words, text);
    *printed = (Printed){numbers[0], word.value, printed->day};
    return word.kind == DATE_MONTH || word.kind == DATE_MONTH_SHORT;
}

static bool month_name(const DateScan *scan, uint32_t at, int *month,
                       uint32_t *last) {
    DateWord word = date_scan_word(scan, at);
    *last = word.last;
    *month = word.value;
    return word.kind == DATE_MONTH || word.kind == DATE_MONTH_SHORT;
}

/* "2025", ", 2025", "tahun 2025", "tahun ini" behind a day or a month. */
static void year_behind(const DateScan *scan, uint32_t *last,
                        Printed *printed) {
    uint32_t at = *last;
    int year;
    if (date_scan_kind(scan, at, TOKEN_DASH) && touches(scan, at) &&
        touches(scan, at + 1))
        at++; /* "Mei-2025" */
    if (date_scan_kind(scan, at, TOKEN_COMMA))
        at++;
    DateWord word = date_scan_word(scan, at);
    if (word.kind == DATE_YEAR) {
        DateWord relative = date_scan_word(scan, word.last);
        if (relative.kind == DATE_RELATIVE && scan->today != DAY_NONE) {
            printed->year = day_civil(scan->today).year + relative.value;
            *last = relative.last;
            return;
        }
        at = word.last;
    }
    if (date_year_read(scan, at, &year, &at)) {
        printed->year = year;
        *last = at;
    }
}

/* "lalu", "mendatang" behind a day or a month. */
static Tense relative_behind(const DateScan *scan, uint32_t *last) {
    DateWord word = date_scan_word(scan, *last);
    if ((word.kind != DATE_RELATIVE && word.kind != DATE_OFFSET) ||
        word.value > 1 || word.value < -1)
        return TENSE_UNSAID;
    *last = word.last;
    return word.value < 0   ? TENSE_BEHIND
           : word.value > 0 ? TENSE_AHEAD
                            : TENSE_UNSAID;
}

/* "10 Juni 2025", "28feb", "28/feb", "1 Juni lalu" with `at` on the sign or
 * month behind the day. */
static bool day_month_read(const DateScan *scan, uint32_t at, int day,
                           DateRead *read) {
    Printed printed = {.day = day};
    bool sign = at < scan->limit && touches(scan, at) &&
                (date_scan_kind(scan, at, TOKEN_DASH) ||
                 date_scan_kind(scan, at, TOKEN_OTHER));
    if (month_hyphen_year(scan, at + sign, &printed))
        read->last = at + sign + 1;
    else if (!month_name(scan, at + sign, &printed.month, &read->last))
        return date_hijri_day(scan, at + sign, day, read);
    else
        year_behind(scan, &read->last, &printed);
    relative_behind(scan, &read->last);
    return printed_fits(printed) &&
           printed_settle(scan, printed, TENSE_UNSAID, read);
}

/* "8–11 Juni 2025", "7 dan 8 Juni", "7-8/6/2025": two days of one month. */
static bool day_range_read(const DateScan *scan, uint32_t at, int day,
                           DateRead *read) {
    uint32_t sign = at + 1, second;
    DateWord word = date_scan_word(scan, sign);
    if (date_scan_kind(scan, sign, TOKEN_DASH))
        second = sign + 1;
    else if (word.kind == DATE_TO || word.kind == DATE_AND)
        second = word.last;
    else
        return false;
    int last_day = 0;
    bool named = date_scan_digits(scan, second, 2, &last_day) &&
                 day_month_read(scan, second + 1, last_day, read);
    if (!named && (!date_scan_kind(scan, second, TOKEN_NUMBER) ||
                   !slashes_read(scan, second, read)))
        return false;
    Civil civil = day_civil(read->days.to);
    Day from = named && !read->printed.month /* of the Islamic calendar */
                   ? read->days.to - (last_day - day)
                   : day_of(civil.year, civil.month, day);
    if (from == DAY_NONE || from >= read->days.to)
        return false;
    read->days.from = from;
    read->grain = GRAIN_OTHER;
    return true;
}

bool date_number_read(const DateScan *scan, uint32_t at, DateRead *read) {
    int value;
    *read = (DateRead){0};
    if (!date_scan_digits(scan, at, YEAR_DIGITS, &value))
        return slashes_read(scan, at, read);
    if (value >= 1 && value <= 31 &&
        (day_month_read(scan, at + 1, value, read) ||
         day_range_read(scan, at, value, read)))
        return true;
    *read = (DateRead){0};
    if (hyphens_read(scan, at, read))
        return true;
    if (!date_year_read(scan, at, &value, &read->last))
        return false;
    *read = (DateRead){.last = at + 1,
                       .days = days_of_year(value),
                       .grain = GRAIN_YEAR,
                       .printed = {.year = value},
                       .support = SUPPORT_YEAR};
    DateWord behind = date_scan_word(scan, read->last);
    if (behind.kind == DATE_RELATIVE && behind.value <= 0) {
        read->last = behind.last; /* "2023 yang lalu" */
        read->support = SUPPORT_NONE;
    }
    return true;
}

/* The printed date behind a weekday: "(10/6)", ", 10 Juni 2025". */
static bool weekday_date(const DateScan *scan, uint32_t at, DateRead *read) {
    if (date_scan_kind(scan, at, TOKEN_COMMA))
        at++;
    bool open = date_scan_kind(scan, at, TOKEN_OPEN);
    at += open;
    DateWord word = date_scan_word(scan, at);
    if (word.kind == DATE_DATE)
        at = word.last;
    if (!date_scan_kind(scan, at, TOKEN_NUMBER) ||
        !date_number_read(scan, at, read) || read->grain == GRAIN_YEAR)
        return false;
    if (open && date_scan_kind(scan, read->last, TOKEN_CLOSE))
        read->last++;
    return true;
}

/* "lalu", "depan", "ini", "pekan lalu" behind a weekday. */
static bool weekday_relative(const DateScan *scan, int weekday,
                             DateRead *read) {
    DateWord word = date_scan_word(scan, read->last);
    Day today = scan->today;
    bool sunday =
        (word.kind == DATE_WEEKDAY || word.kind == DATE_WEEKDAY_SHORT) &&
        word.value == 7;
    if (word.kind == DATE_WEEK || sunday) {
        /* "Senin minggu ini": the week, which is spelt like Sunday */
        DateWord behind = date_scan_word(scan, word.last);
        if (behind.kind != DATE_RELATIVE)
            return false;
        read->days = weekday_in_week(weekday, today, behind.value);
        read->last = behind.last;
        return true;
    }
    bool relative = word.kind == DATE_RELATIVE ||
                    (word.kind == DATE_OFFSET && word.value == -1);
    if (!relative)
        return false;
    read->last = word.last;
    if (today == DAY_NONE)
        return true;
    if (word.value == 0)
        read->days = weekday_in_week(weekday, today, 0);
    else if (word.value < 0)
        read->days = weekday_days(weekday, today - 1, TENSE_BEHIND);
    else
        read->days = weekday_days(weekday, today + 1, TENSE_AHEAD);
    return true;
}

/* A day and month far from today are in the year where the weekday fits. */
static void weekday_year(const DateScan *scan, int weekday, DateRead *read) {
    Printed printed = read->printed;
    Day today = scan->today, best = DAY_NONE;
    if (printed.year || !printed.day || read->days.from != read->days.to ||
        abs(read->days.from - today) < NEAR_DAYS)
        return;
    for (int i = -2; i <= 1; i++) {
        Day day = day_of(day_civil(today).year + i, printed.month, printed.day);
        if (day != DAY_NONE && day_weekday(day) == weekday - 1 &&
            (best == DAY_NONE || abs(day - today) < abs(best - today)))
            best = day;
    }
    if (best != DAY_NONE)
        read->days = days_single(best);
}

bool date_weekday_read(const DateScan *scan, uint32_t at, DateWord word,
                       DateRead *read) {
    uint32_t last = word.last;
    DateWord part = date_scan_word(scan, last);
    if (part.kind == DATE_DAYPART)
        last = part.last;
    *read = (DateRead){0};
    if (weekday_date(scan, last, read)) {
        read->support = SUPPORT_NONE;
        weekday_year(scan, word.value, read);
        read->misdated = read->printed.month && /* by a calendar of months */
                         read->days.from == read->days.to &&
                         day_weekday(read->days.from) != word.value - 1;
        return true;
    }
    *read = (DateRead){.last = last, .grain = GRAIN_WEEKDAY};
    if (weekday_relative(scan, word.value, read))
        read->grain = GRAIN_DAY;
    else if (word.kind == DATE_WEEKDAY)
        read->days =
            weekday_days(word.value, scan->today, date_scan_tense(scan, at));
    else
        return false;
    return read->days.from != DAY_NONE;
}

bool date_month_read(const DateScan *scan, uint32_t at, DateWord word,
                     DateRead *read) {
    Printed printed = {0};
    *read = (DateRead){.support = SUPPORT_LEAD};
    if (!month_name(scan, at, &printed.month, &read->last))
        return false;
    uint32_t name_last = read->last;
    year_behind(scan, &read->last, &printed);
    DateWord behind = date_scan_word(scan, read->last);
    if (behind.kind == DATE_RELATIVE && !behind.value && !printed.year &&
        scan->today != DAY_NONE)
        printed.year = day_civil(scan->today).year; /* "Mei ini" */
    Tense tense = relative_behind(scan, &read->last);
    bool bare = read->last == name_last && !printed.year;
    if (!bare)
        read->support = SUPPORT_NONE;
    else if (word.kind == DATE_MONTH_SHORT)
        return false;
    if (tense == TENSE_UNSAID)
        tense = date_scan_tense(scan, at);
    return printed_settle(scan, printed, tense, read);
}

void date_clock_read(const DateScan *scan, DateRead *read) {
    relative_behind(scan, &read->last);
    uint32_t at = read->last;
    DateWord word = date_scan_word(scan, at);
    if (word.kind == DATE_DAYPART)
        read->last = at = word.last;
    if (date_scan_kind(scan, at, TOKEN_COMMA))
        at++;
    word = date_scan_word(scan, at);
    if (word.kind != DATE_CLOCK ||
        !date_scan_kind(scan, word.last, TOKEN_NUMBER))
        return;
    read->last = word.last + 1;
    word = date_scan_word(scan, read->last);
    if (word.kind == DATE_DAYPART || word.kind == DATE_ZONE)
        read->last = word.last;
    word = date_scan_word(scan, read->last);
    if (word.kind == DATE_ZONE)
        read->last = word.last;
}
