/* name_model.h -- the trained tagger of names
 *
 * Reads   data/<language>/name_weights.bin, made by tools/name_train.c
 * Gives   NamePage.tags, the likeliest sequence for each sentence */
#ifndef RUNUT_FIND_NAME_MODEL_H
#define RUNUT_FIND_NAME_MODEL_H

#include "find/name_feature.h"

#define NAME_MODEL_MAGIC "RUNUT names, 7\n"

/* A weight for every tag, in one lane each: one instruction adds a feature to
 * all of them, and no row lies across two cache lines. A weight of 1 is stored
 * as NAME_WEIGHT_UNIT; the sum of a token's rows fits into 16 bits. The lane
 * behind the tags speaks for a name, of any kind, to end with the token. */
enum { TAG_LANES = 8, TAG_ENDS = NAME_TAGS, NAME_WEIGHT_UNIT = 40 };
typedef int8_t TagWeights __attribute__((vector_size(TAG_LANES)));
typedef int16_t TagScores __attribute__((vector_size(2 * TAG_LANES)));
_Static_assert(NAME_FEATURES_MAX * 128 <= INT16_MAX, "the sum of a token");

/* Each manner has its own weights; the words of a page tell which it has. */
enum { NAME_LEANING_BITS = 16 };

typedef struct MannerWeights {
    /* From a tag, or NAME_TAGS at the start, to the next. */
    TagWeights transitions[NAME_TAGS + 1];
    TagWeights weights[NAME_WEIGHT_ROWS];
} MannerWeights;

/* The file as it stands. */
typedef struct NameModel {
    char magic[16];
    MannerWeights manners[NAME_MANNERS];
    /* How much a word speaks for each manner, at its name_leaning_row(). */
    int8_t leanings[1 << NAME_LEANING_BITS][NAME_MANNERS];
} NameModel;

uint32_t name_leaning_row(Word word);

/* NULL with the error set when the file is absent or of another make. */
const NameModel *name_model_load(Arena *run, const char *folder, Error *err);

/* Weights between tags; what may not follow is out of reach. */
typedef struct NameTransitions {
    TagScores from[NAME_TAGS + 1]; /* a lane for each tag behind */
    TagScores to[NAME_TAGS];       /* the same, a lane for each tag before */
} NameTransitions;

/* Bars what may not follow in `from`, and fills `to`. */
void name_transitions_finish(NameTransitions *transitions);

/* The best sequence by Viterbi; of equals the first. scores[i] holds the sums
 * of token i's weights, and is used up. An inside tag follows its own kind
 * only. */
typedef struct NameLattice {
    TagScores *scores;
    uint32_t count;
    uint8_t before; /* the tag in front; NAME_TAGS: a sentence begins */
    bool goes_on;   /* a token that is in no name follows */
} NameLattice;

void name_lattice_best(NameLattice *lattice, const NameTransitions *transitions,
                       uint8_t *tags);

/* May `tag` stand behind `before` (NAME_TAGS at the start)? */
bool name_tag_follows(unsigned before, unsigned tag);

/* Replaces the tags by rule, which page->tags must hold. */
void name_tags_by_model(const NameModel *model, NamePage *page);

#endif
