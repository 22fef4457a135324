/* tagger.h -- the class of a word from the words around it
 *
 * The lexicon knows closed classes, affixes show most verbs and nouns; a root
 * by itself ("serang", "besar", "jalan") may be noun, verb or adjective. A
 * perceptron trained on treebanks decides those.
 * Reads   data/<language>/class_weights.bin, made by tools/class_train.c
 * Gives   Token.word_class where it is open
 * Leaves  what the lexicon says, and capitals in mid-sentence: those stay
 *         CLASS_PROPER
 * Source  averaged perceptron: Collins 2002, aclanthology.org/W02-1001 */
#ifndef RUNUT_TEXT_TAGGER_H
#define RUNUT_TEXT_TAGGER_H

#include "base/error.h"
#include "text/document.h"

enum {
    TAGGER_ROWS = 1 << 16,
    TAGGER_CLASSES = 5, /* the open ones */
    TAGGER_FEATURES = 20
};

/* CLASS_NOUN, PROPER, VERB, ADJECTIVE, ADVERB, in the order of the weights. */
extern const WordClass TAGGER_CLASS[TAGGER_CLASSES];

#define TAGGER_MAGIC "RUNUTWC1"

typedef struct Tagger {
    int8_t weights[TAGGER_ROWS][TAGGER_CLASSES];
} Tagger;

/* NULL with the error set when the file is absent or of another make. */
const Tagger *tagger_load(Arena *run, const char *folder, Error *err);

/* One token in its sentence. Classes before it must be final; those behind
 * it are what lexicon and affixes say. */
typedef struct TaggerPlace {
    Slice text;
    const Token *tokens;
    uint32_t first, last, at;
    bool title_case;
} TaggerPlace;

/* A word that the dictionary knows is no name under a headline's capital. */
bool tagger_allows(const TaggerPlace *place, WordClass class);

/* Rows of the weights. */
void tagger_features(const TaggerPlace *place,
                     uint32_t features[TAGGER_FEATURES]);

/* The likeliest class; CLASS_UNKNOWN when the weights say nothing. */
WordClass tagger_class(const Tagger *tagger, const TaggerPlace *place);

#endif
