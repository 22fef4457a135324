/* speech_fixture.h -- a page read up to its statements and sources */
#ifndef RUNUT_TESTS_SPEECH_FIXTURE_H
#define RUNUT_TESTS_SPEECH_FIXTURE_H

#include "find/date.h"
#include "find/figure.h"
#include "find/name.h"
#include "find/source.h"
#include "find/statement.h"
#include "row.h"
#include "text/read.h"

#include <stdlib.h>
#include <string.h>

typedef struct SpeechFixture {
    Arena *run, *page;
    TextRules *text;
    void *names, *dates, *figures, *statements, *sources;
    Article article;
    Document document;
    Findings found;
} SpeechFixture;

static inline int speech_fixture_open(void **state) {
    SpeechFixture *fixture = calloc(1, sizeof *fixture);
    char folder[4096];
    Error err = {0};
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    Arena *run = fixture->run = arena_open(1 << 20);
    fixture->page = arena_open(1 << 20);
    fixture->text = text_rules_load(run, folder, &err);
    fixture->names = name_load(run, folder, &err);
    fixture->dates = date_load(run, folder, &err);
    fixture->figures = figure_load(run, folder, &err);
    fixture->statements = statement_load(run, folder, &err);
    fixture->sources = source_load(run, folder, &err);
    *state = fixture;
    if (err.kind)
        fprintf(stderr, "%s\n", err.what);
    return err.kind ? -1 : 0;
}

static inline int speech_fixture_close(void **state) {
    SpeechFixture *fixture = *state;
    arena_close(fixture->run);
    arena_close(fixture->page);
    free(fixture);
    return 0;
}

/* Reads the text; with `headline` its first paragraph is one. */
static inline const Findings *
speech_fixture_read(SpeechFixture *fixture, const char *text, bool headline) {
    arena_reset(fixture->page);
    Arena *page = fixture->page;
    const Document *document = &fixture->document;
    Findings *found = &fixture->found;
    Error err = {0};
    fixture->article = (Article){.text = slice_of(text),
                                 .published_day = day_of(2025, 6, 10),
                                 .outlet = SLICE("Harian Kita")};
    if (headline) {
        const char *body = strstr(text, "\n\n");
        fixture->article.body =
            (uint32_t)(body ? (size_t)(body + 2 - text) : strlen(text));
    }
    *found = (Findings){0};
    if (!document_read(page, &fixture->article, fixture->text,
                       &fixture->document, &err))
        fail_msg("%s", err.what);
    name_find(page, document, fixture->names, found);
    date_find(page, document, fixture->dates, found);
    figure_find(page, document, fixture->figures, found);
    statement_find(page, document, fixture->statements, found);
    source_find(page, document, fixture->sources, found);
    return found;
}

/* Appends `part` to the string `shown` of `room` bytes. */
static inline void speech_show(char *shown, size_t room, Slice part) {
    size_t used = strlen(shown);
    if (used + part.length + 1 < room) {
        memcpy(shown + used, part.text, part.length);
        shown[used + part.length] = '\0';
    }
}

#endif
