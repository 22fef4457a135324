/* chrome_within.h -- a teaser inside a paragraph: "… uang. Baca juga: Harga
 * Emas Hari Ini Naik Menurut dia, …" */
#ifndef RUNUT_PAGE_CHROME_WITHIN_H
#define RUNUT_PAGE_CHROME_WITHIN_H

#include "base/map.h"
#include "base/slice.h"

typedef struct ChromeWithin {
    Slice *phrases; /* folded, ASCII */
    size_t count, capacity;
    bool first[256]; /* bytes that a phrase may begin with, in either case */
    Map *small;      /* folded words that stay small in a headline */
} ChromeWithin;

void chrome_within_phrase(Arena *run, ChromeWithin *within, Slice phrase);

/* The paragraph without its teasers; itself when it has none. */
Slice chrome_within_cut(Arena *page, const ChromeWithin *within,
                        Slice paragraph);

#endif
