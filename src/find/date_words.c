/* SPDX-License-Identifier: MIT */
#include "find/date_words.h"

#include "base/table.h"

#include <stdlib.h>

static const char *const KIND_NAMES[DATE_WORD_KINDS] = {
    [DATE_MONTH] = "month",
    [DATE_MONTH_SHORT] = "month-short",
    [DATE_WEEKDAY] = "weekday",
    [DATE_WEEKDAY_SHORT] = "weekday-short",
    [DATE_DAYPART] = "daypart",
    [DATE_CLOCK] = "clock",
    [DATE_ZONE] = "zone",
    [DATE_DAY] = "day",
    [DATE_WEEK] = "week",
    [DATE_MONTH_UNIT] = "month-unit",
    [DATE_YEAR] = "year",
    [DATE_DATE] = "date",
    [DATE_ONE] = "one",
    [DATE_CENTURY] = "century",
    [DATE_DECADE] = "decade",
    [DATE_QUARTER] = "quarter",
    [DATE_SEMESTER] = "semester",
    [DATE_PART] = "part",
    [DATE_WEEKEND] = "weekend",
    [DATE_WORKWEEK] = "workweek",
    [DATE_RELATIVE] = "relative",
    [DATE_AGO] = "ago",
    [DATE_PAST] = "past",
    [DATE_OFFSET] = "offset",
    [DATE_THAT] = "that",
    [DATE_SEASON] = "season",
    [DATE_FIXED] = "fixed",
    [DATE_ISLAMIC] = "islamic",
    [DATE_ISLAMIC_MONTH] = "islamic-month",
    [DATE_EASTER] = "easter",
    [DATE_LUNAR] = "lunar",
    [DATE_DECREED] = "decreed",
    [DATE_SAME] = "same",
    [DATE_TO] = "to",
    [DATE_AND] = "and",
    [DATE_LEAD] = "lead",
    [DATE_FROM] = "from",
    [DATE_AHEAD] = "ahead",
    [DATE_BEHIND] = "behind",
    [DATE_EVERY] = "every",
    [DATE_YEAR_KIND] = "year-kind",
    [DATE_HIJRI] = "hijri",
    [DATE_EVENT] = "event",
    [DATE_ORDINAL] = "ordinal",
    [DATE_SIGHTED] = "sighted",
    [DATE_DECREE] = "decree",
    [DATE_SHIFT] = "shift",
    [DATE_NAME] = "name",
};

/* The bounds of `value` for the kinds that name something by number. */
static bool value_fits(const DateWord *word) {
    switch (word->kind) {
    case DATE_MONTH:
    case DATE_MONTH_SHORT:
    case DATE_SEASON:
    case DATE_FIXED:
    case DATE_ISLAMIC:
    case DATE_ISLAMIC_MONTH:
    case DATE_YEAR_KIND:
    case DATE_LUNAR:
    case DATE_DECREE:
        return word->value >= 1 && word->value <= 12;
    case DATE_WEEKDAY:
    case DATE_WEEKDAY_SHORT:
        return word->value >= 1 && word->value <= 7;
    case DATE_PART:
        return word->value >= 1 && word->value <= 3;
    case DATE_ONE:
        return word->value >= 1 && word->value <= 4;
    default:
        return word->value >= -366 && word->value <= 366;
    }
}

static bool whole_read(Arena *run, Slice field, int *value) {
    *value = 0;
    if (!field.length)
        return true;
    char *end, *text = slice_string(run, field);
    long read = strtol(text, &end, 10);
    *value = (int)read;
    return end != text && !*end && read > -1000 && read < 1000;
}

static bool row_read(Arena *run, const Table *table, const TableRow *row,
                     DateWord *word, Error *err) {
    word->kind = DATE_NOTHING;
    for (DateWordKind i = 0; i < DATE_WORD_KINDS; i++)
        if (slice_equal(row->fields[1], slice_of(KIND_NAMES[i])))
            word->kind = i;
    if (word->kind == DATE_NOTHING)
        return table_error(table, row, row->fields[1], "no such kind", err);
    if (!whole_read(run, row->fields[2], &word->value) || !value_fits(word))
        return table_error(table, row, row->fields[2], "no such value", err);
    if (!whole_read(run, row->fields[3], &word->second))
        return table_error(table, row, row->fields[3], "not a number", err);
    return true;
}

/* The kinds up to DATE_TO name days; the others stand beside them. */
static bool starts_date(DateWordKind kind) {
    return kind < DATE_TO || kind == DATE_YEAR_KIND || kind == DATE_HIJRI ||
           kind == DATE_NAME;
}

DateWords *date_words_load(Arena *run, const char *folder, Error *err) {
    Table table = {.fields_min = 3};
    if (!table_read(run, folder, "dates.tsv", &table, err))
        return NULL;
    DateWords *words = arena_take(run, sizeof *words);
    words->phrases = phrase_set_open(run);
    words->parts = map_open(run);
    words->rows = arena_take(run, table.count * sizeof *words->rows);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        if (!row_read(run, &table, row, &words->rows[i], err))
            return NULL;
        phrase_set_add(words->phrases, row->fields[0], (uint32_t)i);
        if (starts_date(words->rows[i].kind))
            word_filter_add(&words->starts, row->fields[0]);
        map_set(words->parts, word_of(row->fields[0]), (uint32_t)i);
    }
    words->numbers = number_rules_load(run, folder, &words->starts, err);
    return words->numbers ? words : NULL;
}

DateWord date_word_at(const DateWords *words, const Document *document,
                      uint32_t at, uint32_t limit) {
    PhraseMatch match;
    if (!phrase_match(words->phrases, document, at, limit, &match))
        return (DateWord){.kind = DATE_NOTHING, .last = at};
    DateWord word = words->rows[match.value];
    word.last = match.last;
    return word;
}

DateWord date_word_of(const DateWords *words, Slice text) {
    uint32_t row = map_get(words->parts, word_of(text));
    return row == MAP_ABSENT ? (DateWord){.kind = DATE_NOTHING}
                             : words->rows[row];
}
