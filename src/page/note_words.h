/* note_words.h -- how much a block sounds like a note around the text
 *
 * Reads   data/web/note_words.tsv: words and pairs of words */
#ifndef RUNUT_PAGE_NOTE_WORDS_H
#define RUNUT_PAGE_NOTE_WORDS_H

#include "base/error.h"
#include "page/word_table.h"

enum { NOTE_FILTER_PLACES = 4096 };

typedef struct NoteWords {
    WordTable table;
    bool may[NOTE_FILTER_PLACES]; /* a word of such a make is in the table */
} NoteWords;

bool note_words_load(Arena *run, const char *folder, NoteWords *words,
                     Error *err);

/* How many words of the text are note words, a pair counting once. */
uint32_t note_words_count(const NoteWords *words, Slice text);

#endif
