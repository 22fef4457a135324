/* name_entity.h -- which mentions are one person, place or body
 *
 * A short form ("Kim", "KPK") belongs to the longer name that holds it: the
 * last one before it, else the first one behind it (headlines come first).
 * Gives   Findings.entities, Name.entity
 * Leaves  two spellings of one name apart ("Rajagukguk", "Rajaguguk") */
#ifndef RUNUT_FIND_NAME_ENTITY_H
#define RUNUT_FIND_NAME_ENTITY_H

#include "find/finding.h"
#include "find/name_page.h"

/* Fills `entities`, and the `entity` of every proper name in `names`. */
void name_entities_join(NamePage *page, Findings *found);

#endif
