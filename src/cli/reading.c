/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"

#include "pipeline.h"

#include <string.h>

bool reading_open(const Invocation *invocation, Record **record, Error *err) {
    return record_open(invocation->record_path, RECORD_READ, record, err);
}

bool reading_report(const Invocation *invocation, ReportSource *source,
                    Error *err) {
    Arena *run = invocation->run;
    const char *folder = language_folder(run, invocation->data_folder);
    source->rules = check_rules_load(run, folder, NULL, err);
    if (source->rules)
        source->text = text_rules_load_untagged(run, folder, err);
    return source->text && reading_open(invocation, &source->record, err);
}

Terminal reading_terminal(const Invocation *invocation) {
    return terminal_open(stdout, invocation->colour);
}

ReportView reading_view(const Invocation *invocation, Terminal *terminal) {
    return (ReportView){.terminal = terminal,
                        .language = invocation->indonesian ? LABELS_INDONESIAN
                                                           : LABELS_ENGLISH};
}

bool reading_format(const char *value, bool *jsonl, Error *err) {
    *jsonl = value && strcmp(value, "jsonl") == 0;
    return !value || *jsonl || strcmp(value, "text") == 0 ||
           error_set(err, ERR_USE, "--format knows text, jsonl, not '%s'",
                     value);
}

void id_print(Terminal *terminal, Id id) {
    char text[ID_TEXT_BYTES];
    terminal_colour(terminal, COLOUR_CYAN);
    terminal_print(terminal, "%s", id_text(id, text));
    terminal_colour(terminal, COLOUR_NONE);
}
