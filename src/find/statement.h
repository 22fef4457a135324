/* statement.h -- who said what, by which cue, in whose words
 *
 * Reads   Document, Findings.names, data/<language>/cues.tsv
 * Gives   Findings.statements, in text order */
#ifndef RUNUT_FIND_STATEMENT_H
#define RUNUT_FIND_STATEMENT_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *statement_load(Arena *run, const char *folder, Error *err);

/* Adds to `found`, in `page`; nothing found is success. */
bool statement_find(Arena *page, const Document *document, const void *tables,
                    Findings *found, Error *err);

#endif
