/* SPDX-License-Identifier: MIT */
#include "find/event_piece_at.h"

const Piece *sentence_piece(const Pieces *pieces, size_t i) {
    return i < pieces->count ? &pieces->rows[i] : NULL;
}

bool sentence_kind(const Pieces *pieces, size_t i, PieceKind kind) {
    return i < pieces->count && pieces->rows[i].kind == kind;
}

bool sentence_party(const Pieces *pieces, size_t i) {
    return i < pieces->count && piece_is_party(&pieces->rows[i]);
}
