/* name_variant.h -- one entity under names that share no whole word
 *
 * "Ani Lestari yang akrab disapa Nina"; "Nasaruddin" and "Nazaruddin";
 * "Inter" of "Inter Milan"; "Sukabumi" of "Kabupaten Sukabumi".
 * Reads   Findings.names and .entities, joined by name_entity.c
 * Gives   Name.entity; an entity that turned out to be another keeps no name */
#ifndef RUNUT_FIND_NAME_VARIANT_H
#define RUNUT_FIND_NAME_VARIANT_H

#include "find/finding.h"
#include "find/name_page.h"

void name_variants_join(NamePage *page, Findings *found);

/* Is the text of the mention longer than the other, or as long and not shouted:
 * "Graz" rather than "GRAZ"? A word that sticks to a name makes it no longer.
 */
bool name_fuller(const Document *document, const Name *name, Slice text,
                 Slice than);

/* The names of one entity become those of another. */
void name_entity_become(Findings *found, uint32_t from, uint32_t to);

#endif
