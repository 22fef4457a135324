/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"

#include <string.h>

bool reading_open(const Invocation *invocation, Record **record, Error *err) {
    return record_open(invocation->record_path, RECORD_READ, record, err);
}

bool reading_report(const Invocation *invocation, ReportSource *source,
                    Error *err) {
    Slice parts[] = {slice_of(invocation->data_folder), SLICE("id")};
    Slice folder = slice_join(invocation->run, parts, 2, SLICE("/"));
    source->rules = check_rules_load(invocation->run, folder.text, NULL, err);
    if (source->rules)
        source->text =
            text_rules_load_untagged(invocation->run, folder.text, err);
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

bool reading_format(const char *value, const char *const *formats,
                    size_t *format, Error *err) {
    char known[80] = "";
    for (*format = 0; formats[*format]; (*format)++) {
        if (!value || strcmp(value, formats[*format]) == 0)
            return true;
        size_t used = strlen(known);
        snprintf(known + used, sizeof known - used, "%s%s", used ? ", " : "",
                 formats[*format]);
    }
    return error_set(err, ERR_USE, "--format knows %s, not '%s'", known, value);
}
