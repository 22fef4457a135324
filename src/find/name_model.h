/* name_model.h -- the trained tagger of names
 *
 * Reads   data/<language>/name_weights.bin, made by tools/name_train.c
 * Gives   NamePage.tags, the likeliest sequence for each sentence */
#ifndef RUNUT_FIND_NAME_MODEL_H
#define RUNUT_FIND_NAME_MODEL_H

#include "find/name_feature.h"

/* The file: these bytes in front, then the two tables as they stand. */
#define NAME_MODEL_MAGIC "RUNUTNM1"

typedef struct NameModel {
    /* From a tag, or NAME_TAGS at the start, to the next. */
    int16_t transitions[NAME_TAGS + 1][NAME_TAGS];
    int16_t weights[NAME_WEIGHT_ROWS][NAME_TAGS];
} NameModel;

/* NULL with the error set when the file is absent or of another make. */
const NameModel *name_model_load(Arena *run, const char *folder, Error *err);

/* The best sequence by Viterbi. scores[i][tag] for every token; `back` holds
 * as many rows; the tags go to `tags`. An inside tag follows its own kind
 * only. */
typedef struct NameLattice {
    int32_t (*scores)[NAME_TAGS];
    uint8_t (*back)[NAME_TAGS];
    uint32_t count;
} NameLattice;

void name_lattice_best(NameLattice *lattice,
                       int32_t transitions[NAME_TAGS + 1][NAME_TAGS],
                       uint8_t *tags);

/* May `tag` stand behind `before` (NAME_TAGS at the start)? */
bool name_tag_follows(unsigned before, unsigned tag);

/* Replaces the tags by rule, which page->tags must hold. */
void name_tags_by_model(const NameModel *model, NamePage *page);

#endif
