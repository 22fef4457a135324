/* SPDX-License-Identifier: MIT */
#include "find/event_refer.h"

#include "find/event_cast.h"
#include "find/event_mention.h"
#include "find/event_party.h"
#include "find/event_seat.h"

enum { PAIR_ENTITIES_MAX = 64 };

void party_name(Parties *parties, Slice name) {
    if (!name.length || parties->count == EVENT_PARTIES_MAX)
        return;
    for (size_t i = 0; i < parties->count; i++)
        if (slice_equal(parties->names[i], name))
            return;
    parties->names[parties->count++] = name;
}

static bool kind_fits(const Name *name, PieceKind kind) {
    if (name->form != NAME_PROPER || name->entity == ENTITY_NONE)
        return false;
    if (kind == PIECE_STATES)
        return name->kind == NAME_PLACE;
    if (kind == PIECE_PERSONS)
        return name->kind == NAME_PERSON;
    return true;
}

static bool side_by_side(const PieceText *text, const Name *a, const Name *b) {
    if (b->first != a->last + 1 || a->kind != b->kind || a->entity == b->entity)
        return false;
    return piece_joins(text, a->last);
}

static bool pair_joined(const PieceText *text, const Piece *piece,
                        Parties *parties) {
    const NameList *names = &text->found->names;
    for (size_t i = names->count; i > 1; i--) {
        const Name *b = &names->rows[i - 1], *a = b - 1;
        if (b->last > piece->first || !kind_fits(a, piece->kind) ||
            !kind_fits(b, piece->kind) || !side_by_side(text, a, b))
            continue;
        party_name(parties, name_entity(text->found, a)->name);
        party_name(parties, name_entity(text->found, b)->name);
        return true;
    }
    return false;
}

static void pair_frequent(const PieceText *text, const Piece *piece,
                          Parties *parties) {
    const Findings *found = text->found;
    uint16_t seen[PAIR_ENTITIES_MAX] = {0};
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->first < piece->first && kind_fits(name, piece->kind) &&
            name->entity < PAIR_ENTITIES_MAX)
            seen[name->entity]++;
    }
    for (int round = 0; round < 2; round++) {
        uint32_t best = 0;
        for (uint32_t i = 1; i < PAIR_ENTITIES_MAX; i++)
            best = seen[i] > seen[best] ? i : best;
        if (!seen[best])
            return;
        party_name(parties, found->entities.rows[best].name);
        seen[best] = 0;
        /* A pair is two of one kind. */
        for (uint32_t i = 0; i < PAIR_ENTITIES_MAX; i++)
            if (seen[i] &&
                found->entities.rows[i].kind != found->entities.rows[best].kind)
                seen[i] = 0;
    }
}

/* "pihaknya" of an officer is his force, whatever it does. */
static void speaker_add(const PieceText *text, const Piece *piece,
                        Slice speaker, Parties *parties) {
    Word word = text->document->tokens[piece->first].word;
    Slice force = map_get(text->table->bodies, word) != MAP_ABSENT
                      ? force_of(text, speaker)
                      : SLICE("");
    party_name(parties, force.length ? force : speaker);
}

static void self_refer(const PieceText *text, const Piece *piece,
                       Parties *parties) {
    const StatementList *statements = &text->found->statements;
    for (size_t i = 0; i < statements->count; i++) {
        const Statement *row = &statements->rows[i];
        if (row->first <= piece->first && row->last > piece->first) {
            speaker_add(text, piece, row->speaker, parties);
            return;
        }
    }
    /* "pihaknya menangkap Ani": behind his words, who spoke last. */
    const Statement *last = NULL;
    for (size_t i = 0; i < statements->count; i++)
        if (statements->rows[i].last <= piece->first)
            last = &statements->rows[i];
    if (last)
        speaker_add(text, piece, last->speaker, parties);
}

void party_refer(const PieceText *text, const Piece *piece, Parties *parties) {
    switch (piece->kind) {
    case PIECE_PAIR:
    case PIECE_STATES:
    case PIECE_PERSONS:
        if (!mention_refer(text, piece->first, parties) &&
            !pair_joined(text, piece, parties))
            pair_frequent(text, piece, parties);
        break;
    case PIECE_SELF:
        self_refer(text, piece, parties);
        break;
    default:
        if (!cast_refer(text, piece, parties) &&
            !mention_refer(text, piece->first, parties))
            party_name(parties, piece->name);
    }
}
