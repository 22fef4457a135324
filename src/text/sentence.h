/* sentence.h -- where sentences end
 *
 * Gives   Sentence; joins the full stop of an abbreviation to its word
 * Leaves  a sentence that ends in an abbreviation before a name ("... di PT.
 *         Hasil itu") joined to the next, unless a closed word opens that */
#ifndef RUNUT_TEXT_SENTENCE_H
#define RUNUT_TEXT_SENTENCE_H

#include "text/lexicon.h"
#include "text/token.h"

typedef struct SentenceList {
    Sentence *rows;
    size_t count, capacity;
} SentenceList;

/* Makes one token of "dr" and "." where that is an abbreviation or initial,
 * among the tokens from `first` on. */
void abbreviations_join(TokenScan *scan, size_t first, const Lexicon *lexicon);

/* Adds the sentences of the paragraph whose tokens start at `first`; quotes
 * must be marked already. */
void sentences_split(TokenScan *scan, size_t first, uint32_t paragraph,
                     SentenceList *sentences);

#endif
