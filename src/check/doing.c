/* SPDX-License-Identifier: MIT */
#include "check/doing.h"

#include "base/list.h"
#include "base/utf8.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

#include <string.h>

static size_t parties_named(const Event *event) {
    return event->actor.count + event->recipient.count;
}

/* The state that a party acts for; MAP_ABSENT when none is known. */
static uint32_t state_of(const CheckRules *rules, const StoredPage *page,
                         Slice name) {
    uint32_t state = rule_state(rules, name);
    const Entity *entity = entity_named(&page->findings, name);
    Slice role = entity ? entity->role : (Slice){0};
    while (state == MAP_ABSENT && role.length) {
        size_t space = slice_find(role, SLICE(" "), 0);
        role = slice_trim(slice_part(
            role, space == SIZE_MAX ? role.length : space, role.length));
        state = rule_state(rules, role);
    }
    return state;
}

typedef struct States {
    uint32_t rows[EVENT_PARTIES_MAX];
    size_t count;
} States;

/* False when a party stands for no state. */
static bool states_of(const CheckRules *rules, const StoredPage *page,
                      const Parties *parties, States *states) {
    states->count = 0;
    for (size_t i = 0; i < parties->count; i++) {
        uint32_t state = state_of(rules, page, parties->names[i]);
        if (state == MAP_ABSENT)
            return false;
        states->rows[states->count++] = state;
    }
    return true;
}

static bool states_same(const States *a, const States *b) {
    for (size_t i = 0; i < a->count; i++) {
        bool found = false;
        for (size_t j = 0; j < b->count; j++)
            found = found || a->rows[i] == b->rows[j];
        if (!found)
            return false;
    }
    return a->count == b->count;
}

/* One event as a page tells it. */
typedef struct Telling {
    const StoredPage *page;
    const Event *event;
} Telling;

static bool stand_for_same(const CheckRules *rules, Telling a, Telling b) {
    States x, y;
    return states_of(rules, a.page, &a.event->actor, &x) &&
           states_of(rules, b.page, &b.event->actor, &y) && x.count &&
           states_same(&x, &y) &&
           states_of(rules, a.page, &a.event->recipient, &x) &&
           states_of(rules, b.page, &b.event->recipient, &y) &&
           states_same(&x, &y);
}

static bool same_word(Telling a, Telling b) {
    return slice_equal_nocase(slice_span(a.page->article.text, a.event->span),
                              slice_span(b.page->article.text, b.event->span));
}

static bool same_counts(const Event *a, const Event *b) {
    return a->actor.count == b->actor.count &&
           a->recipient.count == b->recipient.count;
}

/* How surely two tellings are of one doing; 0: they are not. An event without
 * any party tells nothing that could be compared. */
static int doings_alike(const CheckRules *rules, Telling a, Telling b) {
    if (a.event->type != b.event->type || !parties_named(a.event) ||
        !parties_named(b.event))
        return 0;
    bool named = parties_same(&a.event->actor, &b.event->actor) &&
                 parties_same(&a.event->recipient, &b.event->recipient);
    bool word = same_word(a, b);
    if (named && same_counts(a.event, b.event))
        return word ? 4 : 2;
    if (!word)
        return 0;
    return stand_for_same(rules, a, b) ? 3 : named;
}

static Doing *doing_of(const DoingList *doings, const CheckInput *input,
                       Telling telling) {
    Doing *best = NULL;
    int best_alike = 0;
    for (size_t i = 0; i < doings->count; i++) {
        Doing *doing = &doings->rows[i];
        for (size_t m = 0; m < doing->count; m++) {
            const DoingMention *mention = &doing->mentions[m];
            const Telling other = {&input->pages->rows[mention->page],
                                   mention->event};
            int alike = doings_alike(input->rules, other, telling);
            if (alike > best_alike) {
                best = doing;
                best_alike = alike;
            }
        }
    }
    return best;
}

static Doing *doing_add(Arena *run, DoingList *doings) {
    doings->rows = list_room(run, doings->rows, doings->count,
                             &doings->capacity, sizeof *doings->rows);
    doings->rows[doings->count] = (Doing){0};
    return &doings->rows[doings->count++];
}

/* Of one page's mentions the first that has a day stands for all; of those
 * without one that which names the most. */
static bool stands_for(const Event *event, const Event *other) {
    bool dated = event->days.from != DAY_NONE;
    bool other_dated = other->days.from != DAY_NONE;
    return dated || other_dated ? dated
                                : parties_named(event) >= parties_named(other);
}

static void mention_add(Arena *run, Doing *doing, size_t page,
                        const Event *event) {
    if (doing->count && doing->mentions[doing->count - 1].page == page) {
        DoingMention *last = &doing->mentions[doing->count - 1];
        if (!stands_for(last->event, event))
            last->event = event;
        return;
    }
    doing->mentions = list_room(run, doing->mentions, doing->count,
                                &doing->capacity, sizeof *doing->mentions);
    doing->mentions[doing->count++] = (DoingMention){page, event};
}

static const Event *fullest_of(const Doing *doing) {
    const Event *fullest = doing->mentions[0].event;
    for (size_t i = 1; i < doing->count; i++)
        if (parties_named(doing->mentions[i].event) > parties_named(fullest))
            fullest = doing->mentions[i].event;
    return fullest;
}

void doings_find(Arena *run, const CheckInput *input, DoingList *doings) {
    for (size_t p = 0; p < input->pages->count; p++) {
        const StoredPage *page = &input->pages->rows[p];
        for (size_t i = 0; i < page->findings.events.count; i++) {
            const Event *event = &page->findings.events.rows[i];
            Doing *doing = doing_of(doings, input, (Telling){page, event});
            if (!doing)
                doing = doing_add(run, doings);
            mention_add(run, doing, p, event);
        }
    }
    for (size_t i = 0; i < doings->count; i++)
        doings->rows[i].fullest = fullest_of(&doings->rows[i]);
}

enum { DOING_WORDS_MAX = 6, DOING_BYTES_MAX = 80 };

/* Where the word that starts at `start` ends; a point or comma inside a number
 * belongs to it. */
static size_t word_end(Slice text, size_t start) {
    size_t end = start;
    while (end < text.length && !strchr(" \n,.;:!?()\"", text.text[end])) {
        end++;
        bool sign = end + 1 < text.length &&
                    (text.text[end] == '.' || text.text[end] == ',');
        if (sign && utf8_is_digit((unsigned char)text.text[end - 1]) &&
            utf8_is_digit((unsigned char)text.text[end + 1]))
            end++;
    }
    return end;
}

Slice doing_words(const CheckRules *rules, const Article *article,
                  const Event *event) {
    Slice text = article->text;
    size_t end = event->span.end;
    for (int words = 0;
         words < DOING_WORDS_MAX && end < text.length && text.text[end] == ' ';
         words++) {
        size_t next = word_end(text, end + 1);
        Slice word = slice_part(text, end + 1, next);
        bool quote = word.length && (unsigned char)word.text[0] >= 0x80;
        if (!word.length || quote ||
            next - event->span.start > DOING_BYTES_MAX ||
            rule_has(rules, word_of(word), RULE_BOUNDARY))
            break;
        end = next;
    }
    return slice_part(text, event->span.start, end);
}
