/* SPDX-License-Identifier: MIT */
#include "find/event_telling.h"

#include "base/list.h"
#include "base/utf8.h"
#include "find/event_party.h"

#include <ctype.h>
#include <string.h>

enum { NAME_BYTES_MAX = 160, INITIALS_BYTES_MAX = 3, COMPARED_MAX = 256 };

/* How much two names for a party are one. */
typedef enum Likeness {
    LIKE_NO,
    LIKE_OPEN, /* one of them may be anybody */
    LIKE_YES
} Likeness;

static bool letter_at(Slice text, size_t at) {
    return at < text.length && (isalnum((unsigned char)text.text[at]) ||
                                (unsigned char)text.text[at] >= 0x80);
}

/* Whether the name stands in the text: "S" is not in "petugas", but sites
 * glue "Prabowo" into "PresidenPrabowo". */
static bool holds_name(Slice text, Slice name) {
    size_t at = slice_find(text, name, 0);
    if (name.length > INITIALS_BYTES_MAX)
        return at != SIZE_MAX;
    for (; at != SIZE_MAX; at = slice_find(text, name, at + 1))
        if ((at == 0 || !letter_at(text, at - 1)) &&
            !letter_at(text, at + name.length))
            return true;
    return false;
}

/* "polisi" and "Polisi", "Israel" and "pasukan Israel" are the same party. */
static bool names_agree(Slice a, Slice b) {
    char bytes[2][NAME_BYTES_MAX];
    Slice folded[2] = {{bytes[0], utf8_fold_into(bytes[0], NAME_BYTES_MAX, a)},
                       {bytes[1], utf8_fold_into(bytes[1], NAME_BYTES_MAX, b)}};
    return holds_name(folded[0], folded[1]) || holds_name(folded[1], folded[0]);
}

bool party_among(Slice name, const Parties *parties) {
    for (size_t i = 0; i < parties->count; i++)
        if (names_agree(name, parties->names[i]))
            return true;
    return false;
}

static bool is_called(const Tellings *tellings, Slice name) {
    const EntityList *entities = &tellings->text.found->entities;
    for (size_t i = 0; i < entities->count; i++) {
        Slice known = entities->rows[i].name;
        if (known.length && (entities->rows[i].kind == NAME_PLACE
                                 ? slice_equal(known, name)
                                 : slice_find(name, known, 0) != SIZE_MAX))
            return true;
    }
    return false;
}

/* Whether the name is, or holds, what a person or body is called. Every telling
 * asks it of every other's parties, so the answers are kept. */
static bool has_name(const Tellings *tellings, Slice name) {
    enum { ANSWER_NO = 1, ANSWER_YES };
    uint32_t *answer = map_value(tellings->called, slice_hash(name));
    if (!*answer)
        *answer = is_called(tellings, name) ? ANSWER_YES : ANSWER_NO;
    return *answer == ANSWER_YES;
}

/* The number of "tiga orang": the figure that begins where the name does. */
static const Figure *number_of(const Tellings *tellings, Slice name) {
    Slice text = tellings->text.document->article->text;
    const FigureList *figures = &tellings->text.found->figures;
    if (name.text < text.text || name.text >= text.text + text.length)
        return NULL;
    uint32_t start = (uint32_t)(name.text - text.text);
    for (size_t i = 0; i < figures->count; i++)
        if (figures->rows[i].span.start <= start &&
            figures->rows[i].span.end > start)
            return &figures->rows[i];
    return NULL;
}

static Likeness names_like(const Tellings *tellings, Slice a, Slice b) {
    if (names_agree(a, b))
        return LIKE_YES;
    if (party_is_role(tellings->text.table, a) ||
        party_is_role(tellings->text.table, b))
        return LIKE_OPEN;
    const Figure *left = number_of(tellings, a);
    const Figure *right = number_of(tellings, b);
    if (left && right)
        return interval_compare(left->value, right->value) == INTERVAL_EQUAL
                   ? LIKE_YES
                   : LIKE_NO;
    /* "seorang pria" may be anybody who has a name. */
    return has_name(tellings, a) && has_name(tellings, b) ? LIKE_NO : LIKE_OPEN;
}

/* "tiga orang" are three who are named, and are not one who is. */
static Likeness counts_like(const Tellings *tellings, const Parties *counted,
                            const Parties *named) {
    const Figure *number =
        counted->count == 1 ? number_of(tellings, counted->names[0]) : NULL;
    if (!number || number->value.low != number->value.high)
        return LIKE_OPEN;
    for (size_t i = 0; i < named->count; i++)
        if (!has_name(tellings, named->names[i]))
            return LIKE_OPEN;
    return number->value.low == (double)named->count ? LIKE_YES : LIKE_NO;
}

static Likeness parties_like(const Tellings *tellings, const Parties *a,
                             const Parties *b) {
    if (!a->count || !b->count)
        return LIKE_OPEN;
    Likeness counted = counts_like(tellings, a, b);
    if (counted == LIKE_OPEN)
        counted = counts_like(tellings, b, a);
    if (counted != LIKE_OPEN)
        return counted;
    Likeness least = LIKE_YES;
    for (int side = 0; side < 2; side++) {
        for (size_t i = 0; i < a->count; i++) {
            Likeness best = LIKE_NO;
            for (size_t n = 0; n < b->count && best < LIKE_YES; n++) {
                Likeness like = names_like(tellings, a->names[i], b->names[n]);
                best = like > best ? like : best;
            }
            least = best < least ? best : least;
        }
        const Parties *other = a;
        a = b;
        b = other;
    }
    return least;
}

static bool parties_overlap(const Parties *a, const Parties *b) {
    for (size_t i = 0; i < a->count; i++)
        if (party_among(a->names[i], b))
            return true;
    return false;
}

static bool together(const Event *event) {
    return event->actor.count > 1 && !event->recipient.count;
}

/* Of what several did together another telling may name some, or say that one
 * met the other: somebody of the one telling must be in the other. A clash is
 * told with other words for both sides each time. */
static bool shared(const Event *a, const Event *b) {
    return a->type == EVENT_ASSAULT || parties_overlap(&a->actor, &b->actor) ||
           parties_overlap(&a->actor, &b->recipient) ||
           parties_overlap(&a->recipient, &b->actor) ||
           (!a->actor.count && !a->recipient.count) ||
           (!b->actor.count && !b->recipient.count);
}

/* A page tells of one investigation, whoever speaks for those who lead it, and
 * goes on with it. */
static bool investigates(const Event *event) {
    static const char INVESTIGATES[] = "090";
    return strcmp(event->cameo, INVESTIGATES) == 0;
}

/* "serangan Ukraina" and "perang di Ukraina": who acts in the one undergoes
 * the other. */
static bool crossed(const Event *a, const Event *b) {
    return parties_overlap(&a->actor, &b->recipient) ||
           parties_overlap(&b->actor, &a->recipient);
}

/* A headline's bare verb does not say whether it is still to come. */
static bool times_agree(const Event *a, const Telling *telling_a,
                        const Event *b, const Telling *telling_b) {
    return (a->status == STATUS_PLANNED) == (b->status == STATUS_PLANNED) ||
           telling_a->bare || telling_b->bare;
}

/* The body tells the headline's doing first, and again where it names those
 * whom it has not named yet. */
static bool may_retell(const Tellings *tellings, size_t row,
                       const Telling *telling) {
    const Event *kept = &tellings->text.found->events.rows[row];
    const Telling *first = &tellings->rows[row];
    return first->headline && !telling->headline &&
           (!first->body || (kept->recipient.count &&
                             !has_name(tellings, kept->recipient.names[0])));
}

static bool same_doing(const Tellings *tellings, size_t row, const Event *event,
                       const Telling *telling) {
    const Event *kept = &tellings->text.found->events.rows[row];
    const Telling *first = &tellings->rows[row];
    bool kin =
        first->root == telling->root || first->pattern == telling->pattern;
    if (kin && investigates(kept) && investigates(event))
        return parties_like(tellings, &kept->recipient, &event->recipient) !=
               LIKE_NO;
    /* "serangan" and "serangan udara" have two codes. */
    if (kept->type != event->type ||
        (!kin && strcmp(kept->cameo, event->cameo)) ||
        !times_agree(kept, first, event, telling))
        return false;
    if (kin && (together(kept) || together(event)))
        return shared(kept, event);
    if (crossed(kept, event))
        return false;
    bool retold = may_retell(tellings, row, telling);
    Likeness actors = parties_like(tellings, &kept->actor, &event->actor);
    Likeness recipients =
        parties_like(tellings, &kept->recipient, &event->recipient);
    if (!kin)
        return event->type != EVENT_NONE && recipients == LIKE_YES &&
               (actors == LIKE_YES || (retold && actors == LIKE_OPEN));
    /* "Polisi" and "Polsek Kutalimbaru" took the same man. */
    if (event->type == EVENT_COERCE && recipients == LIKE_YES)
        return true;
    return actors != LIKE_NO && recipients != LIKE_NO;
}

/* How much a telling of a doing says. */
static int fullness(const Event *event) {
    return (event->actor.count > 0) + (event->recipient.count > 0) +
           (event->days.from != DAY_NONE) + (event->place.length > 0);
}

static bool is_force(const PieceTable *table, Slice name) {
    return map_get(table->single, word_of(name)) == PARTY_FORCE;
}

/* Whether the parties told again are the better names for the kept ones. */
static bool names_better(const Tellings *tellings, const Parties *kept,
                         const Parties *again, bool headline) {
    if (!kept->count || !again->count)
        return again->count;
    if (party_is_role(tellings->text.table, kept->names[0]))
        return true;
    /* "polisi" are not the officer who tells it. */
    if (is_force(tellings->text.table, kept->names[0]) &&
        person_named(tellings->text.found, again->names[0]))
        return false;
    /* "8 Pelaku" of the headline are the body's "delapan orang tersangka". */
    return !has_name(tellings, kept->names[0]) &&
           (headline || has_name(tellings, again->names[0]));
}

static void parties_merge(const Tellings *tellings, Event *kept,
                          const Event *again, bool headline) {
    if (together(kept) || together(again)) {
        /* One telling's words for both: the other's would double them. */
        if (!kept->actor.count) {
            kept->actor = again->actor;
            kept->recipient = again->recipient;
        }
        return;
    }
    if (names_better(tellings, &kept->actor, &again->actor, headline))
        kept->actor = again->actor;
    if (names_better(tellings, &kept->recipient, &again->recipient, headline))
        kept->recipient = again->recipient;
}

static bool of_crime(EventType type) {
    return type == EVENT_ASSAULT || type == EVENT_NONE;
}

/* A doing told again adds what its first telling left open; the fuller
 * telling is the one to show, but for a headline's, where a bare verb alone
 * gives way to the body's. Headlines leave out the body's "diduga". */
static void telling_merge(Tellings *tellings, size_t row, const Event *again,
                          Telling telling) {
    Event *kept = &tellings->text.found->events.rows[row];
    bool bare =
        tellings->rows[row].bare && !tellings->rows[row].body && !telling.noun;
    bool headline = tellings->rows[row].headline;
    if ((again->status == kept->status || bare) &&
        (bare ? fullness(again) >= fullness(kept)
              : !headline && fullness(again) > fullness(kept))) {
        kept->span = again->span;
        kept->first = again->first;
        kept->last = again->last;
        kept->status = again->status;
        tellings->rows[row].body = telling.body;
        tellings->rows[row].shown = telling.shown;
        tellings->rows[row].voice = telling.voice;
        tellings->rows[row].doubt = telling.doubt;
    }
    tellings->rows[row].told++;
    if (headline && of_crime(kept->type) && kept->status == STATUS_HAPPENED &&
        again->status == STATUS_ALLEGED)
        kept->status = STATUS_ALLEGED;
    parties_merge(tellings, kept, again, bare);
    if (kept->days.from == DAY_NONE)
        kept->days = again->days;
    if (!kept->place.length)
        kept->place = again->place;
}

/* "serangan itu": a noun that names nobody, where such a thing has been told,
 * tells it again. */
static bool recalls(const Tellings *tellings, const Event *event,
                    const Telling *telling) {
    const EventList *list = &tellings->text.found->events;
    if (!telling->noun || event->actor.count || event->recipient.count)
        return false;
    for (size_t i = 0; i < list->count; i++)
        if (list->rows[i].type == event->type)
            return true;
    return false;
}

static void row_add(Tellings *tellings, const Event *event,
                    const Telling *telling) {
    EventList *list = &tellings->text.found->events;
    tellings->rows = list_room(tellings->page, tellings->rows, list->count,
                               &tellings->capacity, sizeof *tellings->rows);
    tellings->rows[list->count] = *telling;
    list->rows = list_room(tellings->page, list->rows, list->count,
                           &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = *event;
}

/* The event that this one tells again, of the last ones where a page has more
 * than people write; the number of events: none. */
static size_t row_same(const Tellings *tellings, const Event *event,
                       const Telling *telling) {
    size_t count = tellings->text.found->events.count;
    size_t row = count > COMPARED_MAX ? count - COMPARED_MAX : 0;
    while (row < count && !same_doing(tellings, row, event, telling))
        row++;
    return row;
}

bool telling_add(Tellings *tellings, const Event *event, Telling telling) {
    size_t row = row_same(tellings, event, &telling);
    if (row < tellings->text.found->events.count) {
        telling_merge(tellings, row, event, telling);
        return true;
    }
    if (!telling.doubt && recalls(tellings, event, &telling))
        return false;
    row_add(tellings, event, &telling);
    return true;
}

void tellings_join(Tellings *tellings, const Tellings *others) {
    const EventList *list = &others->text.found->events;
    size_t count = tellings->text.found->events.count;
    for (size_t i = 0; i < list->count; i++) {
        size_t row = row_same(tellings, &list->rows[i], &others->rows[i]);
        if (row < count)
            tellings->rows[row].told++;
        else
            row_add(tellings, &list->rows[i], &others->rows[i]);
    }
}
