/* pages_fixture.h -- composed pages, analysed as the program would */
#ifndef RUNUT_TESTS_PAGES_FIXTURE_H
#define RUNUT_TESTS_PAGES_FIXTURE_H

#include "row.h"

#include "pipeline.h"

#include <stdlib.h>

typedef struct ComposedPage {
    const char *ref, *outlet, *date, *title, *text;
} ComposedPage;

typedef struct Fixture {
    Arena *run;
    const Language *language;
} Fixture;

static inline Fixture fixture_open(void) {
    Error err = {0};
    Fixture fixture = {.run = arena_open(1 << 20)};
    fixture.language = language_load(fixture.run, getenv("RUNUT_DATA"), &err);
    if (!fixture.language)
        fail_msg("%s", err.what);
    return fixture;
}

/* Ids count from 1 in the given order, which must be the record's. */
static inline StoredPages pages_compose(const Fixture *fixture,
                                        const ComposedPage *composed,
                                        size_t count) {
    StoredPages pages = {.count = count, .capacity = count};
    pages.rows = arena_take(fixture->run, count * sizeof *pages.rows);
    for (size_t i = 0; i < count; i++) {
        const ComposedPage *page = &composed[i];
        RawPage *raw = arena_take(fixture->run, sizeof *raw);
        *raw = (RawPage){.kind = RAW_TEXT,
                         .ref = slice_of(page->ref),
                         .bytes = slice_of(page->text),
                         .outlet = slice_of(page->outlet),
                         .title = slice_of(page->title),
                         .date = slice_of(page->date)};
        Error err = {0};
        if (!page_analyse(fixture->run, raw, fixture->language, &pages.rows[i],
                          &err))
            fail_msg("%s: %s", page->ref, err.what);
        pages.rows[i].id = (Id)i + 1;
    }
    return pages;
}

#endif
