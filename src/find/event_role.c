/* SPDX-License-Identifier: MIT */
#include "find/event_role.h"

#include "find/event_behind.h"
#include "find/event_exclude.h"
#include "find/event_group.h"
#include "find/event_mention.h"
#include "find/event_party.h"
#include "find/event_piece_at.h"
#include "find/event_refer.h"
#include "find/event_seat.h"
#include "find/event_subject.h"
#include "text/word.h"

/* The object: a party behind the verb, or the subject of the clause that says
 * of what somebody is accused or what is asked of him. */
static size_t behind_doing(const Scene *scene) {
    size_t from = behind_joined(scene->pieces, scene->last);
    const Piece *next = sentence_piece(scene->pieces, from);
    bool active = scene->doing->voice == VOICE_ACTIVE;
    /* "menembak mati tiga orang" */
    if (active && !scene->pieces->headline && next &&
        next->kind == PIECE_VERB && next->voice <= VOICE_BARE)
        from++;
    /* "meminta, kepada warga, agar" */
    if (active && scene->doing->pattern->type == EVENT_REQUEST) {
        from += sentence_kind(scene->pieces, from, PIECE_COMMA);
        from += sentence_kind(scene->pieces, from, PIECE_TOWARD);
    }
    while (sentence_kind(scene->pieces, from, PIECE_HELPER))
        from++;
    if (active && (sentence_kind(scene->pieces, from, PIECE_OPEN) ||
                   sentence_kind(scene->pieces, from, PIECE_PURPOSE)))
        from++;
    return party_behind(scene->pieces, from);
}

/* The verb of the kind whose object the noun is: "melancarkan serangan",
 * "menuai kecaman". */
static size_t verb_before(const Scene *scene, PieceKind kind) {
    size_t i = scene->at;
    while (i > 0) {
        const Piece *piece = &scene->pieces->rows[--i];
        if (piece->kind == kind)
            return piece->voice == VOICE_PASSIVE ? PIECE_NONE : i;
        /* "melakukan penyelidikan dan penangkapan" */
        bool joins = piece->kind == PIECE_JOIN &&
                     sentence_kind(scene->pieces, i - 1, PIECE_THING);
        if (piece->kind != PIECE_THING && piece->kind != PIECE_OTHER &&
            piece->kind != PIECE_HELPER && !joins)
            break;
    }
    return PIECE_NONE;
}

/* "menangkapnya" */
static bool clitic_object(const Scene *scene, Parties *parties) {
    uint32_t token = scene->doing->first;
    return scene->text->document->tokens[token].flags & TOKEN_NYA &&
           scene->doing->voice == VOICE_ACTIVE &&
           mention_clitic(scene->text, token, parties);
}

static bool noun_actor(const Scene *scene, Parties *parties) {
    if (group_found(scene,
                    behind_preposition(scene->pieces, scene->last, PIECE_BY),
                    false, parties) ||
        group_found(scene, behind_done(scene->pieces, scene->last), false,
                    parties))
        return true;
    size_t verb = verb_before(scene, PIECE_LIGHT);
    return verb != PIECE_NONE &&
           group_found(scene, subject_of(scene->pieces, verb), true, parties);
}

/* "ditetapkan tersangka": what he becomes, and nobody who does it. */
static bool is_charge(const Scene *scene, size_t party) {
    uint32_t token = scene->pieces->rows[party].first;
    Word word = scene->text->document->tokens[token].word;
    const Pattern *pattern = scene->doing->pattern;
    for (size_t i = 0; i < pattern->with_count; i++)
        if (pattern->with[i] == word && pattern->recipient[0] == ROLE_CHARGED)
            return true;
    return false;
}

/* "ditikam seorang pria", "dijambret dua pria" */
static bool says_how_many(const Scene *scene, size_t i) {
    const Piece *piece = sentence_piece(scene->pieces, i);
    if (!piece || piece->last != piece->first + 1)
        return false;
    const Token *token = &scene->text->document->tokens[piece->first];
    return token->listed_class == CLASS_NUMERAL ||
           map_get(scene->text->table->all, token->word) != MAP_ABSENT;
}

static bool passive_actor(const Scene *scene, Parties *parties) {
    /* A bare agent follows its verb at once: "ditangkap polisi", and not
     * "dilaporkan ke polisi". */
    size_t bare = behind_joined(scene->pieces, scene->last);
    for (int n = 0; n < 2 && says_how_many(scene, bare); n++)
        bare++; /* "10 ribu" */
    if (!piece_is_preposition(&scene->pieces->rows[scene->last]) &&
        sentence_party(scene->pieces, bare) && !is_charge(scene, bare) &&
        group_found(scene, bare, false, parties))
        return true;
    return group_found(scene,
                       behind_preposition(scene->pieces, scene->last, PIECE_BY),
                       false, parties);
}

/* "kunjungannya": the party named last before the noun owns it. */
static bool clitic_owner(const Scene *scene, Parties *parties) {
    uint32_t last = scene->doing->last - 1;
    if (!(scene->text->document->tokens[last].flags & TOKEN_NYA))
        return false;
    for (size_t i = scene->at; i > 0; i--)
        if (sentence_party(scene->pieces, i - 1) &&
            !sentence_kind(scene->pieces, i - 2, PIECE_PLACE))
            return group_found(scene, i - 1, true, parties);
    return false;
}

/* "demonstrasi kebijakan Ani": the first party behind a protest with a thing
 * between is whom it is against. */
static size_t protested(const Scene *scene) {
    size_t from = scene->last + 1, party = party_behind(scene->pieces, from);
    if (scene->doing->pattern->type != EVENT_PROTEST || party == PIECE_NONE)
        return PIECE_NONE;
    for (size_t i = from; i < party; i++)
        if (sentence_kind(scene->pieces, i, PIECE_THING))
            return party;
    return PIECE_NONE;
}

/* "kunjungan kami", and not "penahanan ini kami lakukan"; "menolak usulan
 * kami". */
static size_t owner_behind(const Scene *scene) {
    size_t owner = behind_doing(scene);
    size_t thing = behind_joined(scene->pieces, scene->last);
    if (scene->doing->voice == VOICE_ACTIVE)
        owner = party_behind(scene->pieces, thing + 1);
    const Piece *next = sentence_piece(scene->pieces, owner + 1);
    bool acts = sentence_kind(scene->pieces, owner, PIECE_SELF) && next &&
                piece_is_verb(next);
    return acts || protested(scene) != PIECE_NONE ? PIECE_NONE : owner;
}

/* "kami tangkap": the pronoun right before a bare verb does it. */
static bool behind_pronoun(const Scene *scene) {
    const Token *tokens = scene->text->document->tokens;
    size_t at = scene->at;
    return at > 0 && tokens[scene->doing->first].voice == VOICE_BARE &&
           (sentence_kind(scene->pieces, at - 1, PIECE_SELF) ||
            (sentence_party(scene->pieces, at - 1) &&
             scene->pieces->rows[at - 1].described));
}

static size_t doing_subject(const Scene *scene) {
    return behind_pronoun(scene)
               ? scene->at - 1
               : subject_around(scene->pieces, scene->at, scene->last);
}

/* "pelaku kami tangkap": what the pronoun's verb is done to stands before. */
static size_t before_pronoun(const Scene *scene) {
    if (!behind_pronoun(scene))
        return PIECE_NONE;
    size_t party = subject_of(scene->pieces, scene->at - 1);
    return party == scene->at - 1 ? PIECE_NONE : party;
}

/* "mendesak menteri dicopot": he is not asked, he is what is asked for. */
static bool undergoes_next(const Scene *scene, size_t party) {
    size_t next = party + 1;
    while (sentence_kind(scene->pieces, next, PIECE_HELPER) ||
           sentence_kind(scene->pieces, next, PIECE_JOIN) ||
           sentence_party(scene->pieces, next))
        next++;
    return scene->doing->pattern->type == EVENT_REQUEST &&
           next < scene->pieces->count &&
           scene->pieces->rows[next].voice == VOICE_PASSIVE;
}

/* Doings that judge what others did: blamed is who did it, not the victims. */
static bool judges(EventType type) {
    return type == EVENT_ACCUSE || type == EVENT_PROTEST ||
           type == EVENT_REJECT || type == EVENT_SUPPORT;
}

static bool is_deed(const Pattern *pattern) {
    return pattern->type == EVENT_ASSAULT || pattern->type == EVENT_COERCE ||
           pattern->type == EVENT_SANCTION;
}

/* The noun for a deed that the doing judges, right behind it or behind
 * "terhadap"; false: it judges no deed. */
static bool deed_behind(const Scene *scene, Doing *deed, size_t *at) {
    const Document *document = scene->text->document;
    size_t i = behind_joined(scene->pieces, scene->last);
    while (sentence_kind(scene->pieces, i, PIECE_OTHER) ||
           sentence_kind(scene->pieces, i, PIECE_TOWARD))
        i++;
    if (!judges(scene->doing->pattern->type) ||
        !sentence_kind(scene->pieces, i, PIECE_THING))
        return false;
    uint32_t token = scene->pieces->rows[i].first;
    uint32_t sentence = sentence_of_token(document, token);
    *at = i;
    return sentence != UINT32_MAX &&
           doing_at(scene->text->patterns, document,
                    &document->sentences[sentence], token, deed) &&
           is_deed(deed->pattern);
}

/* "menolak upayanya": rejected is whose attempt it is. */
static bool clitic_owned(const Scene *scene, Parties *parties) {
    size_t i = behind_joined(scene->pieces, scene->last);
    if (!judges(scene->doing->pattern->type) ||
        scene->doing->voice != VOICE_ACTIVE ||
        !sentence_kind(scene->pieces, i, PIECE_THING))
        return false;
    uint32_t token = scene->pieces->rows[i].first;
    return scene->text->document->tokens[token].flags & TOKEN_NYA &&
           mention_clitic(scene->text, token, parties);
}

/* "menuduh langkah yang diambil Ani", and not "RUU yang didukung Ani". */
static size_t made_by(const Scene *scene) {
    const Document *document = scene->text->document;
    size_t party = behind_made(scene->pieces, scene->last), verb = party;
    Doing other;
    while (verb != PIECE_NONE &&
           !sentence_kind(scene->pieces, verb, PIECE_VERB))
        verb--;
    if (verb == PIECE_NONE)
        return PIECE_NONE;
    uint32_t token = scene->pieces->rows[verb].first;
    uint32_t sentence = sentence_of_token(document, token);
    return doing_at(scene->text->patterns, document,
                    &document->sentences[sentence], token, &other)
               ? PIECE_NONE
               : party;
}

static bool object_fill(const Scene *scene, Parties *parties) {
    if (clitic_object(scene, parties))
        return true;
    size_t party = behind_doing(scene);
    if (party != PIECE_NONE && undergoes_next(scene, party))
        return false;
    if (clitic_owned(scene, parties))
        return true;
    return group_found(scene, party, false, parties) ||
           group_found(scene, before_pronoun(scene), true, parties) ||
           (judges(scene->doing->pattern->type) &&
            (group_found(scene, behind_done(scene->pieces, scene->last), false,
                         parties) ||
             group_found(scene, made_by(scene), false, parties)));
}

static bool passive_subject(const Scene *scene, Parties *parties) {
    return group_found(scene,
                       subject_around(scene->pieces, scene->at, scene->last),
                       true, parties);
}

/* "serangan di Iran", and not "serangan di media sosial". */
static size_t placed(const Scene *scene) {
    size_t party = behind_preposition(scene->pieces, scene->last, PIECE_PLACE);
    const Piece *piece = sentence_piece(scene->pieces, party);
    bool place = piece && piece->named && piece->name_kind == NAME_PLACE;
    return place ? party : PIECE_NONE;
}

static bool role_fill(const Scene *scene, PatternRole role, Parties *parties) {
    Voice voice = scene->doing->voice;
    switch (role) {
    case ROLE_SUBJECT:
        if (voice == VOICE_NOUN)
            return noun_actor(scene, parties);
        if (voice == VOICE_PASSIVE)
            return passive_actor(scene, parties);
        return group_found(scene, doing_subject(scene), !behind_pronoun(scene),
                           parties);
    case ROLE_PASSIVE:
    case ROLE_OBJECT:
    case ROLE_CHARGED:
        if (voice == VOICE_PASSIVE)
            return passive_subject(scene, parties);
        return role != ROLE_PASSIVE && object_fill(scene, parties);
    case ROLE_OWNER:
        return clitic_owner(scene, parties) ||
               group_found(scene, owner_behind(scene), true, parties);
    case ROLE_TOWARD:
        return group_found(
            scene, behind_preposition(scene->pieces, scene->last, PIECE_TOWARD),
            false, parties);
    case ROLE_PLACE:
        return group_found(scene, placed(scene), false, parties);
    case ROLE_HELPED:
        return group_found(scene, behind_helped(scene->pieces, scene->last),
                           false, parties);
    case ROLE_FROM:
        return group_found(
                   scene,
                   behind_preposition(scene->pieces, scene->last, PIECE_FROM),
                   false, parties) ||
               group_found(scene, before_all(scene->pieces, PIECE_FROM), false,
                           parties);
    case ROLE_PARTNER:
        return group_found(
            scene,
            behind_preposition(scene->pieces, scene->last, PIECE_PARTNER),
            false, parties);
    case ROLE_BETWEEN:
        return group_found(
            scene,
            behind_preposition(scene->pieces, scene->last, PIECE_BETWEEN), true,
            parties);
    default:
        return false;
    }
}

/* The first role that is found holds; a partner joins them. */
static PatternRole roles_fill(const Scene *scene,
                              const PatternRole roles[PATTERN_ROLES_MAX],
                              Parties *parties) {
    PatternRole first = ROLE_NONE;
    for (size_t i = 0; i < PATTERN_ROLES_MAX && roles[i]; i++)
        if ((!parties->count || roles[i] == ROLE_PARTNER) &&
            role_fill(scene, roles[i], parties) &&
            (roles[i] != ROLE_CHARGED ||
             places_exclude(scene->text, parties)) &&
            !first)
            first = roles[i];
    return first;
}

/* "menuai kecaman dari warga": the subject undergoes what its object names. */
static bool received(const Scene *scene, Event *event) {
    if (scene->doing->voice != VOICE_NOUN)
        return false;
    size_t verb = verb_before(scene, PIECE_RECEIVES);
    if (verb == PIECE_NONE)
        return false;
    group_found(scene, subject_of(scene->pieces, verb), true,
                &event->recipient);
    if (!group_found(scene,
                     behind_preposition(scene->pieces, scene->last, PIECE_FROM),
                     false, &event->actor))
        group_found(scene, behind_doing(scene), false, &event->actor);
    return true;
}

/* "penangkapan polisi", "penangkapan kami" */
static bool is_force(const Scene *scene, size_t party) {
    const Piece *piece = sentence_piece(scene->pieces, party);
    if (!piece)
        return false;
    Word word = scene->text->document->tokens[piece->first].word;
    return map_get(scene->text->table->single, word) == PARTY_FORCE ||
           (piece->kind == PIECE_SELF &&
            scene->doing->pattern->type == EVENT_COERCE);
}

static void recipients_fill(const Scene *scene, PatternRole actor,
                            Event *event) {
    const Pattern *pattern = scene->doing->pattern;
    PatternRole whom = roles_fill(scene, pattern->recipient, &event->recipient);
    /* "pertemuan antara A dengan B": both meet. */
    if (actor == ROLE_BETWEEN && whom == ROLE_PARTNER) {
        for (size_t i = 0; i < event->recipient.count; i++)
            party_name(&event->actor, event->recipient.names[i]);
        event->recipient.count = 0;
    }
    if (!event->recipient.count)
        group_found(scene, protested(scene), false, &event->recipient);
    /* "penangkapan polisi": a force does it to others. */
    if (!event->actor.count && whom == ROLE_OWNER &&
        is_force(scene, owner_behind(scene))) {
        event->actor = event->recipient;
        event->recipient.count = 0;
    }
    /* "penangkapan polisi terhadap demonstran": the owner does it. */
    if (!event->actor.count && whom == ROLE_TOWARD &&
        role_among(ROLE_OWNER, pattern->recipient))
        role_fill(scene, ROLE_OWNER, &event->actor);
}

/* Whom a judged deed points at: who did it. */
static bool deed_fill(const Scene *scene, Event *event, Word *root) {
    Doing deed;
    size_t at;
    if (!deed_behind(scene, &deed, &at))
        return false;
    Event done = {0};
    roles_find(scene->text, scene->pieces, &deed, at, &done);
    event->recipient = done.actor;
    *root = scene->text->document->tokens[deed.first].root;
    return true;
}

Roles roles_find(const PieceText *text, const Pieces *pieces,
                 const Doing *doing, size_t at, Event *event) {
    Scene scene = {.text = text,
                   .pieces = pieces,
                   .doing = doing,
                   .at = at,
                   .last = piece_of(pieces, doing->last - 1)};
    if (scene.last == PIECE_NONE)
        scene.last = at;
    const Pattern *pattern = doing->pattern;
    Roles roles = {0};
    if (role_among(ROLE_TOWARD, pattern->recipient) && received(&scene, event))
        return roles;
    roles.actor = roles_fill(&scene, pattern->actor, &event->actor);
    localities_exclude(text->table, &event->actor);
    if (!deed_fill(&scene, event, &roles.deed))
        recipients_fill(&scene, roles.actor, event);
    Span own = {(uint32_t)at, (uint32_t)scene.last};
    force_acts(text, pieces, doing, own, event);
    actors_exclude(event);
    return roles;
}
