/* SPDX-License-Identifier: MIT */
#include "correcting.h"

#include "base/list.h"

/* Pages that merges put together: each with the first of its set. */
typedef struct TogetherPage {
    Id page, first;
} TogetherPage;

typedef struct Together {
    TogetherPage *rows;
    size_t count;
} Together;

static Id *first_of(const Together *together, Id page) {
    for (size_t i = 0; i < together->count; i++)
        if (together->rows[i].page == page)
            return &together->rows[i].first;
    return NULL;
}

static void page_enter(Together *together, Id page) {
    if (!first_of(together, page))
        together->rows[together->count++] = (TogetherPage){page, page};
}

static void sets_join(Together *together, Id a, Id b) {
    page_enter(together, a);
    page_enter(together, b);
    Id from = *first_of(together, a), to = *first_of(together, b);
    for (size_t i = 0; i < together->count; i++)
        if (together->rows[i].first == from)
            together->rows[i].first = to;
}

static bool are_together(const Together *together, Id a, Id b) {
    const Id *x = first_of(together, a), *y = first_of(together, b);
    return x && y && *x == *y;
}

static Together together_make(Arena *arena, const CorrectionList *list,
                              size_t more) {
    Together together = {.count = 0};
    together.rows = arena_take(arena, (2 * (list->count + more) + 1) *
                                          sizeof(TogetherPage));
    for (size_t i = 0; i < list->count; i++)
        if (list->rows[i].action == CORRECTION_MERGE)
            sets_join(&together, list->rows[i].page, list->rows[i].other);
    return together;
}

/* Would two pages that were kept apart be put together? */
static bool merge_fits(const Together *together, const CorrectionList *list,
                       Error *err) {
    for (size_t i = 0; i < list->count; i++) {
        const Correction *row = &list->rows[i];
        if (row->action == CORRECTION_SPLIT &&
            are_together(together, row->page, row->other))
            return error_set(
                err, ERR_USE,
                "correction %lld keeps %012llx and %012llx apart; \"runut fix "
                "undo %lld\" takes it back",
                (long long)row->number, (unsigned long long)row->page,
                (unsigned long long)row->other, (long long)row->number);
    }
    return true;
}

/* Were two of the pages put together before? */
static bool split_fits(const Together *together, const CorrectionList *list,
                       const CorrectionList *pairs, Error *err) {
    for (size_t i = 0; i < pairs->count; i++) {
        const Correction *pair = &pairs->rows[i];
        if (!are_together(together, pair->page, pair->other))
            continue;
        for (size_t k = 0; k < list->count; k++) {
            const Correction *row = &list->rows[k];
            if (row->action == CORRECTION_MERGE &&
                (row->page == pair->page || row->other == pair->page))
                return error_set(
                    err, ERR_USE,
                    "%012llx and %012llx were put together, by correction %lld "
                    "or with it; \"runut fix undo %lld\" takes it back",
                    (unsigned long long)pair->page,
                    (unsigned long long)pair->other, (long long)row->number,
                    (long long)row->number);
        }
    }
    return true;
}

static bool pair_known(const Together *together, const CorrectionList *list,
                       const Correction *pair) {
    if (pair->action == CORRECTION_MERGE)
        return are_together(together, pair->page, pair->other);
    for (size_t i = 0; i < list->count; i++) {
        const Correction *row = &list->rows[i];
        if (row->action == CORRECTION_SPLIT &&
            ((row->page == pair->page && row->other == pair->other) ||
             (row->page == pair->other && row->other == pair->page)))
            return true;
    }
    return false;
}

static bool all_known(const Together *together, const CorrectionList *list,
                      const CorrectionList *pairs) {
    for (size_t i = 0; i < pairs->count; i++)
        if (!pair_known(together, list, &pairs->rows[i]))
            return false;
    return true;
}

static void pair_add(Arena *arena, const CorrectionWish *wish, Id a, Id b,
                     CorrectionList *pairs) {
    pairs->rows = list_room(arena, pairs->rows, pairs->count, &pairs->capacity,
                            sizeof *pairs->rows);
    pairs->rows[pairs->count++] = (Correction){.action = wish->action,
                                               .page = a < b ? a : b,
                                               .other = a < b ? b : a,
                                               .by = wish->by,
                                               .why = wish->why};
}

/* A merge joins each page with the first, a split keeps each from each. */
static bool pairs_make(Arena *arena, Record *record, const CorrectionWish *wish,
                       CorrectionList *pairs, Error *err) {
    Id pages[CORRECTION_PAGES_MAX];
    if (wish->pages.count < 2 || wish->pages.count > CORRECTION_PAGES_MAX)
        return error_set(err, ERR_USE, "a correction is of 2 to %d pages",
                         CORRECTION_PAGES_MAX);
    for (size_t i = 0; i < wish->pages.count; i++) {
        if (!record_current(record, wish->pages.rows[i], &pages[i], err))
            return false;
        for (size_t k = 0; k < i; k++) {
            if (pages[k] == pages[i])
                return error_set(err, ERR_USE, "page %012llx is named twice",
                                 (unsigned long long)pages[i]);
            if (k == 0 || wish->action == CORRECTION_SPLIT)
                pair_add(arena, wish, pages[k], pages[i], pairs);
        }
    }
    return true;
}

/* *known: earlier corrections say so already. */
static bool pairs_check(Arena *arena, Record *record,
                        const CorrectionList *pairs, bool *known, Error *err) {
    CorrectionList list;
    if (!record_corrections(record, arena, &list, err))
        return false;
    Together together = together_make(arena, &list, pairs->count);
    *known = all_known(&together, &list, pairs);
    if (pairs->rows[0].action == CORRECTION_SPLIT)
        return split_fits(&together, &list, pairs, err);
    for (size_t i = 0; i < pairs->count; i++)
        sets_join(&together, pairs->rows[i].page, pairs->rows[i].other);
    return merge_fits(&together, &list, err);
}

/* In one transaction, so that two persons cannot contradict one another. */
static bool correction_keep(Arena *arena, Record *record,
                            const CorrectionWish *wish, int64_t *number,
                            Error *err) {
    CorrectionList pairs = {0};
    bool known = false;
    if (!record_begin(record, err))
        return false;
    bool kept = pairs_make(arena, record, wish, &pairs, err) &&
                pairs_check(arena, record, &pairs, &known, err) &&
                (known || record_correction_store(record, &pairs, number, err));
    return record_end(record, kept, err);
}

bool correction_make(Record *record, const Language *language,
                     const CorrectionWish *wish, int64_t *number, Error *err) {
    Arena *arena = arena_open(1 << 16);
    *number = 0;
    bool done = correction_keep(arena, record, wish, number, err) &&
                (!*number || record_relink(record, language, err));
    arena_close(arena);
    return done;
}

bool correction_undo(Record *record, const Language *language, int64_t number,
                     Error *err) {
    return record_begin(record, err) &&
           record_end(record, record_correction_drop(record, number, err),
                      err) &&
           record_relink(record, language, err);
}
