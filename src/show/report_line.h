/* report_line.h -- one numbered line of a report, for report_text.c */
#ifndef RUNUT_SHOW_REPORT_LINE_H
#define RUNUT_SHOW_REPORT_LINE_H

#include "show/report_text.h"

enum { LINE_INDENT = 7 }; /* where its words start, behind its number */

void report_line_print(const ReportView *view, const Report *report,
                       const ReportLine *line);

/* "[3]"; of a page of another story its reference. */
void page_number(const ReportView *view, const Report *report, Id page);

void days_print(const ReportView *view, Days days);

#endif
