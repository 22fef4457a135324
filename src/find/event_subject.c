/* SPDX-License-Identifier: MIT */
#include "find/event_subject.h"

#include "find/event_piece_at.h"

enum {
    CLAUSE_HOPS_MAX = 3,
    THINGS_MAX = 2 /* nouns between a verb and whose they are */
};

static PieceKind kind_at(const Pieces *pieces, size_t i) {
    return pieces->rows[i].kind;
}

/* In a group that a preposition opens: "di kota Graz", "termasuk A dan B". */
static bool in_preposition(const Pieces *pieces, size_t i) {
    while (i > 0) {
        const Piece *before = &pieces->rows[--i];
        if (piece_is_preposition(before))
            return true;
        if (before->kind == PIECE_JOIN && i > 0 &&
            piece_is_party(&pieces->rows[i - 1]))
            i--;
        else if (before->kind != PIECE_THING && before->kind != PIECE_OTHER)
            return false;
    }
    return false;
}

/* "Ani, mantan bupati": who the description behind the comma is. */
static size_t described(const Pieces *pieces, size_t party) {
    const Piece *rows = pieces->rows;
    /* "Ani Lestari (45) warga Medan" */
    if (party > 0 && !rows[party].named && rows[party - 1].named &&
        rows[party - 1].name_kind == NAME_PERSON)
        return party - 1;
    if (party < 2 || rows[party].named || rows[party - 1].kind != PIECE_COMMA)
        return party;
    const Piece *name = &rows[party - 2];
    return name->kind == PIECE_PARTY && name->named &&
                   name->name_kind == NAME_PERSON
               ? party - 2
               : party;
}

/* Whom "yang" at piece `relative` stands for. */
static size_t antecedent(const Pieces *pieces, size_t relative) {
    for (size_t i = relative; i > 0; i--) {
        const Piece *piece = &pieces->rows[i - 1];
        if (piece->kind == PIECE_PARTY) {
            bool place = i > 1 && (kind_at(pieces, i - 2) == PIECE_PLACE ||
                                   kind_at(pieces, i - 2) == PIECE_ASIDE);
            /* "kecaman dari para pejabat, yang menuduh ..." */
            place = place || (i > 1 && kind_at(pieces, i - 2) == PIECE_FROM &&
                              piece->named && piece->name_kind == NAME_PLACE);
            /* "di Cilincing, Jakarta Utara yang ..." */
            place = place ||
                    (i > 1 && piece->named && piece->name_kind == NAME_PLACE &&
                     kind_at(pieces, i - 2) == PIECE_COMMA);
            if (!place)
                return described(pieces, i - 1);
        } else if (piece_is_verb(piece) || piece->kind == PIECE_BREAK ||
                   piece->kind == PIECE_OPEN || piece->kind == PIECE_JOIN ||
                   piece->kind == PIECE_THEN ||
                   (piece->kind == PIECE_THING && i == relative)) {
            return PIECE_NONE;
        }
    }
    return PIECE_NONE;
}

typedef struct Left {
    size_t party;    /* the first party of the clause that is no adjunct */
    size_t boundary; /* piece that closes the clause on the left */
    bool thing;      /* the clause has a noun that is nobody as subject */
    bool joined;     /* "dan", "untuk" or a comma between party and verb */
    bool relative;
} Left;

static bool closes_clause(const Piece *piece) {
    return piece_is_verb(piece) || piece->kind == PIECE_OPEN ||
           piece->kind == PIECE_BREAK || piece->kind == PIECE_RELATIVE ||
           piece->kind == PIECE_CONDITION;
}

static bool links(const Pieces *pieces, size_t i, size_t verb) {
    PieceKind kind = kind_at(pieces, i);
    /* "menyerang desa itu dengan membakar rumah": he who attacks burns. */
    return kind == PIECE_JOIN || kind == PIECE_THEN || kind == PIECE_PURPOSE ||
           ((kind == PIECE_COMMA || kind == PIECE_PARTNER) && i + 1 == verb);
}

/* A comma left of the clause's first party opens the clause, unless it stands
 * in a list or before a name put beside another. */
static bool comma_opens(const Pieces *pieces, size_t comma) {
    if (comma == 0 || pieces->headline ||
        !piece_is_party(&pieces->rows[comma - 1]))
        return true;
    size_t next = comma + 1;
    /* "Sebelum Ani, polisi menangkap ..." */
    if (comma == 2 && kind_at(pieces, 0) == PIECE_OPEN)
        return true;
    /* "setelah melihat pelaku, kami menangkapnya" */
    if (next < pieces->count && (kind_at(pieces, next) == PIECE_SELF ||
                                 (kind_at(pieces, next) == PIECE_PARTY &&
                                  pieces->rows[next].described)))
        return true;
    /* "di Cirebon, polisi ..." and not "di Cirebon, Jawa Barat". */
    while (next < pieces->count && kind_at(pieces, next) == PIECE_THING)
        next++;
    return (in_preposition(pieces, comma - 1) ||
            piece_is_preposition(&pieces->rows[0])) &&
           next < pieces->count && kind_at(pieces, next) == PIECE_PARTY &&
           !(pieces->rows[next].named &&
             pieces->rows[next].name_kind == NAME_PLACE);
}

/* "meskipun Ani menerima rencana Budi, Citra menolak": Budi is an object. */
static bool ends_clause(const Pieces *pieces, size_t comma) {
    size_t i = comma;
    while (i > 0 && (piece_is_party(&pieces->rows[i - 1]) ||
                     kind_at(pieces, i - 1) == PIECE_THING ||
                     kind_at(pieces, i - 1) == PIECE_OTHER))
        i--;
    return i > 0 && kind_at(pieces, i - 1) == PIECE_VERB &&
           pieces->rows[i - 1].voice == VOICE_ACTIVE;
}

static Left look_left(const Pieces *pieces, size_t verb) {
    Left left = {.party = PIECE_NONE, .boundary = PIECE_NONE};
    bool link = false, listed = false;
    size_t at = verb;
    while (at > 0 && kind_at(pieces, at - 1) == PIECE_HELPER)
        at--;
    for (size_t i = verb; i > 0; i--) {
        const Piece *piece = &pieces->rows[i - 1];
        bool none = left.party == PIECE_NONE;
        if (piece_is_party(piece)) {
            if (in_preposition(pieces, i - 1))
                continue;
            left.party = i - 1;
            left.joined = link;
        } else if (piece->kind == PIECE_RELATIVE && none) {
            left.party = antecedent(pieces, i - 1);
            left.relative = true;
            return left;
        } else if (closes_clause(piece)) {
            left.boundary = i - 1;
            left.joined = none ? link : left.joined;
            return left;
        } else if (piece->kind == PIECE_COMMA && !none &&
                   (comma_opens(pieces, i - 1) ||
                    (left.party == i && !listed && !link &&
                     ends_clause(pieces, i - 1)))) {
            return left;
        } else if (!none &&
                   (piece->kind == PIECE_COMMA || piece->kind == PIECE_JOIN)) {
            listed = true;
        } else if (none && links(pieces, i - 1, at)) {
            link = true;
        } else if (piece->kind == PIECE_THING && none && !link &&
                   !in_preposition(pieces, i - 1)) {
            left.thing = true;
        }
    }
    return left;
}

/* Whom a verb inside a relative clause is said of: in "kru yang berada di
 * kapal, telah ditangkap" that is also who was arrested. */
static size_t relative_head(const Pieces *pieces, size_t verb) {
    for (size_t i = verb; i > 0; i--) {
        const Piece *piece = &pieces->rows[i - 1];
        if (piece->kind == PIECE_RELATIVE)
            return antecedent(pieces, i - 1);
        if (piece->kind != PIECE_HELPER && piece->kind != PIECE_FUTURE &&
            piece->kind != PIECE_ALLEGED && piece->kind != PIECE_NOT &&
            piece->kind != PIECE_POSSIBLE &&
            /* "yang turun menemui" */
            !(piece->kind == PIECE_VERB && piece->voice == VOICE_BARE))
            break;
    }
    return PIECE_NONE;
}

/* Between commas a relative clause ends before the verb. */
static bool behind_comma(const Pieces *pieces, size_t verb) {
    while (verb > 0 && (kind_at(pieces, verb - 1) == PIECE_HELPER ||
                        kind_at(pieces, verb - 1) == PIECE_FUTURE))
        verb--;
    return verb > 0 && kind_at(pieces, verb - 1) == PIECE_COMMA;
}

/* "Israel mencegat kapal itu, menahan awaknya", "..., dengan menyebut", "...,
 * termasuk menahan": a verb without subject behind a comma has that of the
 * whole sentence. Returns the comma's place, or 0. */
static size_t trailing_comma(const Pieces *pieces, size_t verb) {
    while (verb > 0 && (kind_at(pieces, verb - 1) == PIECE_HELPER ||
                        kind_at(pieces, verb - 1) == PIECE_FUTURE ||
                        kind_at(pieces, verb - 1) == PIECE_JOIN ||
                        kind_at(pieces, verb - 1) == PIECE_THEN ||
                        kind_at(pieces, verb - 1) == PIECE_INCLUDES ||
                        kind_at(pieces, verb - 1) == PIECE_PARTNER))
        verb--;
    return verb > 1 && kind_at(pieces, verb - 1) == PIECE_COMMA ? verb - 1 : 0;
}

static size_t sentence_subject(const Pieces *pieces, size_t comma) {
    size_t party = PIECE_NONE;
    bool verb = false;
    for (size_t i = comma; i > 0; i--) {
        const Piece *piece = &pieces->rows[i - 1];
        if (piece->kind == PIECE_OPEN || piece->kind == PIECE_BREAK ||
            piece->kind == PIECE_CONDITION)
            break;
        verb = verb || piece_is_verb(piece);
        if (piece_is_party(piece) && !in_preposition(pieces, i - 1))
            party = i - 1;
    }
    return verb ? party : PIECE_NONE;
}

/* "dalam memeriksa Ani, penyidik ...": the subject stands behind. */
static bool behind_preposition(const Pieces *pieces, size_t verb) {
    return verb > 0 && (kind_at(pieces, verb - 1) == PIECE_ASIDE ||
                        kind_at(pieces, verb - 1) == PIECE_PLACE);
}

/* "langkah Ani dalam mencabut izin": who stands before it. */
static size_t before_preposition(const Pieces *pieces, size_t verb) {
    return verb > 1 && kind_at(pieces, verb - 2) == PIECE_PARTY ? verb - 2
                                                                : PIECE_NONE;
}

/* "Ani mengatakan, dari rumah itu disita ...": she says what was done to
 * another. */
static bool said_of_another(const Pieces *pieces, size_t speaks, size_t verb) {
    return kind_at(pieces, speaks) == PIECE_SPEAKS &&
           pieces->rows[verb].voice == VOICE_PASSIVE;
}

/* Whether the party stands behind the verb, with nouns at most between. */
static bool is_object(const Pieces *pieces, size_t verb, size_t party) {
    PieceKind kind = kind_at(pieces, verb);
    if (!piece_is_verb(&pieces->rows[verb]) || kind == PIECE_SPEAKS ||
        kind == PIECE_ORDERS)
        return false;
    for (size_t i = verb + 1; i < party; i++)
        if (kind_at(pieces, i) != PIECE_THING &&
            kind_at(pieces, i) != PIECE_OTHER &&
            kind_at(pieces, i) != PIECE_HELPER)
            return false;
    return true;
}

/* "yang ternyata pecatan TNI": nouns alone between "yang" and the party. */
static bool is_noun_clause(const Pieces *pieces, const Left *left) {
    bool noun = false;
    if (kind_at(pieces, left->boundary) != PIECE_RELATIVE ||
        left->party == PIECE_NONE)
        return false;
    for (size_t i = left->boundary + 1; i < left->party; i++) {
        noun = noun || kind_at(pieces, i) == PIECE_THING;
        if (kind_at(pieces, i) != PIECE_THING &&
            kind_at(pieces, i) != PIECE_OTHER &&
            kind_at(pieces, i) != PIECE_HELPER)
            return false;
    }
    return noun;
}

size_t subject_of(const Pieces *pieces, size_t verb) {
    if (behind_preposition(pieces, verb))
        return before_preposition(pieces, verb);
    size_t comma = trailing_comma(pieces, verb);
    if (comma) {
        size_t party = sentence_subject(pieces, comma);
        if (party != PIECE_NONE)
            return party;
    }
    bool opened = false;
    size_t asked = verb;
    for (int hop = 0; hop < CLAUSE_HOPS_MAX; hop++) {
        Left left = look_left(pieces, verb);
        if (left.relative || left.boundary == PIECE_NONE)
            return left.party;
        const Piece *boundary = &pieces->rows[left.boundary];
        if (boundary->kind == PIECE_BREAK)
            return left.party;
        /* "Ani, yang ternyata anggota TNI, ditangkap": what she is. */
        if (is_noun_clause(pieces, &left))
            return antecedent(pieces, left.boundary);
        size_t head = relative_head(pieces, left.boundary);
        /* "Partai itu yang dipimpin Ani mengutuk": Ani is the agent. */
        bool agent =
            boundary->voice == VOICE_PASSIVE && left.party == left.boundary + 1;
        /* "Ani yang menemui massa mengatakan": the crowd is met. */
        bool met = left.party == left.boundary + 1 &&
                   boundary->voice == VOICE_ACTIVE && !left.joined &&
                   is_object(pieces, left.boundary, left.party);
        if (head != PIECE_NONE && (left.party == PIECE_NONE || agent || met ||
                                   behind_comma(pieces, verb)))
            return head;
        /* "Ani memukul warga sebelum kabur": the object of the verb before. */
        bool object = opened && left.party != PIECE_NONE &&
                      is_object(pieces, left.boundary, left.party);
        bool own = left.party != PIECE_NONE && !object &&
                   (!left.joined || boundary->kind == PIECE_ORDERS ||
                    !piece_is_verb(boundary));
        if (own)
            return left.party;
        /* "melakukan kunjungan ke Medan menemui Ani": the visit does nothing.
         */
        if ((left.thing && boundary->kind != PIECE_LIGHT) ||
            ((!left.joined || hop > 0) &&
             said_of_another(pieces, left.boundary, asked)))
            return PIECE_NONE;
        opened = boundary->kind == PIECE_OPEN && left.party == PIECE_NONE;
        verb = left.boundary;
    }
    return PIECE_NONE;
}

/* "pajak dan pengeluaran" */
static bool joins_things(const Pieces *pieces, size_t i) {
    return sentence_kind(pieces, i, PIECE_JOIN) && i > 0 &&
           sentence_kind(pieces, i - 1, PIECE_THING) &&
           sentence_kind(pieces, i + 1, PIECE_THING);
}

/* The first party behind `from`, before the clause turns to something else:
 * "kebijakan Trump" stands for Trump. */
size_t party_behind(const Pieces *pieces, size_t from) {
    size_t things = 0;
    for (size_t i = from; i < pieces->count; i++) {
        if (sentence_party(pieces, i))
            return i;
        PieceKind kind = pieces->rows[i].kind;
        bool joins = joins_things(pieces, i);
        things += kind == PIECE_THING;
        things -= joins;
        if (things > THINGS_MAX)
            return PIECE_NONE;
        if (kind != PIECE_THING && kind != PIECE_OTHER &&
            kind != PIECE_HELPER && !joins)
            return PIECE_NONE;
    }
    return PIECE_NONE;
}

/* "Diperiksa KPK, Ani ...", "Saat diperiksa, Ani ...": the subject of a verb
 * that opens a headline or a clause before the main one stands behind it. */
static size_t subject_behind(const Pieces *pieces, size_t verb, size_t last) {
    bool opened = pieces->headline;
    for (size_t i = 0; i < verb; i++) {
        if (sentence_party(pieces, i) ||
            sentence_kind(pieces, i, PIECE_THING) ||
            piece_is_verb(&pieces->rows[i]))
            return PIECE_NONE;
        opened = opened || sentence_kind(pieces, i, PIECE_OPEN);
    }
    size_t comma = last + 1;
    while (comma < pieces->count && !sentence_kind(pieces, comma, PIECE_COMMA))
        comma++;
    size_t party = opened ? party_behind(pieces, comma + 1) : PIECE_NONE;
    bool listed = sentence_party(pieces, comma - 1) &&
                  (sentence_kind(pieces, party + 1, PIECE_JOIN) ||
                   sentence_kind(pieces, party + 1, PIECE_COMMA));
    return party != PIECE_NONE && !listed ? party : PIECE_NONE;
}

size_t subject_around(const Pieces *pieces, size_t verb, size_t last) {
    size_t subject = subject_of(pieces, verb);
    return subject == PIECE_NONE ? subject_behind(pieces, verb, last) : subject;
}
