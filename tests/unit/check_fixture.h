/* check_fixture.h -- two composed pages as one story, checked, and rows of what
 * two pages say and how one value of each compares */
#ifndef RUNUT_TEST_CHECK_FIXTURE_H
#define RUNUT_TEST_CHECK_FIXTURE_H

#include "pages_fixture.h"

#include "check/check.h"

static inline Check check_composed(const Fixture *fixture,
                                   const ComposedPage pair[2],
                                   StoredPages *pages) {
    *pages = pages_compose(fixture, pair, 2);
    static const CopyList NO_COPIES = {0};
    const CheckInput input = {pages, &NO_COPIES,
                              language_check_rules(fixture->language)};
    Check check;
    Error err = {0};
    assert_true(story_check(fixture->run, &input, &check, &err));
    return check;
}

enum { APART = -1 };

struct PairRow {
    const char *reason;
    const char *first, *second; /* what the pages say */
    ComparedField field;
    const char *first_value, *second_value;
    int relation; /* Relation; APART: in no comparison together */
};

/* When two pages came out. */
struct PairDates {
    const char *first, *second;
};
static const struct PairDates ONE_DAY = {"2025-06-11T08:00",
                                         "2025-06-11T15:00"};

static inline Check check_two(const Fixture *fixture, const char *first,
                              const char *second,
                              const struct PairDates *dates) {
    const ComposedPage pair[] = {
        {"satu", "Harian Pagi", dates->first, "Kabar Hari Ini", first},
        {"dua", "Kabar Kota", dates->second, "Kabar Terbaru", second},
    };
    StoredPages pages;
    return check_composed(fixture, pair, &pages);
}

static inline bool page_has_text(const Comparison *comparison, Id page,
                                 const char *text) {
    for (size_t v = 0; v < comparison->value_count; v++)
        if (comparison->values[v].page == page &&
            slice_equal_nocase(comparison->values[v].text, slice_of(text)))
            return true;
    return false;
}

static inline int row_relation(const Check *check, const struct PairRow *row) {
    for (size_t i = 0; i < check->comparisons.count; i++) {
        const Comparison *comparison = &check->comparisons.rows[i];
        if (comparison->field == row->field &&
            page_has_text(comparison, 1, row->first_value) &&
            page_has_text(comparison, 2, row->second_value))
            return (int)comparison->relation;
    }
    return APART;
}

static inline void row_check(const Fixture *fixture, const struct PairRow *row,
                             const struct PairDates *dates) {
    Check check = check_two(fixture, row->first, row->second, dates);
    ROW_CHECK(row->reason, row_relation(&check, row) == row->relation);
}

#endif
