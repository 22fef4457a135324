/* describe.h -- root, voice and class of the words of a sentence
 *
 * Gives   Token.root, voice, word_class, TOKEN_NYA, TOKEN_REDUPLICATED
 * Leaves  the class of foreign words unknown */
#ifndef RUNUT_TEXT_DESCRIBE_H
#define RUNUT_TEXT_DESCRIBE_H

#include "text/lexicon.h"
#include "text/morphology.h"
#include "text/tagger.h"

typedef struct Describer {
    Slice text;
    const Lexicon *lexicon;
    const Morphology *morphology;
    const Tagger *tagger; /* NULL: lexicon and affixes alone */
} Describer;

void sentence_describe(const Describer *describer, const Sentence *sentence,
                       Token *tokens);

#endif
