/* statement_rows.h -- texts, and the statements that are in them */
#ifndef RUNUT_TESTS_STATEMENT_ROWS_H
#define RUNUT_TESTS_STATEMENT_ROWS_H

#include "speech_fixture.h"

/* Expected: "D speaker: words" or "I speaker: words" for every statement,
 * joined by " / ". */
struct Row {
    const char *reason, *text, *statements;
};

static inline const char *shown(const Findings *found) {
    static char line[2000];
    line[0] = '\0';
    for (size_t i = 0; i < found->statements.count; i++) {
        const Statement *statement = &found->statements.rows[i];
        speech_show(line, sizeof line, i ? SLICE(" / ") : SLICE(""));
        speech_show(line, sizeof line,
                    statement->direct ? SLICE("D ") : SLICE("I "));
        speech_show(line, sizeof line, statement->speaker);
        speech_show(line, sizeof line, SLICE(": "));
        speech_show(line, sizeof line, statement->text);
    }
    return line;
}

static inline void rows_check(void *state, const struct Row *rows, size_t count,
                              bool headline) {
    for (size_t i = 0; i < count; i++) {
        const char *got =
            shown(speech_fixture_read(state, rows[i].text, headline));
        if (strcmp(got, rows[i].statements))
            fail_msg("%s: got %s", rows[i].reason, got);
    }
}

#endif
