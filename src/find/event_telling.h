/* event_telling.h -- one doing, told several times on a page
 *
 * A headline says in other words and of "tiga orang" what the body says of
 * three names; each doing is written down once, with all that is told of it.
 * Leaves  doings retold under a verb that is no kin, which often are others:
 *         who is arrested, held and convicted undergoes three */
#ifndef RUNUT_FIND_EVENT_TELLING_H
#define RUNUT_FIND_EVENT_TELLING_H

#include "find/event_piece.h"

/* By what words an event came to be known. */
typedef struct Telling {
    const Pattern *pattern;
    Word root;     /* of the word that says it */
    Word deed;     /* of the deed it judges, done by nobody named; 0: none */
    bool headline; /* where most things told are told again */
    bool body;     /* the telling that is shown is the body's */
    bool bare;     /* "Polisi Tangkap ...": neither voice nor time is said */
    bool noun;     /* a noun says it */
    bool stand_in; /* the soldiers who are sent stand for who sends them */
} Telling;

/* The telling of each event in `text.found->events`, in that order. */
typedef struct Tellings {
    Arena *page;
    PieceText text;
    Telling *rows;
    size_t capacity;
} Tellings;

/* Adds the event to the page's, or what it adds to one of them. */
void telling_add(Tellings *tellings, const Event *event, Telling telling);

/* Whether one of the parties goes by the name, in a longer or shorter form. */
bool party_among(Slice name, const Parties *parties);

/* Whether a person of the page has exactly the name. */
bool person_named(const Findings *found, Slice name);

#endif
