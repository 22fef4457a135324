/* SPDX-License-Identifier: MIT */
#include "check/doing.h"

#include "base/list.h"
#include "check/rules.h"
#include "check/same.h"

static size_t parties_named(const Event *event) {
    return event->actor.count + event->recipient.count;
}

static const Entity *entity_named(const StoredPage *page, Slice name) {
    const EntityList *entities = &page->findings.entities;
    for (size_t i = 0; i < entities->count; i++)
        if (slice_equal(entities->rows[i].name, name))
            return &entities->rows[i];
    return NULL;
}

/* The state that a party acts for; MAP_ABSENT when none is known. */
static uint32_t state_of(const CheckRules *rules, const StoredPage *page,
                         Slice name) {
    uint32_t state = rule_state(rules, name);
    const Entity *entity = entity_named(page, name);
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

/* An event without any party tells nothing that could be compared. */
static bool same_doing(const CheckRules *rules, Telling a, Telling b) {
    if (a.event->type != b.event->type || !parties_named(a.event) ||
        !parties_named(b.event))
        return false;
    if (parties_same(&a.event->actor, &b.event->actor) &&
        parties_same(&a.event->recipient, &b.event->recipient))
        return true;
    return same_word(a, b) && stand_for_same(rules, a, b);
}

static Doing *doing_of(DoingList *doings, const CheckInput *input,
                       Telling telling) {
    for (size_t i = 0; i < doings->count; i++) {
        const Doing *doing = &doings->rows[i];
        const Telling first = {&input->pages->rows[doing->mentions[0].page],
                               doing->mentions[0].event};
        if (same_doing(input->rules, first, telling))
            return &doings->rows[i];
    }
    return NULL;
}

static Doing *doing_add(Arena *run, DoingList *doings, const Event *event) {
    doings->rows = list_room(run, doings->rows, doings->count,
                             &doings->capacity, sizeof *doings->rows);
    doings->rows[doings->count] = (Doing){.fullest = event};
    return &doings->rows[doings->count++];
}

static void mention_add(Arena *run, Doing *doing, size_t page,
                        const Event *event) {
    if (doing->count && doing->mentions[doing->count - 1].page == page &&
        doing->mentions[doing->count - 1].event->days.from != DAY_NONE)
        return; /* one line for each page: the first that has a day */
    if (doing->count && doing->mentions[doing->count - 1].page == page)
        doing->count--;
    doing->mentions = list_room(run, doing->mentions, doing->count,
                                &doing->capacity, sizeof *doing->mentions);
    doing->mentions[doing->count++] = (DoingMention){page, event};
    if (parties_named(event) > parties_named(doing->fullest))
        doing->fullest = event;
}

void doings_find(Arena *run, const CheckInput *input, DoingList *doings) {
    for (size_t p = 0; p < input->pages->count; p++) {
        const StoredPage *page = &input->pages->rows[p];
        for (size_t i = 0; i < page->findings.events.count; i++) {
            const Event *event = &page->findings.events.rows[i];
            Doing *doing = doing_of(doings, input, (Telling){page, event});
            if (!doing)
                doing = doing_add(run, doings, event);
            mention_add(run, doing, p, event);
        }
    }
}
