/* name_agree.h -- one name, one kind, all over the page
 *
 * The tagger decides sentence by sentence; here the page decides: a name that
 * is a place three times and a person once is a place; everyday words that
 * nothing makes a person are nobody; in headlines the body's names are found
 * again. */
#ifndef RUNUT_FIND_NAME_AGREE_H
#define RUNUT_FIND_NAME_AGREE_H

#include "find/name_page.h"

/* Changes page->tags. */
void name_tags_agree(NamePage *page);

#endif
