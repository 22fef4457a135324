/* SPDX-License-Identifier: MIT */
#include "link/copy.h"

#include "base/list.h"
#include "link/overlap.h"
#include "link/sibling.h"

enum { SHARED_MIN = 3 };
static const double SHARE_MIN = 0.2; /* below: chance and quotations */
/* Of phrases that may be furniture, or that very many pages have. */
static const double SHARE_SUSPECT = 0.6;
static const double SHARE_PASSAGE = 0.5; /* most of the smaller page */
static const double SHARE_WHOLE = 0.8;
static const double SIZE_WHOLE = 0.7; /* of the larger page */

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

static double ratio(size_t part, size_t whole) {
    double share = whole ? (double)part / (double)whole : 0;
    return share > 1 ? 1 : share;
}

/* Whether and how far the smaller page stands in the larger. */
static bool are_copies(const Overlap *overlap, double *share, double *size) {
    double telling = ratio(overlap->telling, overlap->telling_smaller);
    double all = ratio(overlap->all, overlap->all_smaller);
    bool by_all = overlap->all >= SHARED_MIN && all >= SHARE_SUSPECT;
    if (overlap->telling >= SHARED_MIN && telling >= SHARE_MIN &&
        (telling >= all || !by_all)) {
        *share = telling;
        *size = ratio(overlap->telling_smaller, overlap->telling_larger);
        return true;
    }
    *share = all;
    *size = ratio(overlap->all_smaller, overlap->all_larger);
    return by_all;
}

void copies_find(Arena *run, const LinkPage *pages, size_t count,
                 CopyList *copies) {
    Arena *scratch = arena_open(1 << 16);
    OverlapIndex *index = overlap_index(scratch, pages, count);
    uint32_t *others = arena_take(scratch, (count + 1) * sizeof *others);
    for (uint32_t a = 0; a < count; a++) {
        size_t found = overlap_candidates(index, a, others);
        for (size_t i = 0; i < found; i++) {
            const LinkPage *one = &pages[a], *other = &pages[others[i]];
            Overlap overlap = overlap_of(index, a, others[i]);
            double share, size;
            if (!are_copies(&overlap, &share, &size) ||
                one_mould(&one->features, &other->features, share))
                continue;
            copies->rows = list_room(run, copies->rows, copies->count,
                                     &copies->capacity, sizeof *copies->rows);
            copies->rows[copies->count++] = copy_of(one, other, share, size);
        }
    }
    arena_close(scratch);
}
