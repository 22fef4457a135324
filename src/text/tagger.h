/* tagger.h -- the class of a word from the words around it
 *
 * Lexicon, affixes and capitals give a first guess; a perceptron trained on
 * treebanks decides, from the guess, the word and its neighbours: "serang" may
 * be noun or verb, "dengan" preposition or conjunction, and the capital of
 * "Presiden" before a name makes no name of it.
 * Reads   data/<language>/class_weights.bin, made by tools/class_train.c
 * Gives   Token.word_class of every word; CLASS_UNKNOWN for foreign ones
 * Source  averaged perceptron: Collins 2002, aclanthology.org/W02-1001 */
#ifndef RUNUT_TEXT_TAGGER_H
#define RUNUT_TEXT_TAGGER_H

#include "base/error.h"
#include "text/document.h"

enum {
    TAGGER_ROWS = 1 << 15,
    TAGGER_CLASSES = CLASS_NUMERAL + 1,
    TAGGER_LANES = 16, /* a WordClass each; those behind the last are 0 */
    TAGGER_WORD_FEATURES = 9,
    TAGGER_PLACE_FEATURES = 7,
    TAGGER_AHEAD = 2 /* first guesses of so many tokens behind are seen */
};

#define TAGGER_MAGIC "RUNUT classes 3\n"

/* The weights of one feature for all classes: one instruction adds a row. */
typedef int8_t TaggerRow __attribute__((vector_size(TAGGER_LANES)));
typedef int16_t TaggerScores
    __attribute__((vector_size(2 * TAGGER_LANES), aligned(16)));

/* The file as it stands. */
typedef struct Tagger {
    char magic[16];
    TaggerRow rows[TAGGER_ROWS];
} Tagger;

/* NULL with the error set when the file is absent or of another make; NULL
 * without one when it is empty: the pack goes by its lexicon alone. */
const Tagger *tagger_load(Arena *run, const char *folder, Error *err);

/* One token in its sentence. Classes before it must be final; its own and
 * those behind it are first guesses. */
typedef struct TaggerPlace {
    const Token *tokens;
    uint32_t first, last, at;
    bool title_case;
} TaggerPlace;

/* A word that the dictionary knows is no name under a headline's capital. */
bool tagger_allows(const TaggerPlace *place, WordClass class);

/* Rows for the word itself, which are the same wherever it stands with these
 * flags, and rows for its place. `folded` is the word by utf8_fold_into(). */
void tagger_word_features(const Token *token, Slice folded, bool title_case,
                          uint32_t features[TAGGER_WORD_FEATURES]);
void tagger_place_features(const TaggerPlace *place,
                           uint32_t features[TAGGER_PLACE_FEATURES]);

/* The sum of the word's own rows, to be kept for when it comes again. */
void tagger_word_score(const Tagger *tagger, const Token *token, Slice folded,
                       bool title_case, TaggerScores *scores);

/* Makes the rows of a token's place come faster when its class is asked for
 * soon; the classes before it may still be guesses. */
void tagger_fetch(const Tagger *tagger, const TaggerPlace *place);

WordClass tagger_class(const Tagger *tagger, const TaggerPlace *place,
                       const TaggerScores *word);

#endif
