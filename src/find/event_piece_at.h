/* event_piece_at.h -- what stands at a place among a sentence's pieces
 *
 * Past the end there is nothing. */
#ifndef RUNUT_FIND_EVENT_PIECE_AT_H
#define RUNUT_FIND_EVENT_PIECE_AT_H

#include "find/event_piece.h"

const Piece *sentence_piece(const Pieces *pieces, size_t i); /* or NULL */
bool sentence_kind(const Pieces *pieces, size_t i, PieceKind kind);
bool sentence_party(const Pieces *pieces, size_t i);

#endif
