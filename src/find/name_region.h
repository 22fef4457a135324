/* name_region.h -- where on a page names can stand
 *
 * Most words of news are far from any capital and any listed name; the tagger
 * need not look at them. Works of reference write "gereja" and "sungai" small
 * that are part of names: there it looks at all.
 * Reads   NamePage with the tags by rule
 * Gives   a mark a token */
#ifndef RUNUT_FIND_NAME_REGION_H
#define RUNUT_FIND_NAME_REGION_H

#include "find/name_page.h"

/* One a token, in the page's arena; at token_count stands false. */
const bool *name_regions(const NamePage *page);

/* The next region in the sentence from tokens->end on; false: none. */
bool name_region_next(const bool *regions, const Sentence *sentence,
                      Span *tokens);

#endif
