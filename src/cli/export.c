/* SPDX-License-Identifier: MIT */
#include "show/export.h"
#include "cli/reading.h"

#include <string.h>

enum ExportOption { EXPORT_FORMAT };

static const Option OPTIONS[] = {{"format", 0, "FORMAT", "jsonl"}, {0}};

static int export_run(const Invocation *invocation, Error *err) {
    const char *format = invocation->values[EXPORT_FORMAT];
    Record *record = NULL;
    bool done =
        (!format || strcmp(format, "jsonl") == 0 ||
         error_set(err, ERR_USE, "--format knows jsonl, not '%s'", format)) &&
        reading_open(invocation, &record, err) &&
        record_export(record, stdout, err);
    record_close(record);
    return done ? EXIT_DONE : EXIT_WRONG;
}

static const char DETAILS[] =
    "One object a line: every page with its findings, then every story with\n"
    "its origins, copies and comparisons, each in the order of its id. The\n"
    "same pages give the same bytes, in whatever order, with however many\n"
    "threads and in however many steps they were added.\n";

const Command EXPORT_COMMAND = {
    .name = "export",
    .arguments = "",
    .summary = "Write the whole record as JSON Lines",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 0,
    .words_max = 0,
    .run = export_run,
};
