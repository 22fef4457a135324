/* SPDX-License-Identifier: MIT */
#include "link/copy.h"

#include "base/list.h"

#include <stdlib.h>
#include <string.h>

enum {
    POSTINGS_MAX = 48,   /* a phrase that more pages have is a common one */
    FURNITURE_PAGES = 3, /* on so many pages of one host: its furniture */
    SHARED_MIN = 3,
    MOULD_WORDS_MAX = 150, /* a longer page has numbers of its own */
    MOULD_NUMBERS_MIN = 3
};
static const double SHARE_MIN = 0.30;    /* below: chance and quotations */
static const double SHARE_PASSAGE = 0.5; /* most of the smaller page */
static const double SHARE_WHOLE = 0.8;
static const double SIZE_WHOLE = 0.7; /* of the larger page */

typedef struct Posting {
    uint32_t shingle, page;
} Posting;

typedef struct Pair {
    uint32_t a, b; /* a < b */
} Pair;

typedef struct PairList {
    Pair *rows;
    size_t count, capacity;
} PairList;

typedef struct Search {
    Arena *run;
    const LinkPage *pages;
    size_t page_count;
    uint32_t *live; /* shingles of each page that count */
    PairList pairs; /* one row for each shingle that two pages share */
} Search;

static int compare_postings(const void *a, const void *b) {
    const Posting *x = a, *y = b;
    if (x->shingle != y->shingle)
        return x->shingle < y->shingle ? -1 : 1;
    return (x->page > y->page) - (x->page < y->page);
}

static int compare_pairs(const void *a, const void *b) {
    const Pair *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static Posting *postings_sorted(const Search *search, size_t *count) {
    size_t total = 0;
    for (size_t p = 0; p < search->page_count; p++)
        total += search->pages[p].features.shingle_count;
    Posting *postings = (Posting *)(void *)arena_buffer(
        search->run, (total + 1) * sizeof *postings);
    *count = 0;
    for (uint32_t p = 0; p < search->page_count; p++) {
        const Features *features = &search->pages[p].features;
        for (size_t i = 0; i < features->shingle_count; i++)
            postings[(*count)++] = (Posting){features->shingles[i], p};
    }
    qsort(postings, *count, sizeof *postings, compare_postings);
    return postings;
}

/* Does the host of posting `i` have the phrase on FURNITURE_PAGES pages? */
static bool is_furniture(const Search *search, const Posting *run,
                         size_t length, size_t i) {
    uint64_t host = search->pages[run[i].page].host;
    size_t same = 0;
    for (size_t j = 0; host && j < length; j++)
        same += search->pages[run[j].page].host == host;
    return same >= FURNITURE_PAGES;
}

/* Takes all pages that have one shingle: pairs them, or discounts it. */
static void run_pair(Search *search, const Posting *run, size_t length) {
    bool dead[POSTINGS_MAX] = {false};
    for (size_t i = 0; i < length; i++) {
        bool common = length > POSTINGS_MAX;
        if (!common)
            dead[i] = is_furniture(search, run, length, i);
        if (common || dead[i])
            search->live[run[i].page]--;
    }
    if (length > POSTINGS_MAX)
        return;
    PairList *pairs = &search->pairs;
    for (size_t i = 0; i < length; i++) {
        for (size_t j = i + 1; j < length; j++) {
            if (dead[i] || dead[j])
                continue;
            pairs->rows = list_room(search->run, pairs->rows, pairs->count,
                                    &pairs->capacity, sizeof *pairs->rows);
            pairs->rows[pairs->count++] = (Pair){run[i].page, run[j].page};
        }
    }
}

static size_t numbers_shared(const Features *a, const Features *b) {
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < a->number_count && j < b->number_count;) {
        if (a->numbers[i] == b->numbers[j])
            shared++;
        if (a->numbers[i] <= b->numbers[j])
            i++;
        else
            j++;
    }
    return shared;
}

bool one_mould(const Features *a, const Features *b) {
    size_t fewer =
        a->number_count < b->number_count ? a->number_count : b->number_count;
    return a->word_count < MOULD_WORDS_MAX && b->word_count < MOULD_WORDS_MAX &&
           fewer >= MOULD_NUMBERS_MIN && numbers_shared(a, b) * 2 < fewer;
}

/* Does `page` credit the outlet of `other`? */
static bool credits(const StoredPage *page, const StoredPage *other) {
    const SourceList *sources = &page->findings.sources;
    for (size_t i = 0; other->article.outlet.length && i < sources->count; i++)
        for (size_t n = 0; n < sources->rows[i].count; n++)
            if (slice_equal_nocase(sources->rows[i].names[n],
                                   other->article.outlet))
                return true;
    return false;
}

/* Is there evidence that text went from `a` to `b`: a credit, or a time. */
static bool went_from(const StoredPage *a, const StoredPage *b) {
    if (credits(b, a))
        return true;
    Slice from = a->article.published, to = b->article.published;
    return !credits(a, b) && from.length == to.length && from.length > 10 &&
           slice_compare(from, to) < 0;
}

static Copy copy_of(const LinkPage *a, const LinkPage *b, double share,
                    double size) {
    Copy copy = {.from = a->page->id, .to = b->page->id, .share = share};
    bool same_host = a->host && a->host == b->host;
    bool forward = went_from(a->page, b->page);
    bool backward = !forward && went_from(b->page, a->page);
    if (backward)
        copy = (Copy){.from = copy.to, .to = copy.from, .share = share};
    bool directed = forward || backward;
    bool credited = credits(a->page, b->page) || credits(b->page, a->page);
    if (!directed || (share < SHARE_PASSAGE && !same_host && !credited))
        copy.kind = COPY_SHARED;
    else if (share >= SHARE_WHOLE && size >= SIZE_WHOLE)
        copy.kind = COPY_WHOLE;
    else
        copy.kind = COPY_EXCERPT;
    return copy;
}

static void pair_judge(const Search *search, Pair pair, size_t shared,
                       CopyList *copies) {
    const LinkPage *a = &search->pages[pair.a], *b = &search->pages[pair.b];
    double live_a = search->live[pair.a], live_b = search->live[pair.b];
    double smaller = live_a < live_b ? live_a : live_b;
    double larger = live_a < live_b ? live_b : live_a;
    double share = smaller > 0 ? (double)shared / smaller : 0;
    if (shared < SHARED_MIN || share < SHARE_MIN ||
        one_mould(&a->features, &b->features))
        return;
    copies->rows = list_room(search->run, copies->rows, copies->count,
                             &copies->capacity, sizeof *copies->rows);
    copies->rows[copies->count++] =
        copy_of(a, b, share > 1 ? 1 : share, smaller / larger);
}

void copies_find(Arena *run, const LinkPage *pages, size_t count,
                 CopyList *copies) {
    Search search = {.run = run, .pages = pages, .page_count = count};
    search.live = arena_take(run, (count + 1) * sizeof *search.live);
    for (size_t p = 0; p < count; p++)
        search.live[p] = (uint32_t)pages[p].features.shingle_count;
    size_t postings_count = 0;
    const Posting *postings = postings_sorted(&search, &postings_count);
    for (size_t i = 0, length; i < postings_count; i += length) {
        for (length = 1; i + length < postings_count &&
                         postings[i + length].shingle == postings[i].shingle;)
            length++;
        run_pair(&search, postings + i, length);
    }
    const PairList *pairs = &search.pairs;
    if (pairs->count)
        qsort(pairs->rows, pairs->count, sizeof *pairs->rows, compare_pairs);
    for (size_t i = 0, shared; i < pairs->count; i += shared) {
        for (shared = 1;
             i + shared < pairs->count &&
             compare_pairs(&pairs->rows[i + shared], &pairs->rows[i]) == 0;)
            shared++;
        pair_judge(&search, pairs->rows[i], shared, copies);
    }
}
