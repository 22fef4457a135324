/* SPDX-License-Identifier: MIT */
#include "page/class_words.h"

#include "base/table.h"

typedef struct KindName {
    Slice name;
    ClassWord kind;
} KindName;

#define KIND(name, kind) \
    { {name, sizeof(name) - 1}, kind }
static const KindName KINDS[] = {
    KIND("chrome", CLASS_CHROME),     KIND("body", CLASS_BODY),
    KIND("text", CLASS_TEXT),         KIND("caption", CLASS_CAPTION),
    KIND("headline", CLASS_HEADLINE), KIND("writer", CLASS_WRITER),
    KIND("date", CLASS_DATE),         KIND("hidden", CLASS_HIDDEN),
    KIND("comment", CLASS_COMMENT),   KIND("intro", CLASS_INTRO),
};

static uint32_t kind_named(Slice name) {
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (slice_equal(KINDS[i].name, name))
            return KINDS[i].kind;
    return 0;
}

bool class_words_load(Arena *run, const char *folder, ClassWords *words,
                      Error *err) {
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "class_words.tsv", &table, err))
        return false;
    words->words = word_table_open(run, table.count);
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        for (size_t k = 1; k < row->count; k++) {
            uint32_t kind = kind_named(row->fields[k]);
            if (!kind)
                return table_error(&table, row, row->fields[k],
                                   "no such kind of class word", err);
            word_table_set(&words->words, word_hash(row->fields[0]), kind);
        }
    }
    return true;
}

uint16_t class_words_read(const ClassWords *words, Slice value) {
    uint32_t kinds = 0;
    uint64_t word = WORD_HASH_START, name = WORD_HASH_START;
    char before = 0;
    for (size_t i = 0; i <= value.length; i++) {
        char sign = i < value.length ? value.text[i] : ' ';
        bool letter = ascii_is_letter(sign);
        bool capital = letter && sign < 'a' && before >= 'a' && before <= 'z';
        if ((!letter || capital) && word != WORD_HASH_START) {
            kinds |= word_table_get(&words->words, word);
            word = WORD_HASH_START;
        }
        if (letter) {
            char lower = ascii_lower(sign);
            word = word_hash_step(word, lower);
            name = word_hash_step(name, lower);
        } else if (sign == ' ') {
            kinds |= word_table_get(&words->words, name);
            name = WORD_HASH_START;
        }
        before = sign;
    }
    return (uint16_t)kinds;
}
