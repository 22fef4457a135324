/* source.h -- where the page says it has its information from
 *
 * Reads   Document, Findings.names and statements, data/<language>/credits.tsv,
 * outlets.tsv Gives   Findings.sources, in text order */
#ifndef RUNUT_FIND_SOURCE_H
#define RUNUT_FIND_SOURCE_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *source_load(Arena *run, const char *folder, Error *err);

/* Adds to `found`, in `page`; nothing found is success. */
bool source_find(Arena *page, const Document *document, const void *tables,
                 Findings *found, Error *err);

#endif
