/* SPDX-License-Identifier: MIT */
#include "find/event_group.h"

#include "find/event_piece_at.h"
#include "find/event_refer.h"
#include "find/event_subject.h"

/* The last of the parties that are joined to the one at `last`. */
static size_t group_last(const Pieces *pieces, size_t last, bool subject) {
    for (size_t next = last; next < pieces->count;) {
        size_t link = next + 1;
        bool comma = sentence_kind(pieces, link, PIECE_COMMA);
        if (comma && sentence_kind(pieces, link + 1, PIECE_JOIN))
            link++;
        if (!(comma || sentence_kind(pieces, link, PIECE_JOIN)) ||
            !sentence_party(pieces, link + 1))
            break;
        const Piece *after = sentence_piece(pieces, link + 2);
        if (!subject && after &&
            (piece_is_verb(after) || after->kind == PIECE_HELPER))
            break;
        next = link + 1;
        if (sentence_kind(pieces, link, PIECE_JOIN))
            last = next;
    }
    return last;
}

/* "kru kapal, termasuk Ani dan Budi": some of them by name. */
static void included_add(const Scene *scene, size_t from, Parties *parties) {
    const Pieces *pieces = scene->pieces;
    bool before = from <= scene->at;
    size_t stop = before ? scene->at : pieces->count;
    size_t i = from;
    while (i < stop && !sentence_kind(pieces, i, PIECE_INCLUDES) &&
           (before || !(piece_is_verb(&pieces->rows[i]) ||
                        sentence_kind(pieces, i, PIECE_OPEN))))
        i++;
    if (!sentence_kind(pieces, i, PIECE_INCLUDES) || i >= stop)
        return;
    size_t first = party_behind(pieces, i + 1);
    if (first == PIECE_NONE)
        return;
    size_t last = group_last(pieces, first, before);
    for (size_t n = first; n <= last; n++)
        if (sentence_party(pieces, n) && pieces->rows[n].named)
            party_refer(scene->text, &pieces->rows[n], parties);
}

/* The party at `i` with those it is joined to: "A, B, dan C". A party behind
 * "dan" that a verb follows begins a clause of its own. */
static void group_add(const Scene *scene, size_t i, bool subject,
                      Parties *parties) {
    const Pieces *pieces = scene->pieces;
    size_t first = i, last = group_last(pieces, i, subject);
    /* "Polda bersama Polres menangkap ...": both do. */
    if (subject && sentence_kind(pieces, last + 1, PIECE_PARTNER) &&
        sentence_party(pieces, last + 2) && last + 2 < scene->at)
        last = group_last(pieces, last + 2, subject);
    while (first >= 2 && sentence_party(pieces, first - 2) &&
           (sentence_kind(pieces, first - 1, PIECE_JOIN) ||
            (first < i && sentence_kind(pieces, first - 1, PIECE_COMMA))))
        first -= 2;
    for (size_t n = first; n <= last; n++)
        if (sentence_party(pieces, n))
            party_refer(scene->text, &pieces->rows[n], parties);
    included_add(scene, last + 1, parties);
}

bool group_found(const Scene *scene, size_t i, bool subject, Parties *parties) {
    if (i == PIECE_NONE)
        return false;
    group_add(scene, i, subject, parties);
    return parties->count > 0;
}
