/* SPDX-License-Identifier: MIT */
#include "link/match.h"

#include "base/list.h"
#include "link/candidate.h"

#include <stdlib.h>

enum { HOLDERS_MAX = 4 << 20 }; /* looked at for one text */

/* The pages that hold one phrase of the text. */
typedef struct Holding {
    PageList pages;
    bool dense_only;
} Holding;

/* How many of the text's phrases each page holds. */
typedef struct Counts {
    uint16_t *sparse, *dense_only; /* by page number */
    PageNumber *met;
    size_t met_count;
} Counts;

/* Of the text: phrases by which every page is known, and the others. */
typedef struct Asked {
    const LinkIndex *index;
    size_t sparse, dense_only;
    double least;
} Asked;

static int compare_holdings(const void *a, const void *b) {
    size_t x = ((const Holding *)a)->pages.count;
    size_t y = ((const Holding *)b)->pages.count;
    return (x > y) - (x < y);
}

static void holding_count(const LinkIndex *index, const Holding *holding,
                          Counts *counts) {
    size_t pages = index_page_count(index);
    for (size_t i = 0; i < holding->pages.count; i++) {
        PageNumber page = holding->pages.rows[i];
        if (page > pages)
            continue; /* of a damaged file */
        if (!counts->sparse[page] && !counts->dense_only[page])
            counts->met[counts->met_count++] = page;
        if (holding->dense_only)
            counts->dense_only[page]++;
        else
            counts->sparse[page]++;
    }
}

/* Rare phrases first: the common ones are left out of a text that has too
 * many holders. */
static void holders_count(Arena *request, const LinkIndex *index,
                          const PageKeys *keys, Counts *counts) {
    Holding *holdings =
        arena_take(request, (keys->phrase_count + 1) * sizeof *holdings);
    size_t looked_at = 0;
    for (size_t i = 0; i < keys->phrase_count; i++)
        holdings[i] =
            (Holding){index_holders(index, phrase_key(keys->phrases[i])),
                      is_dense_only(keys->phrases[i])};
    if (keys->phrase_count)
        qsort(holdings, keys->phrase_count, sizeof *holdings, compare_holdings);
    for (size_t i = 0; i < keys->phrase_count; i++) {
        looked_at += holdings[i].pages.count;
        if (looked_at > HOLDERS_MAX)
            break;
        holding_count(index, &holdings[i], counts);
    }
}

static double ratio(size_t part, size_t whole) {
    double share = whole ? (double)part / (double)whole : 0;
    return share > 1 ? 1 : share;
}

/* A short text and a short page have more phrases to be compared by. */
static bool match_of(const Asked *asked, const Counts *counts, PageNumber page,
                     Match *match) {
    const IndexPage *row = index_page(asked->index, page);
    size_t shared = counts->sparse[page], own = row->phrases;
    size_t text = asked->sparse;
    if (asked->dense_only && row->dense_live) {
        shared += counts->dense_only[page];
        text += asked->dense_only;
        own = row->dense_live > shared ? row->dense_live : shared;
    }
    *match = (Match){row->id, (uint32_t)shared, ratio(shared, text),
                     ratio(shared, own)};
    return row->id != ID_NONE && shared >= MATCH_PHRASES &&
           (match->text_share >= asked->least ||
            match->page_share >= asked->least);
}

static int compare_matches(const void *a, const void *b) {
    const Match *x = a, *y = b;
    if (x->text_share != y->text_share)
        return x->text_share < y->text_share ? 1 : -1;
    return (x->page > y->page) - (x->page < y->page);
}

static Asked asked_of(const LinkIndex *index, const PageKeys *keys,
                      double least) {
    Asked asked = {.index = index, .least = least};
    for (size_t i = 0; i < keys->phrase_count; i++) {
        bool dense_only = is_dense_only(keys->phrases[i]);
        asked.dense_only += dense_only;
        asked.sparse += !dense_only;
    }
    return asked;
}

void matches_find(Arena *request, const LinkIndex *index, const Features *text,
                  double least, MatchList *matches) {
    size_t pages = index_page_count(index) + 1;
    PageKeys *keys = arena_take(request, sizeof *keys);
    page_keys(text, keys);
    Counts counts = {
        .sparse = arena_take(request, pages * sizeof(uint16_t)),
        .dense_only = arena_take(request, pages * sizeof(uint16_t)),
        .met = arena_take(request, pages * sizeof(PageNumber)),
    };
    const Asked asked = asked_of(index, keys, least);
    holders_count(request, index, keys, &counts);
    *matches = (MatchList){0};
    for (size_t i = 0; i < counts.met_count; i++) {
        Match match;
        if (!match_of(&asked, &counts, counts.met[i], &match))
            continue;
        matches->rows = list_room(request, matches->rows, matches->count,
                                  &matches->capacity, sizeof match);
        matches->rows[matches->count++] = match;
    }
    if (matches->count)
        qsort(matches->rows, matches->count, sizeof *matches->rows,
              compare_matches);
}
