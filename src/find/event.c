/* SPDX-License-Identifier: MIT */
#include "find/event.h"

#include "base/list.h"
#include "base/utf8.h"
#include "find/event_pattern.h"
#include "find/event_piece.h"
#include "find/event_role.h"
#include "find/event_status.h"
#include "find/event_topic.h"
#include "text/word.h"

#include <stdlib.h>
#include <string.h>

enum { TOPIC_SCORE_MIN = 8 };

typedef struct EventTables {
    PatternTable *patterns;
    PieceTable *pieces;
    TopicTable *topics;
} EventTables;

void *event_load(Arena *run, const char *folder, Error *err) {
    EventTables *tables = arena_take(run, sizeof *tables);
    tables->patterns = pattern_table_load(run, folder, err);
    if (!tables->patterns)
        return NULL;
    tables->pieces = piece_table_load(run, folder, err);
    if (!tables->pieces)
        return NULL;
    tables->topics = topic_table_load(run, folder, err);
    return tables->topics ? tables : NULL;
}

/* By what words an event came to be known. */
typedef struct Telling {
    const Pattern *pattern;
    bool stand_in; /* the soldiers who are sent stand for who sends them */
} Telling;

/* Everything that reading one page's events needs. */
typedef struct Reading {
    Arena *page;
    const EventTables *tables;
    const Document *document;
    Findings *found;
    Pieces pieces;
    Telling *tellings; /* of each event in found->events, in that order */
    size_t telling_capacity;
} Reading;

enum { NAME_BYTES_MAX = 160 };

/* "polisi" and "Polisi", "Israel" and "pasukan Israel" are the same party. */
static bool names_agree(Slice a, Slice b) {
    char bytes[2][NAME_BYTES_MAX];
    Slice folded[2] = {{bytes[0], utf8_fold_into(bytes[0], NAME_BYTES_MAX, a)},
                       {bytes[1], utf8_fold_into(bytes[1], NAME_BYTES_MAX, b)}};
    return slice_find(folded[0], folded[1], 0) != SIZE_MAX ||
           slice_find(folded[1], folded[0], 0) != SIZE_MAX;
}

static bool name_within(Slice name, const Parties *parties) {
    for (size_t i = 0; i < parties->count; i++)
        if (names_agree(name, parties->names[i]))
            return true;
    return false;
}

static bool only_role(const PieceTable *table, const Parties *parties) {
    return parties->count == 1 && party_is_role(table, parties->names[0]);
}

/* One list says nothing that the other does not say. */
static bool parties_agree(const PieceTable *table, const Parties *a,
                          const Parties *b) {
    if (!a->count || !b->count || only_role(table, a) || only_role(table, b))
        return true;
    for (size_t i = 0; i < a->count; i++)
        if (!name_within(a->names[i], b))
            return false;
    for (size_t i = 0; i < b->count; i++)
        if (!name_within(b->names[i], a))
            return false;
    return true;
}

/* Two tellings of what several did together may each name some of them. */
static bool parties_overlap(const Parties *a, const Parties *b) {
    for (size_t i = 0; i < a->count; i++)
        if (name_within(a->names[i], b))
            return true;
    return !a->count || !b->count;
}

static bool together(const Event *event) {
    return event->actor.count > 1 && !event->recipient.count;
}

static bool same_doing(const PieceTable *table, const Event *a,
                       const Event *b) {
    bool planned = a->status == STATUS_PLANNED;
    bool actors = together(a) || together(b)
                      ? parties_overlap(&a->actor, &b->actor)
                      : parties_agree(table, &a->actor, &b->actor);
    return a->type == b->type && !strcmp(a->cameo, b->cameo) &&
           planned == (b->status == STATUS_PLANNED) && actors &&
           parties_agree(table, &a->recipient, &b->recipient);
}

/* How much a telling of a doing says. */
static int fullness(const Event *event) {
    return (event->actor.count > 0) + (event->recipient.count > 0) +
           (event->days.from != DAY_NONE) + (event->place.length > 0);
}

/* A doing told again adds what its first telling left open; the fuller
 * telling is the one to show, the body's rather than the headline's. */
static void event_merge(const PieceTable *table, Event *kept,
                        const Event *again, bool headline) {
    if (again->status == kept->status &&
        (headline ? fullness(again) >= fullness(kept)
                  : fullness(again) > fullness(kept))) {
        kept->span = again->span;
        kept->first = again->first;
        kept->last = again->last;
    }
    if (!kept->actor.count ||
        (again->actor.count && only_role(table, &kept->actor)))
        kept->actor = again->actor;
    if (!kept->recipient.count ||
        (again->recipient.count && only_role(table, &kept->recipient)))
        kept->recipient = again->recipient;
    if (kept->days.from == DAY_NONE)
        kept->days = again->days;
    if (!kept->place.length)
        kept->place = again->place;
}

static void event_add(Reading *reading, const Event *event, Telling telling) {
    uint32_t body = reading->document->article->body;
    EventList *list = &reading->found->events;
    for (size_t i = 0; i < list->count; i++)
        /* Doings without a type are the same only by the same words. */
        if ((event->type != EVENT_NONE ||
             reading->tellings[i].pattern == telling.pattern) &&
            same_doing(reading->tables->pieces, &list->rows[i], event)) {
            event_merge(reading->tables->pieces, &list->rows[i], event,
                        list->rows[i].span.start < body);
            return;
        }
    reading->tellings =
        list_room(reading->page, reading->tellings, list->count,
                  &reading->telling_capacity, sizeof *reading->tellings);
    reading->tellings[list->count] = telling;
    list->rows = list_room(reading->page, list->rows, list->count,
                           &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = *event;
}

static bool takes_same(const Pattern *pattern) {
    for (size_t i = 0; i < PATTERN_ROLES_MAX; i++)
        if (pattern->actor[i] == ROLE_SAME)
            return true;
    return false;
}

/* Who alone may do such a thing, where the page names one: "jaksa". */
static void actors_imply(const Reading *reading) {
    const Document *document = reading->document;
    EventList *list = &reading->found->events;
    for (size_t i = 0; i < list->count; i++) {
        Word implied = reading->tellings[i].pattern->implied;
        Event *event = &list->rows[i];
        if (!implied || event->actor.count)
            continue;
        for (uint32_t n = 0; n < document->token_count; n++)
            if (document->tokens[n].word == implied) {
                event->actor.names[0] = token_text(document, n);
                event->actor.count = 1;
                break;
            }
    }
}

/* Who did one thing to somebody did the other things of that kind, where the
 * page leaves it open. */
static void actors_complete(const Reading *reading) {
    EventList *list = &reading->found->events;
    for (size_t i = 0; i < list->count; i++) {
        Event *event = &list->rows[i];
        if (event->actor.count || !event->recipient.count ||
            !takes_same(reading->tellings[i].pattern))
            continue;
        for (size_t n = 0; n < list->count; n++) {
            const Event *other = &list->rows[n];
            if (other->type == event->type && other->actor.count &&
                other->recipient.count &&
                takes_same(reading->tellings[n].pattern) &&
                name_within(event->recipient.names[0], &other->recipient)) {
                event->actor = other->actor;
                break;
            }
        }
    }
}

/* Drops soldiers who are sent where the page says who sends them. */
static void stand_ins_drop(Reading *reading) {
    EventList *list = &reading->found->events;
    bool sender[EVENT_TYPES] = {false};
    for (size_t i = 0; i < list->count; i++)
        if (!reading->tellings[i].stand_in)
            sender[list->rows[i].type] = true;
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (!reading->tellings[i].stand_in || !sender[list->rows[i].type])
            list->rows[kept++] = list->rows[i];
    list->count = kept;
}

/* What the page is about may lack its parties: "Penembakan di sekolah". */
static bool leads(const Reading *reading, const Sentence *sentence) {
    const Paragraph *paragraph =
        &reading->document->paragraphs[sentence->paragraph];
    return paragraph->headline || sentence->paragraph <= 1;
}

/* Weak words need both parties. */
static bool parties_suffice(const Reading *reading, const Sentence *sentence,
                            const Event *event, const Doing *doing) {
    size_t count = event->actor.count + event->recipient.count;
    if (doing->pattern->weak)
        return count >= 2;
    return count || (doing->voice == VOICE_NOUN &&
                     event->type == EVENT_ASSAULT && leads(reading, sentence));
}

static PieceText piece_text(const Reading *reading) {
    return (PieceText){.table = reading->tables->pieces,
                       .patterns = reading->tables->patterns,
                       .document = reading->document,
                       .found = reading->found};
}

static void doing_read(Reading *reading, const Sentence *sentence,
                       const Doing *doing) {
    size_t at = piece_of(&reading->pieces, doing->first);
    if (at == PIECE_NONE || reading->pieces.rows[at].kind == PIECE_PARTY)
        return;
    const Token *tokens = reading->document->tokens;
    Event event = {
        .span = {tokens[doing->first].start, tokens[doing->last - 1].end},
        .first = doing->first,
        .last = doing->last,
        .type = doing->pattern->type};
    memcpy(event.cameo, doing->pattern->cameo, sizeof event.cameo);
    PieceText text = piece_text(reading);
    if (!status_find(&text, &reading->pieces, doing, at, &event))
        return;
    PatternRole actor = roles_find(&text, &reading->pieces, doing, at, &event);
    if (!parties_suffice(reading, sentence, &event, doing))
        return;
    setting_find(&text, &reading->pieces, sentence, at, &event);
    event_add(reading, &event,
              (Telling){doing->pattern, actor == ROLE_PASSIVE});
}

static void sentence_read(Reading *reading, const Sentence *sentence) {
    bool read = false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        Doing doing;
        if (!doing_at(reading->tables->patterns, reading->document, sentence, i,
                      &doing))
            continue;
        if (!read) {
            PieceText text = piece_text(reading);
            pieces_read(reading->page, &text, sentence, &reading->pieces);
            read = true;
        }
        doing_read(reading, sentence, &doing);
        i = doing.last - 1;
    }
}

static int event_order(const void *a, const void *b) {
    const Event *left = a, *right = b;
    return (left->first > right->first) - (left->first < right->first);
}

bool event_find(Arena *page, const Document *document, const void *tables,
                Findings *found, Error *err) {
    (void)err;
    const EventTables *own = tables;
    if (topic_score(page, own->topics, document) < TOPIC_SCORE_MIN)
        return true;
    Reading reading = {
        .page = page, .tables = own, .document = document, .found = found};
    for (size_t i = 0; i < document->sentence_count; i++)
        sentence_read(&reading, &document->sentences[i]);
    actors_complete(&reading);
    actors_imply(&reading);
    stand_ins_drop(&reading);
    if (found->events.count)
        qsort(found->events.rows, found->events.count,
              sizeof *found->events.rows, event_order);
    return true;
}
