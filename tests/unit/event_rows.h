/* event_rows.h -- rows of text and the events that are read from it */
#ifndef RUNUT_TESTS_EVENT_ROWS_H
#define RUNUT_TESTS_EVENT_ROWS_H

#include "pipeline.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>

/* Lifts every row over the threshold of topic; says no doing itself. */
#define TOPIC "\n\nKonflik politik, militer, hukum, dan diplomatik negara."

struct Row {
    const char *reason;
    const char *text;
    const char *events; /* "TYPE actor, actor > recipient status", one a line */
};

typedef struct Fixture {
    Arena *run, *page;
    Language *language;
} Fixture;

static int open_pack(void **state) {
    static Fixture fixture;
    Error err = {0};
    fixture.run = arena_open(1 << 20);
    fixture.page = arena_open(1 << 20);
    fixture.language =
        language_load(fixture.run, getenv("RUNUT_DATA"), "id", &err);
    if (!fixture.language)
        fprintf(stderr, "%s\n", err.what);
    *state = &fixture;
    return fixture.language ? 0 : 1;
}

static int close_pack(void **state) {
    Fixture *fixture = *state;
    arena_close(fixture->page);
    arena_close(fixture->run);
    return 0;
}

static void parties_print(FILE *out, const Parties *parties) {
    for (size_t i = 0; i < parties->count; i++)
        fprintf(out, "%s%.*s", i ? ", " : "", (int)parties->names[i].length,
                parties->names[i].text);
}

static void page_events(Fixture *fixture, const char *text, char *printed,
                        size_t room) {
    RawPage raw = {.kind = RAW_TEXT,
                   .ref = SLICE("test"),
                   .bytes = slice_of(text),
                   .title = SLICE("Kabar Siang Ini"),
                   .date = SLICE("2024-05-14")};
    StoredPage stored = {0};
    Error err = {0};
    assert_true(
        page_analyse(fixture->page, &raw, fixture->language, &stored, &err));
    memset(printed, 0, room);
    FILE *out = fmemopen(printed, room - 1, "w");
    for (size_t i = 0; i < stored.findings.events.count; i++) {
        const Event *event = &stored.findings.events.rows[i];
        const char *type = event_type_name(event->type);
        fprintf(out, "%s ", type ? type : "none");
        parties_print(out, &event->actor);
        fprintf(out, " > ");
        parties_print(out, &event->recipient);
        fprintf(out, " %s\n", event_status_name(event->status));
    }
    fclose(out);
    arena_reset(fixture->page);
}

/* Reads each row and compares what is printed of its events. */
static void rows_check(Fixture *fixture, const struct Row *rows, size_t count) {
    char text[1024], printed[1024];
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        snprintf(text, sizeof text, "%s" TOPIC, rows[i].text);
        page_events(fixture, text, printed, sizeof printed);
        if (strcmp(printed, rows[i].events)) {
            wrong++;
            fprintf(stderr, "%s:\n%s  expected\n%s", rows[i].reason, printed,
                    rows[i].events);
        }
    }
    assert_int_equal(wrong, 0);
}

#endif
