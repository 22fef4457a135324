/* SPDX-License-Identifier: MIT */
#include "page/class_words.h"

#include "base/table.h"

typedef struct KindName {
    Slice name;
    ClassWord kind;
} KindName;

enum { KIND_BITS = 12 };

enum { WORDS_MOST = 5 }; /* of a name that tells what an element is */

#define KIND(name, kind) \
    { {name, sizeof(name) - 1}, kind }
static const KindName KINDS[] = {
    KIND("chrome", CLASS_CHROME),     KIND("body", CLASS_BODY),
    KIND("text", CLASS_TEXT),         KIND("caption", CLASS_CAPTION),
    KIND("headline", CLASS_HEADLINE), KIND("writer", CLASS_WRITER),
    KIND("date", CLASS_DATE),         KIND("hidden", CLASS_HIDDEN),
    KIND("comment", CLASS_COMMENT),   KIND("intro", CLASS_INTRO),
    KIND("nothing", CLASS_NOTHING),
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
    words->count = (uint32_t)table.count;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        uint32_t kinds = 0;
        for (size_t k = 1; k < row->count; k++) {
            uint32_t kind = kind_named(row->fields[k]);
            if (!kind)
                return table_error(&table, row, row->fields[k],
                                   "no such kind of class word", err);
            kinds |= kind;
        }
        uint64_t hash = word_hash(row->fields[0]);
        if (word_table_get(&words->words, hash))
            return table_error(&table, row, row->fields[0],
                               "the word stands here twice", err);
        word_table_set(&words->words, hash,
                       kinds | ((uint32_t)i + 1) << KIND_BITS);
    }
    return true;
}

/* One name of an attribute value, as far as it is read. */
typedef struct Name {
    uint64_t hash, word; /* of the name, and of its open word */
    ClassMarks marks;    /* of its words */
    uint32_t words;
    bool counts; /* the open word does */
} Name;

static void row_mark(uint32_t row, ClassMarks *marks) {
    marks->kinds |= (uint16_t)(row & ((1u << KIND_BITS) - 1));
    if (row & CLASS_CHROME && !marks->chrome)
        marks->chrome = (uint16_t)(row >> KIND_BITS);
}

static void word_end(const ClassWords *words, Name *name) {
    if (name->word != WORD_HASH_START && name->counts)
        row_mark(word_table_get(&words->words, name->word), &name->marks);
    name->words += name->word != WORD_HASH_START;
    name->word = WORD_HASH_START;
}

/* Long names are made from headlines and settings: no word of them tells what
 * the element is. */
static void name_end(const ClassWords *words, Name *name, ClassMarks *marks) {
    uint32_t row = word_table_get(&words->words, name->hash);
    word_end(words, name);
    if (!(row & CLASS_NOTHING)) {
        row_mark(row, marks);
        if (name->words <= WORDS_MOST) {
            marks->kinds |= name->marks.kinds;
            marks->chrome = marks->chrome ? marks->chrome : name->marks.chrome;
        }
    }
    *name = (Name){.hash = WORD_HASH_START, .word = WORD_HASH_START};
}

static void words_read(const ClassWords *words, Slice value,
                       ClassMarks *marks) {
    Name name = {.hash = WORD_HASH_START, .word = WORD_HASH_START};
    char before = 0;
    for (size_t i = 0; i <= value.length; i++) {
        char sign = i < value.length ? value.text[i] : ' ';
        bool letter = ascii_is_letter(sign);
        bool capital = letter && sign < 'a' && before >= 'a' && before <= 'z';
        if (!letter || capital)
            word_end(words, &name);
        if (letter) {
            char lower = ascii_lower(sign);
            if (name.word == WORD_HASH_START) /* "4f1ad": a number */
                name.counts = before < '0' || before > '9';
            name.word = word_hash_step(name.word, lower);
            name.hash = word_hash_step(name.hash, lower);
        } else if ((unsigned char)sign <= ' ') {
            name_end(words, &name, marks);
        } else if (sign == ':') {
            name.words += WORDS_MOST; /* "md:hidden": at times only */
        }
        before = sign;
    }
}

uint64_t class_words_recall(const ClassWords *words, ClassCache *cache,
                            Slice value, ClassMarks *marks) {
    uint64_t hash = slice_hash(value);
    struct ClassKept *kept = &cache->kept[hash % CLASS_CACHE_PLACES];
    if (kept->hash != hash) {
        ClassMarks own = {0};
        words_read(words, value, &own);
        *kept = (struct ClassKept){hash, own.kinds, own.chrome};
    }
    marks->kinds |= kept->kinds;
    if (!marks->chrome)
        marks->chrome = kept->chrome;
    return hash;
}
