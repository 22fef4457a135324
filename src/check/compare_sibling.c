/* SPDX-License-Identifier: MIT */
#include "check/compare.h"

#include "text/word.h"

#include <math.h>

/* Bulletins of one mould ("IHSG menguat", "Harga kripto hari ini") that came
 * into one story agree in their words and differ in every number: they tell of
 * two things. On 203 disagreements of 5,708 pages such pairs gave a third. */
enum { DIFFER_LEAST = 2, DIFFER_MANY = 3, AGREE_PART = 2 };

/* Pages of two days that each tell of their own day: "Semeru erupsi, Sabtu",
 * "Semeru erupsi, Kamis". A toll of one happening grows, which is no conflict
 * and stays. */
enum { OWN_DAY_LEAD = 2, OWN_DAYS_APART = 2 };

typedef struct Pairs {
    size_t pages;
    Day *own; /* the day of which a page tells, if it is its own; DAY_NONE */
    uint16_t *differ, *agree; /* of page a and page b, at a * pages + b */
} Pairs;

/* The first single day of the lead, when the page is of it or of the next. */
static Day own_day(const Comparing *comparing, size_t page) {
    const StoredPage *row = &comparing->input->pages->rows[page];
    const Document *document = &comparing->documents[page];
    Day published = day_read_iso(row->article.published);
    for (size_t i = 0; i < row->findings.dates.count; i++) {
        const Date *date = &row->findings.dates.rows[i];
        if (date->span.start < row->article.body)
            continue;
        if (paragraph_of_token(document, date->first) > OWN_DAY_LEAD)
            break;
        if (date->days.from == date->days.to)
            return published != DAY_NONE && date->days.from <= published &&
                           date->days.from >= published - 1
                       ? date->days.from
                       : DAY_NONE;
    }
    return DAY_NONE;
}

static bool of_two_days(const Comparing *comparing, const Pairs *pairs,
                        const ComparedValue *a, const ComparedValue *b) {
    Day x = pairs->own[page_index(comparing->input->pages, a->page)];
    Day y = pairs->own[page_index(comparing->input->pages, b->page)];
    return x != DAY_NONE && y != DAY_NONE &&
           (x - y >= OWN_DAYS_APART || y - x >= OWN_DAYS_APART);
}

static bool is_number(const Comparison *comparison) {
    return comparison->field == FIELD_FIGURE || comparison->field == FIELD_DATE;
}

static bool values_apart(const ComparedValue *a, const ComparedValue *b) {
    return a->has_value && b->has_value &&
           interval_compare(a->value, b->value) == INTERVAL_APART;
}

static size_t pair_at(const Comparing *comparing, const Pairs *pairs,
                      const ComparedValue *a, const ComparedValue *b) {
    size_t x = page_index(comparing->input->pages, a->page);
    size_t y = page_index(comparing->input->pages, b->page);
    return x < y ? x * pairs->pages + y : y * pairs->pages + x;
}

/* Bulletins of one morning have its day in common, which says nothing. */
static bool is_day(const Comparison *comparison, const ComparedValue *value) {
    return comparison->field == FIELD_DATE &&
           value->value.low == floor(value->value.low);
}

static void pairs_count(const Comparing *comparing, Pairs *pairs,
                        const Comparison *comparison) {
    for (size_t i = 0; i < comparison->value_count; i++)
        for (size_t j = i + 1; j < comparison->value_count; j++) {
            const ComparedValue *a = &comparison->values[i];
            const ComparedValue *b = &comparison->values[j];
            size_t at = pair_at(comparing, pairs, a, b);
            if (a->page != b->page && values_apart(a, b))
                pairs->differ[at]++;
            else if (a->page != b->page && !is_day(comparison, a))
                pairs->agree[at]++;
        }
}

static bool are_siblings(const Pairs *pairs, size_t at) {
    uint16_t differ = pairs->differ[at], agree = pairs->agree[at];
    return (differ >= DIFFER_LEAST && differ > agree) ||
           (differ >= DIFFER_MANY && differ * AGREE_PART > agree);
}

/* An outlet that has another number on its next page writes of another thing,
 * or corrects itself: two newsrooms disagree. Of 98 disagreements of 5,708
 * pages 31 stood between pages of one outlet; two of them were real. */
static bool of_one_outlet(const Comparing *comparing, const ComparedValue *a,
                          const ComparedValue *b) {
    const StoredPages *pages = comparing->input->pages;
    Slice x = pages->rows[page_index(pages, a->page)].article.outlet;
    Slice y = pages->rows[page_index(pages, b->page)].article.outlet;
    return x.length && slice_equal_nocase(x, y);
}

/* Do two pages that are no siblings disagree? They may do so without values
 * that lie apart: by two weekdays of one date. */
static bool disagreement_stands(const Comparing *comparing, const Pairs *pairs,
                                const Comparison *comparison) {
    bool apart = false;
    for (size_t i = 0; i < comparison->value_count; i++)
        for (size_t j = i + 1; j < comparison->value_count; j++) {
            const ComparedValue *a = &comparison->values[i];
            const ComparedValue *b = &comparison->values[j];
            size_t at = pair_at(comparing, pairs, a, b);
            apart = apart || values_apart(a, b);
            if (a->page != b->page && values_apart(a, b) &&
                !of_one_outlet(comparing, a, b) &&
                !of_two_days(comparing, pairs, a, b) &&
                !are_siblings(pairs, at))
                return true;
        }
    return !apart;
}

void siblings_drop(Comparing *comparing) {
    ComparisonList *found = comparing->found;
    Pairs pairs = {.pages = comparing->input->pages->count};
    size_t cells = pairs.pages * pairs.pages;
    pairs.differ = arena_take(comparing->run, cells * sizeof *pairs.differ);
    pairs.agree = arena_take(comparing->run, cells * sizeof *pairs.agree);
    pairs.own = arena_take(comparing->run, pairs.pages * sizeof *pairs.own);
    for (size_t p = 0; p < pairs.pages; p++)
        pairs.own[p] = own_day(comparing, p);
    for (size_t i = 0; i < found->count; i++)
        if (is_number(&found->rows[i]))
            pairs_count(comparing, &pairs, &found->rows[i]);
    size_t kept = 0;
    for (size_t i = 0; i < found->count; i++)
        if (!is_number(&found->rows[i]) ||
            found->rows[i].relation != RELATION_CONFLICT ||
            disagreement_stands(comparing, &pairs, &found->rows[i]))
            found->rows[kept++] = found->rows[i];
    found->count = kept;
}
