/* person.h -- one person or body across the pages of a record
 *
 * Pages that call somebody by one full name mean one person; a short name
 * ("Jokowi") is that of the person who, where pages have both, nearly always
 * bears it. Persons of one name are kept apart when their roles are of
 * different bodies or places and no page and no story brings these together.
 * Reads   record/sighting.h
 * Gives   a function of the current pages alone: nothing is stored, and the
 *         order in which pages came changes nothing
 * Owner   all of it lives in the arena that is passed */
#ifndef RUNUT_LINK_PERSON_H
#define RUNUT_LINK_PERSON_H

#include "record/sighting.h"

/* A name or a role, with the publication of the pages that have it. */
typedef struct KnownName {
    Slice text;
    size_t pages;
} KnownName;

typedef struct KnownRole {
    Slice text;        /* the first wording of it */
    Slice affiliation; /* empty: none */
    bool former;       /* "mantan": it was over by `days.from` */
    Days days;         /* the first and last; DAY_NONE: no page has a date */
    size_t pages;
} KnownRole;

typedef struct Person {
    Slice name; /* the full one that most pages use */
    NameKind kind;
    KnownName *names; /* the most frequent first */
    size_t name_count;
    KnownRole *roles; /* by the first day, then the text */
    size_t role_count;
    Days days;
    IdList pages; /* by publication */
} Person;

typedef struct PersonList {
    Person *rows;
    size_t count, capacity;
} PersonList;

/* Persons and bodies with a name that holds all the words; those on most
 * pages first. */
bool persons_find(Record *record, Arena *arena, Slice words,
                  PersonList *persons, Error *err);

#endif
