/* SPDX-License-Identifier: MIT */
#include "find/figure_words.h"

#include "base/table.h"

#include <stdlib.h>

static const char *const KIND_NAMES[FIGURE_WORD_KINDS] = {
    [FIGURE_CURRENCY] = "currency", [FIGURE_SCALE] = "scale",
    [FIGURE_LEAST] = "least",       [FIGURE_MOST] = "most",
    [FIGURE_UNDER] = "under",       [FIGURE_ABOUT] = "about",
    [FIGURE_EXACT] = "exact",       [FIGURE_LINK] = "link",
    [FIGURE_LABEL] = "label",       [FIGURE_RANK] = "rank",
    [FIGURE_ONE] = "one",           [FIGURE_NONE] = "none",
    [FIGURE_PERCENT] = "percent",   [FIGURE_CLASSIFIER] = "classifier",
    [FIGURE_PEOPLE] = "people",     [FIGURE_PERSON] = "person",
    [FIGURE_MEASURE] = "measure",   [FIGURE_AREA] = "area",
    [FIGURE_COMPOUND] = "compound", [FIGURE_LASTING] = "lasting",
    [FIGURE_MORE] = "more",         [FIGURE_TO] = "to",
    [FIGURE_ZONE] = "zone",         [FIGURE_REST] = "rest",
    [FIGURE_STATE] = "state",       [FIGURE_OF] = "of",
    [FIGURE_AGO] = "ago",           [FIGURE_FORMER] = "former",
    [FIGURE_OTHER] = "other",
};

static bool row_read(Arena *run, const Table *table, const TableRow *row,
                     FigureWord *word, Error *err) {
    word->kind = FIGURE_NOTHING;
    for (FigureWordKind i = 0; i < FIGURE_WORD_KINDS; i++)
        if (slice_equal(row->fields[1], slice_of(KIND_NAMES[i])))
            word->kind = i;
    if (word->kind == FIGURE_NOTHING)
        return table_error(table, row, row->fields[1], "no such kind", err);
    word->value = row->fields[2];
    bool valued = word->kind == FIGURE_CURRENCY || word->kind == FIGURE_ONE ||
                  word->kind == FIGURE_SCALE || word->kind == FIGURE_STATE ||
                  word->kind == FIGURE_LASTING || word->kind == FIGURE_PERCENT;
    if (valued != (word->value.length > 0))
        return table_error(table, row, row->fields[2],
                           valued ? "a value is missing" : "no value here",
                           err);
    if (word->kind != FIGURE_LASTING)
        return true;
    word->second = strtod(slice_string(run, row->fields[3]), NULL);
    return word->second > 0 ||
           table_error(table, row, row->fields[3], "the unit has no size", err);
}

FigureWords *figure_words_load(Arena *run, const char *folder, Error *err) {
    Table table = {.fields_min = 3};
    if (!table_read(run, folder, "units.tsv", &table, err))
        return NULL;
    FigureWords *words = arena_take(run, sizeof *words);
    words->before = phrase_set_open(run);
    words->behind = phrase_set_open(run);
    words->rows = arena_take(run, table.count * sizeof *words->rows);
    for (uint32_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        FigureWord *word = &words->rows[i];
        if (!row_read(run, &table, row, word, err))
            return NULL;
        if (word->kind < FIGURE_PERCENT && word->kind != FIGURE_LABEL &&
            word->kind != FIGURE_RANK && word->kind != FIGURE_LINK)
            word_filter_add(&words->starts, row->fields[0]);
        if (word->kind < FIGURE_PERCENT)
            phrase_set_add(words->before, row->fields[0], i);
        if (word->kind >= FIGURE_PERCENT || word->kind == FIGURE_CURRENCY)
            phrase_set_add(words->behind, row->fields[0], i);
    }
    words->numbers = number_rules_load(run, folder, &words->starts, err);
    return words->numbers ? words : NULL;
}

static FigureWord word_at(const FigureWords *words, const PhraseSet *set,
                          const Document *document, Span tokens) {
    PhraseMatch match;
    if (!phrase_match(set, document, tokens.start, tokens.end, &match))
        return (FigureWord){.kind = FIGURE_NOTHING, .last = tokens.start};
    FigureWord word = words->rows[match.value];
    word.last = match.last;
    return word;
}

FigureWord figure_word_before(const FigureWords *words,
                              const Document *document, uint32_t at,
                              uint32_t limit) {
    return word_at(words, words->before, document, (Span){at, limit});
}

FigureWord figure_word_behind(const FigureWords *words,
                              const Document *document, uint32_t at,
                              uint32_t limit) {
    return word_at(words, words->behind, document, (Span){at, limit});
}
