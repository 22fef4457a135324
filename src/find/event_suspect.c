/* SPDX-License-Identifier: MIT */
#include "find/event_suspect.h"

#include "find/event_cast.h"
#include "find/event_party.h"

#include <string.h>

Suspects suspects_open(Arena *page) {
    return (Suspects){map_open(page)};
}

/* "Kasat Reskrim Polres Pati", "kuasa hukum": by a word of his office. */
static bool is_lawful(const PieceTable *table, Slice role) {
    for (Slice word; slice_next_word(&role, &word);)
        if (map_get(table->single, word_of(word)) == PARTY_FORCE ||
            map_get(table->seats, word_of(word)) != MAP_ABSENT ||
            map_get(table->law, word_of(word)) != MAP_ABSENT)
            return true;
    return false;
}

/* The person of the name; ENTITY_NONE: none has it. */
static uint32_t person_of(const Findings *found, Slice name) {
    const Entity *entity = entity_named(found, name);
    bool person = entity && entity->kind == NAME_PERSON;
    return person ? (uint32_t)(entity - found->entities.rows) : ENTITY_NONE;
}

/* Assaults that are no acts of war: CAMEO 18, and 193 with guns. */
static bool is_violence(const Event *event) {
    return strncmp(event->cameo, "18", 2) == 0;
}

static bool charges(const Pattern *pattern, const Event *event) {
    return event->type == EVENT_COERCE ||
           role_among(ROLE_CHARGED, pattern->recipient);
}

/* Whether the mention is who is said to speak, and not part of what is told. */
static bool is_credit(const Findings *found, const Name *name) {
    for (size_t i = 0; i < found->statements.count; i++) {
        Span span = found->statements.rows[i].speaker_span;
        if (name->span.start >= span.start && name->span.end <= span.end)
            return true;
    }
    return false;
}

/* "Kapolres ...", "eks Kapolres ..." of the Kapolres, and not "anggota DPRD" of
 * the "kuasa hukum anggota DPRD". */
static bool by_office(const PieceText *text, const Name *name) {
    Slice role = text->found->entities.rows[name->entity].role, head = role;
    Word first = text->document->tokens[name->first].word;
    slice_next_word(&role, &head);
    return first == word_of(head) ||
           map_get(text->table->single, first) == PARTY_FORMER;
}

/* "Pengacara Ani", and not "pengacara Budi, Ani": she, or whom he defends. */
static bool by_lawyer(const PieceText *text, const Name *name) {
    const Token *tokens = text->document->tokens;
    return name->phrase_first < name->first &&
           tokens[name->first - 1].kind != TOKEN_COMMA &&
           map_get(text->table->law, tokens[name->phrase_first].word) ==
               LAW_PLEADS;
}

static bool names_him(const PieceText *text, const Event *event,
                      const Name *name) {
    if (name->form == NAME_PROPER)
        return !by_lawyer(text, name);
    return name->form == NAME_DESCRIBED && name->first < event->first &&
           by_office(text, name);
}

/* Whether the event's sentence names the entity, be it as its speaker or not.
 */
static bool is_printed(const PieceText *text, const Event *event,
                       uint32_t entity, bool speaker) {
    const NameList *names = &text->found->names;
    uint32_t at = sentence_of_token(text->document, event->first);
    if (at == UINT32_MAX)
        return false;
    const Sentence *sentence = &text->document->sentences[at];
    for (size_t i = name_from(names, sentence->first);
         i < names->count && names->rows[i].first < sentence->last; i++)
        if (names->rows[i].entity == entity &&
            names_him(text, event, &names->rows[i]) &&
            (speaker || !is_credit(text->found, &names->rows[i])))
            return true;
    return false;
}

static void printed_note(Suspects *suspects, const PieceText *text,
                         const Event *event, const Parties *parties) {
    for (size_t i = 0; i < parties->count; i++) {
        uint32_t person = person_of(text->found, parties->names[i]);
        if (person != ENTITY_NONE && is_printed(text, event, person, false))
            map_set(suspects->printed, slice_hash(parties->names[i]), 1);
    }
}

void suspects_note(Suspects *suspects, const PieceText *text,
                   const Pattern *pattern, const Event *event) {
    if (charges(pattern, event))
        printed_note(suspects, text, event, &event->recipient);
    if (is_violence(event) || event->type == EVENT_NONE)
        printed_note(suspects, text, event, &event->actor);
}

/* Who speaks on the page, or upholds the law. */
static bool tells(const PieceText *text, uint32_t person) {
    const Entity *entity = &text->found->entities.rows[person];
    const StatementList *statements = &text->found->statements;
    for (size_t i = 0; i < statements->count; i++)
        if (slice_equal(statements->rows[i].speaker, entity->name))
            return true;
    return is_lawful(text->table, entity->role);
}

static bool may_be(const Suspects *suspects, const PieceText *text,
                   const Parties *known, Slice name) {
    uint32_t person = person_of(text->found, name);
    return person == ENTITY_NONE || !tells(text, person) ||
           map_get(suspects->printed, slice_hash(name)) != MAP_ABSENT ||
           cast_initials(text->cast, word_of(name)) || party_among(name, known);
}

static void others_exclude(const Suspects *suspects, const PieceText *text,
                           const Parties *known, Parties *parties) {
    size_t kept = 0;
    for (size_t i = 0; i < parties->count; i++)
        if (may_be(suspects, text, known, parties->names[i]))
            parties->names[kept++] = parties->names[i];
    parties->count = kept;
}

/* Whether the event's sentence prints the first word of the name, or names
 * whose it is. */
static bool is_told(const PieceText *text, const Event *event, Slice name) {
    const Entity *entity = entity_named(text->found, name);
    if (entity &&
        is_printed(text, event, (uint32_t)(entity - text->found->entities.rows),
                   true))
        return true;
    Slice head = name;
    slice_next_word(&name, &head);
    uint32_t at = sentence_of_token(text->document, event->first);
    if (at == UINT32_MAX)
        return false;
    const Sentence *sentence = &text->document->sentences[at];
    for (uint32_t i = sentence->first; i < sentence->last; i++)
        if (text->document->tokens[i].word == word_of(head))
            return true;
    return false;
}

static bool is_force(const PieceTable *table, Slice name) {
    Slice head = name;
    slice_next_word(&name, &head);
    return map_get(table->single, word_of(head)) == PARTY_FORCE;
}

/* "Mereka mencuri": a force that the sentence does not name stole nothing. */
static void forces_exclude(const PieceText *text, Event *event) {
    Parties *parties = &event->actor;
    size_t kept = 0;
    for (size_t i = 0; i < parties->count; i++)
        if (!is_force(text->table, parties->names[i]) ||
            is_told(text, event, parties->names[i]))
            parties->names[kept++] = parties->names[i];
    parties->count = kept;
}

static bool is_lawman(const PieceText *text, const Parties *parties) {
    uint32_t person = parties->count ? person_of(text->found, parties->names[0])
                                     : ENTITY_NONE;
    return person != ENTITY_NONE &&
           is_lawful(text->table, text->found->entities.rows[person].role);
}

void suspects_check(const Suspects *suspects, const Tellings *tellings) {
    const PieceText *text = &tellings->text;
    EventList *events = &text->found->events;
    Parties known = {0};
    cast_suspects(text->cast, &known);
    for (size_t i = 0; i < events->count; i++) {
        Event *event = &events->rows[i];
        const Pattern *pattern = tellings->rows[i].pattern;
        if (charges(pattern, event))
            others_exclude(suspects, text, &known, &event->recipient);
        if (is_violence(event) || role_among(ROLE_ACCUSED, pattern->actor) ||
            (event->type == EVENT_NONE && is_lawman(text, &event->actor)))
            others_exclude(suspects, text, &known, &event->actor);
        if (event->type == EVENT_NONE)
            forces_exclude(text, event);
    }
}
