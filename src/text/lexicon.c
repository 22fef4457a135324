/* SPDX-License-Identifier: MIT */
#include "text/lexicon.h"

#include "base/table.h"
#include "base/utf8.h"
#include "text/word.h"

struct Lexicon {
    Map *classes;
    WordFilter endings; /* the last LEXICON_ENDING bytes of its words */
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

static Slice ending_of(Slice word) {
    size_t start =
        word.length > LEXICON_ENDING ? word.length - LEXICON_ENDING : 0;
    return slice_part(word, start, word.length);
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
        word_filter_add(&lexicon->endings,
                        ending_of(utf8_fold(run, row->fields[0])));
    }
    return lexicon;
}

WordClass lexicon_class(const Lexicon *lexicon, Word word) {
    uint32_t class = map_get(lexicon->classes, word);
    return class == MAP_ABSENT ? CLASS_UNKNOWN : (WordClass) class;
}

bool lexicon_may_end(const Lexicon *lexicon, Slice word) {
    Slice ending = ending_of(word);
    for (size_t i = 0; i < ending.length; i++)
        if ((unsigned)(ending.text[i] | 32) - 'a' >= 26)
            return true; /* only plain letters tell */
    return word_filter_has(&lexicon->endings, word_of(ending));
}
