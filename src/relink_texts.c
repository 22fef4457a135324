/* SPDX-License-Identifier: MIT */
#include "relink_texts.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    KEPT = 512,
    KEPT_WORDS_MAX = 2048, /* of a text that is kept: 24 MB in all */
    STEP_BYTES = 1 << 16
};

typedef struct KeptText {
    uint32_t number; /* 0: none */
    BodyWords words;
    size_t room;
} KeptText;

struct TextReader {
    Record *record;
    const TextRules *rules;
    Arena *step;
    KeptText held, longest; /* the last one too long to be kept */
    KeptText texts[KEPT];   /* by number */
};

TextReader *text_reader_open(Arena *run, Record *record,
                             const TextRules *rules) {
    TextReader *reader = arena_take(run, sizeof *reader);
    reader->record = record;
    reader->rules = rules;
    reader->step = arena_open(STEP_BYTES);
    return reader;
}

void text_reader_close(TextReader *reader) {
    for (size_t i = 0; i < KEPT; i++)
        free(reader->texts[i].words.rows);
    free(reader->held.words.rows);
    free(reader->longest.words.rows);
    arena_close(reader->step);
}

static void text_keep(KeptText *kept, uint32_t number, const BodyWords *words) {
    size_t bytes = words->count * sizeof *words->rows;
    if (words->count > kept->room) {
        free(kept->words.rows);
        kept->room = words->count + words->count / 2;
        kept->words.rows = memory_take(kept->room * sizeof *words->rows);
    }
    if (bytes)
        memcpy(kept->words.rows, words->rows, bytes);
    kept->number = number;
    kept->words.count = words->count;
    kept->words.own = words->own;
}

static const KeptText *text_find(TextReader *reader, LinkWanted wanted,
                                 Error *err) {
    KeptText *kept = &reader->texts[wanted.number % KEPT];
    StoredPage page;
    Document document;
    if (kept->number == wanted.number)
        return kept;
    if (reader->longest.number == wanted.number)
        return &reader->longest;
    arena_reset(reader->step);
    if (!record_article(reader->record, reader->step, wanted.id, &page, err) ||
        !document_split(reader->step, &page.article, reader->rules, &document,
                        err))
        return NULL;
    const BodyWords words = body_words(reader->step, &document);
    if (words.count > KEPT_WORDS_MAX)
        kept = &reader->longest;
    text_keep(kept, wanted.number, &words);
    return kept;
}

static bool text_hold(TextReader *reader, LinkWanted wanted, Error *err) {
    if (reader->held.number == wanted.number)
        return true;
    const KeptText *kept = text_find(reader, wanted, err);
    if (!kept)
        return false;
    text_keep(&reader->held, wanted.number, &kept->words);
    return true;
}

bool texts_compare(TextReader *reader, LinkWanted a, LinkWanted b,
                   CommonText *common, Error *err) {
    *common = (CommonText){0};
    if (!text_hold(reader, b, err))
        return false;
    const KeptText *kept = text_find(reader, a, err);
    if (!kept)
        return false;
    arena_reset(reader->step);
    common_words_find(reader->step, &kept->words, &reader->held.words, common);
    return true;
}
