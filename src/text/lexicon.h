/* lexicon.h -- the closed classes of words
 *
 * Reads   data/<language>/lexicon.tsv
 * Gives   the word class of pronouns, prepositions, conjunctions ... */
#ifndef RUNUT_TEXT_LEXICON_H
#define RUNUT_TEXT_LEXICON_H

#include "base/error.h"
#include "base/map.h"
#include "text/document.h"

typedef struct Lexicon Lexicon;

Lexicon *lexicon_load(Arena *run, const char *folder, Error *err);

/* CLASS_UNKNOWN for a word of no closed class. */
WordClass lexicon_class(const Lexicon *lexicon, Word word);

#endif
