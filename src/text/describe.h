/* describe.h -- root, voice and class of the words of a sentence
 *
 * Gives   Token.root, voice, word_class, listed_class, TOKEN_NYA,
 *         TOKEN_REDUPLICATED */
#ifndef RUNUT_TEXT_DESCRIBE_H
#define RUNUT_TEXT_DESCRIBE_H

#include "text/lexicon.h"
#include "text/morphology.h"
#include "text/tagger.h"

/* What came out for a word of the page: half of its words come again. */
typedef struct KnownWord {
    uint64_t key; /* the word, and what of its place counts; 0: free */
    Word root;
    uint8_t word_class, listed_class, voice, flags;
    TaggerScores scores;
} KnownWord;

enum { KNOWN_WORDS = 512 };

typedef struct Describer {
    Slice text;
    const Lexicon *lexicon;
    const Morphology *morphology;
    KnownWord *known;     /* KNOWN_WORDS places, zeroed for each page */
    const Tagger *tagger; /* NULL: lexicon and affixes alone */
} Describer;

void sentence_describe(const Describer *describer, const Sentence *sentence,
                       Token *tokens);

#endif
