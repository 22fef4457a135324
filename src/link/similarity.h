/* similarity.h -- how alike two pages are
 *
 * Cosine of the pages' term vectors, and what speaks for one happening: that
 * cosine and how much of each headline the other page has too, less for days
 * between. Two pages of one host need more: they share its moulds and its
 * subjects, and it seldom tells one thing twice. Nothing speaks for a bulletin
 * of another day.
 * The weights and the least likeness (story.c) were fitted to pairs of pages
 * that were read: bench/marks/stories-fit.jsonl. */
#ifndef RUNUT_LINK_SIMILARITY_H
#define RUNUT_LINK_SIMILARITY_H

#include "link/linked_page.h"

/* Where the terms of a page stand: for one that is compared with many. */
enum { TERM_PLACES = 2048 }; /* a power of 2; most stay empty */
typedef struct TermTable {
    const Features *features;
    uint8_t places[TERM_PLACES]; /* by word, from 1; 0: none */
} TermTable;
void term_table_make(const Features *features, TermTable *table);

/* 0 to 1 */
double pages_cosine(const TermTable *a, const Features *b);

/* How much speaks for one happening, from 0 to 1; too little counts as 0. */
double pages_happening(const LinkPage *a, const LinkPage *b, double cosine);

/* How much speaks for one affair, of which the pages may tell two happenings,
 * from 0 to 1; too little counts as 0. Pages of about one time need less when
 * they are tied by the names that tell them from others. */
double pages_affair(const LinkPage *a, const LinkPage *b, double cosine);

#endif
