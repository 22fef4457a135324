/* word_table.h -- from a word that is hashed letter by letter to a number
 *
 * base/map.h hashes whole slices; here the hash grows while the bytes of a
 * page go by, and a look-up touches one line of memory. Filled while the
 * rules are loaded, then only read. */
#ifndef RUNUT_PAGE_WORD_TABLE_H
#define RUNUT_PAGE_WORD_TABLE_H

#include "base/slice.h"

typedef struct WordEntry {
    uint64_t hash; /* 0: a free place */
    uint32_t value;
} WordEntry;

enum { WORD_FILTER_BITS = 4096 };

typedef struct WordTable {
    WordEntry *entries;
    uint32_t mask;
    /* A bit by each word's hash: most words of a page are in no table, and
     * end here without a look at the entries. */
    uint64_t filter[WORD_FILTER_BITS / 64];
} WordTable;

#define WORD_HASH_START 0xcbf29ce484222325ull

/* FNV-1a, one byte further. */
static inline uint64_t word_hash_step(uint64_t hash, char byte) {
    return (hash ^ (unsigned char)byte) * 0x100000001b3ull;
}

static inline char ascii_lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

static inline bool ascii_is_letter(char byte) {
    return (byte | 32) >= 'a' && (byte | 32) <= 'z';
}

static inline bool word_table_may_have(const WordTable *table, uint64_t hash) {
    return table->filter[hash >> 58] >> (hash >> 52 & 63) & 1;
}

/* 0 when the word was never set. */
static inline uint32_t word_table_get(const WordTable *table, uint64_t hash) {
    if (!word_table_may_have(table, hash))
        return 0;
    uint32_t place = (uint32_t)(hash ^ hash >> 32) & table->mask;
    while (table->entries[place].hash) {
        if (table->entries[place].hash == hash)
            return table->entries[place].value;
        place = (place + 1) & table->mask;
    }
    return 0;
}

/* Room for `words` words. */
WordTable word_table_open(Arena *run, size_t words);

/* Adds the bits of `value` to those that the word has. */
void word_table_set(WordTable *table, uint64_t hash, uint32_t value);

uint64_t word_hash(Slice word);

#endif
