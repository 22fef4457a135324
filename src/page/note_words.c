/* SPDX-License-Identifier: MIT */
#include "page/note_words.h"

#include "base/bytes16.h"
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

/* The place of a word in the filter: by its length and its first two bytes.
 * Most words of a page fail it and need no hash. */
static uint32_t filter_place(const char *word, size_t length) {
    uint32_t first = (unsigned char)word[0] | 32;
    uint32_t second = length > 1 ? (unsigned char)word[1] | 32 : 0;
    return (first * 37 + second * 5 + (uint32_t)length * 97) %
           NOTE_FILTER_PLACES;
}

static void filter_add(NoteWords *words, Slice word) {
    words->may[filter_place(word.text, word.length)] = true;
}

bool note_words_load(Arena *run, const char *folder, NoteWords *words,
                     Error *err) {
    Table table = {.fields_min = 1};
    if (!table_read(run, folder, "note_words.tsv", &table, err))
        return false;
    words->table = word_table_open(run, table.count);
    for (size_t i = 0; i < table.count; i++) {
        Slice row = table.rows[i].fields[0];
        size_t blank = slice_find(row, SLICE(" "), 0);
        word_table_set(&words->table, row_hash(row), 1);
        filter_add(words, slice_part(row, 0, blank));
        if (blank < row.length)
            filter_add(words, slice_part(row, blank + 1, row.length));
    }
    return true;
}

/* The folded word's hash; 0 when it can be in no row. */
static uint64_t candidate_hash(const NoteWords *words, const char *word,
                               size_t length) {
    uint64_t hash = WORD_HASH_START;
    if (!words->may[filter_place(word, length)])
        return 0;
    for (size_t i = 0; i < length; i++)
        hash = word_hash_step(hash,
                              (char)(word[i] & 0x80 ? word[i] : word[i] | 32));
    return hash;
}

static bool is_word_byte(char byte) {
    return (byte & 0x80) || (unsigned char)((byte | 32) - 'a') < 26;
}

/* The first byte from `at` on that is in a word, or is in none. */
static const char *word_edge(const char *at, const char *end, bool in_word) {
    for (; end - at >= BYTES16; at += BYTES16) {
        Bytes16 bytes = bytes16_load(at);
        uint32_t letters =
            bytes16_mask(bytes | (Bytes16)(((bytes | 32) - 'a') < 26));
        uint32_t found = in_word ? letters : ~letters & 0xFFFF;
        if (found)
            return at + bytes16_first(found);
    }
    while (at < end && is_word_byte(*at) != in_word)
        at++;
    return at;
}

uint32_t note_words_count(const NoteWords *words, Slice text) {
    const char *at = text.text, *end = at + text.length;
    uint64_t before = 0;
    uint32_t count = 0;
    while ((at = word_edge(at, end, true)) < end) {
        const char *start = at;
        at = word_edge(at, end, false);
        uint64_t word = candidate_hash(words, start, (size_t)(at - start));
        if (word)
            count += word_table_get(&words->table, word) ||
                     (before &&
                      word_table_get(&words->table, pair_hash(before, word)));
        before = word;
    }
    return count;
}
