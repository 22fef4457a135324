/* similarity.h -- how alike two pages are
 *
 * Cosine of the pages' term vectors, and what of it speaks for one happening:
 * less for days between, nothing for a bulletin of another day. */
#ifndef RUNUT_LINK_SIMILARITY_H
#define RUNUT_LINK_SIMILARITY_H

#include "link/linked_page.h"

/* 0 to 1 */
double pages_cosine(const LinkPage *a, const LinkPage *b);

/* How much of the cosine speaks for one happening, from 0 to 1; what is too
 * little to count is 0. */
double pages_happening(const LinkPage *a, const LinkPage *b, double cosine);

#endif
