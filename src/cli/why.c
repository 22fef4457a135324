/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"

#include <stdlib.h>
#include <string.h>

static const Option OPTIONS[] = {{0}};

/* Splits "3f2a9c.5" at its last dot. */
static bool line_name_split(const char *name, Slice *story, size_t *number,
                            Error *err) {
    const char *dot = strrchr(name, '.');
    char *end = NULL;
    *number = dot ? strtoul(dot + 1, &end, 10) : 0;
    if (!dot || *end || end == dot + 1 || dot == name)
        return error_set(err, ERR_USE,
                         "'%s' names no line: a story's id, a dot and the "
                         "number of its line are wanted, like 3f2a9c.5",
                         name);
    *story = (Slice){name, (size_t)(dot - name)};
    return true;
}

static bool why_print(const Invocation *invocation, const ReportSource *source,
                      Error *err) {
    Slice story;
    size_t number = 0;
    Id id = ID_NONE;
    Report report;
    if (!line_name_split(invocation->words[0], &story, &number, err) ||
        !record_story_named(source->record, story, &id, err) ||
        !report_make(source, invocation->run, id, &report, err))
        return false;
    if (number < 1 || number > report.count)
        return error_set(err, ERR_USE, "the report has lines 1 to %zu, not %zu",
                         report.count, number);
    ReportLine *line = &report.lines[number - 1];
    if (line->part == PART_COPIES && !line->common &&
        !report_compare(source, invocation->run, &report, line, err))
        return false;
    Terminal terminal = reading_terminal(invocation);
    ReportView view = reading_view(invocation, &terminal);
    report_why(&view, &report, number);
    return true;
}

static int why_run(const Invocation *invocation, Error *err) {
    ReportSource source = {0};
    if (!reading_report(invocation, &source, err))
        return EXIT_WRONG;
    bool done = why_print(invocation, &source, err);
    record_close(source.record);
    return done ? EXIT_DONE : EXIT_WRONG;
}

static const char DETAILS[] =
    "ID is the story's, NUMBER that of a line in `runut story ID`. Shows each\n"
    "page's sentence with the words in brackets and where they stand, in\n"
    "bytes of the page's text. Of common text it shows the two pages side by\n"
    "side, what stands in both in brackets.\n";

const Command WHY_COMMAND = {
    .name = "why",
    .arguments = "ID.NUMBER",
    .summary = "Show the sentences behind a line of a report",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 1,
    .words_max = 1,
    .run = why_run,
};
