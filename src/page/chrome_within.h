/* chrome_within.h -- a teaser inside a paragraph: "… uang. Baca juga: Harga
 * Emas Hari Ini Naik Menurut dia, …" */
#ifndef RUNUT_PAGE_CHROME_WITHIN_H
#define RUNUT_PAGE_CHROME_WITHIN_H

#include "base/map.h"
#include "base/slice.h"

enum { CHROME_LETTERS = 32 }; /* the lower bits of a letter, in either case */

typedef struct ChromeWithin {
    Slice *phrases; /* folded, ASCII */
    size_t count, capacity;
    /* By a phrase's first letter: bits of those that may stand second. */
    uint32_t starts[CHROME_LETTERS];
    Map *small; /* folded words that stay small in a headline */
} ChromeWithin;

void chrome_within_phrase(Arena *run, ChromeWithin *within, Slice phrase);

/* The paragraph without its teasers; itself when it has none. */
Slice chrome_within_cut(Arena *page, const ChromeWithin *within,
                        Slice paragraph);

#endif
