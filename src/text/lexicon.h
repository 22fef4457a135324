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

/* May the word end in one of the lexicon's that is LEXICON_ENDING or more bytes
 * long? A yes may be wrong, a no never is. */
enum { LEXICON_ENDING = 3 };
bool lexicon_may_end(const Lexicon *lexicon, Slice word);

#endif
