/* SPDX-License-Identifier: MIT */
#include "text/lexicon.h"

#include "base/table.h"
#include "text/word.h"

struct Lexicon {
    Map *classes;
};

static const struct {
    const char *name;
    WordClass class;
} CLASSES[] = {
    {"noun", CLASS_NOUN},
    {"verb", CLASS_VERB},
    {"adjective", CLASS_ADJECTIVE},
    {"adverb", CLASS_ADVERB},
    {"pronoun", CLASS_PRONOUN},
    {"determiner", CLASS_DETERMINER},
    {"adposition", CLASS_ADPOSITION},
    {"conjunction", CLASS_CONJUNCTION},
    {"particle", CLASS_PARTICLE},
    {"auxiliary", CLASS_AUXILIARY},
    {"numeral", CLASS_NUMERAL},
};

static WordClass class_of(Slice name) {
    for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
        if (slice_equal(name, slice_of(CLASSES[i].name)))
            return CLASSES[i].class;
    return CLASS_UNKNOWN;
}

Lexicon *lexicon_load(Arena *run, const char *folder, Error *err) {
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "lexicon.tsv", &table, err))
        return NULL;
    Lexicon *lexicon = arena_take(run, sizeof *lexicon);
    lexicon->classes = map_open(run);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        WordClass class = class_of(row->fields[1]);
        if (!class) {
            table_error(&table, row, row->fields[1], "not a word class", err);
            return NULL;
        }
        map_set(lexicon->classes, word_of(row->fields[0]), class);
    }
    return lexicon;
}

WordClass lexicon_class(const Lexicon *lexicon, Word word) {
    uint32_t class = map_get(lexicon->classes, word);
    return class == MAP_ABSENT ? CLASS_UNKNOWN : (WordClass) class;
}
