/* doing.h -- the same event as several pages tell it
 *
 * Events are one doing when they have the same type and the same parties. A
 * capital stands for its state ("Moskow"), and so does somebody whose role
 * names the state ("Presiden Rusia"), where the same word tells the doing.
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

/* The event's own words and what follows up to the next preposition: "mengirim
 * surat ucapan Tahun Baru". */
Slice doing_words(const CheckRules *rules, const Article *article,
                  const Event *event);

/* In the order of the first mention. Owner: `run`. */
void doings_find(Arena *run, const CheckInput *input, DoingList *doings);

#endif
