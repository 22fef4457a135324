/* SPDX-License-Identifier: MIT */
#include "page/note_words.h"

#include "base/table.h"

bool note_words_load(Arena *run, const char *folder, WordTable *words,
                     Error *err) {
    Table table = {.fields_min = 1};
    if (!table_read(run, folder, "note_words.tsv", &table, err))
        return false;
    *words = word_table_open(run, table.count);
    for (size_t i = 0; i < table.count; i++)
        word_table_set(words, word_hash(table.rows[i].fields[0]), 1);
    return true;
}

static bool is_word_byte(char byte) {
    return ascii_is_letter(byte) || byte & 0x80;
}

uint32_t note_words_count(const WordTable *words, Slice text) {
    uint64_t word = WORD_HASH_START, pair = 0;
    uint32_t count = 0;
    for (size_t i = 0; i <= text.length; i++) {
        char byte = i < text.length ? ascii_lower(text.text[i]) : ' ';
        if (is_word_byte(byte)) {
            word = word_hash_step(word, byte);
            pair = pair ? word_hash_step(pair, byte) : 0;
            continue;
        }
        if (word == WORD_HASH_START)
            continue;
        count += word_table_get(words, word) ||
                 (pair && word_table_get(words, pair));
        pair = word_hash_step(word, ' ');
        word = WORD_HASH_START;
    }
    return count;
}
