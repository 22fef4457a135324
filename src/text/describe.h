/* describe.h -- root, voice and class of the words of a sentence
 *
 * Gives   Token.root, voice, word_class, listed_class, TOKEN_NYA,
 *         TOKEN_REDUPLICATED */
#ifndef RUNUT_TEXT_DESCRIBE_H
#define RUNUT_TEXT_DESCRIBE_H

#include "text/lexicon.h"
#include "text/morphology.h"
#include "text/tagger.h"

/* What came out for a word with its flags. */
typedef struct KnownWord {
    Word root;
    uint8_t word_class, listed_class, voice, flags;
    TaggerScores scores;
} KnownWord;

typedef struct PageWord {
    uint64_t key; /* the word, and what of its place counts; 0: free */
    KnownWord known;
} PageWord;

enum { PAGE_WORDS = 512 };

/* Words that came twice, of all pages so far, until the room is used up: a few
 * thousand words make up nine tenths of any text. Many threads may read and
 * add at once. */
typedef struct SharedWords SharedWords;
SharedWords *shared_words_open(Arena *run);

typedef struct Describer {
    Slice text;
    const Lexicon *lexicon;
    const Morphology *morphology;
    SharedWords *shared;
    PageWord *page;       /* PAGE_WORDS places for the page's other words,
                             zeroed for each page */
    const Tagger *tagger; /* NULL: lexicon and affixes alone */
} Describer;

void sentence_describe(const Describer *describer, const Sentence *sentence,
                       Token *tokens);

#endif
