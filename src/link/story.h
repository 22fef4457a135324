/* story.h -- which pages tell of one happening, and which stories follow
 * one another
 *
 * Pages are looked at in linking order. A page joins the group of earlier
 * pages to which its strongest likenesses are, on the mean, high enough,
 * unless something says that it cannot be the same happening: too many days
 * between, a bulletin of another day; else it opens a group. A group whose
 * first pages are as much like an earlier group is taken in by that one:
 * groups and what they took in are a story. A story whose first page is of
 * one affair with a page of an earlier group follows it on one storyline.
 * All of that looks back only, so the result is a pure function of the pages,
 * and what comes later leaves it as it is. */
#ifndef RUNUT_LINK_STORY_H
#define RUNUT_LINK_STORY_H

#include "link/overlap.h"

/* Settles the group of a page, and what its group follows when the page opens
 * one, from the pages before it: fills `group`, `follows`. */
bool group_settle(const Comparand *comparand, PageNumber *group,
                  PageNumber *follows, Error *err);

/* The earlier group that takes in the group whose first page is given, by
 * number alone; itself when none does. */
enum {
    GROUP_CORE = 8, /* so many pages of a group speak for it */
    /* Likenesses to a group that count. With few of them any page on the
     * subject finds some that are like it in a group of eighty. */
    GROUP_STRONGEST = 24
};
bool group_into(const Comparand *first, PageNumber *into, Error *err);

/* Writes into the index that a page belongs to a group, with all lists. */
void group_join(LinkIndex *index, PageNumber page, PageNumber group);
void group_leave(LinkIndex *index, PageNumber page);
void group_move(LinkIndex *index, PageNumber group, PageNumber into);
void group_follow(LinkIndex *index, PageNumber group, PageNumber follows);

/* The group after which a story is known: the one that nothing took in. */
PageNumber story_of_page(const LinkIndex *index, PageNumber page);
/* That of the first story of a story's storyline. */
PageNumber storyline_of(const LinkIndex *index, PageNumber story);

typedef struct PageNumbers {
    PageNumber *rows;
    size_t count, capacity;
} PageNumbers;

/* Adds the pages of a story in linking order; the stories that follow one,
 * directly or not, itself included. */
void story_pages(Arena *run, const LinkIndex *index, PageNumber story,
                 PageNumbers *pages);
void story_followers(Arena *run, const LinkIndex *index, PageNumber story,
                     PageNumbers *stories);

#endif
