/* sighting.h -- where a record has seen a name: page, entity, roles
 *
 * What link/person.h makes persons and bodies of. Only current pages count.
 * Owner   results live in the arena that is passed
 * Errors  ERR_RECORD */
#ifndef RUNUT_RECORD_SIGHTING_H
#define RUNUT_RECORD_SIGHTING_H

#include "base/error.h"
#include "record/stored.h"

typedef struct Record Record;

typedef struct SightedRole {
    Slice text;        /* as the page prints it */
    Slice affiliation; /* the body or place in it; empty: none */
    bool former;
} SightedRole;

/* One entity of one page, with all that the page calls it. */
typedef struct Sighting {
    Id page;
    uint32_t entity;
    NameKind kind;
    Slice name; /* the fullest on the page */
    Day day;    /* of publication; DAY_NONE */
    Slice *names;
    size_t name_count;
    SightedRole *roles;
    size_t role_count;
} Sighting;

typedef struct SightingList {
    Sighting *rows;
    size_t count, capacity;
} SightingList;

typedef struct NameTexts {
    Slice *rows;
    size_t count, capacity;
} NameTexts;

/* Names of persons and bodies, on pages that hold all the words, in which one
 * of the words stands; the most frequent first, no more than a few dozen. */
bool record_names_with(Record *record, Arena *arena, Slice words,
                       NameTexts *names, Error *err);

/* Adds every sighting under the name, in whatever letters, in the order of
 * pages. */
bool record_sightings(Record *record, Arena *arena, Slice name,
                      SightingList *sightings, Error *err);

/* Does the page mention somebody or something of that name, short or full? */
bool record_page_mentions(Record *record, Id page, Slice name, bool *mentions,
                          Error *err);

#endif
