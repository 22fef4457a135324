/* name.h -- persons, places and organisations, and who is who in a page
 *
 * Reads   Document, data/<language>/titles.tsv and other name lists
 * Gives   Findings.names and Findings.entities, in text order */
#ifndef RUNUT_FIND_NAME_H
#define RUNUT_FIND_NAME_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *name_load(Arena *run, const char *folder, Error *err);

/* Adds to `found`, in `page`; nothing found is success. */
bool name_find(Arena *page, const Document *document, const void *tables,
               Findings *found, Error *err);

#endif
