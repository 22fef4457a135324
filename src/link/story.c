/* SPDX-License-Identifier: MIT */
#include "link/story.h"

#include "base/list.h"
#include "link/similarity.h"

#include <stdlib.h>

enum {
    MET_MIN = 2,   /* terms through which a page must have been found */
    NEARS_MAX = 32 /* pages that a page is compared with */
};
static const double HAPPENING_LEAST = 0.345; /* mean over the strongest */

#define KIND_INTO ((uint64_t)3 << 32)
#define KIND_FOLLOWS ((uint64_t)4 << 32)

/* An earlier page, and how like it is. */
typedef struct Near {
    PageNumber page, group;
    double happening, affair;
} Near;

/* The pages before one that share terms with it. */
typedef struct Nears {
    Near rows[NEARS_MAX];
    size_t count;
} Nears;

static bool nears_find(const Comparand *comparand, Nears *nears, Error *err) {
    const LinkIndex *index = comparand->index;
    TermTable terms;
    term_table_make(&comparand->page->features, &terms);
    terms_meet(index, comparand->number, comparand->keys, comparand->meetings);
    nears->count =
        meetings_take(comparand->meetings, index, MET_MIN, NEARS_MAX);
    pages_expect(comparand->source, comparand->meetings->taken, nears->count,
                 FEATURE_TERMS_BYTES);
    for (size_t i = 0; i < nears->count; i++) {
        LinkPage other;
        PageNumber number = comparand->meetings->taken[i];
        const IndexPage *row = index_page(index, number);
        if (!page_read(index, comparand->source, (LinkWanted){.number = number},
                       &other, err))
            return false;
        Near *near = &nears->rows[i];
        *near = (Near){.page = number, .group = row->group};
        double cosine = pages_cosine(&terms, &other.features);
        near->happening = pages_happening(&other, comparand->page, cosine);
        near->affair = pages_affair(&other, comparand->page, cosine);
    }
    return true;
}

/* How many pages of a group stand before `page`, as far as they count: most
 * often all of them, which one look shows. */
static size_t group_size(const LinkIndex *index, PageNumber group,
                         PageNumber page) {
    PageList members = index_members(index, group);
    size_t size =
        members.count < GROUP_STRONGEST ? members.count : GROUP_STRONGEST;
    while (size && !index_before(index, members.rows[size - 1], page))
        size--;
    return size;
}

/* The mean of the strongest likenesses of `page` to one group; a group of
 * fewer pages has fewer. */
static double group_likeness(const LinkIndex *index, const Nears *nears,
                             const Near *first, PageNumber page) {
    double strongest[GROUP_STRONGEST];
    size_t count = 0;
    for (const Near *near = first; near < nears->rows + nears->count; near++) {
        if (near->group != first->group)
            continue;
        double value = near->happening;
        size_t at = count < GROUP_STRONGEST ? count++ : GROUP_STRONGEST;
        for (; at > 0 && strongest[at - 1] < value; at--)
            if (at < GROUP_STRONGEST)
                strongest[at] = strongest[at - 1];
        if (at < GROUP_STRONGEST)
            strongest[at] = value;
    }
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += strongest[i];
    size_t size = group_size(index, first->group, page);
    return sum / (double)(size > count ? size : count);
}

/* Is this the first row of its group? */
static bool opens_group(const Nears *nears, size_t i) {
    for (size_t k = 0; k < i; k++)
        if (nears->rows[k].group == nears->rows[i].group)
            return false;
    return nears->rows[i].group != 0;
}

/* The group that is most like the page; 0 when none is enough. */
static PageNumber group_best(const Comparand *comparand, const Nears *nears) {
    PageNumber best = 0;
    double best_likeness = HAPPENING_LEAST;
    for (size_t i = 0; i < nears->count; i++) {
        if (!opens_group(nears, i))
            continue;
        PageNumber group = nears->rows[i].group;
        double likeness = group_likeness(comparand->index, nears,
                                         &nears->rows[i], comparand->number);
        if (likeness > best_likeness ||
            (likeness == best_likeness &&
             (!best || index_before(comparand->index, group, best)))) {
            best = group;
            best_likeness = likeness;
        }
    }
    return best;
}

/* The group of the page that is most like this one, among those of the same
 * affair; 0 when there is none. */
static PageNumber group_before(const LinkIndex *index, const Nears *nears) {
    const Near *best = NULL;
    for (size_t i = 0; i < nears->count; i++) {
        const Near *near = &nears->rows[i];
        if (near->affair <= 0 || !near->group)
            continue;
        if (!best || near->affair > best->affair ||
            (near->affair == best->affair &&
             index_before(index, near->page, best->page)))
            best = near;
    }
    return best ? best->group : 0;
}

bool group_settle(const Comparand *comparand, PageNumber *group,
                  PageNumber *follows, Error *err) {
    Nears nears;
    *follows = 0;
    if (!nears_find(comparand, &nears, err))
        return false;
    *group = group_best(comparand, &nears);
    if (*group)
        return true;
    *group = comparand->number;
    *follows = group_before(comparand->index, &nears);
    return true;
}

/* Groups that may take in another: the sum of what its pages are like them. */
typedef struct Takers {
    PageNumber groups[GROUP_CORE * NEARS_MAX];
    double sums[GROUP_CORE * NEARS_MAX];
    size_t count;
} Takers;

static void taker_add(Takers *takers, PageNumber group, double likeness) {
    size_t i = 0;
    while (i < takers->count && takers->groups[i] != group)
        i++;
    if (i == takers->count) {
        takers->groups[takers->count] = group;
        takers->sums[takers->count++] = 0;
    }
    takers->sums[i] += likeness;
}

/* Adds what one page of a group is like each earlier group. */
static bool takers_add(const Comparand *comparand, PageNumber group,
                       Takers *takers, Error *err) {
    const LinkIndex *index = comparand->index;
    Nears nears;
    if (!nears_find(comparand, &nears, err))
        return false;
    for (size_t i = 0; i < nears.count; i++)
        if (opens_group(&nears, i) &&
            index_before(index, nears.rows[i].group, group))
            taker_add(takers, nears.rows[i].group,
                      group_likeness(index, &nears, &nears.rows[i],
                                     comparand->number));
    return true;
}

static PageNumber taker_best(const LinkIndex *index, const Takers *takers,
                             PageNumber group, size_t pages) {
    PageNumber best = group;
    double best_sum = HAPPENING_LEAST * (double)pages;
    for (size_t i = 0; i < takers->count; i++) {
        PageNumber taker = takers->groups[i];
        double sum = takers->sums[i];
        if (sum > best_sum ||
            (sum == best_sum &&
             (best == group || index_before(index, taker, best)))) {
            best = taker;
            best_sum = sum;
        }
    }
    return best;
}

bool group_into(const Comparand *first, PageNumber *into, Error *err) {
    const LinkIndex *index = first->index;
    PageNumber group = first->number;
    PageList members = index_members(index, group);
    size_t core = members.count < GROUP_CORE ? members.count : GROUP_CORE;
    Takers takers = {.count = 0};
    *into = group;
    for (size_t i = 0; core > 1 && i < core; i++) {
        LinkPage page;
        PageNumber number = members.rows[i];
        const LinkWanted wanted = {.number = number, .hold = true};
        if (!page_read(index, first->source, wanted, &page, err))
            return false;
        PageKeys keys;
        page_keys(&page.features, &keys);
        const Comparand comparand = {index, first->source, number,
                                     &page, &keys,         first->meetings};
        if (!takers_add(&comparand, group, &takers, err))
            return false;
    }
    *into = taker_best(index, &takers, group, core);
    return true;
}

void group_follow(LinkIndex *index, PageNumber group, PageNumber follows) {
    IndexPage *row = index_page(index, group);
    if (row->follows)
        index_drop(index, KIND_FOLLOWS | row->follows, group);
    row->follows = follows;
    if (follows)
        index_hold(index, KIND_FOLLOWS | follows, group);
}

void group_move(LinkIndex *index, PageNumber group, PageNumber into) {
    IndexPage *row = index_page(index, group);
    if (row->into && row->into != group)
        index_drop(index, KIND_INTO | row->into, group);
    row->into = into;
    if (into && into != group)
        index_hold(index, KIND_INTO | into, group);
}

void group_leave(LinkIndex *index, PageNumber page) {
    IndexPage *row = index_page(index, page);
    if (row->group)
        index_member_remove(index, row->group, page);
    if (row->group == page) {
        group_move(index, page, 0);
        group_follow(index, page, 0);
    }
    row->group = 0;
}

void group_join(LinkIndex *index, PageNumber page, PageNumber group) {
    IndexPage *row = index_page(index, page);
    row->group = group;
    index_member_add(index, group, page);
    if (group == page)
        row->into = page;
}

/* Bounded, since the rows may come from a damaged file. */
PageNumber story_of_page(const LinkIndex *index, PageNumber page) {
    PageNumber group = index_page(index, page)->group;
    for (size_t n = index_page_count(index); n > 0; n--) {
        PageNumber into = index_page(index, group)->into;
        if (!into || into == group)
            break;
        group = into;
    }
    return group;
}

PageNumber storyline_of(const LinkIndex *index, PageNumber story) {
    for (size_t n = index_page_count(index); n > 0; n--) {
        PageNumber before = index_page(index, story)->follows;
        if (!before)
            break;
        story = story_of_page(index, before);
    }
    return story;
}

static void number_add(Arena *run, PageNumbers *list, PageNumber number) {
    list->rows = list_room(run, list->rows, list->count, &list->capacity,
                           sizeof *list->rows);
    list->rows[list->count++] = number;
}

/* Adds a group and all that it took in. */
static void groups_add(Arena *run, const LinkIndex *index, PageNumber story,
                       PageNumbers *groups) {
    size_t next = groups->count;
    number_add(run, groups, story);
    for (; next < groups->count && groups->count <= index_page_count(index);
         next++) {
        PageList taken = index_holders(index, KIND_INTO | groups->rows[next]);
        for (size_t i = 0; i < taken.count; i++)
            if (index_page(index, taken.rows[i])->into == groups->rows[next])
                number_add(run, groups, taken.rows[i]);
    }
}

static int compare_order(const void *a, const void *b, void *index) {
    PageNumber x = *(const PageNumber *)a, y = *(const PageNumber *)b;
    return x == y ? 0 : index_before(index, x, y) ? -1 : 1;
}

void story_pages(Arena *run, const LinkIndex *index, PageNumber story,
                 PageNumbers *pages) {
    PageNumbers groups = {0};
    size_t first = pages->count;
    groups_add(run, index, story, &groups);
    for (size_t g = 0; g < groups.count; g++) {
        PageList members = index_members(index, groups.rows[g]);
        for (size_t i = 0; i < members.count; i++)
            number_add(run, pages, members.rows[i]);
    }
    if (pages->count - first > 1)
        qsort_r(pages->rows + first, pages->count - first, sizeof *pages->rows,
                compare_order, (void *)(uintptr_t)index);
}

void story_followers(Arena *run, const LinkIndex *index, PageNumber story,
                     PageNumbers *stories) {
    size_t next = stories->count;
    number_add(run, stories, story);
    for (; next < stories->count && stories->count <= index_page_count(index);
         next++) {
        PageNumbers groups = {0};
        groups_add(run, index, stories->rows[next], &groups);
        for (size_t g = 0; g < groups.count; g++) {
            PageList after =
                index_holders(index, KIND_FOLLOWS | groups.rows[g]);
            for (size_t i = 0; i < after.count; i++) {
                const IndexPage *row = index_page(index, after.rows[i]);
                bool is_story =
                    row->group == after.rows[i] && row->into == after.rows[i];
                if (is_story && row->follows == groups.rows[g])
                    number_add(run, stories, after.rows[i]);
            }
        }
    }
}
