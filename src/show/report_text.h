/* report_text.h -- a report for a person at a terminal */
#ifndef RUNUT_SHOW_REPORT_TEXT_H
#define RUNUT_SHOW_REPORT_TEXT_H

#include "show/label.h"
#include "show/report.h"
#include "show/terminal.h"

typedef struct ReportView {
    Terminal *terminal;
    LabelLanguage language;
    bool all; /* also lines that one page alone has, past the first few */
} ReportView;

void report_print(const ReportView *view, const Report *report);

/* What line `number` (from 1) rests on: the sentences and their pages; of
 * common text (report_compare) the two pages side by side. */
void report_why(const ReportView *view, const Report *report, size_t number);

/* "3f2a9c": the first digits of an id, as the commands take them. */
#define ID_TEXT_BYTES 17
const char *id_text(Id id, char text[ID_TEXT_BYTES]);

#endif
