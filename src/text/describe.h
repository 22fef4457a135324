/* describe.h -- root, voice and class of the words of a sentence
 *
 * Gives   Token.root, voice, word_class, TOKEN_NYA, TOKEN_REDUPLICATED
 * Leaves  the class of a bare root ("surat", "serang") unknown unless the
 *         lexicon has it */
#ifndef RUNUT_TEXT_DESCRIBE_H
#define RUNUT_TEXT_DESCRIBE_H

#include "text/lexicon.h"
#include "text/morphology.h"

typedef struct Describer {
    Slice text;
    const Lexicon *lexicon;
    const Morphology *morphology;
} Describer;

void sentence_describe(const Describer *describer, const Sentence *sentence,
                       Token *tokens);

#endif
