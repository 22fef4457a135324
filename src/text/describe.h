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

/* Words of one page by key: the word, and what of its place counts. */
typedef struct PageWords {
    uint64_t *keys; /* 0: free */
    KnownWord *known;
} PageWords;

PageWords page_words_open(Arena *page);

/* Words that came twice, of all pages so far, until the room is used up: a few
 * thousand words make up nine tenths of any text. Many threads may read and
 * add at once. */
typedef struct SharedWords SharedWords;
SharedWords *shared_words_open(Arena *run);

typedef struct Describer {
    Slice text;
    size_t token_count; /* read so far: behind the sentence others follow */
    const Lexicon *lexicon;
    const Morphology *morphology;
    SharedWords *shared;
    PageWords page;       /* the page's other words */
    const Tagger *tagger; /* NULL: lexicon and affixes alone */
} Describer;

void sentence_describe(const Describer *describer, const Sentence *sentence,
                       Token *tokens);

#endif
