/* event_page.h -- pages of a few sentences and the doings that they tell */
#ifndef RUNUT_TESTS_EVENT_PAGE_H
#define RUNUT_TESTS_EVENT_PAGE_H

#include "find/event.h"
#include "find/event_choice.h"
#include "pipeline.h"
#include "text/read.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>

typedef struct Fixture {
    Arena *run, *page;
    Language *language;
    TextRules *text;
    void *events;
} Fixture;

static int open_pack(void **state) {
    static Fixture fixture;
    Error err = {0};
    fixture.run = arena_open(1 << 20);
    fixture.page = arena_open(1 << 20);
    fixture.language = language_load(fixture.run, getenv("RUNUT_DATA"), &err);
    if (fixture.language) {
        const char *folder = language_folder(fixture.run, getenv("RUNUT_DATA"));
        fixture.text = text_rules_load(fixture.run, folder, &err);
        fixture.events = event_load(fixture.run, folder, &err);
    }
    if (!fixture.events)
        fprintf(stderr, "%s\n", err.what);
    *state = &fixture;
    return fixture.events && fixture.text ? 0 : 1;
}

static int close_pack(void **state) {
    Fixture *fixture = *state;
    arena_close(fixture->page);
    arena_close(fixture->run);
    return 0;
}

/* Reads a page with all that it tells, in the page's arena: `found` has the
 * doings that events are chosen from. */
static inline const Facts *page_candidates(Fixture *fixture, const char *title,
                                           const char *text, Findings *found) {
    RawPage raw = {.kind = RAW_TEXT,
                   .ref = SLICE("test"),
                   .bytes = slice_of(text),
                   .title = slice_of(title),
                   .date = SLICE("2024-05-14")};
    StoredPage *stored = arena_take(fixture->page, sizeof *stored);
    Document *document = arena_take(fixture->page, sizeof *document);
    Error err = {0};
    assert_true(
        page_analyse(fixture->page, &raw, fixture->language, stored, &err));
    assert_true(document_read(fixture->page, &stored->article, fixture->text,
                              document, &err));
    *found = stored->findings;
    found->events = (EventList){0};
    return event_candidates(fixture->page, document, fixture->events, found);
}

/* The doings of which nothing speaks against being events, whatever was learned
 * of their words. */
static inline EventList page_doings(Fixture *fixture, const char *text) {
    Findings found;
    const Facts *facts =
        page_candidates(fixture, "Kabar Siang Ini", text, &found);
    EventList doings = {.rows = found.events.rows};
    for (size_t i = 0; facts && i < found.events.count; i++)
        if (!facts[i].values[FACT_doubt])
            doings.rows[doings.count++] = found.events.rows[i];
    return doings;
}

#endif
