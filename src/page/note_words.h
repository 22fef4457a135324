/* note_words.h -- how much a block sounds like a note around the text
 *
 * Reads   data/web/note_words.tsv: words and pairs of words */
#ifndef RUNUT_PAGE_NOTE_WORDS_H
#define RUNUT_PAGE_NOTE_WORDS_H

#include "base/error.h"
#include "page/word_table.h"

bool note_words_load(Arena *run, const char *folder, WordTable *words,
                     Error *err);

/* How many words of the text are note words, a pair counting once. */
uint32_t note_words_count(const WordTable *words, Slice text);

#endif
