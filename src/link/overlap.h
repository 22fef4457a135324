/* overlap.h -- which pages share phrases, and what a phrase is worth
 *
 * An index from shingles to pages. A phrase that many pages of one host carry
 * is its furniture. Pages that share phrases are compared whole; of a phrase
 * that very many pages have, only neighbours in the record's order and the
 * first are, so the cost of a page does not grow with the record. */
#ifndef RUNUT_LINK_OVERLAP_H
#define RUNUT_LINK_OVERLAP_H

#include "link/copy.h"

/* Of two pages' sampled phrases; furniture is left out. */
typedef struct Overlap {
    uint32_t a, b; /* indexes into the pages, a < b */
    size_t telling, telling_smaller, telling_larger;
    size_t all, all_smaller, all_larger; /* also phrases of several pages of one
                                host and those that very many pages have */
} Overlap;

typedef struct OverlapIndex OverlapIndex;

OverlapIndex *overlap_index(Arena *run, const LinkPage *pages, size_t count);

/* Fills `others`, with room for every page, with the later pages that share
 * enough phrases with page `a` to be compared, in order; returns how many. */
size_t overlap_candidates(OverlapIndex *index, uint32_t a, uint32_t *others);

Overlap overlap_of(const OverlapIndex *index, uint32_t a, uint32_t b);

#endif
