/* SPDX-License-Identifier: MIT */
/* Settling pages in linking order, each once its past is settled. */
#include "link/link.h"

#include "base/list.h"

#include <stdlib.h>

enum {
    WAITS_FOR_COPIES = 1,
    WAITS_FOR_GROUP = 2,
    WAITS = WAITS_FOR_COPIES | WAITS_FOR_GROUP,
    CORE_CHANGED = 4, /* of a first page: what takes its group in */
    MOVED = 8,
    REMOVED = 16,
    COPIED = 32,
    NEW = 64,
    SPARE_KEYS = 8 /* beside its phrases and terms: id, group, story */
};

struct Linking {
    Arena *run;
    LinkIndex *index;
    const LinkSource *source;
    Meetings meetings;
    unsigned char *marks; /* by page number */
    size_t mark_count, mark_room;
    PageNumbers queue; /* a heap: the first in linking order on top */
    PageNumbers cores, removed;
    LinkChanges changes;
    LinkPage last; /* nothing in the index stands behind this */
};

static int pages_order(const LinkPage *a, const LinkPage *b) {
    if (a->minute != b->minute)
        return a->minute < b->minute ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

Linking *linking_open(Arena *run, LinkIndex *index, const LinkSource *source) {
    Linking *linking = arena_take(run, sizeof *linking);
    linking->run = run;
    linking->index = index;
    linking->source = source;
    linking->meetings = meetings_make(run);
    linking->last.minute = INT32_MIN;
    for (PageNumber n = 1; n <= index_page_count(index); n++) {
        const IndexPage *row = index_page(index, n);
        LinkPage page = {.id = row->id, .minute = row->minute};
        if (row->id != ID_NONE && pages_order(&page, &linking->last) > 0)
            linking->last = page;
    }
    return linking;
}

const LinkChanges *linking_changes(const Linking *linking) {
    return &linking->changes;
}

static void number_add(Linking *linking, PageNumbers *list, PageNumber number) {
    list->rows = list_room_alone(linking->run, list->rows, list->count,
                                 &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = number;
}

static unsigned char *mark_of(Linking *linking, PageNumber number) {
    while (linking->mark_count <= number) {
        linking->marks =
            list_room_alone(linking->run, linking->marks, linking->mark_count,
                            &linking->mark_room, 1);
        linking->marks[linking->mark_count++] = 0;
    }
    return &linking->marks[number];
}

static void rows_swap(PageNumbers *queue, size_t a, size_t b) {
    PageNumber row = queue->rows[a];
    queue->rows[a] = queue->rows[b];
    queue->rows[b] = row;
}

static void queue_push(Linking *linking, PageNumber number) {
    PageNumbers *queue = &linking->queue;
    size_t at = queue->count;
    number_add(linking, queue, number);
    for (; at > 0; at = (at - 1) / 2) {
        size_t above = (at - 1) / 2;
        if (!index_before(linking->index, queue->rows[at], queue->rows[above]))
            break;
        rows_swap(queue, at, above);
    }
}

static PageNumber queue_pop(Linking *linking) {
    PageNumbers *queue = &linking->queue;
    PageNumber top = queue->rows[0];
    queue->rows[0] = queue->rows[--queue->count];
    for (size_t at = 0;;) {
        size_t first = at;
        for (size_t below = 2 * at + 1;
             below < queue->count && below <= 2 * at + 2; below++)
            if (index_before(linking->index, queue->rows[below],
                             queue->rows[first]))
                first = below;
        if (first == at)
            return top;
        rows_swap(queue, at, first);
        at = first;
    }
}

static void page_wait(Linking *linking, PageNumber number, unsigned what) {
    unsigned char *mark = mark_of(linking, number);
    if (!(*mark & WAITS))
        queue_push(linking, number);
    *mark = (unsigned char)(*mark | what);
}

static void core_mark(Linking *linking, PageNumber group) {
    unsigned char *mark = mark_of(linking, group);
    if (!(*mark & CORE_CHANGED))
        number_add(linking, &linking->cores, group);
    *mark |= CORE_CHANGED;
}

static void moved_mark(Linking *linking, PageNumber page) {
    unsigned char *mark = mark_of(linking, page);
    if (!(*mark & MOVED))
        number_add(linking, &linking->changes.moved, page);
    *mark |= MOVED;
}

/* All pages that were met wait, as far as they stand behind `page`. */
static void met_wait(Linking *linking, PageNumber page, unsigned what) {
    const LinkIndex *index = linking->index;
    Meetings *meetings = &linking->meetings;
    for (size_t i = 0; i < meetings->count; i++)
        if (index_before(index, page, meetings->rows[i].page))
            page_wait(linking, meetings->rows[i].page, what);
    for (PageNumber n = 1; meetings->full && n <= index_page_count(index); n++)
        if (index_page(index, n)->id != ID_NONE && index_before(index, page, n))
            page_wait(linking, n, what);
    meetings_clear(meetings);
}

/* Is there nothing behind this page that could wait? */
static bool is_last(const Linking *linking, PageNumber number) {
    const IndexPage *row = index_page(linking->index, number);
    const LinkPage page = {.id = row->id, .minute = row->minute};
    return pages_order(&page, &linking->last) >= 0;
}

static void touched_wait(Linking *linking, PageNumber number,
                         const PageKeys *keys) {
    if (is_last(linking, number))
        return;
    phrases_met_by(linking->index, number, keys, &linking->meetings);
    met_wait(linking, number, WAITS_FOR_COPIES);
    terms_met_by(linking->index, number, keys, &linking->meetings);
    met_wait(linking, number, WAITS_FOR_GROUP);
}

/* A group has one page more or less, `page`: while it is small, its size
 * counts for all pages that are like any of its pages. */
static bool group_touched(Linking *linking, PageNumber group, PageNumber page,
                          Error *err) {
    PageList members = index_members(linking->index, group);
    size_t rank = 0;
    while (rank < members.count && rank <= GROUP_STRONGEST &&
           index_before(linking->index, members.rows[rank], page))
        rank++;
    if (rank >= GROUP_STRONGEST)
        return true;
    core_mark(linking, group);
    for (size_t i = 0; i < members.count && i <= GROUP_STRONGEST; i++) {
        LinkPage member;
        if (is_last(linking, page))
            break;
        const LinkWanted wanted = {.number = members.rows[i]};
        if (!page_read(linking->index, linking->source, wanted, &member, err))
            return false;
        PageKeys keys;
        page_keys(&member.features, &keys);
        terms_met_by(linking->index, members.rows[i], &keys,
                     &linking->meetings);
        met_wait(linking, page, WAITS_FOR_GROUP);
    }
    return true;
}

static bool group_change(Linking *linking, const Comparand *comparand,
                         PageNumber group, Error *err) {
    PageNumber page = comparand->number;
    PageNumber before = index_page(linking->index, page)->group;
    group_leave(linking->index, page);
    if (before && !group_touched(linking, before, page, err))
        return false;
    if (!group_touched(linking, group, page, err))
        return false;
    group_join(linking->index, page, group);
    if (!is_last(linking, page)) {
        terms_met_by(linking->index, page, comparand->keys,
                     comparand->meetings);
        met_wait(linking, page, WAITS_FOR_GROUP);
    }
    moved_mark(linking, page);
    return true;
}

/* Is the page among the first of its group? Then what takes the group in may
 * have changed with what the page is like. */
static bool in_core(const LinkIndex *index, PageNumber page) {
    PageList members = index_members(index, index_page(index, page)->group);
    for (size_t i = 0; i < members.count && i < GROUP_CORE; i++)
        if (members.rows[i] == page)
            return true;
    return false;
}

static bool page_group(Linking *linking, const Comparand *comparand,
                       Error *err) {
    LinkIndex *index = linking->index;
    PageNumber page = comparand->number, group, follows;
    if (!group_settle(comparand, &group, &follows, err))
        return false;
    if (index_page(index, page)->group != group &&
        !group_change(linking, comparand, group, err))
        return false;
    if (index_page(index, page)->follows != follows) {
        group_follow(index, page, follows);
        moved_mark(linking, page);
    }
    if (in_core(index, page))
        core_mark(linking, group);
    return true;
}

/* Seldom: a page that was settled as the last one was not the last. */
static void copied_void(LinkChanges *changes, PageNumber page) {
    for (size_t i = 0; i < changes->copied.count; i++)
        if (changes->copied.rows[i].page == page)
            changes->copied.rows[i] = (PageOverlaps){0};
}

static void copied_add(Linking *linking, PageNumber page, size_t first) {
    LinkChanges *changes = &linking->changes;
    PageOverlapsList *list = &changes->copied;
    unsigned char *mark = mark_of(linking, page);
    if (*mark & COPIED)
        copied_void(changes, page);
    if (*mark & NEW && first == changes->overlaps.count)
        return; /* nothing to tell: it had none before */
    *mark |= COPIED;
    list->rows = list_room_alone(linking->run, list->rows, list->count,
                                 &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = (PageOverlaps){
        page, (uint32_t)first, (uint32_t)(changes->overlaps.count - first)};
}

static bool page_copies(Linking *linking, const Comparand *comparand,
                        Error *err) {
    const IndexPage before = *index_page(linking->index, comparand->number);
    OverlapList *overlaps = &linking->changes.overlaps;
    size_t first = overlaps->count;
    if (!overlaps_find(linking->run, comparand, overlaps, err))
        return false;
    copied_add(linking, comparand->number, first);
    const IndexPage *row = index_page(linking->index, comparand->number);
    bool counts_changed = before.telling != row->telling ||
                          before.live != row->live ||
                          before.dense_telling != row->dense_telling ||
                          before.dense_live != row->dense_live;
    if (counts_changed && !is_last(linking, comparand->number)) {
        phrases_met_by(linking->index, comparand->number, comparand->keys,
                       comparand->meetings);
        met_wait(linking, comparand->number, WAITS_FOR_COPIES);
    }
    return true;
}

static bool page_settle(Linking *linking, PageNumber number, const LinkPage *of,
                        unsigned waits, Error *err) {
    PageKeys keys;
    page_keys(&of->features, &keys);
    const Comparand comparand = {linking->index, linking->source,   number, of,
                                 &keys,          &linking->meetings};
    return (!(waits & WAITS_FOR_COPIES) ||
            page_copies(linking, &comparand, err)) &&
           (!(waits & WAITS_FOR_GROUP) || page_group(linking, &comparand, err));
}

typedef void Prefetch(const LinkIndex *index, uint64_t key);
typedef void Change(LinkIndex *index, uint64_t key, PageNumber page);

static void keys_prefetch(const LinkIndex *index, const PageKeys *keys,
                          Prefetch *prefetch) {
    for (size_t i = 0; i < keys->phrase_count; i++)
        prefetch(index, phrase_key(keys->phrases[i]));
    for (size_t i = 0; i < keys->term_count; i++)
        prefetch(index, term_key(keys->terms[i]));
}

/* Memory is asked for before it is needed: most keys of a large index lie
 * where no cache has them. */
static void keys_change(LinkIndex *index, PageNumber number,
                        const PageKeys *keys, Change *change) {
    keys_prefetch(index, keys, index_prefetch);
    keys_prefetch(index, keys, index_prefetch_list);
    keys_prefetch(index, keys, index_prefetch_end);
    for (size_t i = 0; i < keys->phrase_count; i++)
        change(index, phrase_key(keys->phrases[i]), number);
    for (size_t i = 0; i < keys->term_count; i++)
        change(index, term_key(keys->terms[i]), number);
}

bool linking_add(Linking *linking, const LinkPage *page, Error *err) {
    PageKeys keys;
    page_keys(&page->features, &keys);
    size_t key_count = keys.phrase_count + keys.term_count + SPARE_KEYS;
    if (!index_reserve(linking->index, key_count, err))
        return false;
    const IndexPage row = {
        .id = page->id, .minute = page->minute, .host = page->host};
    PageNumber number = index_page_add(linking->index, &row);
    bool last = pages_order(page, &linking->last) > 0;
    index_append(linking->index, last);
    keys_change(linking->index, number, &keys, index_hold);
    index_append(linking->index, false);
    *mark_of(linking, number) |= NEW;
    if (last)
        linking->last = (LinkPage){.id = page->id, .minute = page->minute};
    else
        touched_wait(linking, number, &keys);
    if (last && !linking->queue.count)
        return page_settle(linking, number, page, WAITS, err);
    page_wait(linking, number, WAITS);
    return true;
}

bool linking_remove(Linking *linking, PageNumber number, Error *err) {
    LinkIndex *index = linking->index;
    LinkPage page;
    const LinkWanted wanted = {.number = number, .hold = true};
    if (!page_read(index, linking->source, wanted, &page, err))
        return false;
    PageKeys keys;
    page_keys(&page.features, &keys);
    touched_wait(linking, number, &keys);
    PageNumber group = index_page(index, number)->group;
    group_leave(index, number);
    if (group && !group_touched(linking, group, number, err))
        return false;
    keys_change(index, number, &keys, index_drop);
    *mark_of(linking, number) |= REMOVED;
    number_add(linking, &linking->removed, number);
    return true;
}

static bool cores_settle(Linking *linking, Error *err) {
    LinkIndex *index = linking->index;
    for (size_t i = 0; i < linking->cores.count; i++) {
        PageNumber group = linking->cores.rows[i], into;
        *mark_of(linking, group) &= (unsigned char)~CORE_CHANGED;
        if (index_page(index, group)->group != group)
            continue; /* no longer the first page of a group */
        const Comparand first = {.index = index,
                                 .source = linking->source,
                                 .number = group,
                                 .meetings = &linking->meetings};
        if (!group_into(&first, &into, err))
            return false;
        if (into == index_page(index, group)->into)
            continue;
        group_move(index, group, into);
        moved_mark(linking, group);
    }
    linking->cores.count = 0;
    return true;
}

/* Rows of pages that were taken out stay until the queue, which is ordered by
 * them, is empty. */
static void removed_clear(Linking *linking) {
    for (size_t i = 0; i < linking->removed.count; i++)
        index_page_remove(linking->index, linking->removed.rows[i]);
    linking->removed.count = 0;
}

bool linking_settle(Linking *linking, Error *err) {
    while (linking->queue.count) {
        PageNumber number = queue_pop(linking);
        unsigned char *mark = mark_of(linking, number);
        unsigned waits = *mark & REMOVED ? 0 : *mark & WAITS;
        *mark &= (unsigned char)~WAITS;
        LinkPage page;
        const LinkWanted wanted = {.number = number, .hold = true};
        if (!waits)
            continue;
        if (!index_reserve(linking->index, SPARE_KEYS, err) ||
            !page_read(linking->index, linking->source, wanted, &page, err) ||
            !page_settle(linking, number, &page, waits, err))
            return false;
    }
    removed_clear(linking);
    return cores_settle(linking, err);
}
