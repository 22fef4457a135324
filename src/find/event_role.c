/* SPDX-License-Identifier: MIT */
#include "find/event_role.h"

#include "find/event_refer.h"
#include "find/event_subject.h"

enum { THINGS_MAX = 2 }; /* nouns between a verb and whose they are */

typedef struct Scene {
    const PieceText *text;
    const Pieces *pieces;
    const Doing *doing;
    size_t at;
} Scene;

static const Piece *piece_at(const Pieces *pieces, size_t i) {
    return i < pieces->count ? &pieces->rows[i] : NULL;
}

static bool is_kind(const Pieces *pieces, size_t i, PieceKind kind) {
    return i < pieces->count && pieces->rows[i].kind == kind;
}

static bool is_party(const Pieces *pieces, size_t i) {
    return i < pieces->count && piece_is_party(&pieces->rows[i]);
}

/* The party at `i` with those it is joined to: "A, B, dan C". A party behind
 * "dan" that a verb follows begins a clause of its own. */
static void group_add(const Scene *scene, size_t i, bool subject,
                      Parties *parties) {
    const Pieces *pieces = scene->pieces;
    size_t first = i, last = i;
    while (first >= 2 && is_party(pieces, first - 2) &&
           (is_kind(pieces, first - 1, PIECE_JOIN) ||
            (first < i && is_kind(pieces, first - 1, PIECE_COMMA))))
        first -= 2;
    for (size_t next = last; next < pieces->count;) {
        size_t link = next + 1;
        bool comma = is_kind(pieces, link, PIECE_COMMA);
        if (comma && is_kind(pieces, link + 1, PIECE_JOIN))
            link++;
        if (!(comma || is_kind(pieces, link, PIECE_JOIN)) ||
            !is_party(pieces, link + 1))
            break;
        const Piece *after = piece_at(pieces, link + 2);
        if (!subject && after &&
            (piece_is_verb(after) || after->kind == PIECE_HELPER))
            break;
        next = link + 1;
        if (is_kind(pieces, link, PIECE_JOIN))
            last = next;
    }
    for (size_t n = first; n <= last; n++)
        if (is_party(pieces, n))
            party_refer(scene->text, &pieces->rows[n], parties);
}

/* The first party behind `from`, before the clause turns to something else:
 * "kebijakan Trump" stands for Trump. */
static size_t party_behind(const Pieces *pieces, size_t from) {
    size_t things = 0;
    for (size_t i = from; i < pieces->count; i++) {
        if (is_party(pieces, i))
            return i;
        PieceKind kind = pieces->rows[i].kind;
        things += kind == PIECE_THING;
        if (things > THINGS_MAX)
            return PIECE_NONE;
        if (kind != PIECE_THING && kind != PIECE_OTHER && kind != PIECE_HELPER)
            return PIECE_NONE;
    }
    return PIECE_NONE;
}

/* "kapal bertenaga nuklir", "ucapan yang hangat": the word describes the noun
 * before it. */
static bool describes(const Pieces *pieces, size_t i) {
    const Piece *piece = &pieces->rows[i];
    if (i == 0 || piece->kind != PIECE_VERB)
        return false;
    return (piece->voice == VOICE_MIDDLE && piece[-1].kind == PIECE_THING) ||
           (piece->voice == VOICE_BARE && piece[-1].kind == PIECE_RELATIVE);
}

static bool turns_away(const Pieces *pieces, size_t i) {
    const Piece *piece = &pieces->rows[i];
    return (piece_is_verb(piece) && !describes(pieces, i)) ||
           piece->kind == PIECE_OPEN || piece->kind == PIECE_BREAK ||
           piece->kind == PIECE_COMMA || piece->kind == PIECE_CONDITION;
}

/* Verbs joined to the doing share its object and agent: "mengecam dan
 * menggugat Wali Kota", "ditangkap dan ditahan oleh polisi". */
static size_t behind_joined(const Scene *scene) {
    size_t from = scene->at + 1;
    while (is_kind(scene->pieces, from, PIECE_JOIN) &&
           from + 1 < scene->pieces->count &&
           piece_is_verb(&scene->pieces->rows[from + 1]))
        from += 2;
    return from;
}

/* The party behind a preposition of the kind, to the right of the doing. */
static size_t preposed(const Scene *scene, PieceKind kind) {
    const Pieces *pieces = scene->pieces;
    for (size_t i = behind_joined(scene); i < pieces->count; i++) {
        /* "bantuan untuk warga" goes to them; "untuk menolong" does not. */
        if (pieces->rows[i].kind == kind ||
            (kind == PIECE_TOWARD && is_kind(pieces, i, PIECE_PURPOSE))) {
            size_t party = party_behind(pieces, i + 1);
            if (party != PIECE_NONE)
                return party;
        } else if (turns_away(pieces, i)) {
            return PIECE_NONE;
        }
    }
    return PIECE_NONE;
}

/* Whom it shall help: "mengirim tentara untuk memperkuat Rusia". */
static size_t helped(const Scene *scene) {
    const Pieces *pieces = scene->pieces;
    for (size_t i = scene->at + 1; i + 1 < pieces->count; i++) {
        if (is_kind(pieces, i, PIECE_PURPOSE) &&
            piece_is_verb(&pieces->rows[i + 1]))
            return party_behind(pieces, i + 2);
        if (turns_away(pieces, i))
            break;
    }
    return PIECE_NONE;
}

static bool found_group(const Scene *scene, size_t i, bool subject,
                        Parties *parties) {
    if (i == PIECE_NONE)
        return false;
    group_add(scene, i, subject, parties);
    return parties->count > 0;
}

/* The object: a party behind the verb, or the subject of the clause that says
 * of what somebody is accused or what is asked of him. */
static size_t behind_doing(const Scene *scene) {
    size_t from = behind_joined(scene);
    while (is_kind(scene->pieces, from, PIECE_HELPER))
        from++;
    if (scene->doing->voice == VOICE_ACTIVE &&
        (is_kind(scene->pieces, from, PIECE_OPEN) ||
         is_kind(scene->pieces, from, PIECE_PURPOSE)))
        from++;
    return party_behind(scene->pieces, from);
}

/* The verb that lends its subject to a noun: "melancarkan serangan". */
static size_t lending_verb(const Scene *scene) {
    size_t i = scene->at;
    while (i > 0) {
        const Piece *piece = &scene->pieces->rows[--i];
        if (piece->kind == PIECE_LIGHT)
            return piece->voice == VOICE_PASSIVE ? PIECE_NONE : i;
        if (piece->kind != PIECE_THING && piece->kind != PIECE_OTHER)
            break;
    }
    return PIECE_NONE;
}

/* "menangkapnya": the person named last who is not the subject. */
static bool clitic_object(const Scene *scene, Parties *parties) {
    const PieceText *text = scene->text;
    const Token *token = &text->document->tokens[scene->doing->first];
    if (!(token->flags & TOKEN_NYA) || scene->doing->voice != VOICE_ACTIVE)
        return false;
    size_t subject = subject_of(scene->pieces, scene->at);
    for (size_t i = text->found->names.count; i > 0; i--) {
        const Name *name = &text->found->names.rows[i - 1];
        if (name->last > scene->doing->first || name->kind != NAME_PERSON ||
            name->entity == ENTITY_NONE)
            continue;
        Slice printed = name_entity(text->found, name)->name;
        if (subject != PIECE_NONE &&
            slice_equal(printed, scene->pieces->rows[subject].name))
            continue;
        party_name(parties, printed);
        return true;
    }
    return false;
}

static bool noun_actor(const Scene *scene, Parties *parties) {
    if (found_group(scene, preposed(scene, PIECE_BY), false, parties))
        return true;
    size_t verb = lending_verb(scene);
    return verb != PIECE_NONE &&
           found_group(scene, subject_of(scene->pieces, verb), true, parties);
}

static bool passive_actor(const Scene *scene, Parties *parties) {
    if (found_group(scene, preposed(scene, PIECE_BY), false, parties))
        return true;
    /* A bare agent follows its verb at once: "ditangkap polisi". */
    size_t bare = behind_joined(scene);
    return is_party(scene->pieces, bare) &&
           found_group(scene, bare, false, parties);
}

static bool role_fill(const Scene *scene, PatternRole role, Parties *parties) {
    const Pieces *pieces = scene->pieces;
    Voice voice = scene->doing->voice;
    switch (role) {
    case ROLE_SUBJECT:
        if (voice == VOICE_NOUN)
            return noun_actor(scene, parties);
        if (voice == VOICE_PASSIVE)
            return passive_actor(scene, parties);
        return found_group(scene, subject_of(pieces, scene->at), true, parties);
    case ROLE_PASSIVE:
    case ROLE_OBJECT:
        if (voice == VOICE_PASSIVE)
            return found_group(scene, subject_of(pieces, scene->at), true,
                               parties);
        return role == ROLE_OBJECT &&
               (clitic_object(scene, parties) ||
                found_group(scene, behind_doing(scene), false, parties));
    case ROLE_OWNER:
        return found_group(scene, behind_doing(scene), true, parties);
    case ROLE_TOWARD:
        return found_group(scene, preposed(scene, PIECE_TOWARD), false,
                           parties);
    case ROLE_PLACE:
        return found_group(scene, preposed(scene, PIECE_PLACE), false, parties);
    case ROLE_HELPED:
        return found_group(scene, helped(scene), false, parties);
    case ROLE_FROM:
        return found_group(scene, preposed(scene, PIECE_FROM), false, parties);
    case ROLE_PARTNER:
        return found_group(scene, preposed(scene, PIECE_PARTNER), false,
                           parties) ||
               found_group(scene, preposed(scene, PIECE_BETWEEN), true,
                           parties);
    case ROLE_FELLOW:
        return found_group(scene, behind_doing(scene), false, parties);
    default:
        return false;
    }
}

/* Who acts is not also whom it is done to. */
static void recipient_purge(Event *event) {
    size_t kept = 0;
    for (size_t i = 0; i < event->recipient.count; i++) {
        bool acts = false;
        for (size_t n = 0; n < event->actor.count; n++)
            acts = acts || slice_equal(event->actor.names[n],
                                       event->recipient.names[i]);
        if (!acts)
            event->recipient.names[kept++] = event->recipient.names[i];
    }
    event->recipient.count = kept;
}

/* The first role that is found holds; a partner or fellow joins them. */
static PatternRole roles_fill(const Scene *scene,
                              const PatternRole roles[PATTERN_ROLES_MAX],
                              Parties *parties) {
    PatternRole first = ROLE_NONE;
    for (size_t i = 0; i < PATTERN_ROLES_MAX && roles[i]; i++)
        if ((!parties->count || roles[i] == ROLE_PARTNER ||
             roles[i] == ROLE_FELLOW) &&
            role_fill(scene, roles[i], parties) && !first)
            first = roles[i];
    return first;
}

PatternRole roles_find(const PieceText *text, const Pieces *pieces,
                       const Doing *doing, size_t at, Event *event) {
    Scene scene = {text, pieces, doing, at};
    PatternRole first =
        roles_fill(&scene, doing->pattern->actor, &event->actor);
    roles_fill(&scene, doing->pattern->recipient, &event->recipient);
    recipient_purge(event);
    return first;
}
