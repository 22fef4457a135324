/* event_seat.h -- the force at whose seat something is done
 *
 * "Pelaku diamankan di Mapolsek Kuta": Polsek Kuta holds him.
 * Reads   data/<language>/event_parties.tsv (seats)
 * Leaves  "ditangkap di wilayah Polda Bali", "dilimpahkan ke Kejaksaan", which
 *         others may have done */
#ifndef RUNUT_FIND_EVENT_SEAT_H
#define RUNUT_FIND_EVENT_SEAT_H

#include "find/event_piece.h"

/* The force whose seat stands behind "di" after the piece `last`, as the page
 * calls it elsewhere; empty: no seat does. */
Slice seat_force(const PieceText *text, const Pieces *pieces, size_t last);

#endif
