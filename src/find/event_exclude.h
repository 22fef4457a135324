/* event_exclude.h -- who cannot be a party of a doing
 *
 * Reads   Findings.entities; the localities of PieceTable */
#ifndef RUNUT_FIND_EVENT_EXCLUDE_H
#define RUNUT_FIND_EVENT_EXCLUDE_H

#include "find/event_piece.h"

/* Who acts is not also whom it is done to. */
void actors_exclude(Event *event);

/* "ditangkap di rumah, Desa Maju ...": no place is arrested. Returns whether
 * anybody is left. */
bool places_exclude(const PieceText *text, Parties *parties);

/* "Bos Sarolangun menyerahkan diri": no town does anything. */
void localities_exclude(const PieceTable *table, Parties *parties);

#endif
