/* copied.h -- what a page prints twice is read once
 *
 * Some pages carry their text again, whole, for the programs that build other
 * editions of them.
 *
 * Leaves  copies of a few words: pulled quotes, captions, refrains */
#ifndef RUNUT_PAGE_COPIED_H
#define RUNUT_PAGE_COPIED_H

#include "page/main_text.h"

/* Takes `kept` from long blocks whose words stand above in kept ones. */
void copied_drop(Arena *page, const HtmlTree *tree, BlockList *blocks);

#endif
