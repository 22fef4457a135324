/* link.h -- which pages overlap and which tell one story
 *
 * A pure function of the pages: the order in which they came, the number of
 * threads and of steps do not matter. Each page is settled from the pages
 * before it in linking order; one that comes late has the pages behind it
 * that it touches settled again, and those that they touch.
 * Reads   pages as LinkPage (linked_page.h)
 * Gives   overlaps and groups in a LinkIndex; StoryList
 * Files   feature.h what linking needs of a page; index.h; candidate.h which
 *         pages are compared; overlap.h; story.h. Of overlapping pages
 *         copy.h tells who copied, once their texts are read */
#ifndef RUNUT_LINK_LINK_H
#define RUNUT_LINK_LINK_H

#include "link/story.h"

typedef struct Linking Linking;

/* A page whose overlaps with earlier ones were found anew. */
typedef struct PageOverlaps {
    PageNumber page;       /* 0: found once more, see a later row */
    uint32_t first, count; /* in LinkChanges.overlaps */
} PageOverlaps;

typedef struct PageOverlapsList {
    PageOverlaps *rows;
    size_t count, capacity;
} PageOverlapsList;

/* What linking_settle() changed. */
typedef struct LinkChanges {
    PageOverlapsList copied;
    OverlapList overlaps;
    PageNumbers moved; /* pages whose group changed, and first pages of groups
                          whose story or storyline did */
} LinkChanges;

/* Works on an index that is open for writing. Owner: all lives in `run`. */
Linking *linking_open(Arena *run, LinkIndex *index, const LinkSource *source);

/* Adds a page that the index does not hold; takes one out. Pages that come in
 * linking order are settled at once. */
bool linking_add(Linking *linking, const LinkPage *page, Error *err);
bool linking_remove(Linking *linking, PageNumber number, Error *err);

/* Settles all that additions and removals touch. */
bool linking_settle(Linking *linking, Error *err);
const LinkChanges *linking_changes(const Linking *linking);

/* Fills a story from its pages, whose heads are in the record's order: its
 * headline is that of the page that is most like the others. */
void story_fill(Arena *run, const StoredPages *heads, Story *story);

/* Two overlapping pages, in the record's order. */
typedef struct LinkedPair {
    Id a, b;
    double share; /* estimated (overlap.h) */
} LinkedPair;

typedef struct LinkedPairs {
    LinkedPair *rows;
    size_t count;
} LinkedPairs;

typedef struct Links {
    LinkedPairs pairs;
    StoryList stories;
} Links;

/* Links pages in memory, from nothing. `pages` is in the record's order
 * (record/record.h); ids are distinct.
 * Owner   links live in `run` */
bool pages_link(Arena *run, const StoredPages *pages, Links *links, Error *err);

#endif
