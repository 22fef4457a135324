/* overlap.h -- pages that seem to hold the same text
 *
 * Candidates share sampled shingles; a pair counts by the share of the
 * smaller page's shingles that stand in the larger (containment, Broder
 * 1997). Shingles that many pages of one host carry are its furniture and
 * count nothing; pages of one mould that differ in their numbers (quakes,
 * prices, prayer times) are siblings.
 * Leaves  what the texts really have in common, and who copied: copy.h */
#ifndef RUNUT_LINK_OVERLAP_H
#define RUNUT_LINK_OVERLAP_H

#include "link/candidate.h"

/* How much of the smaller of two pages stands in the larger. */
typedef struct Overlap {
    PageNumber earlier, page; /* in linking order */
    double share;             /* estimated from the sample, 0 to 1 */
} Overlap;

typedef struct OverlapList {
    Overlap *rows;
    size_t count, capacity;
} OverlapList;

/* What a page is compared with and by. */
typedef struct Comparand {
    const LinkIndex *index;
    const LinkSource *source;
    PageNumber number;
    const LinkPage *page; /* held */
    const PageKeys *keys;
    Meetings *meetings; /* emptied after use */
} Comparand;

/* Adds the earlier pages that have text in common with a page, in linking
 * order, and counts the page's phrases in its row of the index. */
bool overlaps_find(Arena *run, const Comparand *comparand,
                   OverlapList *overlaps, Error *err);

#endif
