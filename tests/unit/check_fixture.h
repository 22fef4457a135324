/* check_fixture.h -- two composed pages as one story, checked */
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

static inline Check check_two(const Fixture *fixture, const char *first,
                              const char *second) {
    const ComposedPage pair[] = {
        {"satu", "Harian Pagi", "2025-06-11T08:00", "Kabar Hari Ini", first},
        {"dua", "Kabar Kota", "2025-06-11T15:00", "Kabar Terbaru", second},
    };
    StoredPages pages;
    return check_composed(fixture, pair, &pages);
}

#endif
