/* name_mention.h -- the proper names of a page with their titles and roles
 *
 * Reads   NamePage.tags
 * Gives   Findings.names of form NAME_PROPER, in text order, without entity;
 *         NameRoles: what the page says at each mention that somebody is */
#ifndef RUNUT_FIND_NAME_MENTION_H
#define RUNUT_FIND_NAME_MENTION_H

#include "find/finding.h"
#include "find/name_page.h"

void name_mentions_add(NamePage *page, Findings *found);

/* Is the token a name with a function word stuck to it: "Lestaridan"? */
bool name_is_stuck(const NamePage *page, uint32_t token);

/* What stands as title or role of a person: tokens, empty when nothing. */
Span name_role(const NamePage *page, const Name *name);

#endif
