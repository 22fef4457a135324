/* plain.h -- pages that are text already: whole pages and the `text` field
 *
 * Reads   bytes in UTF-8 (damage is repaired), chrome and all
 * Gives   lines, and the headline where none came with the page
 * Leaves  a headline behind a menu of long entries */
#ifndef RUNUT_PAGE_PLAIN_H
#define RUNUT_PAGE_PLAIN_H

#include "page/chrome.h"
#include "page/dateline.h"

/* The text as lines without white space at their ends. */
void plain_read(Arena *page, Slice bytes, Lines *lines);

/* A copy with single plain blanks and without invisible signs. */
Slice text_clean(Arena *page, Slice text);

typedef struct HeadlineRules {
    const ChromeRules *chrome;
    const DatelineRules *datelines;
} HeadlineRules;

/* Takes the headline and what stands above it out of the lines. Empty when
 * the text begins with its first sentence. */
Slice headline_take(Arena *page, const HeadlineRules *rules, Lines *lines);

/* The headline without quotation marks around the whole of it and without the
 * outlet's name behind a dash or a bar. */
Slice headline_clean(Slice title, Slice outlet);

#endif
