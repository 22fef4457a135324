/* SPDX-License-Identifier: MIT */
#include "link/candidate.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    DENSE_WORDS = 200, /* of a page that is short */
    DENSE_BIT = 2,     /* of a shingle; the first is always set */
    SUSPECT_PAGES = 2, /* of one host before the page: perhaps furniture */
    FURNITURE_PAGES = 8,
    /* All that one page can meet through its phrases, twice, as a power of 2 */
    PLACES = 1 << 17,
    PLACES_LEAST = 1 << 8
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
    page->id = row->id;
    page->host = row->host;
    return true;
}

void pages_expect(const LinkSource *source, const PageNumber *pages,
                  size_t count, size_t bytes) {
    for (size_t i = 0; source->expect && i < count; i++)
        source->expect(source->context, pages[i], bytes);
}

bool is_dense(const Features *features) {
    return features->word_count <= DENSE_WORDS;
}

bool is_dense_only(uint32_t phrase) {
    return phrase & DENSE_BIT;
}

static void phrases_keep(const Features *features, PageKeys *keys) {
    bool dense = is_dense(features);
    size_t count = 0;
    for (size_t i = 0; i < features->shingle_count && count < PHRASE_KEYS_MAX;
         i++) {
        keys->phrases[count] = features->shingles[i]; /* no branch: a toss */
        count += dense || !is_dense_only(features->shingles[i]);
    }
    keys->phrase_count = count;
}

/* The weightiest first; terms stand by word, which decides between equals. */
static void terms_keep(const Features *features, PageKeys *keys) {
    float weights[TERM_KEYS_MAX + 1];
    uint32_t words[TERM_KEYS_MAX + 1];
    size_t count = 0;
    for (size_t i = 0; i < features->term_count; i++) {
        float weight = features->term_weights[i];
        size_t at = count;
        if (at == TERM_KEYS_MAX && weight <= weights[at - 1])
            continue;
        for (; at > 0 && weight > weights[at - 1]; at--) {
            weights[at] = weights[at - 1];
            words[at] = words[at - 1];
        }
        weights[at] = weight;
        words[at] = features->term_words[i];
        count += count < TERM_KEYS_MAX;
    }
    memcpy(keys->terms, words, count * sizeof *words);
    keys->term_count = count;
}

void page_keys(const Features *features, PageKeys *keys) {
    phrases_keep(features, keys);
    terms_keep(features, keys);
}

static void *room_for(Arena *run, size_t bytes) {
    return arena_buffer(run, bytes); /* most of it is never touched */
}

Meetings meetings_make(Arena *run) {
    return (Meetings){
        .rows = room_for(run, PLACES * sizeof(Meeting)),
        .taken = room_for(run, (PHRASE_KEYS_MAX + 1) * sizeof(PageNumber)),
        .places = room_for(run, PLACES * sizeof(uint32_t)),
    };
}

/* For as many pages as may come: a small table stays in the nearest cache. */
static void meetings_open(Meetings *meetings, size_t most) {
    size_t places = PLACES_LEAST;
    while (places < PLACES && places < 2 * most)
        places *= 2;
    meetings->mask = (uint32_t)places - 1;
    memset(meetings->places, 0, places * sizeof *meetings->places);
}

static uint32_t *meeting_place(const Meetings *meetings, PageNumber page) {
    uint32_t place = page * 0x9e3779b1u >> 7;
    for (;; place++) {
        uint32_t *row = &meetings->places[place & meetings->mask];
        if (!*row || meetings->rows[*row - 1].page == page)
            return row;
    }
}

void meetings_clear(Meetings *meetings) {
    meetings->full = false;
    meetings->count = 0;
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

typedef struct Ranked {
    int32_t minute;
    PageNumber page;
    int64_t id;
} Ranked;

static int compare_ranked(const void *a, const void *b) {
    const Ranked *x = a, *y = b;
    if (x->minute != y->minute)
        return x->minute < y->minute ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

/* Brings pages into linking order. Their rows in the index are far from one
 * another: each is asked for once. */
static void pages_rank(const LinkIndex *index, PageNumber *pages,
                       size_t count) {
    Ranked ranked[PHRASE_KEYS_MAX];
    for (size_t i = 0; i < count; i++) {
        const IndexPage *row = index_page(index, pages[i]);
        ranked[i] = (Ranked){row->minute, pages[i], row->id};
    }
    if (count > 1)
        qsort(ranked, count, sizeof *ranked, compare_ranked);
    for (size_t i = 0; i < count; i++)
        pages[i] = ranked[i].page;
}

size_t meetings_take(Meetings *meetings, const LinkIndex *index, uint32_t least,
                     size_t most) {
    size_t taken = 0;
    assert(most <= PHRASE_KEYS_MAX);
    while (met_often(meetings, least) > most)
        least++;
    for (size_t i = 0; i < meetings->count; i++) {
        meetings->taken[taken] = meetings->rows[i].page;
        taken += meetings->rows[i].shared >= least;
    }
    pages_rank(index, meetings->taken, taken);
    meetings_clear(meetings);
    return taken;
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
    meetings_open(meetings, keys->phrase_count * (WINDOW_PAGES + 1));
    for (size_t i = 0; i < keys->phrase_count; i++) {
        PageList list = index_holders(index, phrase_key(keys->phrases[i]));
        size_t place = list.count > 1 ? index_place(index, list, page) : 0;
        size_t on_host =
            place >= SUSPECT_PAGES ? host_holders(index, list, place, host) : 0;
        standings[i] = (unsigned char)standing_of(on_host, place);
        if (standings[i] != FURNITURE)
            phrase_meet(list, place, meetings);
    }
}

void terms_meet(const LinkIndex *index, PageNumber page, const PageKeys *keys,
                Meetings *meetings) {
    meetings_open(meetings, keys->term_count * (WINDOW_PAGES + 1));
    for (size_t i = 0; i < keys->term_count; i++) {
        PageList list = index_holders(index, term_key(keys->terms[i]));
        size_t place = list.count > 1 ? index_place(index, list, page) : 0;
        for (size_t n = window_start(place, WINDOW_PAGES); n < place; n++)
            meet(meetings, list.rows[n]);
    }
}

/* The holders behind a page, so many of them. */
static void holders_after(const LinkIndex *index, PageList list,
                          PageNumber page, bool all_if_first,
                          Meetings *meetings) {
    size_t place = index_place(index, list, page);
    size_t start = place + (place < list.count && list.rows[place] == page);
    size_t end = start + WINDOW_PAGES + 1;
    if (end > list.count || (all_if_first && !place))
        end = list.count;
    for (size_t i = start; i < end; i++)
        meet(meetings, list.rows[i]);
}

void phrases_met_by(const LinkIndex *index, PageNumber page,
                    const PageKeys *keys, Meetings *meetings) {
    size_t most = 0;
    for (size_t i = 0; i < keys->phrase_count; i++)
        most += index_holders(index, phrase_key(keys->phrases[i])).count;
    meetings_open(meetings, most);
    for (size_t i = 0; i < keys->phrase_count; i++)
        holders_after(index, index_holders(index, phrase_key(keys->phrases[i])),
                      page, true, meetings);
}

void terms_met_by(const LinkIndex *index, PageNumber page, const PageKeys *keys,
                  Meetings *meetings) {
    meetings_open(meetings, keys->term_count * (WINDOW_PAGES + 1));
    for (size_t i = 0; i < keys->term_count; i++)
        holders_after(index, index_holders(index, term_key(keys->terms[i])),
                      page, false, meetings);
}
