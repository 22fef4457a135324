/* event_refer.h -- whom words without a name stand for
 *
 * "keduanya", "kedua negara": the two of that kind that were last named side
 * by side ("Rusia dan Korea Utara"), else the two named most often so far.
 * "saya", "kami": the speaker of the statement around it.
 * "pelaku", "ia", "lima orang": as event_cast.h and event_mention.h know. */
#ifndef RUNUT_FIND_EVENT_REFER_H
#define RUNUT_FIND_EVENT_REFER_H

#include "find/event_piece.h"

/* Adds a name to the list unless it is there. */
void party_name(Parties *parties, Slice name);

/* Adds whom the piece stands for. */
void party_refer(const PieceText *text, const Piece *piece, Parties *parties);

#endif
