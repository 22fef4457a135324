/* name_called.h -- another name that the page itself gives somebody
 *
 * "Ani Lestari alias Nina", "Ani Lestari, musisi yang dikenal sebagai Nina",
 * "Pria yang akrab disapa Nina itu", "kata Nina, sapaan akrabnya".
 * Reads   Findings.names and .entities; data/<language>/callings.tsv
 * Gives   Name.entity; an entity that turned out to be another keeps no name */
#ifndef RUNUT_FIND_NAME_CALLED_H
#define RUNUT_FIND_NAME_CALLED_H

#include "find/finding.h"
#include "find/name_page.h"

void name_called_join(const NamePage *page, Findings *found);

#endif
