/* SPDX-License-Identifier: MIT */
#include "find/event_seat.h"

#include "find/event_behind.h"
#include "find/event_party.h"
#include "text/word.h"

/* Whose seat the place of the name is, as the page calls him elsewhere; empty:
 * nobody's. */
static Slice owner_of(const PieceText *text, Slice name) {
    const EntityList *entities = &text->found->entities;
    Slice rest = name, word;
    if (!slice_next_word(&rest, &word) || !rest.length)
        return SLICE("");
    uint32_t before = map_get(text->table->seats, word_of(word));
    if (before == MAP_ABSENT)
        return SLICE("");
    Slice force = slice_part(name, before, name.length);
    for (size_t i = 0; i < entities->count; i++)
        if (slice_equal_nocase(entities->rows[i].name, force))
            return entities->rows[i].name;
    return name;
}

Slice seat_force(const PieceText *text, const Pieces *pieces, size_t last) {
    size_t party = behind_preposition(pieces, last, PIECE_PLACE);
    if (party == PIECE_NONE || !pieces->rows[party].named)
        return SLICE("");
    return owner_of(text, pieces->rows[party].name);
}
