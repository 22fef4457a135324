/* doing_join.h -- doings that one page tells more fully than another
 *
 * "Polisi menangkap Ani" and "Ani ditangkap" are one, and so are "kakek itu
 * diamankan" and "Harun diamankan": deeds by words of one root, done to the
 * same one or by the same ones, where the other side is left open or described.
 * Two names are two, and so are two days. For a reader's list; nothing is
 * compared by it.
 * Leaves  meetings, requests and praise, which are many */
#ifndef RUNUT_CHECK_DOING_JOIN_H
#define RUNUT_CHECK_DOING_JOIN_H

#include "check/doing.h"

/* Joins rows of the list; what `doings` holds is replaced. Owner: `run`. */
void doings_join(Arena *run, const CheckInput *input, DoingList *doings);

#endif
