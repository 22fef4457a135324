/* copy.h -- who copied whom
 *
 * Decided on the passages that stand in both texts (common_text.h). That one
 * page took its text from another is a charge against its makers, and is said
 * only on evidence:
 * - it names the other's outlet as its source, and is not the earlier one; or
 * - both are of one outlet, which printed its own words again later.
 * That somebody else printed the same later is none: releases, speeches and
 * agencies reach many newsrooms, each of which prints them when it likes. Such
 * pages share a source, however much they have in common; so do those that
 * print the same quotes, whose source is the speaker.
 * Leaves  pages with less in common than COPY_SHARE_MIN: what is left are
 *         names with their titles, dates, and formulas as courts use them */
#ifndef RUNUT_LINK_COPY_H
#define RUNUT_LINK_COPY_H

#include "link/common_text.h"
#include "record/stored.h"

#define COPY_SHARE_MIN 0.3 /* of the words of the shorter text */

/* What says that text went from one page to another, the surest first. */
typedef enum CopyEvidence {
    EVIDENCE_NONE,
    EVIDENCE_CREDIT, /* it names the other's outlet as its source */
    EVIDENCE_TIME    /* one outlet's, published later, to the minute */
} CopyEvidence;
CopyEvidence copy_evidence(const StoredPage *from, const StoredPage *to);

/* What to say of two pages, in any order, whose heads and sources are read;
 * false: nothing, too little is in common. */
bool copy_of(const StoredPage *a, const StoredPage *b, const CommonText *common,
             Copy *copy);

#endif
