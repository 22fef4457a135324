/* reading.h -- what the commands that only read the record share */
#ifndef RUNUT_CLI_READING_H
#define RUNUT_CLI_READING_H

#include "cli/command.h"
#include "record/record.h"
#include "show/report_text.h"

/* Opens the record to be read; the caller closes it. */
bool reading_open(const Invocation *invocation, Record **record, Error *err);

/* Opens the record and loads what reports need of the language pack. */
bool reading_report(const Invocation *invocation, ReportSource *source,
                    Error *err);

/* The terminal on standard output, and the view of reports on it. */
Terminal reading_terminal(const Invocation *invocation);
ReportView reading_view(const Invocation *invocation, Terminal *terminal);

/* Is `value` the name of a format that the command knows? NULL is "text".
 * Errors  ERR_USE that lists the formats */
bool reading_format(const char *value, const char *const *formats,
                    size_t *format, Error *err);

#endif
