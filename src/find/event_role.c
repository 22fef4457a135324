/* SPDX-License-Identifier: MIT */
#include "find/event_role.h"

enum { CLAUSE_HOPS_MAX = 3 };

typedef struct Scene {
    const PieceText *text;
    const Pieces *clauses;
    const Doing *doing;
    size_t at;
} Scene;

static const Piece *piece_at(const Pieces *clauses, size_t i) {
    return i < clauses->count ? &clauses->rows[i] : NULL;
}

static bool is_kind(const Pieces *clauses, size_t i, PieceKind kind) {
    return i < clauses->count && clauses->rows[i].kind == kind;
}

static bool is_party(const Pieces *clauses, size_t i) {
    return is_kind(clauses, i, PIECE_PARTY) || is_kind(clauses, i, PIECE_PAIR);
}

/* Inside a group that a preposition opens: "di kota Graz", "dari Partai X". */
static bool in_preposition(const Pieces *clauses, size_t i) {
    while (i > 0) {
        const Piece *before = &clauses->rows[--i];
        if (piece_is_preposition(before))
            return before->kind != PIECE_PARTNER;
        /* A list hangs on one preposition: "termasuk A dan B". */
        if (before->kind == PIECE_JOIN && i > 0 && is_party(clauses, i - 1))
            i--;
        else if (before->kind != PIECE_THING && before->kind != PIECE_OTHER)
            return false;
    }
    return false;
}

/* Whom "yang" at piece `relative` stands for. */
static size_t antecedent(const Pieces *clauses, size_t relative) {
    for (size_t i = relative; i > 0; i--) {
        const Piece *piece = &clauses->rows[i - 1];
        if (piece->kind == PIECE_PARTY) {
            bool place = i > 1 && (is_kind(clauses, i - 2, PIECE_PLACE) ||
                                   is_kind(clauses, i - 2, PIECE_ASIDE));
            if (!place)
                return i - 1;
        } else if (piece_is_verb(piece) || piece->kind == PIECE_BREAK ||
                   piece->kind == PIECE_OPEN || piece->kind == PIECE_JOIN ||
                   (piece->kind == PIECE_THING && i == relative)) {
            return PIECE_NONE;
        }
    }
    return PIECE_NONE;
}

typedef struct Left {
    size_t party;    /* the first party of the clause that is no adjunct */
    size_t boundary; /* piece that closes the clause on the left */
    bool joined;     /* "dan", "untuk" or a comma between party and verb */
    bool relative;
} Left;

static Left look_left(const Pieces *clauses, size_t verb) {
    Left left = {PIECE_NONE, PIECE_NONE, false, false};
    bool link = false;
    for (size_t i = verb; i > 0; i--) {
        const Piece *piece = &clauses->rows[i - 1];
        if (is_party(clauses, i - 1)) {
            if (in_preposition(clauses, i - 1))
                continue;
            left.party = i - 1;
            left.joined = link;
        } else if (piece->kind == PIECE_RELATIVE && left.party == PIECE_NONE) {
            left.party = antecedent(clauses, i - 1);
            left.relative = true;
            return left;
        } else if (piece_is_verb(piece) || piece->kind == PIECE_OPEN ||
                   piece->kind == PIECE_BREAK ||
                   piece->kind == PIECE_RELATIVE ||
                   piece->kind == PIECE_CONDITION) {
            left.boundary = i - 1;
            return left;
        } else if (left.party == PIECE_NONE &&
                   (piece->kind == PIECE_JOIN || piece->kind == PIECE_PURPOSE ||
                    (piece->kind == PIECE_COMMA && i == verb))) {
            link = true;
        }
    }
    return left;
}

/* Whom a verb inside a relative clause is said of: in "kru yang berada di
 * kapal, telah ditangkap" that is also who was arrested. */
static size_t relative_head(const Pieces *clauses, size_t verb) {
    for (size_t i = verb; i > 0; i--) {
        const Piece *piece = &clauses->rows[i - 1];
        if (piece->kind == PIECE_RELATIVE)
            return antecedent(clauses, i - 1);
        if (piece->kind != PIECE_HELPER && piece->kind != PIECE_FUTURE &&
            piece->kind != PIECE_ALLEGED && piece->kind != PIECE_NOT &&
            piece->kind != PIECE_POSSIBLE)
            break;
    }
    return PIECE_NONE;
}

/* Between commas a relative clause ends before the verb: the last piece that
 * is no helper is a comma. */
static bool behind_comma(const Pieces *clauses, size_t verb) {
    while (verb > 0 && (clauses->rows[verb - 1].kind == PIECE_HELPER ||
                        clauses->rows[verb - 1].kind == PIECE_FUTURE))
        verb--;
    return verb > 0 && clauses->rows[verb - 1].kind == PIECE_COMMA;
}

size_t subject_of(const Pieces *clauses, size_t verb) {
    for (int hop = 0; hop < CLAUSE_HOPS_MAX; hop++) {
        Left left = look_left(clauses, verb);
        if (left.relative || left.boundary == PIECE_NONE)
            return left.party;
        const Piece *boundary = &clauses->rows[left.boundary];
        if (boundary->kind == PIECE_BREAK)
            return left.party;
        size_t head = relative_head(clauses, left.boundary);
        if (head != PIECE_NONE &&
            (left.party == PIECE_NONE || behind_comma(clauses, verb)))
            return head;
        bool own = left.party != PIECE_NONE &&
                   (!left.joined || boundary->kind == PIECE_ORDERS ||
                    !piece_is_verb(boundary));
        if (own)
            return left.party;
        verb = left.boundary;
    }
    return PIECE_NONE;
}

static void party_name(Parties *parties, Slice name) {
    if (!name.length || parties->count == EVENT_PARTIES_MAX)
        return;
    for (size_t i = 0; i < parties->count; i++)
        if (slice_equal(parties->names[i], name))
            return;
    parties->names[parties->count++] = name;
}

/* "keduanya", "kedua negara": the two of one kind that were named last. */
static void party_pair(const Scene *scene, uint32_t token, Parties *parties) {
    const Findings *found = scene->text->found;
    Slice pair[2] = {{0}, {0}};
    size_t count = 0;
    NameKind kind = NAME_PLACE;
    for (size_t i = found->names.count; i > 0 && count < 2; i--) {
        const Name *name = &found->names.rows[i - 1];
        if (name->first >= token || name->form != NAME_PROPER ||
            name->entity == ENTITY_NONE || (count && name->kind != kind))
            continue;
        Slice printed = name_entity(found, name)->name;
        if (count && slice_equal(printed, pair[0]))
            continue;
        kind = name->kind;
        pair[count++] = printed;
    }
    for (size_t i = count; i > 0; i--)
        party_name(parties, pair[i - 1]);
}

static void party_add(const Scene *scene, size_t i, Parties *parties) {
    const Piece *piece = &scene->clauses->rows[i];
    if (piece->kind == PIECE_PAIR)
        party_pair(scene, piece->first, parties);
    else
        party_name(parties, piece->name);
}

/* The party at `i` with those it is joined to: "A, B, dan C". A party behind
 * "dan" that a verb follows begins a clause of its own. */
static void group_add(const Scene *scene, size_t i, bool subject,
                      Parties *parties) {
    const Pieces *clauses = scene->clauses;
    size_t first = i, last = i;
    while (first >= 2 && is_party(clauses, first - 2) &&
           (is_kind(clauses, first - 1, PIECE_JOIN) ||
            (first < i && is_kind(clauses, first - 1, PIECE_COMMA))))
        first -= 2;
    for (size_t next = last; next < clauses->count;) {
        size_t link = next + 1;
        bool comma = is_kind(clauses, link, PIECE_COMMA);
        if (comma && is_kind(clauses, link + 1, PIECE_JOIN))
            link++;
        if (!(comma || is_kind(clauses, link, PIECE_JOIN)) ||
            !is_party(clauses, link + 1))
            break;
        const Piece *after = piece_at(clauses, link + 2);
        if (!subject && after &&
            (piece_is_verb(after) || after->kind == PIECE_HELPER))
            break;
        next = link + 1;
        if (is_kind(clauses, link, PIECE_JOIN))
            last = next;
    }
    for (size_t n = first; n <= last; n++)
        if (is_party(clauses, n))
            party_add(scene, n, parties);
}

/* The first party behind `from`, before the clause turns to something else:
 * "kebijakan Trump" stands for Trump. */
static size_t party_behind(const Pieces *clauses, size_t from) {
    for (size_t i = from; i < clauses->count; i++) {
        if (is_party(clauses, i))
            return i;
        PieceKind kind = clauses->rows[i].kind;
        if (kind != PIECE_THING && kind != PIECE_OTHER && kind != PIECE_HELPER)
            return PIECE_NONE;
    }
    return PIECE_NONE;
}

/* The party behind a preposition of the kind, to the right of the doing. */
static size_t preposed(const Scene *scene, PieceKind kind) {
    const Pieces *clauses = scene->clauses;
    for (size_t i = scene->at + 1; i < clauses->count; i++) {
        const Piece *piece = &clauses->rows[i];
        if (piece->kind == kind) {
            size_t party = party_behind(clauses, i + 1);
            if (party != PIECE_NONE)
                return party;
        } else if (piece_is_verb(piece) || piece->kind == PIECE_OPEN ||
                   piece->kind == PIECE_BREAK || piece->kind == PIECE_COMMA ||
                   piece->kind == PIECE_CONDITION) {
            return PIECE_NONE;
        }
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

static size_t behind_doing(const Scene *scene) {
    return party_behind(scene->clauses, scene->at + 1);
}

/* The verb that lends its subject to a noun: "melancarkan serangan". */
static size_t lending_verb(const Scene *scene) {
    size_t i = scene->at;
    while (i > 0) {
        const Piece *piece = &scene->clauses->rows[--i];
        if (piece->kind == PIECE_LIGHT)
            return piece->voice == VOICE_PASSIVE ? PIECE_NONE : i;
        if (piece->kind != PIECE_THING && piece->kind != PIECE_OTHER)
            break;
    }
    return PIECE_NONE;
}

static bool noun_actor(const Scene *scene, Parties *parties) {
    if (found_group(scene, preposed(scene, PIECE_BY), false, parties))
        return true;
    size_t verb = lending_verb(scene);
    return verb != PIECE_NONE &&
           found_group(scene, subject_of(scene->clauses, verb), true, parties);
}

static bool passive_actor(const Scene *scene, Parties *parties) {
    if (found_group(scene, preposed(scene, PIECE_BY), false, parties))
        return true;
    /* A bare agent follows its verb at once: "ditangkap polisi". */
    return is_party(scene->clauses, scene->at + 1) &&
           found_group(scene, scene->at + 1, false, parties);
}

static bool role_fill(const Scene *scene, PatternRole role, Parties *parties) {
    const Pieces *clauses = scene->clauses;
    Voice voice = scene->doing->voice;
    switch (role) {
    case ROLE_SUBJECT:
        if (voice == VOICE_NOUN)
            return noun_actor(scene, parties);
        if (voice == VOICE_PASSIVE)
            return passive_actor(scene, parties);
        return found_group(scene, subject_of(clauses, scene->at), true,
                           parties);
    case ROLE_OBJECT:
        if (voice == VOICE_PASSIVE)
            return found_group(scene, subject_of(clauses, scene->at), true,
                               parties);
        return found_group(scene, behind_doing(scene), false, parties);
    case ROLE_OWNER:
        return found_group(scene, behind_doing(scene), false, parties);
    case ROLE_TOWARD:
        return found_group(scene, preposed(scene, PIECE_TOWARD), false,
                           parties);
    case ROLE_PLACE:
        return found_group(scene, preposed(scene, PIECE_PLACE), false, parties);
    case ROLE_PARTNER:
        return found_group(scene, preposed(scene, PIECE_PARTNER), false,
                           parties);
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

void roles_find(const PieceText *text, const Pieces *clauses,
                const Doing *doing, size_t at, Event *event) {
    Scene scene = {text, clauses, doing, at};
    const Pattern *pattern = doing->pattern;
    for (size_t i = 0; i < PATTERN_ROLES_MAX && pattern->actor[i]; i++) {
        bool found = role_fill(&scene, pattern->actor[i], &event->actor);
        /* A partner joins those who act; other roles stand in. */
        if (found && pattern->actor[i] != ROLE_PARTNER &&
            (i + 1 == PATTERN_ROLES_MAX ||
             pattern->actor[i + 1] != ROLE_PARTNER))
            break;
    }
    for (size_t i = 0; i < PATTERN_ROLES_MAX && pattern->recipient[i]; i++)
        if (role_fill(&scene, pattern->recipient[i], &event->recipient))
            break;
    recipient_purge(event);
}
