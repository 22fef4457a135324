/* value_fixture.h -- the dates and figures of a short text, as one line each */
#ifndef RUNUT_TESTS_VALUE_FIXTURE_H
#define RUNUT_TESTS_VALUE_FIXTURE_H

#include "base/file.h"
#include "find/date.h"
#include "find/figure.h"
#include "find/name.h"
#include "row.h"
#include "text/read.h"
#include "text/word.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct ValueFixture {
    Arena *run, *page;
    TextRules *text;
    void *names, *dates, *figures;
    Article article;
    Document document;
    Findings found;
} ValueFixture;

static inline int value_fixture_open(void **state) {
    ValueFixture *fixture = calloc(1, sizeof *fixture);
    fixture->run = arena_open(1 << 20);
    fixture->page = arena_open(1 << 20);
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    Error err = {0};
    Arena *run = fixture->run;
    fixture->text = text_rules_load(run, folder, &err);
    fixture->names = name_load(run, folder, &err);
    fixture->dates = date_load(run, folder, &err);
    fixture->figures = figure_load(run, folder, &err);
    if (err.kind)
        fprintf(stderr, "%s\n", err.what);
    *state = fixture;
    return err.kind ? -1 : 0;
}

static inline int value_fixture_close(void **state) {
    ValueFixture *fixture = *state;
    arena_close(fixture->run);
    arena_close(fixture->page);
    free(fixture);
    return 0;
}

/* Reads `text` as a page published on `published` (ISO; "" for unknown). */
static inline const Findings *value_fixture_read(ValueFixture *fixture,
                                                 const char *text,
                                                 const char *published) {
    arena_reset(fixture->page);
    fixture->found = (Findings){0};
    fixture->article =
        (Article){.text = slice_of(text),
                  .published_day = day_read_iso(slice_of(published))};
    Error err = {0};
    Findings *found = &fixture->found;
    Document *document = &fixture->document;
    if (!document_read(fixture->page, &fixture->article, fixture->text,
                       document, &err))
        fail_msg("%s", err.what);
    name_find(fixture->page, document, fixture->names, found);
    date_find(fixture->page, document, fixture->dates, found);
    figure_find(fixture->page, document, fixture->figures, found);
    return found;
}

/* A file of the measuring data as lines of JSON; skips the test without it. */
static inline Slice shared_lines(ValueFixture *fixture, const char *name) {
    const char *folder = getenv("RUNUT_SHARED");
    char path[4096];
    if (folder)
        snprintf(path, sizeof path, "%s/%s", folder, name);
    else
        snprintf(path, sizeof path, "%s/../../shared/%s", getenv("RUNUT_DATA"),
                 name);
    Error err = {0};
    Slice lines;
    if (!file_read(fixture->run, path, 1 << 24, &lines, &err)) {
        fprintf(stderr, "skipped: %s\n", err.what);
        skip();
    }
    return lines;
}

#endif
