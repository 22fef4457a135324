/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/context.h"
#include "check/doing.h"
#include "check/same.h"
#include "text/word.h"

static const double ALIKE_APART = 0.5;
enum { REMEMBERED_DAYS = 7 }; /* a doing dated more vaguely than to the week */

static ComparedValue value_of(const StoredPage *page, const Event *event) {
    return (ComparedValue){.page = page->id,
                           .span = event->span,
                           .text = slice_span(page->article.text, event->span),
                           .status = event->status};
}

/* The date finding that gave the event its days: the nearest with them, in
 * the event's own sentence. A day from elsewhere is the finder's guess. */
static const Date *date_of(const Document *document, const StoredPage *page,
                           const Event *event) {
    const Date *nearest = NULL;
    uint32_t sentence = sentence_of_token(document, event->first);
    uint32_t nearest_gap = UINT32_MAX;
    for (size_t i = 0; i < page->findings.dates.count; i++) {
        const Date *date = &page->findings.dates.rows[i];
        if (date->days.from != event->days.from ||
            date->days.to != event->days.to ||
            sentence_of_token(document, date->first) != sentence)
            continue;
        uint32_t gap = date->span.start > event->span.start
                           ? date->span.start - event->span.start
                           : event->span.start - date->span.start;
        if (gap < nearest_gap) {
            nearest = date;
            nearest_gap = gap;
        }
    }
    return nearest;
}

static Slice about_doing(Comparing *comparing, const Doing *doing,
                         const StoredPage *page) {
    Slice parts[2 * EVENT_PARTIES_MAX + 1];
    size_t count = 0;
    const Event *event = doing->fullest;
    for (size_t i = 0; i < event->actor.count; i++)
        parts[count++] = event->actor.names[i];
    parts[count++] = slice_span(page->article.text, event->span);
    for (size_t i = 0; i < event->recipient.count; i++)
        parts[count++] = event->recipient.names[i];
    return slice_join(comparing->run, parts, count, SLICE(" "));
}

/* How alike the sentences of a value and of a date are. */
static double sentences_alike(const Comparing *comparing,
                              const ComparedValue *value, const Context *own) {
    size_t p = page_index(comparing->input->pages, value->page);
    const Document *document = &comparing->documents[p];
    const Context other =
        context_of(document, token_at_byte(document, value->span.start),
                   token_at_byte(document, value->span.end));
    return contexts_alike(own, &other);
}

/* Across stories a doing that is dated to the day is news and may happen
 * again: attacks, talks, suits. One that is dated to months is remembered, and
 * two such dates are two memories of it. */
static bool is_remembered(Interval days) {
    return days.high - days.low >= REMEMBERED_DAYS;
}

/* One day of a doing and another are believed to be told of the same doing
 * only when their sentences are alike, or both are remembered. */
static bool dates_join(const Comparing *comparing, const Lineup *lineup,
                       size_t page, const Date *date) {
    const Interval days = {date->days.from, date->days.to};
    const Context own =
        context_of(&comparing->documents[page], date->first, date->last);
    for (size_t i = 0; i < lineup->count; i++) {
        const ComparedValue *value = &lineup->values[i];
        if (interval_compare(value->value, days) != INTERVAL_APART)
            continue;
        bool remembered = comparing->storyline && is_remembered(days) &&
                          is_remembered(value->value);
        if (!remembered &&
            sentences_alike(comparing, value, &own) < ALIKE_APART)
            return false;
    }
    return true;
}

static void doing_dates_compare(Comparing *comparing, const Doing *doing,
                                Slice about) {
    Lineup lineup = {0};
    for (size_t i = 0; i < doing->count; i++) {
        const DoingMention *mention = &doing->mentions[i];
        const StoredPage *page = &comparing->input->pages->rows[mention->page];
        const Date *date = mention->event->days.from == DAY_NONE
                               ? NULL
                               : date_of(&comparing->documents[mention->page],
                                         page, mention->event);
        if (!date || !dates_join(comparing, &lineup, mention->page, date))
            continue;
        ComparedValue value = value_of(page, mention->event);
        value.span = date->span;
        value.text = slice_span(page->article.text, date->span);
        value.value = (Interval){date->days.from, date->days.to};
        value.has_value = true;
        lineup_add(comparing, &lineup, value);
    }
    lineup_compare(comparing, &lineup, FIELD_DATE, about,
                   values_relation(comparing->input, &lineup, false));
}

/* Places inside one another are said with the same words or more of them;
 * whether two other places lie within each other nobody knows here. */
static Relation places_relation(const Lineup *lineup) {
    for (size_t i = 1; i < lineup->count; i++)
        if (!slice_equal_nocase(lineup->values[i].text, lineup->values[0].text))
            return RELATION_COMPATIBLE;
    return RELATION_SAME;
}

static void doing_places_compare(Comparing *comparing, const Doing *doing,
                                 Slice about) {
    Lineup lineup = {0};
    for (size_t i = 0; i < doing->count; i++) {
        const DoingMention *mention = &doing->mentions[i];
        const StoredPage *page = &comparing->input->pages->rows[mention->page];
        if (!mention->event->place.length)
            continue;
        ComparedValue value = value_of(page, mention->event);
        value.text = mention->event->place;
        lineup_add(comparing, &lineup, value);
    }
    if (places_relation(&lineup) != RELATION_SAME)
        lineup_compare(comparing, &lineup, FIELD_PLACE, about,
                       places_relation(&lineup));
}

static bool told_twice(const Doing *doing) {
    for (size_t i = 1; i < doing->count; i++)
        if (doing->mentions[i].page != doing->mentions[0].page)
            return true;
    return false;
}

static const StoredPage *page_of_fullest(const Comparing *comparing,
                                         const Doing *doing) {
    for (size_t i = 0; i < doing->count; i++)
        if (doing->mentions[i].event == doing->fullest)
            return &comparing->input->pages->rows[doing->mentions[i].page];
    return &comparing->input->pages->rows[doing->mentions[0].page];
}

void doings_compare(Comparing *comparing) {
    DoingList doings = {0};
    doings_find(comparing->run, comparing->input, &doings);
    for (size_t i = 0; i < doings.count; i++) {
        const Doing *doing = &doings.rows[i];
        if (!told_twice(doing))
            continue;
        Slice about =
            about_doing(comparing, doing, page_of_fullest(comparing, doing));
        doing_dates_compare(comparing, doing, about);
        doing_places_compare(comparing, doing, about);
    }
}
