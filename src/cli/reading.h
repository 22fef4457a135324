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

/* The value of --format: "text", which NULL is too, or "jsonl".
 * Errors  ERR_USE that lists them */
bool reading_format(const char *value, bool *jsonl, Error *err);

/* The id of a page or story, as every list begins its lines with it. */
void id_print(Terminal *terminal, Id id);

#endif
