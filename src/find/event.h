/* event.h -- who did what to whom: PLOVER types
 *
 * Reads   Document, all other Findings, data/<language>/events.tsv (doings),
 *         event_words.tsv (what holds clauses together), event_parties.tsv
 *         (nouns for somebody), event_topics.tsv (on which pages to look)
 * Gives   Findings.events, in text order
 * Leaves  doings told over several sentences; subjects and objects that only
 *         an earlier sentence names; "mereka"; groups that a number sums up */
#ifndef RUNUT_FIND_EVENT_H
#define RUNUT_FIND_EVENT_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *event_load(Arena *run, const char *folder, Error *err);

/* Adds to `found`, in `page`; nothing found is success. */
bool event_find(Arena *page, const Document *document, const void *tables,
                Findings *found, Error *err);

#endif
