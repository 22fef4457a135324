/* name_repair.h -- what the lists and the whole page know better
 *
 * The tagger sees one sentence at a time. Afterwards names that the lists
 * have whole are kept whole, brands and storms are nobody, titles at a name's
 * edge are cut off, and a body, its bracket and a place behind them are three
 * names. */
#ifndef RUNUT_FIND_NAME_REPAIR_H
#define RUNUT_FIND_NAME_REPAIR_H

#include "find/name_page.h"

/* Changes page->tags; afterwards every name begins with its first tag. */
void name_tags_repair(NamePage *page);

#endif
