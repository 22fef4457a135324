/* source_fixture.h -- sentences and the sources that a reader would name */
#ifndef RUNUT_TESTS_SOURCE_FIXTURE_H
#define RUNUT_TESTS_SOURCE_FIXTURE_H

#include "speech_fixture.h"

/* Expected: chains "near < far", joined by "; ". */
struct Row {
    const char *reason, *text, *sources;
};

static inline const char *sources_shown(const Findings *found) {
    static char line[1000];
    line[0] = '\0';
    for (size_t i = 0; i < found->sources.count; i++) {
        const Source *source = &found->sources.rows[i];
        speech_show(line, sizeof line, i ? SLICE("; ") : SLICE(""));
        for (size_t n = 0; n < source->count; n++) {
            speech_show(line, sizeof line, n ? SLICE(" < ") : SLICE(""));
            speech_show(line, sizeof line, source->names[n]);
        }
    }
    return line;
}

static inline void source_rows_check(void *fixture, const struct Row *rows,
                                     size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *got =
            sources_shown(speech_fixture_read(fixture, rows[i].text, false));
        if (strcmp(got, rows[i].sources))
            fail_msg("%s: got %s", rows[i].reason, got);
    }
}

#endif
