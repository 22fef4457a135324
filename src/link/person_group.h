/* person_group.h -- sightings of names, and which of them are one person
 *
 * Private to link/person*.c. */
#ifndef RUNUT_LINK_PERSON_GROUP_H
#define RUNUT_LINK_PERSON_GROUP_H

#include "base/map.h"
#include "link/person.h"

enum { GROUP_WORDS_MAX = 12 };

/* The words of a name, folded. */
typedef struct NameKey {
    uint64_t words[GROUP_WORDS_MAX];
    uint32_t count;
    uint64_t whole; /* of all words and the kind */
} NameKey;

NameKey name_key(Slice name, NameKind kind);

/* Do the words of the short name stand in the long one, in order? */
bool name_key_within(const NameKey *shorter, const NameKey *longer);

/* Everything seen under the names asked for, and who is who: `person[i]` is
 * the number of a sighting that stands for all of that person. */
typedef struct Gathering {
    Record *record;
    Arena *arena;
    Error *err;
    SightingList sightings;
    uint32_t *person;
    Map *seen;  /* page and entity -> 1 */
    Map *asked; /* name -> 1 */
} Gathering;

uint32_t person_of(const Gathering *gathering, uint32_t sighting);

/* Joins by names; `persons_part` takes apart again by roles. */
bool persons_join(Gathering *gathering);
bool persons_part(Gathering *gathering);

#endif
