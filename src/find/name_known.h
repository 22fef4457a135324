/* name_known.h -- what a page teaches about persons and bodies
 *
 * The names that it calls them, and the roles and affiliations that it gives
 * them: what a record of many pages learns who is who from.
 * Reads   Findings.names and .entities, complete
 * Gives   Findings.aliases and .roles, each thing once, in text order */
#ifndef RUNUT_FIND_NAME_KNOWN_H
#define RUNUT_FIND_NAME_KNOWN_H

#include "find/finding.h"
#include "find/name_page.h"

void name_known_add(NamePage *page, Findings *found);

#endif
