/* name_tag.h -- which tokens are names of what
 *
 * Reads   NamePage
 * Gives   NamePage.tags: persons, places, bodies by the grammar of names
 * Leaves  who is who to name_entity.h */
#ifndef RUNUT_FIND_NAME_TAG_H
#define RUNUT_FIND_NAME_TAG_H

#include "find/name_page.h"

void name_tags_by_rule(NamePage *page);

/* Marks tokens [first, last) as one name. `tag` is that of a first token. */
void name_tag_set(NamePage *page, NameTag tag, uint32_t first, uint32_t last);

/* A name that lost its first tokens, up to `last`, begins with what is left. */
void name_tag_mend(NamePage *page, uint32_t last);

#endif
