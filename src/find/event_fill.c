/* SPDX-License-Identifier: MIT */
#include "find/event_fill.h"

#include "find/event_party.h"
#include "find/event_telling.h"

#include <string.h>

/* Doings that the law does. */
static bool of_law(EventType type) {
    return type == EVENT_COERCE || type == EVENT_ACCUSE ||
           type == EVENT_REQUEST;
}

/* "Polres Pati", "KPK": a force by its name, not "polisi". */
static bool names_force(const PieceText *text, Slice name) {
    const EntityList *entities = &text->found->entities;
    size_t blank = slice_find(name, SLICE(" "), 0);
    Slice head = blank == SIZE_MAX ? name : slice_part(name, 0, blank);
    if (map_get(text->table->single, word_of(head)) != PARTY_FORCE)
        return false;
    for (size_t i = 0; i < entities->count; i++)
        if (entities->rows[i].kind == NAME_ORGANISATION &&
            slice_equal(entities->rows[i].name, name))
            return true;
    return blank != SIZE_MAX;
}

/* The one force that does such things on the page; empty: none, or several. */
static Slice force_find(const PieceText *text) {
    const EventList *events = &text->found->events;
    Parties forces = {0};
    for (size_t i = 0; i < events->count; i++) {
        const Parties *actor = &events->rows[i].actor;
        for (size_t n = 0; of_law(events->rows[i].type) && n < actor->count;
             n++)
            if (names_force(text, actor->names[n]) &&
                !party_among(actor->names[n], &forces) &&
                forces.count < EVENT_PARTIES_MAX)
                forces.names[forces.count++] = actor->names[n];
    }
    return forces.count == 1 ? forces.names[0] : SLICE("");
}

/* The noun for those who protest that the page prints first; `count` is how
 * often it speaks of such. */
static Slice crowd_find(const PieceText *text, size_t *count) {
    const Document *document = text->document;
    Slice crowd = SLICE("");
    *count = 0;
    for (uint32_t i = 0; i < document->token_count; i++) {
        PhraseMatch match;
        if (!phrase_match(text->table->parties, document, i,
                          (uint32_t)document->token_count, &match) ||
            match.value != PARTY_CROWD)
            continue;
        if (!(*count)++)
            crowd = tokens_text(document, i, match.last);
    }
    return crowd;
}

/* "menyita barang bukti": from whom it is taken. */
static bool takes_away(const Event *event) {
    static const char CONFISCATES[] = "1711"; /* CAMEO: confiscate property */
    return event->type == EVENT_COERCE &&
           strcmp(event->cameo, CONFISCATES) == 0;
}

/* Whom the law has in its hands when it takes something away: whom it was last
 * said to arrest, or else will be. NULL: nobody. */
static const Parties *held_find(const EventList *events, size_t at) {
    const Parties *held = NULL;
    for (size_t i = 0; i < events->count; i++) {
        const Event *event = &events->rows[i];
        if (event->type == EVENT_COERCE && event->recipient.count &&
            !takes_away(event) && (!held || i < at))
            held = &event->recipient;
    }
    return held;
}

static void party_fill(Parties *parties, const Parties *other, Slice name) {
    if (name.length && !parties->count && !party_among(name, other)) {
        parties->names[0] = name;
        parties->count = 1;
    }
}

/* The state, or any place, that a side in a fight is or belongs to: "Israel" of
 * "militer Israel"; empty: none. */
static Slice side_of(const EntityList *entities, Slice name) {
    for (size_t i = 0; i < entities->count; i++)
        if (entities->rows[i].kind == NAME_PLACE &&
            slice_find(name, entities->rows[i].name, 0) != SIZE_MAX)
            return entities->rows[i].name;
    return SLICE("");
}

static void sides_add(const EntityList *entities, const Parties *parties,
                      Parties *sides) {
    for (size_t i = 0; i < parties->count; i++) {
        Slice side = side_of(entities, parties->names[i]);
        if (side.length && sides->count < EVENT_PARTIES_MAX &&
            !party_among(side, sides))
            sides->names[sides->count++] = side;
    }
}

/* Where two sides attack on the page, each attacks the other. */
static void attacks_fill(const PieceText *text) {
    EventList *events = &text->found->events;
    const EntityList *entities = &text->found->entities;
    Parties sides = {0};
    for (size_t i = 0; i < events->count; i++) {
        if (events->rows[i].type != EVENT_ASSAULT)
            continue;
        sides_add(entities, &events->rows[i].actor, &sides);
        sides_add(entities, &events->rows[i].recipient, &sides);
    }
    for (size_t i = 0; sides.count == 2 && i < events->count; i++) {
        Event *event = &events->rows[i];
        if (event->type != EVENT_ASSAULT || event->actor.count != 1 ||
            event->recipient.count)
            continue;
        Slice own = side_of(entities, event->actor.names[0]);
        if (own.length) {
            bool first = slice_equal(own, sides.names[0]);
            event->recipient.names[0] = sides.names[first];
            event->recipient.count = 1;
        }
    }
}

/* Whether a doing of the page lacks the crowd: to look for it takes time. */
static bool crowd_lacks(const EventList *events) {
    for (size_t i = 0; i < events->count; i++) {
        const Event *event = &events->rows[i];
        if ((event->type == EVENT_PROTEST && !event->actor.count) ||
            (event->type == EVENT_MOBILIZE && !event->recipient.count))
            return true;
    }
    return false;
}

/* From whom it is taken, where nobody is said to be: from the arrested. */
static void held_fill(const EventList *events, size_t at) {
    Event *event = &events->rows[at];
    if (!takes_away(event) || event->recipient.count)
        return;
    const Parties *held = held_find(events, at);
    if (held && !party_among(held->names[0], &event->actor))
        event->recipient = *held;
}

void events_fill(const PieceText *text) {
    EventList *events = &text->found->events;
    size_t count = 0;
    Slice force = force_find(text), crowd = SLICE("");
    if (crowd_lacks(events))
        crowd = crowd_find(text, &count);
    attacks_fill(text);
    for (size_t i = 0; i < events->count; i++) {
        Event *event = &events->rows[i];
        held_fill(events, i);
        if (of_law(event->type))
            party_fill(&event->actor, &event->recipient, force);
        if (event->type == EVENT_PROTEST)
            party_fill(&event->actor, &event->recipient, crowd);
        if (event->type == EVENT_MOBILIZE && event->actor.count && count > 1)
            party_fill(&event->recipient, &event->actor, crowd);
    }
}
