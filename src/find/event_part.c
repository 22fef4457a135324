/* SPDX-License-Identifier: MIT */
#include "find/event_part.h"

#include "find/event_cast.h"
#include "find/event_party.h"
#include "find/event_refer.h"

/* Who plays a part on the page. */
typedef struct Parts {
    Parties suspects, victims;
} Parts;

/* What part a name is that is nothing else ("terduga pelaku", "para korban");
 * MAP_ABSENT: it says more, or another thing. */
static uint32_t part_of(const PieceTable *table, Slice name) {
    uint32_t part = MAP_ABSENT;
    for (Slice text; slice_next_word(&name, &text);) {
        Word word = word_of(text);
        uint32_t use = map_get(table->single, word);
        if (use > PARTY_ROLE && use != PARTY_COUNTED &&
            map_get(table->all, word) == MAP_ABSENT)
            return MAP_ABSENT;
        if (use <= PARTY_VICTIM)
            part = use;
    }
    return part;
}

/* "pelaku pencurian": named by what was done. */
static bool is_role(const PieceTable *table, Slice name) {
    Slice rest = name, head = name;
    slice_next_word(&rest, &head);
    return part_of(table, name) != MAP_ABSENT ||
           map_get(table->single, word_of(head)) <= PARTY_ROLE;
}

static void names_add(const PieceTable *table, const Parties *from,
                      Parties *parties) {
    for (size_t i = 0; i < from->count; i++)
        if (!is_role(table, from->names[i]) &&
            !party_among(from->names[i], parties))
            party_name(parties, from->names[i]);
}

/* Whether it is a crime of one to another that is told. */
static bool is_crime(const Event *event) {
    return event->type == EVENT_ASSAULT && event->actor.count &&
           event->recipient.count;
}

static Parts parts_find(const Tellings *tellings) {
    const PieceTable *table = tellings->text.table;
    const EventList *events = &tellings->text.found->events;
    Parts parts = {0};
    cast_parts(tellings->text.cast, &parts.suspects, &parts.victims);
    for (size_t i = 0; i < events->count; i++) {
        const Event *event = &events->rows[i];
        if (role_among(ROLE_CHARGED, tellings->rows[i].pattern->recipient))
            names_add(table, &event->recipient, &parts.suspects);
        if (!is_crime(event))
            continue;
        names_add(table, &event->actor, &parts.suspects);
        names_add(table, &event->recipient, &parts.victims);
    }
    return parts;
}

/* "seorang kakek", "perempuan muda": one person, told of without a name. */
static bool is_described(const PieceTable *table, Slice name) {
    Slice head;
    if (!slice_next_word(&name, &head))
        return false;
    uint32_t number = map_get(table->all, word_of(head));
    if (number != MAP_ABSENT)
        return number == 1;
    return map_get(table->single, word_of(head)) == PARTY_ONE;
}

/* A person by name, or by initials, which are no entity's name. */
static bool is_person(const PieceText *text, Slice name) {
    return cast_initials(text->cast, word_of(name)) ||
           person_named(text->found, name);
}

/* A crime's one nameless doer or victim is the only one whom the page names. */
static void described_name(const PieceText *text, const Parties *who,
                           const Parties *other, Parties *parties) {
    if (parties->count != 1 || !is_described(text->table, parties->names[0]))
        return;
    Slice only = SLICE("");
    for (size_t i = 0; i < who->count; i++) {
        if (!is_person(text, who->names[i]))
            continue;
        if (only.length)
            return;
        only = who->names[i];
    }
    if (only.length && !party_among(only, other))
        parties->names[0] = only;
}

static void parties_name(const PieceTable *table, const Parts *parts,
                         const Parties *other, Parties *parties) {
    Parties named = {0};
    for (size_t i = 0; i < parties->count; i++) {
        uint32_t part = part_of(table, parties->names[i]);
        const Parties *who = part == PARTY_SUSPECT  ? &parts->suspects
                             : part == PARTY_VICTIM ? &parts->victims
                                                    : NULL;
        if (!who || who->count != 1)
            party_name(&named, parties->names[i]);
        else if (!party_among(who->names[0], other))
            party_name(&named, who->names[0]);
    }
    if (named.count)
        *parties = named;
}

void parts_name(const Tellings *tellings) {
    const PieceTable *table = tellings->text.table;
    EventList *events = &tellings->text.found->events;
    Parts parts = parts_find(tellings);
    for (size_t i = 0; i < events->count; i++) {
        Event *event = &events->rows[i];
        parties_name(table, &parts, &event->recipient, &event->actor);
        parties_name(table, &parts, &event->actor, &event->recipient);
        if (event->type == EVENT_ASSAULT) {
            described_name(&tellings->text, &parts.suspects, &event->recipient,
                           &event->actor);
            described_name(&tellings->text, &parts.victims, &event->actor,
                           &event->recipient);
        }
        if (role_among(ROLE_CHARGED, tellings->rows[i].pattern->recipient))
            described_name(&tellings->text, &parts.suspects, &event->actor,
                           &event->recipient);
    }
}
