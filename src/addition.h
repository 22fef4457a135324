/* addition.h -- pages go through the pipeline into the record, in batches
 *
 * One thread reads and stores, all threads analyse; a batch is one
 * transaction, so what was told as added survives a crash. */
#ifndef RUNUT_ADDITION_H
#define RUNUT_ADDITION_H

#include "input/reader.h"
#include "pipeline.h"
#include "runut.h"

typedef struct Addition Addition;

/* What an addition works on; all must outlive it. */
typedef struct AdditionParts {
    InputReader *input;
    Record *record;
    const Language *language;
    const RunutAdding *adding;
} AdditionParts;

/* Adds all pages of the input, then links the record anew.
 * Errors  ERR_RECORD; damaged pieces are told and counted instead */
bool pages_add(Arena *run, const AdditionParts *parts, RunutAdded *added,
               Error *err);

#endif
