/* event_seat.h -- forces of the law: which one acts where its clause names none
 *
 * "Pelaku diamankan di Mapolsek Kuta": Polsek Kuta holds him. "Dari hasil
 * penggeledahan, polisi menyita ...": the police searched.
 * Reads   data/<language>/event_parties.tsv (seats)
 * Leaves  "ditangkap di wilayah Polda Bali", "dilimpahkan ke Kejaksaan", which
 *         others may have done */
#ifndef RUNUT_FIND_EVENT_SEAT_H
#define RUNUT_FIND_EVENT_SEAT_H

#include "find/event_piece.h"

/* Adds to event->actor who arrests, searches or questions; of the doing in the
 * pieces [at, last], where nobody else is said to. */
void force_acts(const PieceText *text, const Pieces *pieces, const Doing *doing,
                Span at, Event *event);

/* Whether the name is a force's own, "Polres Pati", "KPK", and not "polisi". */
bool force_named(const PieceText *text, Slice name);

/* Polsek Kuta, where the person is "Kapolsek Kuta", "Kanit Reskrim Polsek
 * Kuta"; empty: his role names no force. Lives in text->page. */
Slice force_of(const PieceText *text, Slice person);

/* "Kapolsek Kuta: kami menangkap Ani": it is not he who does what the law does,
 * but Polsek Kuta. */
void force_speaks(const PieceText *text, Event *event);

#endif
