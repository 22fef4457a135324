/* event_role.h -- who does it and to whom, from voice and place in the clause
 *
 * Active: the subject does it, the object undergoes it. Passive: the other
 * way round, with "oleh" or a bare name behind the verb for who does it.
 * Nouns: what stands behind them, or the subject of a verb that lends them
 * one ("melancarkan serangan").
 * Leaves  subjects that only an earlier sentence names */
#ifndef RUNUT_FIND_EVENT_ROLE_H
#define RUNUT_FIND_EVENT_ROLE_H

#include "find/event_pattern.h"
#include "find/event_piece.h"

typedef struct Roles {
    PatternRole actor; /* gave the first actor; ROLE_NONE: nobody acts */
    Word deed; /* what is judged, said by no doer: "mengecam serangan itu";
                  whoever did such a deed on the page is the recipient; 0 */
} Roles;

/* Fills event->actor and event->recipient of the doing at piece `at`. */
Roles roles_find(const PieceText *text, const Pieces *pieces,
                 const Doing *doing, size_t at, Event *event);

#endif
