/* doing.h -- the same event as several pages tell it
 *
 * Events are one doing when they have the same type and the same parties, and
 * their days do not exclude one another within a story.
 * Leaves  doings told with different verbs and parties left out */
#ifndef RUNUT_CHECK_DOING_H
#define RUNUT_CHECK_DOING_H

#include "check/check.h"

typedef struct DoingMention {
    size_t page; /* index into the pages */
    const Event *event;
} DoingMention;

typedef struct Doing {
    const Event *fullest;   /* the mention that names the most */
    DoingMention *mentions; /* in the order of the pages */
    size_t count, capacity;
} Doing;

typedef struct DoingList {
    Doing *rows;
    size_t count, capacity;
} DoingList;

/* In the order of the first mention. Owner: `run`. */
void doings_find(Arena *run, const StoredPages *pages, DoingList *doings);

#endif
