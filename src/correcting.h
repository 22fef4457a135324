/* correcting.h -- a person corrects the stories, and they are made anew
 *
 * Reads   pages of the record; the corrections made before
 * Gives   a correction in the record, and the stories as they are with it */
#ifndef RUNUT_CORRECTING_H
#define RUNUT_CORRECTING_H

#include "pipeline.h"
#include "record/correction.h"

enum { CORRECTION_PAGES_MAX = 64 };

typedef struct CorrectionWish {
    CorrectionAction action;
    IdList pages;  /* two or more; of a split each is kept from each */
    Slice by, why; /* empty: not said */
} CorrectionWish;

/* Keeps the correction and links what it touches. *number is 0 when earlier
 * corrections say so already, and nothing changed.
 * Errors  ERR_USE when it contradicts an earlier one, which is named */
bool correction_make(Record *record, const Language *language,
                     const CorrectionWish *wish, int64_t *number, Error *err);

/* Takes one back and links what it touched.
 * Errors  ERR_USE when there is no such correction */
bool correction_undo(Record *record, const Language *language, int64_t number,
                     Error *err);

#endif
