/* link.h -- which pages copied one another and which tell one story
 *
 * A pure function of the pages: the order in which they came, the number of
 * threads and of steps do not matter.
 * Reads   StoredPage.features, published_day, host, sources
 * Gives   CopyList, StoryList
 * Files   feature.h what linking needs of a page; copy.h; story.h */
#ifndef RUNUT_LINK_LINK_H
#define RUNUT_LINK_LINK_H

#include "base/error.h"
#include "record/stored.h"

typedef struct Links {
    CopyList copies;
    StoryList stories;
} Links;

/* `pages` is in the record's order (record/record.h).
 * Owner   links live in `run` */
bool pages_link(Arena *run, const StoredPages *pages, Links *links, Error *err);

#endif
