/* event_likely.h -- who most likely does it, where no sentence says so
 *
 * What grammar leaves open a reader knows from the page: who else would arrest,
 * whom else one would protest against. How much each fact speaks for a party
 * is learned from marked pages; grammar keeps its word where it has one.
 * Source  a conditional logit over the page's parties and nobody
 *         (McFadden 1974)
 * Reads   data/<language>/event_likely.tsv, which tools/train makes
 * Leaves  parties that grammar took for others */
#ifndef RUNUT_FIND_EVENT_LIKELY_H
#define RUNUT_FIND_EVENT_LIKELY_H

#include "find/event_option.h"

typedef struct LikelyTable LikelyTable;

/* NULL with the error set when a line is wrong. */
LikelyTable *likely_table_load(Arena *run, const char *folder, Error *err);

/* Fills the empty sides of event `row`; `filled` has what is in it so far. */
void likely_fill(const LikelyTable *table, Options *options, size_t row,
                 Event *filled);

#endif
