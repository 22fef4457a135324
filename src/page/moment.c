/* SPDX-License-Identifier: MIT */
#include "page/moment.h"

#include "base/map.h"
#include "base/table.h"
#include "base/utf8.h"
#include "page/fold.h"
#include "page/moment_scan.h"

#include <stdio.h>
#include <unicode/udat.h>

enum { MONTHS = 12, WEEKDAYS = 7, DAY_MINUTES = 24 * 60, HOME_MAX = 14 * 60 };

struct MomentRules {
    Map *words;   /* hash of the folded word -> a word's value, see below */
    Map *agos;    /* of the words that count back -> unit's minutes, AGO_... */
    Map *locales; /* hash of the folded code of a language in `words` */
    Map *languages;          /* the same of those that are read at home */
    const MomentRules *base; /* looked up where `words` has none; or NULL */
    int home_minutes;
};

/* A month is its number; weekdays and zones stand behind the months. */
enum { WEEKDAY_BASE = 100, ZONE_BASE = 1000 };

/* Behind the minutes of a day. */
enum { AGO_PAST = 2000, AGO_BETWEEN };

static void word_set(const MomentRules *rules, Slice word, uint32_t value) {
    uint64_t key = word_fold_hash(word);
    if (map_get(rules->words, key) == MAP_ABSENT)
        map_set(rules->words, key, value);
}

/* A name as ICU gives it, without the stop of an abbreviation. */
static void name_add(const MomentRules *rules, const UDateFormat *format,
                     UDateFormatSymbolType type, int32_t index,
                     uint32_t value) {
    UErrorCode status = U_ZERO_ERROR;
    UChar name[64];
    char bytes[256];
    int32_t length = udat_getSymbols(format, type, index, name, 64, &status);
    if (U_FAILURE(status) || length < 2 || length >= 64)
        return;
    size_t used = 0;
    for (int32_t i = 0; i < length; i++)
        used += utf8_put(bytes + used, name[i]);
    if (bytes[used - 1] == '.')
        used--;
    word_set(rules, (Slice){bytes, used}, value);
}

static bool locale_add(const MomentRules *rules, const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_DEFAULT, UDAT_DEFAULT, locale, NULL, 0,
                                    NULL, 0, &status);
    if (U_FAILURE(status))
        return false;
    for (uint32_t i = 0; i < MONTHS; i++) {
        name_add(rules, format, UDAT_MONTHS, (int32_t)i, i + 1);
        name_add(rules, format, UDAT_SHORT_MONTHS, (int32_t)i, i + 1);
        name_add(rules, format, UDAT_STANDALONE_MONTHS, (int32_t)i, i + 1);
    }
    for (uint32_t i = 0; i < WEEKDAYS; i++) { /* ICU: 1 is Sunday */
        uint32_t value = WEEKDAY_BASE + (i + WEEKDAYS - 1) % WEEKDAYS;
        name_add(rules, format, UDAT_WEEKDAYS, (int32_t)i + 1, value);
        name_add(rules, format, UDAT_SHORT_WEEKDAYS, (int32_t)i + 1, value);
    }
    udat_close(format);
    return true;
}

/* A number from 0 to `most`; -1 for anything else. */
static int number_of(Slice field, int most) {
    uint64_t value;
    return slice_number(field, &value) && value <= (uint64_t)most ? (int)value
                                                                  : -1;
}

/* Whether the row is of the words that count back, which it then adds. */
static bool ago_load(const MomentRules *rules, Slice kind, Slice word,
                     int minutes) {
    uint64_t key = word_fold_hash(word);
    if (slice_equal(kind, SLICE("unit")))
        map_set(rules->agos, key, (uint32_t)minutes);
    else if (slice_equal(kind, SLICE("past")))
        map_set(rules->agos, key, AGO_PAST);
    else if (slice_equal(kind, SLICE("between")))
        map_set(rules->agos, key, AGO_BETWEEN);
    else
        return false;
    return true;
}

static bool row_load(Arena *run, MomentRules *rules, const Table *table,
                     const TableRow *row, Error *err) {
    Slice kind = row->fields[0], word = row->fields[1];
    int value = number_of(row->fields[2], DAY_MINUTES);
    if (slice_equal(kind, SLICE("locale"))) {
        map_set(rules->locales, word_fold_hash(word), 1);
        return locale_add(rules, slice_string(run, word)) ||
               table_error(table, row, word, "ICU has no such locale", err);
    }
    if (slice_equal(kind, SLICE("language"))) {
        map_set(rules->languages, word_fold_hash(word), 1);
        return true;
    }
    if (value < 0)
        return table_error(table, row, row->fields[2], "not a number", err);
    if (ago_load(rules, kind, word, value))
        return true;
    if (slice_equal(kind, SLICE("month")) && value >= 1 && value <= MONTHS)
        word_set(rules, word, (uint32_t)value);
    else if (slice_equal(kind, SLICE("weekday")) && value < WEEKDAYS)
        word_set(rules, word, WEEKDAY_BASE + (uint32_t)value);
    else if (slice_equal(kind, SLICE("zone")))
        word_set(rules, word, ZONE_BASE + (uint32_t)value);
    else if (slice_equal(kind, SLICE("home")) && value <= HOME_MAX)
        rules->home_minutes = value;
    else
        return table_error(table, row, kind, "unknown kind or value", err);
    return true;
}

MomentRules *moment_rules_load(Arena *run, const char *folder, Error *err) {
    MomentRules *rules = arena_take(run, sizeof *rules);
    rules->words = map_open(run);
    rules->agos = map_open(run);
    rules->locales = map_open(run);
    rules->languages = map_open(run);
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "months.tsv", &table, err))
        return NULL;
    for (size_t i = 0; i < table.count; i++)
        if (!row_load(run, rules, &table, &table.rows[i], err))
            return NULL;
    return rules;
}

static MomentWord word_value(const void *tables, Slice word) {
    const MomentRules *rules = tables;
    uint32_t value = map_get(rules->words, word_fold_hash(word));
    MomentWord found = {.weekday = -1, .zone = -1};
    if (value == MAP_ABSENT && rules->base)
        return word_value(rules->base, word);
    if (value == MAP_ABSENT)
        return found;
    if (value >= ZONE_BASE)
        found.zone = (int)value - ZONE_BASE;
    else if (value >= WEEKDAY_BASE)
        found.weekday = (int)value - WEEKDAY_BASE;
    else
        found.month = (int)value;
    return found;
}

bool moment_read(const MomentRules *rules, Slice text, Moment *moment) {
    MomentToken tokens[MOMENT_TOKENS_MAX];
    MomentTokens scan = {.rows = tokens, .room = MOMENT_TOKENS_MAX};
    moment_tokens_read(&scan, text, word_value, rules);
    return moment_tokens_date(&scan, moment);
}

const MomentRules *moment_rules_in(Arena *page, const MomentRules *rules,
                                   Slice language) {
    enum { CODE_BYTES = 2 };
    Slice code = slice_part(slice_trim(language), 0, CODE_BYTES);
    uint64_t key = word_fold_hash(code);
    if (code.length < CODE_BYTES ||
        map_get(rules->locales, key) != MAP_ABSENT ||
        map_get(rules->languages, key) != MAP_ABSENT)
        return NULL;
    MomentRules *own = arena_take(page, sizeof *own);
    *own = *rules;
    own->base = rules;
    own->words = map_open(page);
    return locale_add(own, slice_string(page, code)) ? own : NULL;
}

bool moment_month_first(Arena *page, Slice language) {
    enum { PATTERN_MOST = 64 };
    UErrorCode status = U_ZERO_ERROR;
    UChar pattern[PATTERN_MOST] = {0};
    const char *locale = slice_string(page, slice_trim(language));
    UDateFormat *format =
        udat_open(UDAT_NONE, UDAT_SHORT, locale, NULL, 0, NULL, 0, &status);
    if (U_FAILURE(status))
        return false;
    int32_t length =
        udat_toPattern(format, false, pattern, PATTERN_MOST, &status);
    udat_close(format);
    for (int32_t i = 0; U_SUCCESS(status) && i < length; i++)
        if (pattern[i] == 'M' || pattern[i] == 'd')
            return pattern[i] == 'M';
    return false;
}

Moment moment_swapped(Moment moment) {
    Civil civil = day_civil(moment.day);
    Day day = day_of(civil.year, civil.day, civil.month);
    if (moment.either && day != DAY_NONE)
        moment.day = day;
    return moment;
}

bool moment_read_address(Slice address, Moment *moment) {
    size_t query = slice_find(address, SLICE("?"), 0);
    address = slice_part(address, 0, query);
    MomentToken tokens[MOMENT_TOKENS_MAX];
    MomentTokens scan = {.rows = tokens, .room = MOMENT_TOKENS_MAX};
    moment_tokens_read(&scan, address, NULL, NULL);
    return moment_tokens_address(&scan, moment);
}

bool moment_read_sentence(Arena *scratch, const MomentRules *rules, Slice text,
                          Moment *moment) {
    MomentTokens scan = {.room = text.length + 1};
    scan.rows = arena_take(scratch, scan.room * sizeof *scan.rows);
    moment_tokens_read(&scan, text, word_value, rules);
    return moment_tokens_sentence(&scan, moment);
}

static uint32_t ago_of(const MomentRules *rules, const MomentToken *token) {
    return token->kind == MOMENT_WORD
               ? map_get(rules->agos, word_fold_hash(token->text))
               : MAP_ABSENT;
}

/* The minutes that the tokens from a number on count back; 0: none. */
static int64_t ago_minutes(const MomentRules *rules, const MomentToken *at) {
    enum { COUNT_MOST = 99 };
    uint32_t unit = ago_of(rules, at + 1);
    const MomentToken *past = at + 2 + (ago_of(rules, at + 2) == AGO_BETWEEN);
    if (at->kind != MOMENT_NUMBER || at->value > COUNT_MOST ||
        unit > DAY_MINUTES || ago_of(rules, past) != AGO_PAST)
        return 0;
    while ((++past)->kind == MOMENT_SIGN)
        ;
    return past->kind == MOMENT_END ? at->value * unit : 0;
}

bool moment_read_ago(const MomentRules *rules, Slice text, Moment now,
                     Moment *moment) {
    enum { LINE_BYTES_MOST = 80, TOKENS = 32, BEHIND = 5, NOON = 12 * 60 };
    MomentToken tokens[TOKENS + BEHIND] = {{.kind = MOMENT_END}};
    MomentTokens scan = {.rows = tokens, .room = TOKENS};
    if (text.length > LINE_BYTES_MOST)
        return false;
    moment_tokens_read(&scan, text, NULL, NULL);
    if (scan.count == TOKENS)
        return false;
    for (size_t i = 0; i < scan.count; i++) {
        int64_t minutes = ago_minutes(rules, &tokens[i]);
        if (!minutes)
            continue;
        int clock = now.minute == MINUTE_NONE ? NOON : now.minute;
        int64_t before = minutes + DAY_MINUTES - 1 - clock;
        *moment = (Moment){.day = now.day - (Day)(before / DAY_MINUTES),
                           .minute = MINUTE_NONE};
        return true;
    }
    return false;
}

bool moment_names_weekday(const MomentRules *rules, Slice word) {
    return word_value(rules, word).weekday >= 0;
}

Moment moment_at_home(const MomentRules *rules, Slice language, Moment moment) {
    uint64_t code = word_fold_hash(slice_part(language, 0, 2));
    bool home =
        !language.length || map_get(rules->languages, code) != MAP_ABSENT;
    if (!home || !moment.universal || moment.minute == MINUTE_NONE)
        return moment;
    moment.minute += rules->home_minutes;
    moment.day += moment.minute / DAY_MINUTES;
    moment.minute %= DAY_MINUTES;
    moment.universal = false;
    return moment;
}

Slice moment_iso(Arena *page, Moment moment) {
    enum { ROOM = DAY_ISO_BYTES + 8 };
    char day[DAY_ISO_BYTES], *text = arena_buffer(page, ROOM);
    int length = snprintf(text, ROOM, "%s", day_iso(moment.day, day));
    if (moment.minute != MINUTE_NONE)
        length = snprintf(text, ROOM, "%sT%02d:%02d", day, moment.minute / 60,
                          moment.minute % 60);
    return (Slice){text, (size_t)length};
}
