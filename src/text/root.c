/* SPDX-License-Identifier: MIT */
#include "text/root.h"

#include "base/table.h"
#include "base/utf8.h"
#include "text/word.h"
#include "text/word_list.h"

enum { PLACES_MIN = 1 << 12, FILTER_BITS = 1 << 19 };

/* Open addressing; at most half of the places are taken. Most of what is
 * looked up is no root: one bit of the filter, which stays in the cache, says
 * so for nineteen of twenty. */
struct RootTable {
    Root *places;
    size_t mask;
    uint64_t filter[FILTER_BITS / 64];
};

static uint64_t *filter_word(RootTable *roots, Word word) {
    return &roots->filter[(word >> 40) % (FILTER_BITS / 64)];
}

static bool filter_passes(const RootTable *roots, Word word) {
    return roots->filter[(word >> 40) % (FILTER_BITS / 64)] >>
               (word >> 34) % 64 &
           1;
}

static Root *place_of(const RootTable *roots, Word word) {
    size_t at = word & roots->mask;
    while (roots->places[at].word && roots->places[at].word != word)
        at = (at + 1) & roots->mask;
    return &roots->places[at];
}

const Root *root_find(const RootTable *roots, Word word) {
    if (!filter_passes(roots, word))
        return NULL;
    const Root *root = place_of(roots, word);
    return root->word ? root : NULL;
}

bool root_allows(const Root *root, size_t combination) {
    return root->allowed[combination / 64] >> combination % 64 & 1;
}

static void root_add(RootTable *roots, const AffixTable *affixes, Slice word,
                     Slice flags) {
    Word id = word_of(word);
    Root *root = place_of(roots, id);
    root->word = id;
    *filter_word(roots, id) |= 1ull << (id >> 34) % 64;
    for (size_t i = 0; i + 2 <= flags.length; i += 2) {
        size_t combination = affix_flag(affixes, flags.text + i);
        if (combination == COMBINATIONS_MAX)
            continue;
        root->allowed[combination / 64] |= 1ull << combination % 64;
        root->allowed[0] |= affixes->implied[combination][0];
        root->allowed[1] |= affixes->implied[combination][1];
    }
}

/* The dictionary is in ISO 8859-1: each byte is its code point. */
static Slice to_utf8(char *bytes, size_t room, Slice word) {
    size_t used = 0;
    for (size_t i = 0; i < word.length && used + 4 <= room; i++)
        used += utf8_put(bytes + used, (unsigned char)word.text[i]);
    return (Slice){bytes, used};
}

static void dictionary_add(RootTable *roots, const AffixTable *affixes,
                           Slice rest) {
    Slice line;
    char bytes[WORD_BYTES_MAX];
    slice_next_line(&rest, &line); /* the number of roots */
    while (slice_next_line(&rest, &line)) {
        size_t slash = slice_find(line, SLICE("/"), 0);
        size_t end = slash == SIZE_MAX ? line.length : slash;
        Slice word = slice_trim(slice_part(line, 0, end));
        if (word.length)
            root_add(roots, affixes, to_utf8(bytes, sizeof bytes, word),
                     slice_part(line, end + 1, line.length));
    }
}

static void table_add(RootTable *roots, const AffixTable *affixes,
                      const Table *table) {
    for (size_t i = 0; i < table->count; i++)
        root_add(roots, affixes, table->rows[i].fields[0],
                 table->rows[i].fields[1]);
}

static size_t lines_of(Slice bytes) {
    size_t lines = 1;
    for (size_t i = 0; i < bytes.length; i++)
        lines += bytes.text[i] == '\n';
    return lines;
}

RootTable *roots_load(Arena *run, const char *folder, const AffixTable *affixes,
                      Error *err) {
    Slice dictionary = {0}; /* a pack may name none */
    Table table = {.fields_min = 2};
    if (!word_list_read(run, folder, SLICE("roots"), &dictionary, err) ||
        !table_read(run, folder, "roots.tsv", &table, err))
        return NULL;
    RootTable *roots = arena_take(run, sizeof *roots);
    size_t count = lines_of(dictionary) + table.count, places = PLACES_MIN;
    while (places < count * 2)
        places *= 2;
    roots->places = arena_take(run, places * sizeof *roots->places);
    roots->mask = places - 1;
    dictionary_add(roots, affixes, dictionary);
    table_add(roots, affixes, &table);
    return roots;
}
