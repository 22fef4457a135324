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

/* Which of sixteen bytes are in words. */
static uint32_t word_mask(Bytes16 bytes) {
    return bytes16_mask(bytes | (Bytes16)(((bytes | 32) - 'a') < 26));
}

typedef struct Counting {
    const NoteWords *words;
    const char *start; /* of the word that is not yet at its end; or NULL */
    uint64_t before;   /* the word before; 0: in no row */
    uint32_t count;
} Counting;

static void word_end(Counting *counting, const char *end) {
    const WordTable *table = &counting->words->table;
    const char *start = counting->start;
    uint64_t before = counting->before;
    uint64_t word =
        candidate_hash(counting->words, start, (size_t)(end - start));
    if (word)
        counting->count +=
            word_table_get(table, word) ||
            (before && word_table_get(table, pair_hash(before, word)));
    counting->before = word;
    counting->start = NULL;
}

/* Goes through the edges of words among the bytes from `at` on. */
static void edges_take(Counting *counting, const char *at, uint32_t mask) {
    uint32_t edges = mask ^ (mask << 1 | (counting->start != NULL));
    for (edges &= 0xFFFF; edges; edges &= edges - 1) {
        const char *edge = at + bytes16_first(edges);
        if (counting->start)
            word_end(counting, edge);
        else
            counting->start = edge;
    }
}

uint32_t note_words_count(const NoteWords *words, Slice text) {
    Counting counting = {.words = words};
    const char *at = text.text, *end = at + text.length;
    for (; end - at >= BYTES16; at += BYTES16)
        edges_take(&counting, at, word_mask(bytes16_load(at)));
    char rest[BYTES16] = {0};
    for (ptrdiff_t i = 0; i < end - at; i++)
        rest[i] = at[i];
    edges_take(&counting, at, word_mask(bytes16_load(rest)));
    if (counting.start)
        word_end(&counting, end);
    return counting.count;
}
