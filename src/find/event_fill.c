/* SPDX-License-Identifier: MIT */
#include "find/event_fill.h"

#include "find/event_cast.h"
#include "find/event_party.h"
#include "find/event_seat.h"
#include "find/event_telling.h"

#include <string.h>

/* CAMEO: arrest, confiscate property, coerce, seize, investigate, accuse of a
 * crime, expel. */
static const char CONFISCATES[] = "1711", COERCES[] = "170";
static const char *const LAWFUL[] = {"173", CONFISCATES, COERCES, "171",
                                     "090", "112",       "174"};

/* Doings that the law does. */
static bool of_law(const Event *event) {
    for (size_t i = 0; i < sizeof LAWFUL / sizeof *LAWFUL; i++)
        if (strcmp(event->cameo, LAWFUL[i]) == 0)
            return true;
    return false;
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

static void name_once(Slice name, Parties *parties) {
    if (name.length && parties->count < EVENT_PARTIES_MAX &&
        !party_among(name, parties))
        parties->names[parties->count++] = name;
}

/* The one force that does such things on the page, or the one state whose
 * forces arrest there; empty: none, or several. */
static Slice force_find(const PieceText *text) {
    const EventList *events = &text->found->events;
    Parties forces = {0}, states = {0};
    size_t arrests = 0;
    for (size_t i = 0; i < events->count; i++) {
        const Event *event = &events->rows[i];
        for (size_t n = 0; of_law(event) && n < event->actor.count; n++) {
            Slice name = event->actor.names[n];
            if (force_named(text, name))
                name_once(name, &forces);
            if (event->type != EVENT_COERCE)
                continue;
            Slice state = side_of(&text->found->entities, name);
            name_once(state.length ? state : name, &states);
            arrests += state.length > 0;
        }
    }
    if (forces.count == 1)
        return forces.names[0];
    return !forces.count && states.count == 1 && arrests > 1 ? states.names[0]
                                                             : SLICE("");
}

/* The one force that the page names, its units with it; empty: none, or
 * several. */
static Slice lone_force(const PieceText *text) {
    const EntityList *entities = &text->found->entities;
    Slice lone = SLICE("");
    for (size_t i = 0; i < entities->count; i++) {
        const Entity *entity = &entities->rows[i];
        if (entity->kind != NAME_ORGANISATION ||
            !force_named(text, entity->name))
            continue;
        Parties known = {.names = {lone}, .count = 1};
        if (lone.length && !party_among(entity->name, &known))
            return SLICE("");
        if (entity->name.length > lone.length)
            lone = entity->name;
    }
    return lone;
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

/* "menyita barang bukti", "penggeledahan": whom it is taken from, or who is
 * searched. */
static bool takes_away(const Event *event) {
    return strcmp(event->cameo, CONFISCATES) == 0 ||
           strcmp(event->cameo, COERCES) == 0;
}

/* "Polda Bali", "Bandung": nobody whom the law holds. */
static bool is_free(const PieceText *text, Slice name) {
    return place_named(text->found, name)
               ? !cast_initials(text->cast, word_of(name))
               : force_named(text, name);
}

/* Whom the law has in its hands when it takes something away: whom it was last
 * said to arrest, or else will be. NULL: nobody. */
static const Parties *held_find(const PieceText *text, size_t at) {
    const EventList *events = &text->found->events;
    const Parties *held = NULL;
    for (size_t i = 0; i < events->count; i++) {
        const Event *event = &events->rows[i];
        if (event->type == EVENT_COERCE && event->recipient.count &&
            !takes_away(event) && (!held || i < at) &&
            !is_free(text, event->recipient.names[0]))
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

static void sides_add(const EntityList *entities, const Parties *parties,
                      Parties *sides) {
    for (size_t i = 0; i < parties->count; i++)
        name_once(side_of(entities, parties->names[i]), sides);
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
static void held_fill(const PieceText *text, size_t at) {
    Event *event = &text->found->events.rows[at];
    if (!takes_away(event) || event->recipient.count)
        return;
    const Parties *held = held_find(text, at);
    if (held && !party_among(held->names[0], &event->actor))
        event->recipient = *held;
}

/* "Kunjungannya mencakup pertemuan dengan Presiden": who visits meets, and both
 * do. */
static void meeting_fill(const EventList *events, Event *event) {
    if (event->type != EVENT_CONSULT || event->actor.count ||
        !event->recipient.count)
        return;
    const Parties *only = NULL;
    for (size_t i = 0; i < events->count; i++) {
        const Event *other = &events->rows[i];
        if (other->type != EVENT_CONSULT || other->actor.count != 1)
            continue;
        if (only && !party_among(other->actor.names[0], only))
            return;
        only = &other->actor;
    }
    if (!only || party_among(only->names[0], &event->recipient))
        return;
    Parties both = *only;
    for (size_t i = 0; i < event->recipient.count; i++)
        name_once(event->recipient.names[i], &both);
    event->actor = both;
    event->recipient.count = 0;
}

/* "dijerat dengan Pasal 5": by whom, the page leaves open. */
static bool stays_open(const Pattern *pattern) {
    return role_among(ROLE_OPEN, pattern->actor);
}

static bool protested(const EventList *events) {
    for (size_t i = 0; i < events->count; i++)
        if (events->rows[i].type == EVENT_PROTEST)
            return true;
    return false;
}

/* "diserahkan ke Polsek Gambir": the sentence gives it another part, or the
 * name is empty. */
static bool is_beside(const PieceText *text, const Event *event, Slice name) {
    const Document *document = text->document;
    uint32_t at = sentence_of_token(document, event->first);
    return !name.length || at == UINT32_MAX ||
           slice_find(slice_span(document->article->text,
                                 document->sentences[at].span),
                      name, 0) != SIZE_MAX;
}

void events_fill(const Tellings *tellings) {
    const PieceText *text = &tellings->text;
    EventList *events = &text->found->events;
    size_t count = 0;
    Slice force = force_find(text), crowd = SLICE("");
    Slice lone = force.length ? SLICE("") : lone_force(text);
    if (crowd_lacks(events))
        crowd = crowd_find(text, &count);
    attacks_fill(text);
    for (size_t i = 0; i < events->count; i++) {
        Event *event = &events->rows[i];
        held_fill(text, i);
        meeting_fill(events, event);
        if (of_law(event))
            force_speaks(text, event);
        if (of_law(event) && !stays_open(tellings->rows[i].pattern))
            party_fill(&event->actor, &event->recipient,
                       is_beside(text, event, lone) ? force : lone);
        if (event->type == EVENT_PROTEST)
            party_fill(&event->actor, &event->recipient, crowd);
        if (event->type == EVENT_MOBILIZE && event->actor.count &&
            (count > 1 || protested(events)))
            party_fill(&event->recipient, &event->actor, crowd);
    }
}
