/* trunk.h -- the article on a text page whose menus outweigh it
 *
 * The run of lines with the most running text in it, short lines counting
 * against; the headline above it shares its words or stands by the date.
 * Pages with little around the article are left alone: headline_take() in
 * page/plain.h reads them line by line.
 *
 * Leaves  articles of short paragraphs that stand far apart */
#ifndef RUNUT_PAGE_TRUNK_H
#define RUNUT_PAGE_TRUNK_H

#include "page/chrome.h"
#include "page/moment.h"

typedef struct TrunkRules {
    const ChromeRules *chrome;
    const MomentRules *moments;
} TrunkRules;

typedef struct Trunk {
    const char *start, *end; /* the run, in the lines' own text */
    Slice title;             /* empty: none was found above it */
} Trunk;

/* Takes away what stands above the headline and far below the run. False when
 * the page has no such surroundings, and nothing was changed. */
bool trunk_take(Arena *page, const TrunkRules *rules, Lines *lines,
                Trunk *trunk);

/* Takes away what else stands outside of the run: once the lines around it
 * have told the writer and the hour. */
void trunk_cut(const Trunk *trunk, Lines *lines);

#endif
