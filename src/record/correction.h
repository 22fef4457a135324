/* correction.h -- what a person decided about stories
 *
 * Two pages tell of one happening though linking kept them apart, or do not
 * though it put them together. A correction of several pages is several such
 * pairs; it holds for whichever versions of its pages are current.
 * Owner   results live in the arena that is passed
 * Errors  ERR_RECORD; ERR_USE when there is no such correction */
#ifndef RUNUT_RECORD_CORRECTION_H
#define RUNUT_RECORD_CORRECTION_H

#include "base/error.h"
#include "record/stored.h"

typedef struct Record Record;

typedef enum CorrectionAction {
    CORRECTION_MERGE,
    CORRECTION_SPLIT
} CorrectionAction;

/* One pair. */
typedef struct Correction {
    int64_t number; /* of the whole correction; several pairs have the same */
    CorrectionAction action;
    Id page, other; /* current versions */
    Slice made;     /* when: "2026-11-21T10:42:00Z" */
    Slice by;       /* who; empty: not said */
    Slice why;      /* in the person's own words; empty: not said */
} Correction;

typedef struct CorrectionList {
    Correction *rows;
    size_t count, capacity;
} CorrectionList;

/* All pairs, in the order in which they were made. */
bool record_corrections(Record *record, Arena *arena,
                        CorrectionList *corrections, Error *err);

/* Keeps one correction, of which the pairs are given: their action, pages, by
 * and why; gives its number. The pages are due to be linked. */
bool record_correction_store(Record *record, const CorrectionList *pairs,
                             int64_t *number, Error *err);

/* Takes one back, with all its pairs. */
bool record_correction_drop(Record *record, int64_t number, Error *err);

/* The current version of a page; itself when it is that. */
bool record_current(Record *record, Id page, Id *current, Error *err);

#endif
