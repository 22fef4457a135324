/* sibling.h -- bulletins of one mould that speak of different things
 *
 * Quakes, prices, prayer times, horoscopes, matches: the words are the same,
 * the day, the place, the numbers differ. Siblings are neither copies nor one
 * happening.
 * Leaves  bulletins without numbers, date, or a word of bulletins.tsv */
#ifndef RUNUT_LINK_SIBLING_H
#define RUNUT_LINK_SIBLING_H

#include "link/linked_page.h"

/* Pages full of numbers that mostly differ, or short ones for other days.
 * `share` is that of their common text: a page that took half of another has
 * half of its numbers. */
bool one_mould(const Features *a, const Features *b, double share);

bool are_siblings(const LinkPage *a, const LinkPage *b);

#endif
