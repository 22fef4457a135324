/* saying.h -- the same words of one speaker as several pages give them
 *
 * Words that differ in their figures or in whom they name are two sayings,
 * however much of a formula is around them.
 * Leaves  words that were translated anew */
#ifndef RUNUT_CHECK_SAYING_H
#define RUNUT_CHECK_SAYING_H

#include "check/compare.h"

typedef struct SayingMention {
    size_t page; /* index into the pages */
    const Statement *statement;
} SayingMention;

typedef struct Saying {
    const Statement *longest;
    SayingMention *mentions; /* in the order of the pages */
    size_t count, capacity;
} Saying;

typedef struct SayingList {
    Saying *rows;
    size_t count, capacity;
} SayingList;

/* In the order of the first mention. Owner: `run`. */
void sayings_find(Arena *run, const StoredPages *pages, SayingList *sayings);

/* "Kim Jong Un: teman dan rekan ...", in the comparison's arena. */
Slice saying_about(const Comparing *comparing, const Saying *saying);

/* Compares the days on which the same words were said. */
void saying_days_compare(Comparing *comparing, const SayingList *sayings);

#endif
