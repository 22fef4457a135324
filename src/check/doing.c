/* SPDX-License-Identifier: MIT */
#include "check/doing.h"

#include "base/list.h"
#include "check/same.h"

static size_t parties_named(const Event *event) {
    return event->actor.count + event->recipient.count;
}

/* An event without any party tells nothing that could be compared. */
static bool same_doing(const Event *a, const Event *b) {
    return a->type == b->type && parties_named(a) && parties_named(b) &&
           parties_same(&a->actor, &b->actor) &&
           parties_same(&a->recipient, &b->recipient);
}

static Doing *doing_of(DoingList *doings, const StoredPages *pages,
                       const Event *event) {
    (void)pages;
    for (size_t i = 0; i < doings->count; i++)
        if (same_doing(doings->rows[i].fullest, event))
            return &doings->rows[i];
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

void doings_find(Arena *run, const StoredPages *pages, DoingList *doings) {
    for (size_t p = 0; p < pages->count; p++) {
        const EventList *events = &pages->rows[p].findings.events;
        for (size_t i = 0; i < events->count; i++) {
            const Event *event = &events->rows[i];
            Doing *doing = doing_of(doings, pages, event);
            if (!doing)
                doing = doing_add(run, doings, event);
            mention_add(run, doing, p, event);
        }
    }
}
