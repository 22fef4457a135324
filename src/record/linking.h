/* linking.h -- what record_relink() (pipeline.h) reads and replaces
 *
 * Copies, stories and checks are made from the pages; beside the record lies
 * the link index (link/index.h), made from them too. Both carry one stamp
 * that changes with each linking. Pages that came or were replaced, and pages
 * of corrections that were made or taken back, are due to be linked.
 * Owner   results live in the arena that is passed
 * Errors  ERR_RECORD */
#ifndef RUNUT_RECORD_LINKING_H
#define RUNUT_RECORD_LINKING_H

#include "base/error.h"
#include "record/stored.h"

typedef struct Record Record;

/* Where the record's link index lies; text lives in `arena`. */
const char *record_index_path(Record *record, Arena *arena);

/* The stamp of the index that fits the record; 0: none does. */
bool record_stamp(Record *record, uint64_t *stamp, Error *err);
bool record_stamp_store(Record *record, uint64_t stamp, Error *err);

/* The pages that are due; or every current page. By time of publication. */
bool record_due(Record *record, Arena *arena, IdList *pages, Error *err);
bool record_all_due(Record *record, Arena *arena, IdList *pages, Error *err);
bool record_due_count(Record *record, size_t *pages, Error *err);
bool record_due_clear(Record *record, Error *err);

/* What linking reads of a page, current or not: all but its text, and of its
 * findings the sources; or its id, day and features alone. */
bool record_head(Record *record, Arena *arena, Id id, StoredPage *page,
                 Error *err);
bool record_features(Record *record, Arena *arena, Id id, StoredPage *page,
                     Error *err);
bool record_is_current(Record *record, Id id, bool *current, Error *err);

/* The record's order of two heads: unknown times first, then by time of
 * publication, then reference, then id. For qsort. */
int record_order(const void *a, const void *b);

/* Take back what an earlier linking stored. */
bool record_copy_drop(Record *record, const Copy *copy, Error *err);
bool record_story_drop(Record *record, Id story, Error *err);
bool record_storyline_check_drop(Record *record, Id storyline, Error *err);
bool record_storyline_set(Record *record, Id story, Id storyline, Error *err);

/* How many stories are on a storyline. */
bool record_storyline_size(Record *record, Id storyline, size_t *stories,
                           Error *err);

#endif
