/* SPDX-License-Identifier: MIT */
#include "check/compare.h"

#include "base/list.h"
#include "check/match.h"
#include "check/origin.h"

#include <math.h>

enum { PAGES_MAX = 256 };

size_t page_index(const StoredPages *pages, Id id) {
    size_t p = 0;
    while (p + 1 < pages->count && pages->rows[p].id != id)
        p++;
    return p;
}

void lineup_add(Comparing *comparing, Lineup *lineup, ComparedValue value) {
    for (size_t i = 0; i < lineup->count; i++)
        if (lineup->values[i].page == value.page &&
            slice_equal_nocase(lineup->values[i].text, value.text))
            return;
    lineup->values = list_room(comparing->run, lineup->values, lineup->count,
                               &lineup->capacity, sizeof *lineup->values);
    lineup->values[lineup->count++] = value;
}

/* The pages that have a value, each once. */
static size_t lineup_pages(const Lineup *lineup, Id pages[PAGES_MAX]) {
    size_t count = 0;
    for (size_t i = 0; i < lineup->count && count < PAGES_MAX; i++) {
        bool seen = false;
        for (size_t p = 0; p < count; p++)
            seen = seen || pages[p] == lineup->values[i].page;
        if (!seen)
            pages[count++] = lineup->values[i].page;
    }
    return count;
}

static bool has_value(const ComparedValue *values, size_t count,
                      const ComparedValue *value) {
    for (size_t i = 0; i < count; i++)
        if (values[i].page == value->page &&
            values[i].span.start == value->span.start &&
            slice_equal(values[i].text, value->text))
            return true;
    return false;
}

/* Are all values among the others? */
static bool values_inside(const ComparedValue *values, size_t count,
                          const ComparedValue *others, size_t other_count) {
    for (size_t i = 0; i < count; i++)
        if (!has_value(others, other_count, &values[i]))
            return false;
    return true;
}

static bool is_disagreement(Relation relation) {
    return relation == RELATION_CONFLICT || relation == RELATION_UPDATE;
}

/* Where the comparison goes: a new row, or that of one which says less; NULL
 * when another one says it all already. */
static Comparison *comparison_place(Comparing *comparing, const Lineup *lineup,
                                    ComparedField field, Relation relation) {
    ComparisonList *found = comparing->found;
    for (size_t i = 0; i < found->count; i++) {
        Comparison *row = &found->rows[i];
        if (row->field != field)
            continue;
        if (values_inside(lineup->values, lineup->count, row->values,
                          row->value_count))
            return NULL;
        if (values_inside(row->values, row->value_count, lineup->values,
                          lineup->count) &&
            (is_disagreement(relation) || !is_disagreement(row->relation)))
            return row;
    }
    found->rows = list_room(comparing->run, found->rows, found->count,
                            &found->capacity, sizeof *found->rows);
    return &found->rows[found->count++];
}

void lineup_compare(Comparing *comparing, const Lineup *lineup,
                    ComparedField field, Slice about, Relation relation) {
    Id pages[PAGES_MAX];
    size_t page_count = lineup_pages(lineup, pages);
    Comparison *place =
        page_count < 2 ? NULL
                       : comparison_place(comparing, lineup, field, relation);
    if (!place)
        return;
    *place = (Comparison){
        .about = about,
        .field = field,
        .relation = relation,
        .origins = origins_behind(comparing->origins, pages, page_count),
        .values = lineup->values,
        .value_count = lineup->count,
    };
}

/* Is the larger of two values that lie apart from a later page? */
static bool is_later_growth(const CheckInput *input, const ComparedValue *a,
                            const ComparedValue *b) {
    const ComparedValue *smaller = a->value.low < b->value.low ? a : b;
    const ComparedValue *larger = smaller == a ? b : a;
    const StoredPage *pages = input->pages->rows;
    Slice early =
        pages[page_index(input->pages, smaller->page)].article.published;
    Slice late =
        pages[page_index(input->pages, larger->page)].article.published;
    return !early.length || !late.length || slice_compare(early, late) <= 0;
}

/* "sedikitnya delapan", "sedikitnya sepuluh": both hold, yet it grew. */
static bool both_grow(const ComparedValue *a, const ComparedValue *b) {
    return isinf(a->value.high) && isinf(b->value.high) &&
           a->value.low != b->value.low;
}

static Relation pair_relation(const ComparedValue *a, const ComparedValue *b,
                              bool grows) {
    switch (interval_compare(a->value, b->value)) {
    case INTERVAL_EQUAL:
        return RELATION_SAME;
    case INTERVAL_APART:
        return values_round(a->value, b->value) ? RELATION_COMPATIBLE
                                                : RELATION_CONFLICT;
    default:
        return grows && both_grow(a, b) ? RELATION_UPDATE : RELATION_COMPATIBLE;
    }
}

Relation values_relation(const CheckInput *input, const Lineup *lineup,
                         bool grows) {
    Relation relation = RELATION_SAME;
    bool all_later = true;
    for (size_t i = 0; i < lineup->count; i++) {
        for (size_t j = i + 1; j < lineup->count; j++) {
            const ComparedValue *a = &lineup->values[i];
            const ComparedValue *b = &lineup->values[j];
            if (!a->has_value || !b->has_value)
                continue;
            Relation own = pair_relation(a, b, grows);
            if (is_disagreement(own))
                all_later = all_later && is_later_growth(input, a, b);
            relation = own > relation ? own : relation;
        }
    }
    if (!is_disagreement(relation))
        return relation;
    if (grows && all_later)
        return RELATION_UPDATE;
    return relation == RELATION_CONFLICT ? relation : RELATION_COMPATIBLE;
}
