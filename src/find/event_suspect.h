/* event_suspect.h -- nobody is a suspect by a pronoun alone
 *
 * "Ia ditangkap" is told of who was named last, who may be the officer that
 * tells it. So who speaks on the page or upholds the law undergoes an arrest
 * or does a crime only where a sentence says so of his name, or the page
 * introduces him as private persons are ("SR", "Ani Lestari (45)") or as a
 * suspect.
 * Reads   data/<language>/event_parties.tsv (law)
 * Leaves  wars, which are told of leaders; names in a clause misread */
#ifndef RUNUT_FIND_EVENT_SUSPECT_H
#define RUNUT_FIND_EVENT_SUSPECT_H

#include "find/event_telling.h"

/* Names that a page prints as suspects'. */
typedef struct Suspects {
    Map *printed;
} Suspects;

Suspects suspects_open(Arena *page);

/* Keeps those whom the event's own sentence names. */
void suspects_note(Suspects *suspects, const PieceText *text,
                   const Pattern *pattern, const Event *event);

/* Leaves all others out of the crimes and arrests of the tellings. */
void suspects_check(const Suspects *suspects, const Tellings *tellings);

#endif
