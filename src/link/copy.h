/* copy.h -- pages that hold the same text
 *
 * Candidates share sampled shingles; a pair counts by the share of the
 * smaller page's shingles that stand in the larger (containment, Broder
 * 1997). Shingles that many pages of one host carry are its furniture and
 * count nothing; pages of one mould that differ in their numbers (quakes,
 * prices, prayer times) are siblings, not copies.
 * Leaves  the passages side by side; an index that grows page by page */
#ifndef RUNUT_LINK_COPY_H
#define RUNUT_LINK_COPY_H

#include "link/feature.h"
#include "record/stored.h"

/* A page as linking sees it. */
typedef struct LinkPage {
    const StoredPage *page;
    Features features;
    uint64_t host; /* hash of the host or outlet; 0: unknown */
} LinkPage;

/* `pages` in the record's order. Adds to `copies`, ordered by page. */
void copies_find(Arena *run, const LinkPage *pages, size_t count,
                 CopyList *copies);

#endif
