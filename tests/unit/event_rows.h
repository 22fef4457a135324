/* event_rows.h -- rows of text and the events that are read from it */
#ifndef RUNUT_TESTS_EVENT_ROWS_H
#define RUNUT_TESTS_EVENT_ROWS_H

#include "event_page.h"

/* Lifts every row over the threshold of topic; says no doing itself. */
#define TOPIC "\n\nKonflik politik, militer, hukum, dan diplomatik negara."

struct Row {
    const char *reason;
    const char *text;
    const char *events; /* "TYPE actor, actor > recipient status", one a line */
};

static void parties_print(FILE *out, const Parties *parties) {
    for (size_t i = 0; i < parties->count; i++)
        fprintf(out, "%s%.*s", i ? ", " : "", (int)parties->names[i].length,
                parties->names[i].text);
}

static void page_events(Fixture *fixture, const char *text, char *printed,
                        size_t room) {
    EventList doings = page_doings(fixture, text);
    memset(printed, 0, room);
    FILE *out = fmemopen(printed, room - 1, "w");
    for (size_t i = 0; i < doings.count; i++) {
        const Event *event = &doings.rows[i];
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
