/* text_fixture.h -- a text read with the Indonesian pack, for tests */
#ifndef RUNUT_TESTS_TEXT_FIXTURE_H
#define RUNUT_TESTS_TEXT_FIXTURE_H

#include "row.h"

#include "text/read.h"
#include "text/word.h"

#include <stdlib.h>
#include <string.h>

typedef struct TextFixture {
    Arena *run, *page;
    TextRules *rules;
    Article article;
    Document document;
} TextFixture;

static inline int text_fixture_open(void **state) {
    TextFixture *fixture = calloc(1, sizeof *fixture);
    fixture->run = arena_open(1 << 20);
    fixture->page = arena_open(1 << 20);
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", getenv("RUNUT_DATA"));
    Error err = {0};
    fixture->rules = text_rules_load(
        fixture->run, slice_string(fixture->run, slice_of(folder)), &err);
    if (!fixture->rules)
        fprintf(stderr, "%s\n", err.what);
    *state = fixture;
    return fixture->rules ? 0 : -1;
}

static inline int text_fixture_close(void **state) {
    TextFixture *fixture = *state;
    arena_close(fixture->run);
    arena_close(fixture->page);
    free(fixture);
    return 0;
}

static inline const Document *text_fixture_read(TextFixture *fixture,
                                                const char *text) {
    arena_reset(fixture->page);
    fixture->article = (Article){.text = slice_of(text)};
    Error err = {0};
    if (!document_read(fixture->page, &fixture->article, fixture->rules,
                       &fixture->document, &err))
        fail_msg("%s", err.what);
    return &fixture->document;
}

/* Appends `part` to the string `shown` of `room` bytes. */
static inline void show(char *shown, size_t room, Slice part) {
    size_t used = strlen(shown);
    if (used + part.length + 1 < room) {
        memcpy(shown + used, part.text, part.length);
        shown[used + part.length] = '\0';
    }
}

#endif
