/* finding_list.h -- the lists of a page's findings, one after the other
 *
 * So that they are stored and loaded in one loop. Private to record/. */
#ifndef RUNUT_RECORD_FINDING_LIST_H
#define RUNUT_RECORD_FINDING_LIST_H

#include "record/layout.h"

enum { FINDING_LISTS = 9 };

/* Their layouts, in the order in which they are stored: later ones refer to
 * earlier ones. */
extern const Layout *const FINDING_LAYOUTS[FINDING_LISTS];

/* What every list begins with. */
typedef struct FindingList {
    void *rows;
    size_t count, capacity;
} FindingList;

FindingList finding_list(const Findings *found, size_t list);
void finding_list_set(Findings *found, size_t list, FindingList rows);

#endif
