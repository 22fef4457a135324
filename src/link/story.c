/* SPDX-License-Identifier: MIT */
#include "link/story.h"

#include "base/list.h"
#include "link/similarity.h"

#include <stdlib.h>

static const double COSINE_LEAST = 0.15;
static const double HAPPENING_LEAST = 0.30; /* mean over the pairs of pages */
static const double STORYLINE_LEAST = 0.20;

/* Groups of pages while they are joined: each page is in one. */
typedef struct Groups {
    size_t page_count;
    uint32_t *of;   /* the group of a page, named by its first page */
    uint32_t *next; /* the next page of the same group; self at the end */
    uint32_t *last; /* by group: its last page */
    uint32_t *size; /* by group */
    SimilarityList pairs;
    size_t *starts; /* of page p's pairs in `sides` */
    size_t *sides;  /* indexes into pairs.rows, for both pages of a pair */
} Groups;

static int compare_happening(const void *a, const void *b) {
    const Similarity *x = *(const Similarity *const *)a;
    const Similarity *y = *(const Similarity *const *)b;
    if (x->happening != y->happening)
        return x->happening < y->happening ? 1 : -1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static void sides_fill(Arena *run, Groups *groups) {
    size_t pages = groups->page_count, pairs = groups->pairs.count;
    groups->starts = arena_take(run, (pages + 2) * sizeof(size_t));
    groups->sides = arena_take(run, (2 * pairs + 1) * sizeof(size_t));
    size_t *next = arena_take(run, (pages + 2) * sizeof *next);
    for (size_t i = 0; i < pairs; i++) {
        next[groups->pairs.rows[i].a + 1]++;
        next[groups->pairs.rows[i].b + 1]++;
    }
    for (size_t p = 0; p < pages; p++) {
        next[p + 1] += next[p];
        groups->starts[p + 1] = next[p + 1];
    }
    for (size_t i = 0; i < pairs; i++) {
        groups->sides[next[groups->pairs.rows[i].a]++] = i;
        groups->sides[next[groups->pairs.rows[i].b]++] = i;
    }
}

static Groups groups_make(Arena *run, const LinkPage *pages, size_t count) {
    Groups groups = {.page_count = count};
    groups.of = arena_take(run, (count + 1) * sizeof(uint32_t));
    groups.next = arena_take(run, (count + 1) * sizeof(uint32_t));
    groups.last = arena_take(run, (count + 1) * sizeof(uint32_t));
    groups.size = arena_take(run, (count + 1) * sizeof(uint32_t));
    for (uint32_t p = 0; p < count; p++) {
        groups.of[p] = groups.next[p] = groups.last[p] = p;
        groups.size[p] = 1;
    }
    similarities_find(run, pages, count, COSINE_LEAST, &groups.pairs);
    sides_fill(run, &groups);
    return groups;
}

/* The sum of one measure over all pairs between two groups. */
static double between(const Groups *groups, uint32_t a, uint32_t b,
                      bool happening) {
    if (groups->size[a] > groups->size[b]) {
        uint32_t larger = a;
        a = b;
        b = larger;
    }
    double sum = 0;
    for (uint32_t page = a, before = UINT32_MAX; page != before;
         before = page, page = groups->next[page]) {
        for (size_t s = groups->starts[page]; s < groups->starts[page + 1];
             s++) {
            const Similarity *pair = &groups->pairs.rows[groups->sides[s]];
            uint32_t other = pair->a == page ? pair->b : pair->a;
            if (groups->of[other] == b)
                sum += happening ? pair->happening : pair->cosine;
        }
    }
    return sum;
}

static void groups_join(Groups *groups, uint32_t a, uint32_t b) {
    if (b < a) {
        uint32_t first = b;
        b = a;
        a = first;
    }
    for (uint32_t page = b, before = UINT32_MAX; page != before;
         before = page, page = groups->next[page])
        groups->of[page] = a;
    groups->next[groups->last[a]] = b;
    groups->last[a] = groups->last[b];
    groups->size[a] += groups->size[b];
}

static void groups_grow(Arena *run, Groups *groups) {
    size_t count = groups->pairs.count;
    const Similarity **order = arena_take(run, (count + 1) * sizeof *order);
    for (size_t i = 0; i < count; i++)
        order[i] = &groups->pairs.rows[i];
    if (count)
        qsort(order, count, sizeof *order, compare_happening);
    for (size_t i = 0; i < count; i++) {
        if (order[i]->happening < HAPPENING_LEAST)
            break;
        uint32_t a = groups->of[order[i]->a], b = groups->of[order[i]->b];
        double pairs = (double)groups->size[a] * groups->size[b];
        if (a != b && between(groups, a, b, true) / pairs >= HAPPENING_LEAST)
            groups_join(groups, a, b);
    }
}

static int compare_index(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* The headline of the page that is most like the others of its group. */
static Slice group_title(const Groups *groups, const LinkPage *pages,
                         const uint32_t *members, size_t count) {
    double best = -1;
    Slice title = {0};
    for (size_t m = 0; m < count; m++) {
        double sum = 0;
        uint32_t page = members[m];
        for (size_t s = groups->starts[page]; s < groups->starts[page + 1];
             s++) {
            const Similarity *pair = &groups->pairs.rows[groups->sides[s]];
            uint32_t other = pair->a == page ? pair->b : pair->a;
            if (groups->of[other] == groups->of[page])
                sum += pair->cosine;
        }
        Slice own = pages[page].page->article.title;
        if (own.length && sum > best) {
            best = sum;
            title = own;
        }
    }
    return title;
}

static void days_widen(Days *days, Day day) {
    if (day == DAY_NONE)
        return;
    if (days->from == DAY_NONE || day < days->from)
        days->from = day;
    if (days->to == DAY_NONE || day > days->to)
        days->to = day;
}

static Story group_story(Arena *run, const Groups *groups,
                         const LinkPage *pages, uint32_t group) {
    uint32_t *members = arena_take(run, groups->size[group] * sizeof *members);
    size_t count = 0;
    for (uint32_t page = group, before = UINT32_MAX; page != before;
         before = page, page = groups->next[page])
        members[count++] = page;
    qsort(members, count, sizeof *members, compare_index);
    Story story = {.id = pages[members[0]].page->id,
                   .title = group_title(groups, pages, members, count),
                   .days = {DAY_NONE, DAY_NONE}};
    story.pages.rows = arena_take(run, count * sizeof(Id));
    for (size_t m = 0; m < count; m++) {
        const StoredPage *page = pages[members[m]].page;
        story.pages.rows[story.pages.count++] = page->id;
        days_widen(&story.days, page->article.published_day);
    }
    story.pages.capacity = count;
    story.storyline = story.id;
    return story;
}

/* For each group the earlier group that it follows on: itself if none. */
static uint32_t group_before(const Groups *groups, uint32_t group) {
    uint32_t best = group;
    double best_mean = STORYLINE_LEAST;
    for (uint32_t page = group, before = UINT32_MAX; page != before;
         before = page, page = groups->next[page]) {
        for (size_t s = groups->starts[page]; s < groups->starts[page + 1];
             s++) {
            const Similarity *pair = &groups->pairs.rows[groups->sides[s]];
            uint32_t other = groups->of[pair->a == page ? pair->b : pair->a];
            if (other >= group || other == best)
                continue;
            double mean = between(groups, group, other, false) /
                          ((double)groups->size[group] * groups->size[other]);
            if (mean > best_mean) {
                best = other;
                best_mean = mean;
            }
        }
    }
    return best;
}

void stories_find(Arena *run, const LinkPage *pages, size_t count,
                  StoryList *stories) {
    Groups groups = groups_make(run, pages, count);
    groups_grow(run, &groups);
    Id *storyline = arena_take(run, (count + 1) * sizeof *storyline);
    for (uint32_t page = 0; page < count; page++) {
        if (groups.of[page] != page)
            continue; /* a group is named by its first page */
        Story story = group_story(run, &groups, pages, page);
        uint32_t earlier = group_before(&groups, page);
        if (earlier != page)
            story.storyline = storyline[earlier];
        storyline[page] = story.storyline;
        stories->rows = list_room(run, stories->rows, stories->count,
                                  &stories->capacity, sizeof *stories->rows);
        stories->rows[stories->count++] = story;
    }
}
