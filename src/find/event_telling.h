/* event_telling.h -- one doing, told several times on a page
 *
 * A headline says in other words and of "tiga orang" what the body says of
 * three names; each doing is written down once, with all that is told of it.
 * Leaves  doings retold under a verb that is no kin, which often are others:
 *         who is arrested, held and convicted undergoes three */
#ifndef RUNUT_FIND_EVENT_TELLING_H
#define RUNUT_FIND_EVENT_TELLING_H

#include "base/map.h"
#include "find/event_piece.h"

/* Why a doing may be told in passing only. */
typedef enum Doubt {
    DOUBT_NONE,
    DOUBT_NOBODY,  /* said of many things, and no party is named */
    DOUBT_RECALLS, /* a noun that may tell again */
    DOUBT_ASIDE,   /* a noun, and nobody is said to do or undergo it */
    DOUBT_TALK     /* somebody's own words of doings in general */
} Doubt;

/* By what words an event came to be known. */
typedef struct Telling {
    const Pattern *pattern;
    Word root;     /* of the word that says it */
    Word deed;     /* of the deed it judges, done by nobody named; 0: none */
    bool headline; /* where most things told are told again */
    bool body;     /* the telling that is shown is the body's */
    bool bare;     /* "Polisi Tangkap ...": neither voice nor time is said */
    bool noun;     /* a noun says it */
    const Pattern *shown; /* of the telling that is shown */
    Voice voice;          /* of that telling */
    Doubt doubt;          /* the same */
    size_t told;          /* how often it is told again */
} Telling;

/* The telling of each event in `text.found->events`, in that order. */
typedef struct Tellings {
    Arena *page;
    PieceText text;
    Telling *rows;
    size_t capacity;
    Map *called; /* hashes of names -> whether somebody is called so */
} Tellings;

/* Adds the event to the page's, or what it adds to one of them. False: it is
 * neither, but a noun that may tell one of them again. */
bool telling_add(Tellings *tellings, const Event *event, Telling telling);

/* Adds the events of `others` that are not among those of `tellings`. */
void tellings_join(Tellings *tellings, const Tellings *others);

/* Whether one of the parties goes by the name, in a longer or shorter form. */
bool party_among(Slice name, const Parties *parties);

#endif
