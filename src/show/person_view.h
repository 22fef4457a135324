/* person_view.h -- a person or body of many pages, for people and programs */
#ifndef RUNUT_SHOW_PERSON_VIEW_H
#define RUNUT_SHOW_PERSON_VIEW_H

#include "link/person.h"
#include "show/report_text.h"

/* Names, then roles with the days on which pages had them. */
void person_view_print(const ReportView *view, const Person *person);

/* One line of JSON: {"person": {...}}. */
void person_json_write(FILE *out, const Person *person);

#endif
