/* SPDX-License-Identifier: MIT */
#include "link/candidate.h"

#include <stdlib.h>
#include <string.h>

enum {
    DENSE_WORDS = 200, /* of a page that is short */
    DENSE_BIT = 2,     /* of a shingle; the first is always set */
    SUSPECT_PAGES = 2, /* of one host before the page: perhaps furniture */
    FURNITURE_PAGES = 8,
    /* All that one page can meet through its phrases, twice, as a power of 2 */
    PLACES = 1 << 17
};

#define KIND_PHRASE ((uint64_t)1 << 32)
#define KIND_TERM ((uint64_t)2 << 32)

uint64_t phrase_key(uint32_t phrase) {
    return KIND_PHRASE | phrase;
}

uint64_t term_key(uint32_t term) {
    return KIND_TERM | term;
}

bool page_read(const LinkIndex *index, const LinkSource *source,
               LinkWanted wanted, LinkPage *page, Error *err) {
    const IndexPage *row = index_page(index, wanted.number);
    wanted.id = row->id;
    if (!source->read(source->context, wanted, page, err))
        return false;
    page->host = row->host;
    return true;
}

void pages_expect(const LinkSource *source, const PageNumber *pages,
                  size_t count) {
    for (size_t i = 0; source->expect && i < count; i++)
        source->expect(source->context, pages[i]);
}

/* The weightiest first; the word decides between equals. */
static bool weighs_more(const Features *page, size_t a, size_t b) {
    const float *weights = page->term_weights;
    return weights[a] != weights[b] ? weights[a] > weights[b]
                                    : page->term_words[a] < page->term_words[b];
}

bool is_dense(const Features *features) {
    return features->word_count <= DENSE_WORDS;
}

bool is_dense_only(uint32_t phrase) {
    return phrase & DENSE_BIT;
}

static void phrases_keep(const Features *features, PageKeys *keys) {
    bool dense = is_dense(features);
    keys->phrase_count = 0;
    for (size_t i = 0;
         i < features->shingle_count && keys->phrase_count < PHRASE_KEYS_MAX;
         i++)
        if (dense || !is_dense_only(features->shingles[i]))
            keys->phrases[keys->phrase_count++] = features->shingles[i];
}

void page_keys(const Features *features, PageKeys *keys) {
    size_t best[TERM_KEYS_MAX + 1];
    phrases_keep(features, keys);
    keys->term_count = 0;
    for (size_t i = 0; i < features->term_count; i++) {
        size_t at = keys->term_count;
        if (at == TERM_KEYS_MAX && !weighs_more(features, i, best[at - 1]))
            continue;
        for (; at > 0 && weighs_more(features, i, best[at - 1]); at--)
            best[at] = best[at - 1];
        best[at] = i;
        if (keys->term_count < TERM_KEYS_MAX)
            keys->term_count++;
    }
    for (size_t i = 0; i < keys->term_count; i++)
        keys->terms[i] = features->term_words[best[i]];
}

Meetings meetings_make(Arena *run) {
    Meetings meetings = {.mask = PLACES - 1};
    meetings.rows = arena_take(run, PLACES * sizeof *meetings.rows);
    meetings.taken = arena_take(run, PLACES * sizeof *meetings.taken);
    meetings.places = arena_take(run, PLACES * sizeof *meetings.places);
    return meetings;
}

static uint32_t *meeting_place(const Meetings *meetings, PageNumber page) {
    uint32_t place = page * 0x9e3779b1u >> 7;
    for (;; place++) {
        uint32_t *row = &meetings->places[place & meetings->mask];
        if (!*row || meetings->rows[*row - 1].page == page)
            return row;
    }
}

/* Empties the table from the last row to the first, so that each is found
 * where it was put. */
void meetings_clear(Meetings *meetings) {
    meetings->full = false;
    if (meetings->count > meetings->mask / 8) {
        memset(meetings->places, 0,
               (meetings->mask + 1) * sizeof *meetings->places);
        meetings->count = 0;
    }
    while (meetings->count) {
        *meeting_place(meetings, meetings->rows[meetings->count - 1].page) = 0;
        meetings->count--;
    }
}

static void meet(Meetings *meetings, PageNumber page) {
    uint32_t *place = meeting_place(meetings, page);
    if (!*place) {
        meetings->full |= meetings->count > meetings->mask / 4 * 3;
        if (meetings->full)
            return;
        meetings->rows[meetings->count++] = (Meeting){page, 0};
        *place = (uint32_t)meetings->count;
    }
    meetings->rows[*place - 1].shared++;
}

static size_t met_often(const Meetings *meetings, uint32_t least) {
    size_t count = 0;
    for (size_t i = 0; i < meetings->count; i++)
        count += meetings->rows[i].shared >= least;
    return count;
}

static int compare_order(const void *a, const void *b, void *index) {
    PageNumber x = *(const PageNumber *)a, y = *(const PageNumber *)b;
    return x == y ? 0 : index_before(index, x, y) ? -1 : 1;
}

size_t meetings_take(Meetings *meetings, const LinkIndex *index, uint32_t least,
                     size_t most) {
    size_t taken = 0;
    while (met_often(meetings, least) > most)
        least++;
    for (size_t i = 0; i < meetings->count; i++) {
        meetings->taken[taken] = meetings->rows[i].page;
        taken += meetings->rows[i].shared >= least;
    }
    if (taken > 1)
        qsort_r(meetings->taken, taken, sizeof *meetings->taken, compare_order,
                (void *)(uintptr_t)index);
    meetings_clear(meetings);
    return taken;
}

/* How many holders stand before the page, which is most often the last. */
static size_t place_in(const LinkIndex *index, PageList list, PageNumber page) {
    size_t low = 0, high = list.count;
    if (high && list.rows[high - 1] == page)
        return high - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (index_before(index, list.rows[middle], page))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static size_t window_start(size_t place, size_t pages) {
    return place > pages ? place - pages : 0;
}

/* How many of the last holders before the page are of its host. */
static size_t host_holders(const LinkIndex *index, PageList list, size_t place,
                           uint32_t host) {
    size_t same = 0;
    for (size_t i = window_start(place, WINDOW_HOSTS); host && i < place; i++)
        same += index_page(index, list.rows[i])->host == host;
    return same;
}

static Standing standing_of(size_t on_host, size_t before) {
    if (on_host >= FURNITURE_PAGES)
        return FURNITURE;
    if (before >= WINDOW_PAGES)
        return COMMON;
    return on_host >= SUSPECT_PAGES ? SUSPECT : TELLING;
}

static void phrase_meet(PageList list, size_t place, Meetings *meetings) {
    size_t start = place > WINDOW_PAGES ? place - WINDOW_COMMON : 0;
    if (start)
        meet(meetings, list.rows[0]);
    for (size_t i = start; i < place; i++)
        meet(meetings, list.rows[i]);
}

void phrases_meet(const LinkIndex *index, PageNumber page, const PageKeys *keys,
                  Meetings *meetings, unsigned char *standings) {
    uint32_t host = index_page(index, page)->host;
    for (size_t i = 0; i < keys->phrase_count; i++) {
        PageList list = index_holders(index, phrase_key(keys->phrases[i]));
        size_t place = list.count > 1 ? place_in(index, list, page) : 0;
        size_t on_host =
            place >= SUSPECT_PAGES ? host_holders(index, list, place, host) : 0;
        standings[i] = (unsigned char)standing_of(on_host, place);
        if (standings[i] != FURNITURE)
            phrase_meet(list, place, meetings);
    }
}

void terms_meet(const LinkIndex *index, PageNumber page, const PageKeys *keys,
                Meetings *meetings) {
    for (size_t i = 0; i < keys->term_count; i++) {
        PageList list = index_holders(index, term_key(keys->terms[i]));
        size_t place = list.count > 1 ? place_in(index, list, page) : 0;
        for (size_t n = window_start(place, WINDOW_PAGES); n < place; n++)
            meet(meetings, list.rows[n]);
    }
}

/* The holders behind a page, so many of them. */
static void holders_after(const LinkIndex *index, PageList list,
                          PageNumber page, bool all_if_first,
                          Meetings *meetings) {
    size_t place = place_in(index, list, page);
    size_t start = place + (place < list.count && list.rows[place] == page);
    size_t end = start + WINDOW_PAGES + 1;
    if (end > list.count || (all_if_first && !place))
        end = list.count;
    for (size_t i = start; i < end; i++)
        meet(meetings, list.rows[i]);
}

void phrases_met_by(const LinkIndex *index, PageNumber page,
                    const PageKeys *keys, Meetings *meetings) {
    for (size_t i = 0; i < keys->phrase_count; i++)
        holders_after(index, index_holders(index, phrase_key(keys->phrases[i])),
                      page, true, meetings);
}

void terms_met_by(const LinkIndex *index, PageNumber page, const PageKeys *keys,
                  Meetings *meetings) {
    for (size_t i = 0; i < keys->term_count; i++)
        holders_after(index, index_holders(index, term_key(keys->terms[i])),
                      page, false, meetings);
}
