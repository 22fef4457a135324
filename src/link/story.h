/* story.h -- which pages tell of one happening, and which stories follow
 * one another
 *
 * Pages are compared by the cosine of their weighted terms; two groups become
 * one when the mean similarity between their pages is high enough (average
 * linkage, the strongest pairs first), unless something says that it cannot
 * be the same happening: too many days between, a bulletin of another day.
 * The result is a pure function of the pages.
 * Leaves  an index that grows page by page; a person's corrections */
#ifndef RUNUT_LINK_STORY_H
#define RUNUT_LINK_STORY_H

#include "link/copy.h"

/* `pages` in the record's order. Fills `stories`, in the order of their first
 * pages. */
void stories_find(Arena *run, const LinkPage *pages, size_t count,
                  StoryList *stories);

#endif
