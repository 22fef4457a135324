/* event_group.h -- one party of a clause, with those who are joined to it
 *
 * "A, B, dan C", "kru kapal, termasuk Ani dan Budi" */
#ifndef RUNUT_FIND_EVENT_GROUP_H
#define RUNUT_FIND_EVENT_GROUP_H

#include "find/event_pattern.h"
#include "find/event_piece.h"

/* A doing in its sentence. */
typedef struct Scene {
    const PieceText *text;
    const Pieces *pieces;
    const Doing *doing;
    size_t at, last; /* pieces that the doing's words begin and end in */
} Scene;

/* Adds whom the party at piece `i` and those joined to it stand for; a subject
 * may share its verb with whom it does it with. False: nobody. */
bool group_found(const Scene *scene, size_t i, bool subject, Parties *parties);

#endif
