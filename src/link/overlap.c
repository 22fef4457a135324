/* SPDX-License-Identifier: MIT */
#include "link/overlap.h"

#include "base/list.h"
#include "link/sibling.h"

#include <math.h>

enum {
    MET_MIN = 2, /* phrases through which a page must have been found */
    SHARED_MIN = 3
};
static const double SHARE_MIN = 0.2; /* below: chance and quotations */
/* Of phrases that may be furniture, or that very many pages have. */
static const double SHARE_SUSPECT = 0.6;

/* Phrases that two pages have in common, and each in all. */
typedef struct Common {
    size_t telling, telling_own, telling_other;
    size_t live, live_own, live_other; /* all that is not furniture */
    size_t all, all_smaller; /* furniture, too; the phrases of the smaller */
} Common;

static double ratio(size_t part, size_t whole) {
    double share = whole ? (double)part / (double)whole : 0;
    return share > 1 ? 1 : share;
}

static size_t smaller_of(size_t x, size_t y) {
    return x < y ? x : y;
}

/* Whether and how far the smaller page stands in the larger. */
static bool is_overlap(const Common *common, Overlap *overlap) {
    size_t telling_smaller =
        smaller_of(common->telling_own, common->telling_other);
    size_t live_smaller = smaller_of(common->live_own, common->live_other);
    double telling = ratio(common->telling, telling_smaller);
    double live = ratio(common->live, live_smaller);
    bool by_live = common->live >= SHARED_MIN && live >= SHARE_SUSPECT;
    if (common->telling >= SHARED_MIN && telling >= SHARE_MIN &&
        (telling >= live || !by_live)) {
        overlap->share = telling;
        return true;
    }
    overlap->share = live;
    return by_live;
}

/* Two short pages have all their sampled phrases compared, others those that
 * both kinds of pages are known by. */
static void common_count(const Comparand *own, const unsigned char *standings,
                         const Features *other, Common *common) {
    const PageKeys *keys = own->keys;
    bool dense = is_dense(&own->page->features) && is_dense(other);
    for (size_t i = 0, j = 0;
         i < keys->phrase_count && j < other->shingle_count;) {
        uint32_t left = keys->phrases[i], right = other->shingles[j];
        if (left == right && (dense || !is_dense_only(left))) {
            common->telling += standings[i] == TELLING;
            common->live += standings[i] != FURNITURE;
            common->all++;
        }
        i += left <= right;
        j += right <= left;
    }
}

/* How many phrases of each kind a page has, as far as they are compared. */
static Common common_of(const IndexPage *own, const IndexPage *other,
                        bool dense) {
    if (dense)
        return (Common){.telling_own = own->dense_telling,
                        .telling_other = other->dense_telling,
                        .live_own = own->dense_live,
                        .live_other = other->dense_live};
    return (Common){.telling_own = own->telling,
                    .telling_other = other->telling,
                    .live_own = own->live,
                    .live_other = other->live};
}

/* What counts little for a copy counts for the mould: as much of the numbers
 * would be the same as of the text, whoever else has that. */
static bool of_one_mould(const Features *a, const Features *b,
                         const Common *common, const Overlap *overlap) {
    double share = ratio(common->all, common->all_smaller);
    return one_mould(a, b, fmax(share, overlap->share));
}

static bool overlap_find(const Comparand *comparand,
                         const unsigned char *standings, Overlap *overlap,
                         bool *found, Error *err) {
    LinkPage other;
    const IndexPage *own_row = index_page(comparand->index, overlap->page);
    const IndexPage *row = index_page(comparand->index, overlap->earlier);
    const LinkWanted wanted = {.number = overlap->earlier};
    if (!page_read(comparand->index, comparand->source, wanted, &other, err))
        return false;
    bool dense =
        is_dense(&comparand->page->features) && is_dense(&other.features);
    Common common = common_of(own_row, row, dense);
    const Features *own = &comparand->page->features;
    common.all_smaller =
        dense ? smaller_of(own->shingle_count, other.features.shingle_count)
              : smaller_of(own_row->phrases, row->phrases);
    common_count(comparand, standings, &other.features, &common);
    *found = is_overlap(&common, overlap) &&
             !of_one_mould(own, &other.features, &common, overlap);
    return true;
}

static void phrases_tally(const Comparand *comparand,
                          const unsigned char *standings) {
    IndexPage *row = index_page(comparand->index, comparand->number);
    bool dense = is_dense(&comparand->page->features);
    unsigned phrases = 0, telling[2] = {0}, live[2] = {0};
    for (size_t i = 0; i < comparand->keys->phrase_count; i++) {
        bool extra = is_dense_only(comparand->keys->phrases[i]);
        phrases += !extra;
        telling[extra] += standings[i] == TELLING;
        live[extra] += standings[i] != FURNITURE;
    }
    row->phrases = (uint16_t)phrases;
    row->telling = (uint16_t)telling[0];
    row->live = (uint16_t)live[0];
    row->dense_telling = (uint8_t)(dense ? telling[0] + telling[1] : 0);
    row->dense_live = (uint8_t)(dense ? live[0] + live[1] : 0);
}

bool overlaps_find(Arena *run, const Comparand *comparand,
                   OverlapList *overlaps, Error *err) {
    unsigned char standings[PHRASE_KEYS_MAX];
    Meetings *meetings = comparand->meetings;
    phrases_meet(comparand->index, comparand->number, comparand->keys, meetings,
                 standings);
    phrases_tally(comparand, standings);
    size_t kept =
        meetings_take(meetings, comparand->index, MET_MIN, PHRASE_KEYS_MAX);
    pages_expect(comparand->source, meetings->taken, kept, SIZE_MAX);
    for (size_t i = 0; i < kept; i++) {
        Overlap overlap = {.earlier = meetings->taken[i],
                           .page = comparand->number};
        bool found;
        if (!overlap_find(comparand, standings, &overlap, &found, err))
            return false;
        if (!found)
            continue;
        overlaps->rows = list_room_alone(run, overlaps->rows, overlaps->count,
                                         &overlaps->capacity, sizeof overlap);
        overlaps->rows[overlaps->count++] = overlap;
    }
    return true;
}
