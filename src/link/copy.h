/* copy.h -- pages that hold the same text
 *
 * Candidates share sampled shingles; a pair counts by the share of the
 * smaller page's shingles that stand in the larger (containment, Broder
 * 1997). Shingles that many pages of one host carry are its furniture and
 * count nothing; pages of one mould that differ in their numbers (quakes,
 * prices, prayer times) are siblings, not copies.
 * Leaves  where the common passages stand: passage.h */
#ifndef RUNUT_LINK_COPY_H
#define RUNUT_LINK_COPY_H

#include "link/candidate.h"

/* How much of the smaller of two pages stands in the larger. */
typedef struct Overlap {
    PageNumber earlier, page; /* in linking order */
    double share;             /* 0 to 1 */
    double size;              /* of the smaller, as a part of the larger */
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

/* What says that text went from one page to another, the surest first. */
typedef enum CopyEvidence {
    EVIDENCE_NONE,
    EVIDENCE_CREDIT, /* it names the other's outlet as its source */
    EVIDENCE_TIME    /* it was published later, to the minute */
} CopyEvidence;
CopyEvidence copy_evidence(const StoredPage *from, const StoredPage *to);

/* Both pages with outlet, time and sources: who copied whom, on evidence.
 * `a` is the earlier in the record's order. */
Copy copy_of(const StoredPage *a, const StoredPage *b, const Overlap *overlap);

#endif
