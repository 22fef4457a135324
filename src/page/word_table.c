/* SPDX-License-Identifier: MIT */
#include "page/word_table.h"

WordTable word_table_open(Arena *run, size_t words) {
    uint32_t places = 16;
    while (places < words * 2)
        places *= 2;
    return (WordTable){.entries = arena_take(run, places * sizeof(WordEntry)),
                       .mask = places - 1};
}

void word_table_set(WordTable *table, uint64_t hash, uint32_t value) {
    uint32_t place = (uint32_t)(hash ^ hash >> 32) & table->mask;
    while (table->entries[place].hash && table->entries[place].hash != hash)
        place = (place + 1) & table->mask;
    table->filter[hash >> 58] |= 1ull << (hash >> 52 & 63);
    table->entries[place].hash = hash;
    table->entries[place].value |= value;
}

uint64_t word_hash(Slice word) {
    uint64_t hash = WORD_HASH_START;
    for (size_t i = 0; i < word.length; i++)
        hash = word_hash_step(hash, word.text[i]);
    return hash;
}
