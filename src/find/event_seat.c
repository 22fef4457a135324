/* SPDX-License-Identifier: MIT */
#include "find/event_seat.h"

#include "find/event_behind.h"
#include "find/event_party.h"
#include "find/event_piece_at.h"
#include "find/event_refer.h"
#include "text/word.h"

#include <ctype.h>
#include <string.h>

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

/* The force whose seat stands behind "di". */
static Slice seat_force(const PieceText *text, const Pieces *pieces,
                        size_t last) {
    size_t party = behind_preposition(pieces, last, PIECE_PLACE);
    if (party == PIECE_NONE || !pieces->rows[party].named)
        return SLICE("");
    return owner_of(text, pieces->rows[party].name);
}

/* "Saat dilakukan penggeledahan, polisi ...": with which the main clause behind
 * the noun begins; PIECE_NONE: the noun does not stand in such a clause. */
static size_t main_subject(const Pieces *pieces, size_t at, size_t last) {
    if (!sentence_kind(pieces, 0, PIECE_OPEN) &&
        !sentence_kind(pieces, 0, PIECE_ASIDE) &&
        !sentence_kind(pieces, 0, PIECE_FROM))
        return PIECE_NONE;
    for (size_t i = 1; i < at; i++)
        if (piece_is_party(&pieces->rows[i]) ||
            sentence_kind(pieces, i, PIECE_COMMA))
            return PIECE_NONE;
    size_t comma = last + 1;
    while (sentence_kind(pieces, comma, PIECE_HELPER) ||
           sentence_kind(pieces, comma, PIECE_THING))
        comma++;
    size_t party = comma + 1;
    return sentence_kind(pieces, comma, PIECE_COMMA) &&
                   sentence_kind(pieces, party, PIECE_PARTY)
               ? party
               : PIECE_NONE;
}

/* No person by name, and no other's. */
static bool may_act(const Piece *piece) {
    return piece->named ? piece->name_kind == NAME_ORGANISATION
                        : !piece->described;
}

void force_acts(const PieceText *text, const Pieces *pieces, const Doing *doing,
                Span at, Event *event) {
    EventType type = doing->pattern->type;
    if (event->actor.count || (type != EVENT_COERCE && type != EVENT_ACCUSE))
        return;
    if (doing->voice == VOICE_PASSIVE)
        party_name(&event->actor, seat_force(text, pieces, at.end));
    size_t party = doing->voice == VOICE_NOUN
                       ? main_subject(pieces, at.start, at.end)
                       : PIECE_NONE;
    if (party != PIECE_NONE && may_act(&pieces->rows[party]))
        party_refer(text, &pieces->rows[party], &event->actor);
}

bool force_named(const PieceText *text, Slice name) {
    const EntityList *entities = &text->found->entities;
    bool force = false, more = false, capital = false;
    Slice rest = name;
    for (Slice word; slice_next_word(&rest, &word);) {
        capital = capital ||
                  (word.length && word.text[0] >= 'A' && word.text[0] <= 'Z');
        force =
            force || map_get(text->table->single, word_of(word)) == PARTY_FORCE;
        more = more || word.text > name.text;
    }
    for (size_t i = 0; force && !more && i < entities->count; i++)
        if (entities->rows[i].kind == NAME_ORGANISATION &&
            slice_equal(entities->rows[i].name, name))
            return true;
    return force && more && capital;
}

/* The words of a role from the force on: "Polsek Kuta" of "Kapolsek Kuta",
 * "Kasat Reskrim Polsek Kuta"; empty: it names none. */
static Slice role_force(Arena *page, const PieceText *text, Slice role) {
    Slice rest = role, word;
    while (slice_next_word(&rest, &word)) {
        size_t at = (size_t)(word.text - role.text);
        uint32_t before = map_get(text->table->seats, word_of(word));
        if (before != MAP_ABSENT && rest.length) {
            Slice name = slice_part(role, at + before, role.length);
            char *own = arena_buffer(page, name.length);
            memcpy(own, name.text, name.length);
            own[0] = (char)toupper((unsigned char)own[0]);
            return (Slice){own, name.length};
        }
        Slice from = slice_part(role, at, role.length);
        if (map_get(text->table->single, word_of(word)) == PARTY_FORCE)
            return force_named(text, from) ? from : SLICE("");
    }
    return SLICE("");
}

Slice force_of(const PieceText *text, Slice name) {
    const EntityList *entities = &text->found->entities;
    const Entity *person = entity_named(text->found, name);
    if (!person || person->kind != NAME_PERSON)
        return SLICE("");
    Slice force = role_force(text->page, text, person->role);
    for (size_t i = 0; force.length && i < entities->count; i++)
        if (slice_equal_nocase(entities->rows[i].name, force))
            return entities->rows[i].name;
    return force;
}

void force_speaks(const PieceText *text, Event *event) {
    if (event->actor.count != 1)
        return;
    Slice force = force_of(text, event->actor.names[0]);
    if (force.length)
        event->actor.names[0] = force;
}
