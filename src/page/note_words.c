/* SPDX-License-Identifier: MIT */
#include "page/note_words.h"

#include "base/table.h"

static uint64_t pair_hash(uint64_t first, uint64_t second) {
    enum { TURN = 29 };
    return (first << TURN | first >> (64 - TURN)) ^ second;
}

/* Of one word, or of the two around a blank. */
static uint64_t row_hash(Slice row) {
    size_t blank = slice_find(row, SLICE(" "), 0);
    if (blank == SIZE_MAX)
        return word_hash(row);
    return pair_hash(word_hash(slice_part(row, 0, blank)),
                     word_hash(slice_part(row, blank + 1, row.length)));
}

bool note_words_load(Arena *run, const char *folder, WordTable *words,
                     Error *err) {
    Table table = {.fields_min = 1};
    if (!table_read(run, folder, "note_words.tsv", &table, err))
        return false;
    *words = word_table_open(run, table.count);
    for (size_t i = 0; i < table.count; i++)
        word_table_set(words, row_hash(table.rows[i].fields[0]), 1);
    return true;
}

uint32_t note_words_count(const WordTable *words, Slice text) {
    uint64_t word = WORD_HASH_START, before = 0;
    uint32_t count = 0;
    for (size_t i = 0; i <= text.length; i++) {
        unsigned char byte =
            i < text.length ? (unsigned char)text.text[i] : ' ';
        bool letter = (unsigned char)((byte | 32) - 'a') < 26;
        if (letter || byte & 0x80) {
            word = word_hash_step(word, (char)(letter ? byte | 32 : byte));
            continue;
        }
        if (word == WORD_HASH_START)
            continue;
        count += word_table_get(words, word) ||
                 (before && word_table_get(words, pair_hash(before, word)));
        before = word;
        word = WORD_HASH_START;
    }
    return count;
}
