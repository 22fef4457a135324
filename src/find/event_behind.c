/* SPDX-License-Identifier: MIT */
#include "find/event_behind.h"

#include "find/event_piece_at.h"
#include "find/event_subject.h"

/* "telepon yang telah dinantikan antara A dan B": more is said of the noun. */
static bool is_aside(const Pieces *pieces, size_t i) {
    if (pieces->rows[i].voice != VOICE_PASSIVE)
        return false;
    while (i > 0 && (sentence_kind(pieces, i - 1, PIECE_HELPER) ||
                     sentence_kind(pieces, i - 1, PIECE_OTHER) ||
                     sentence_kind(pieces, i - 1, PIECE_ALLEGED)))
        i--;
    return i > 0 && sentence_kind(pieces, i - 1, PIECE_RELATIVE);
}

/* "serangan yang dilakukan ...": who does the noun stands behind it. */
static bool is_done(const Pieces *pieces, size_t i) {
    return sentence_kind(pieces, i, PIECE_LIGHT) && is_aside(pieces, i);
}

/* "kapal bertenaga nuklir", "serangan terkoordinasi", "ucapan yang hangat": the
 * word describes the noun before it. */
static bool describes(const Pieces *pieces, size_t i) {
    const Piece *piece = &pieces->rows[i];
    if (is_done(pieces, i))
        return true;
    if (i == 0 || piece->kind != PIECE_VERB)
        return false;
    return ((piece->voice == VOICE_MIDDLE ||
             piece->voice == VOICE_ACCIDENTAL) &&
            piece[-1].kind == PIECE_THING) ||
           (piece->voice == VOICE_BARE && piece[-1].kind == PIECE_RELATIVE);
}

static bool turns_away(const Pieces *pieces, size_t i) {
    const Piece *piece = &pieces->rows[i];
    return (piece_is_verb(piece) && !describes(pieces, i)) ||
           piece->kind == PIECE_OPEN || piece->kind == PIECE_BREAK ||
           piece->kind == PIECE_COMMA || piece->kind == PIECE_CONDITION;
}

size_t behind_joined(const Pieces *pieces, size_t last) {
    size_t from = last + 1;
    for (;;) {
        size_t next = from + sentence_kind(pieces, from, PIECE_COMMA);
        next += sentence_kind(pieces, next, PIECE_JOIN) ||
                sentence_kind(pieces, next, PIECE_THEN);
        if (next == from || next >= pieces->count ||
            !piece_is_verb(&pieces->rows[next]))
            return from;
        from = next + 1;
    }
}

size_t behind_preposition(const Pieces *pieces, size_t last, PieceKind kind) {
    for (size_t i = behind_joined(pieces, last); i < pieces->count; i++) {
        /* "bantuan untuk warga" goes to them; "untuk menolong" does not. */
        if (pieces->rows[i].kind == kind ||
            (kind == PIECE_TOWARD && sentence_kind(pieces, i, PIECE_PURPOSE))) {
            size_t party = party_behind(pieces, i + 1);
            if (party != PIECE_NONE)
                return party;
        } else if (sentence_kind(pieces, i, PIECE_COMMA) && kind == PIECE_BY &&
                   sentence_kind(pieces, i + 1, PIECE_OTHER)) {
            continue; /* "pada Minggu, 1 Juni oleh ..." */
        } else if (turns_away(pieces, i) &&
                   (kind == PIECE_BY || !is_aside(pieces, i))) {
            return PIECE_NONE;
        }
    }
    return PIECE_NONE;
}

size_t before_all(const Pieces *pieces, PieceKind kind) {
    return sentence_kind(pieces, 0, kind) ? party_behind(pieces, 1)
                                          : PIECE_NONE;
}

size_t behind_helped(const Pieces *pieces, size_t last) {
    /* "mengancam (akan) menyerang Iran", and not "mengancam menaikkan tarif
     * Iran" */
    size_t next = last + 1 + sentence_kind(pieces, last + 1, PIECE_FUTURE);
    if (sentence_kind(pieces, next, PIECE_VERB))
        return sentence_kind(pieces, next + 1, PIECE_PARTY) ? next + 1
                                                            : PIECE_NONE;
    for (size_t i = last + 1; i + 1 < pieces->count; i++) {
        if (sentence_kind(pieces, i, PIECE_PURPOSE) &&
            piece_is_verb(&pieces->rows[i + 1]))
            return party_behind(pieces, i + 2);
        if (turns_away(pieces, i))
            break;
    }
    return PIECE_NONE;
}

size_t behind_made(const Pieces *pieces, size_t last) {
    for (size_t i = last + 1; i < pieces->count; i++) {
        if (sentence_kind(pieces, i, PIECE_VERB) && is_aside(pieces, i)) {
            size_t by = i + 1 + sentence_kind(pieces, i + 1, PIECE_BY);
            return by < pieces->count && piece_is_party(&pieces->rows[by])
                       ? by
                       : PIECE_NONE;
        }
        if (turns_away(pieces, i))
            break;
    }
    return PIECE_NONE;
}

size_t behind_done(const Pieces *pieces, size_t last) {
    for (size_t i = last + 1; i < pieces->count; i++) {
        if (is_done(pieces, i))
            return party_behind(pieces, i + 1);
        if (turns_away(pieces, i))
            break;
    }
    return PIECE_NONE;
}
