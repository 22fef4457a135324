/* SPDX-License-Identifier: MIT */
#include "page/moment_scan.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

enum {
    DIGITS_MAX = 17,
    CENTURY = 2000,
    HOUR_MINUTES = 60,
    DAY_SECONDS = 86400
};

/* 0 to 9 in the digits of any script; -1: no digit. */
static int digit_value(uint32_t code_point) {
    if (code_point < 0x80)
        return utf8_is_digit(code_point) ? (int)code_point - '0' : -1;
    return u_charDigitValue((UChar32)code_point);
}

/* Letters, and the vowels that many scripts write as marks on them. */
static bool is_inside_word(uint32_t code_point) {
    return code_point == '\'' || code_point == 0x2019 ||
           utf8_is_letter(code_point) ||
           (code_point >= 0x80 &&
            U_GET_GC_MASK((UChar32)code_point) & U_GC_M_MASK);
}

static size_t word_end(Slice text, size_t start) {
    size_t i = start;
    while (i < text.length) {
        size_t before = i;
        if (!is_inside_word(utf8_next(text, &i)))
            return before;
    }
    return text.length;
}

/* Reads the digits from `start` on; returns the offset behind them. */
static size_t number_read(Slice text, size_t start, MomentToken *token) {
    size_t i = start;
    token->kind = MOMENT_NUMBER;
    while (i < text.length) {
        size_t before = i;
        int digit = digit_value(utf8_next(text, &i));
        if (digit < 0)
            return before;
        if (token->digits++ < DIGITS_MAX)
            token->value = token->value * 10 + digit;
    }
    return text.length;
}

void moment_tokens_read(MomentTokens *tokens, Slice text, MomentWordOf *word_of,
                        const void *tables) {
    for (size_t i = 0; i < text.length && tokens->count < tokens->room;) {
        size_t start = i;
        uint32_t first = utf8_next(text, &i);
        if (utf8_is_space(first))
            continue;
        MomentToken token = {.kind = MOMENT_SIGN,
                             .value = first,
                             .word = {.weekday = -1, .zone = -1}};
        if (digit_value(first) >= 0) {
            token.value = 0;
            i = number_read(text, start, &token);
        } else if (utf8_is_letter(first)) {
            i = word_end(text, i);
            token.kind = MOMENT_WORD;
            if (word_of)
                token.word = word_of(tables, slice_part(text, start, i));
        }
        token.text = slice_part(text, start, i);
        tokens->rows[tokens->count++] = token;
    }
}

static MomentToken token_at(const MomentTokens *tokens, size_t i) {
    static const MomentToken END = {.word = {.weekday = -1, .zone = -1}};
    return i < tokens->count ? tokens->rows[i] : END;
}

static bool is_sign(MomentToken token, uint32_t sign) {
    return token.kind == MOMENT_SIGN && token.value == sign;
}

static bool is_number(MomentToken token, int digits_min, int digits_max) {
    return token.kind == MOMENT_NUMBER && token.digits >= digits_min &&
           token.digits <= digits_max;
}

static bool is_word(MomentToken token, const char *word) {
    return token.kind == MOMENT_WORD &&
           slice_equal_nocase(token.text, slice_of(word));
}

/* What may stand between the parts of a date in words: ", . - / '", "de". */
static size_t filler_skip(const MomentTokens *tokens, size_t i) {
    for (int most = 2; most; most--, i++) {
        MomentToken token = token_at(tokens, i);
        bool sign = is_sign(token, ',') || is_sign(token, '.') ||
                    is_sign(token, '-') || is_sign(token, '/') ||
                    is_sign(token, '\'') || is_sign(token, 0x2019) ||
                    is_sign(token, 0xBA) || is_sign(token, 0xAA);
        bool word = is_word(token, "de") || is_word(token, "of") ||
                    is_word(token, "st") || is_word(token, "nd") ||
                    is_word(token, "rd") || is_word(token, "th") ||
                    is_word(token, "er");
        if (!sign && !word)
            break;
    }
    return i;
}

typedef struct DateMatch {
    Day day;
    bool either; /* day and month might change places */
    size_t last; /* the token behind the date */
} DateMatch;

/* Thai pages count years from the Buddha's death, 543 before Christ's birth. */
static bool match_set(DateMatch *match, Civil civil, size_t last) {
    enum { BUDDHIST_LEAST = 2500, BUDDHIST_MOST = 2700, BUDDHIST_AHEAD = 543 };
    if (civil.year >= BUDDHIST_LEAST && civil.year <= BUDDHIST_MOST)
        civil.year -= BUDDHIST_AHEAD;
    match->day = day_of(civil.year, civil.month, civil.day);
    match->either = false;
    match->last = last;
    return match->day != DAY_NONE;
}

/* "10 Juni 2025", "10-Jun-2025", "10 de junio de 2025" */
static bool day_month_year(const MomentTokens *tokens, size_t i,
                           DateMatch *match) {
    MomentToken day = token_at(tokens, i);
    if (!is_number(day, 1, 2))
        return false;
    i = filler_skip(tokens, i + 1);
    MomentToken month = token_at(tokens, i);
    if (!month.word.month)
        return false;
    i = filler_skip(tokens, i + 1);
    MomentToken year = token_at(tokens, i);
    bool short_year = is_number(year, 2, 2) &&
                      !is_sign(token_at(tokens, i + 1), ':') &&
                      !is_sign(token_at(tokens, i + 1), '.');
    if (!is_number(year, 4, 4) && !short_year)
        return false;
    int full = (int)year.value + (short_year ? CENTURY : 0);
    return match_set(match, (Civil){full, month.word.month, (int)day.value},
                     i + 1);
}

/* "Jun 10, 2025" */
static bool month_day_year(const MomentTokens *tokens, size_t i,
                           DateMatch *match) {
    MomentToken month = token_at(tokens, i);
    if (!month.word.month)
        return false;
    i = filler_skip(tokens, i + 1);
    MomentToken day = token_at(tokens, i);
    if (!is_number(day, 1, 2))
        return false;
    i = filler_skip(tokens, i + 1);
    MomentToken year = token_at(tokens, i);
    return is_number(year, 4, 4) &&
           match_set(match,
                     (Civil){(int)year.value, month.word.month, (int)day.value},
                     i + 1);
}

static bool is_separator(MomentToken token) {
    return is_sign(token, '-') || is_sign(token, '/') || is_sign(token, '.') ||
           is_sign(token, 0x2013);
}

/* One letter of a script without Latin letters: the year, month, day signs of
 * East Asian dates. */
static bool is_unit_letter(MomentToken token) {
    return token.kind == MOMENT_WORD && token.text.length <= 4 &&
           (unsigned char)token.text.text[0] >= 0xE0;
}

/* "2025-06-10", "2025/06/10" */
static bool year_month_day(const MomentTokens *tokens, size_t i,
                           DateMatch *match) {
    MomentToken year = token_at(tokens, i), first = token_at(tokens, i + 1);
    MomentToken month = token_at(tokens, i + 2),
                second = token_at(tokens, i + 3);
    MomentToken day = token_at(tokens, i + 4);
    bool joined = (is_separator(first) && is_separator(second)) ||
                  (is_unit_letter(first) && is_unit_letter(second));
    return joined && is_number(year, 4, 4) && is_number(month, 1, 2) &&
           is_number(day, 1, 2) &&
           match_set(match,
                     (Civil){(int)year.value, (int)month.value, (int)day.value},
                     i + 5);
}

/* "10/06/2025", "10.6.2025", "31-12-24", "Kamis, 10.06.25" (without the
 * weekday it may be a clock); "12/31/2024" since no month is 31 */
static bool numbers_only(const MomentTokens *tokens, size_t i,
                         DateMatch *match) {
    MomentToken day = token_at(tokens, i), first = token_at(tokens, i + 1);
    MomentToken month = token_at(tokens, i + 2),
                second = token_at(tokens, i + 3);
    MomentToken year = token_at(tokens, i + 4);
    if (!is_separator(first) || !is_separator(second) ||
        !is_number(day, 1, 2) || !is_number(month, 1, 2))
        return false;
    bool weekday = i && (token_at(tokens, i - 1).word.weekday >= 0 ||
                         (i > 1 && is_sign(token_at(tokens, i - 1), ',') &&
                          token_at(tokens, i - 2).word.weekday >= 0));
    bool short_year = is_number(year, 2, 2) && (first.value != '.' || weekday);
    if (!is_number(year, 4, 4) && !short_year)
        return false;
    bool swapped = month.value > 12;
    Civil civil = {.year = (int)year.value + (short_year ? CENTURY : 0),
                   .month = (int)(swapped ? day.value : month.value),
                   .day = (int)(swapped ? month.value : day.value)};
    bool read = match_set(match, civil, i + 5);
    match->either = read && first.value == '/' && civil.day <= 12;
    return read;
}

/* "20250610", in an address or as a whole string */
static bool eight_digits(const MomentTokens *tokens, size_t i,
                         DateMatch *match) {
    MomentToken token = token_at(tokens, i);
    int64_t century = token.value / 1000000;
    if (!is_number(token, 8, 8) || (century != 19 && century != 20))
        return false;
    Civil civil = {(int)(token.value / 10000), (int)(token.value / 100 % 100),
                   (int)(token.value % 100)};
    return match_set(match, civil, i + 1);
}

typedef bool DateShape(const MomentTokens *tokens, size_t i, DateMatch *match);

static bool date_at(const MomentTokens *tokens, size_t i, DateMatch *match) {
    static DateShape *const SHAPES[] = {year_month_day, day_month_year,
                                        month_day_year, numbers_only,
                                        eight_digits};
    for (size_t shape = 0; shape < sizeof SHAPES / sizeof *SHAPES; shape++)
        if (SHAPES[shape](tokens, i, match))
            return true;
    return false;
}

/* "+07:00", "+0700", "Z", "WIB" behind a clock time. */
static void zone_read(const MomentTokens *tokens, size_t i, Moment *moment) {
    if (is_sign(token_at(tokens, i), '.') &&
        is_number(token_at(tokens, i + 1), 1, 9))
        i += 2; /* parts of a second */
    MomentToken zone = token_at(tokens, i), next = token_at(tokens, i + 1);
    if (zone.word.zone == 0)
        moment->universal = true;
    else if ((is_sign(zone, '+') || is_sign(zone, '-')) &&
             next.kind == MOMENT_NUMBER && next.value == 0)
        moment->universal = true;
}

/* "20:25", "20.25", "20h25", "8:25 PM" with seconds or without. */
static bool clock_at(const MomentTokens *tokens, size_t i, Moment *moment) {
    MomentToken hour = token_at(tokens, i), mark = token_at(tokens, i + 1);
    MomentToken minute = token_at(tokens, i + 2);
    DateMatch date;
    if (numbers_only(tokens, i, &date))
        return false; /* "10.06.2025" is no clock */
    if (!is_number(hour, 1, 2) || !is_number(minute, 2, 2) ||
        hour.value >= 24 || minute.value >= 60 ||
        !(is_sign(mark, ':') || is_sign(mark, '.') || is_word(mark, "h")))
        return false;
    i += 3;
    if (is_sign(token_at(tokens, i), (uint32_t)mark.value) &&
        is_number(token_at(tokens, i + 1), 2, 2))
        i += 2;
    int hours = (int)hour.value;
    bool afternoon = is_word(token_at(tokens, i), "pm") ||
                     (is_word(token_at(tokens, i), "p") &&
                      is_word(token_at(tokens, i + 2), "m"));
    if (afternoon && hours < 12)
        hours += 12;
    else if (is_word(token_at(tokens, i), "am") && hours == 12)
        hours = 0;
    moment->minute = hours * HOUR_MINUTES + (int)minute.value;
    zone_read(tokens, i, moment);
    return true;
}

/* The clock time that belongs to a date: the next number behind it, else the
 * last time before it. */
static void clock_near(const MomentTokens *tokens, size_t first, size_t last,
                       Moment *moment) {
    enum { WORDS_BETWEEN_MAX = 6 };
    for (size_t i = last; i < tokens->count && i < last + WORDS_BETWEEN_MAX;
         i++)
        if (token_at(tokens, i).kind == MOMENT_NUMBER) {
            if (clock_at(tokens, i, moment))
                return;
            break;
        }
    for (size_t i = first; i-- > 0;)
        if (clock_at(tokens, i, moment))
            return;
}

/* Seconds or milliseconds since 1970, and nothing else in the string. */
static bool epoch_read(const MomentTokens *tokens, Moment *moment) {
    MomentToken token = token_at(tokens, 0);
    if (tokens->count != 1 ||
        !(is_number(token, 10, 10) || is_number(token, 13, 13)))
        return false;
    int64_t seconds = token.digits == 13 ? token.value / 1000 : token.value;
    *moment = (Moment){.day = (Day)(seconds / DAY_SECONDS),
                       .minute = (int)(seconds % DAY_SECONDS / 60),
                       .universal = true};
    return true;
}

bool moment_tokens_date(const MomentTokens *tokens, Moment *moment) {
    DateMatch match;
    if (epoch_read(tokens, moment))
        return true;
    for (size_t i = 0; i < tokens->count; i++) {
        if (!date_at(tokens, i, &match))
            continue;
        *moment = (Moment){
            .day = match.day, .minute = MINUTE_NONE, .either = match.either};
        clock_near(tokens, i, match.last, moment);
        return true;
    }
    return false;
}

/* "20250610174212", "A2026012914320005196": a day, an hour and a minute, and
 * what else numbers the page. */
static bool stamp(const MomentTokens *tokens, size_t i, DateMatch *match) {
    enum { STAMP_DIGITS = 12 };
    MomentToken token = token_at(tokens, i);
    if (token.kind != MOMENT_NUMBER || token.digits < STAMP_DIGITS ||
        token.text.length != (size_t)token.digits)
        return false;
    int64_t value = 0;
    for (size_t k = 0; k < STAMP_DIGITS; k++)
        value = value * 10 + (token.text.text[k] - '0');
    int64_t day = value / 10000;
    Civil civil = {(int)(day / 10000), (int)(day / 100 % 100),
                   (int)(day % 100)};
    bool century = civil.year / 100 == 19 || civil.year / 100 == 20;
    return century && value / 100 % 100 < 24 && value % 100 < 60 &&
           match_set(match, civil, i + 1);
}

/* A letter or two at the start of a part, as in "/A2026012914320005196". */
static bool is_part_prefix(const MomentTokens *tokens, size_t i) {
    enum { PREFIX_MOST = 2 };
    MomentToken word = token_at(tokens, i);
    return i && word.kind == MOMENT_WORD && word.text.length <= PREFIX_MOST &&
           is_sign(token_at(tokens, i - 1), '/');
}

bool moment_tokens_address(const MomentTokens *tokens, Moment *moment) {
    DateMatch match;
    for (size_t i = 0; i < tokens->count; i++) {
        MomentToken before = token_at(tokens, i ? i - 1 : tokens->count);
        bool bounded = is_sign(before, '/') || is_sign(before, '-') ||
                       is_sign(before, '_');
        bool numbered = bounded || (i && is_part_prefix(tokens, i - 1));
        if (!(bounded && (year_month_day(tokens, i, &match) ||
                          eight_digits(tokens, i, &match))) &&
            !(numbered && stamp(tokens, i, &match)))
            continue;
        *moment = (Moment){.day = match.day, .minute = MINUTE_NONE};
        return true;
    }
    return false;
}

/* Behind a weekday: ", " or "(", or a word and "(": "Senin malam (9/6/2025)" */
static size_t sentence_date_start(const MomentTokens *tokens, size_t i) {
    MomentToken next = token_at(tokens, i);
    if (next.kind == MOMENT_WORD && is_sign(token_at(tokens, i + 1), '('))
        return i + 2;
    i += is_sign(next, ',');
    i += is_sign(token_at(tokens, i), '(');
    return i;
}

bool moment_tokens_sentence(const MomentTokens *tokens, Moment *moment) {
    DateMatch match;
    for (size_t i = 0; i < tokens->count; i++) {
        int weekday = token_at(tokens, i).word.weekday;
        size_t first = sentence_date_start(tokens, i + 1);
        if (weekday < 0 || !date_at(tokens, first, &match) ||
            day_weekday(match.day) != weekday)
            continue;
        *moment = (Moment){.day = match.day, .minute = MINUTE_NONE};
        return true;
    }
    return false;
}
