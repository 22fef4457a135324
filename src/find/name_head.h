/* name_head.h -- names of bodies that begin with a head: "Polda", "PT"
 *
 * Reads   NamePage with the tagger's tags and those by rule
 * Gives   NamePage.tags: the body with all that belongs to it; and persons'
 *         initials in the bracket behind them */
#ifndef RUNUT_FIND_NAME_HEAD_H
#define RUNUT_FIND_NAME_HEAD_H

#include "find/name_page.h"

/* What the tagger overlooked at token `i`, in the sentence that ends before
 * `limit`. In news only: works of reference name the place behind a head. */
void name_head_keep(NamePage *page, uint32_t i, uint32_t limit);

/* What it cut off from the name that begins at `first`. */
void name_head_join(NamePage *page, uint32_t first, uint32_t limit);

#endif
