/* SPDX-License-Identifier: MIT */
#include "find/event.h"

#include "base/list.h"
#include "find/event_pattern.h"
#include "find/event_piece.h"
#include "find/event_role.h"
#include "find/event_status.h"
#include "find/event_topic.h"

#include <string.h>

enum { TOPIC_SCORE_MIN = 4 };

typedef struct EventTables {
    PatternTable *patterns;
    PieceTable *clauses;
    TopicTable *topics;
} EventTables;

void *event_load(Arena *run, const char *folder, Error *err) {
    EventTables *tables = arena_take(run, sizeof *tables);
    tables->patterns = pattern_table_load(run, folder, err);
    if (!tables->patterns)
        return NULL;
    tables->clauses = piece_table_load(run, folder, err);
    if (!tables->clauses)
        return NULL;
    tables->topics = topic_table_load(run, folder, err);
    return tables->topics ? tables : NULL;
}

/* Everything that reading one page's events needs. */
typedef struct Reading {
    Arena *page;
    const EventTables *tables;
    const Document *document;
    Findings *found;
    Pieces clauses;
} Reading;

static bool name_within(Slice name, const Parties *parties) {
    for (size_t i = 0; i < parties->count; i++)
        if (slice_equal(name, parties->names[i]) ||
            slice_find(parties->names[i], name, 0) != SIZE_MAX ||
            slice_find(name, parties->names[i], 0) != SIZE_MAX)
            return true;
    return false;
}

/* One list says nothing that the other does not say. */
static bool parties_agree(const Parties *a, const Parties *b) {
    if (!a->count || !b->count)
        return true;
    for (size_t i = 0; i < a->count; i++)
        if (!name_within(a->names[i], b))
            return false;
    for (size_t i = 0; i < b->count; i++)
        if (!name_within(b->names[i], a))
            return false;
    return true;
}

static bool same_doing(const Event *a, const Event *b) {
    bool planned = a->status == STATUS_PLANNED;
    return a->type == b->type && !strcmp(a->cameo, b->cameo) &&
           planned == (b->status == STATUS_PLANNED) &&
           parties_agree(&a->actor, &b->actor) &&
           parties_agree(&a->recipient, &b->recipient);
}

/* A doing told again adds what its first telling left open. */
static void event_merge(Event *kept, const Event *again) {
    if (!kept->actor.count)
        kept->actor = again->actor;
    if (!kept->recipient.count)
        kept->recipient = again->recipient;
    if (kept->days.from == DAY_NONE)
        kept->days = again->days;
    if (!kept->place.length)
        kept->place = again->place;
}

static void event_add(Reading *reading, const Event *event) {
    EventList *list = &reading->found->events;
    for (size_t i = 0; i < list->count; i++)
        if (same_doing(&list->rows[i], event)) {
            event_merge(&list->rows[i], event);
            return;
        }
    list->rows = list_room(reading->page, list->rows, list->count,
                           &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = *event;
}

/* Who did one thing to somebody by force did the other things of that kind,
 * where the page leaves it open: "dideportasi Israel ... sempat ditahan". */
static void actors_complete(EventList *list) {
    for (size_t i = 0; i < list->count; i++) {
        Event *event = &list->rows[i];
        if (event->actor.count || !event->recipient.count)
            continue;
        for (size_t n = 0; n < list->count; n++) {
            const Event *other = &list->rows[n];
            if (other->type == event->type && other->actor.count &&
                other->recipient.count &&
                name_within(event->recipient.names[0], &other->recipient)) {
                event->actor = other->actor;
                break;
            }
        }
    }
}

static void doing_read(Reading *reading, const Sentence *sentence,
                       const Doing *doing) {
    size_t at = piece_of(&reading->clauses, doing->first);
    if (at == PIECE_NONE || reading->clauses.rows[at].kind == PIECE_PARTY)
        return;
    const Token *tokens = reading->document->tokens;
    Event event = {
        .span = {tokens[doing->first].start, tokens[doing->last - 1].end},
        .first = doing->first,
        .last = doing->last,
        .type = doing->pattern->type};
    memcpy(event.cameo, doing->pattern->cameo, sizeof event.cameo);
    PieceText text = {reading->tables->clauses, reading->document,
                      reading->found};
    if (!status_find(&text, &reading->clauses, doing, at, &event))
        return;
    roles_find(&text, &reading->clauses, doing, at, &event);
    if (!event.actor.count && !event.recipient.count)
        return;
    setting_find(&text, &reading->clauses, sentence, at, &event);
    event_add(reading, &event);
}

static void sentence_read(Reading *reading, const Sentence *sentence) {
    bool read = false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        Doing doing;
        if (!doing_at(reading->tables->patterns, reading->document, sentence, i,
                      &doing))
            continue;
        if (!read) {
            PieceText text = {reading->tables->clauses, reading->document,
                              reading->found};
            pieces_read(reading->page, &text, sentence, &reading->clauses);
            read = true;
        }
        doing_read(reading, sentence, &doing);
        i = doing.last - 1;
    }
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
    actors_complete(&found->events);
    return true;
}
