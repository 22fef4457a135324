/* SPDX-License-Identifier: MIT */
#include "record/finding_list.h"

#include <stddef.h>
#include <string.h>

const Layout *const FINDING_LAYOUTS[] = {
    &LAYOUT_ENTITY,    &LAYOUT_NAME,   &LAYOUT_ALIAS,
    &LAYOUT_ROLE,      &LAYOUT_DATE,   &LAYOUT_FIGURE,
    &LAYOUT_STATEMENT, &LAYOUT_SOURCE, &LAYOUT_EVENT};

/* In the same order. */
static const size_t OFFSETS[] = {
    offsetof(Findings, entities),   offsetof(Findings, names),
    offsetof(Findings, aliases),    offsetof(Findings, roles),
    offsetof(Findings, dates),      offsetof(Findings, figures),
    offsetof(Findings, statements), offsetof(Findings, sources),
    offsetof(Findings, events)};

FindingList finding_list(const Findings *found, size_t list) {
    FindingList rows;
    memcpy(&rows, (const char *)found + OFFSETS[list], sizeof rows);
    return rows;
}

void finding_list_set(Findings *found, size_t list, FindingList rows) {
    memcpy((char *)found + OFFSETS[list], &rows, sizeof rows);
}
