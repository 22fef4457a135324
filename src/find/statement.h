/* statement.h -- who said what, by which cue, in whose words
 *
 * Reads   Document, Findings.names, dates and figures,
 *         data/<language>/cues.tsv, clauses.tsv
 * Gives   Findings.statements, in text order
 * Files   statement_cue.h (tables), statement_quote.h (direct speech),
 *         statement_clause.h, statement_active.h, statement_passive.h and
 *         statement_beside.h (indirect),
 *         statement_content.h and statement_content_end.h (its bounds),
 *         statement_speaker.h (the noun phrase), statement_apposition.h (a name
 *         behind it), statement_person.h (who stands between commas),
 *         statement_phrase.h (whom it names), statement_referent.h (whom it
 *         means), statement_leader.h (whom sentences are about),
 *         statement_resolve.h (all of them in order)
 * Source  source-cue-content: PARC 3.0, aclanthology.org/L16-1619
 * Leaves  speech without any cue that stands farther than three paragraphs from
 *         another (interviews as question and answer), and cues inside
 *         quotations; who is an office alone ("Wali Kota") or "wanita
 *         yang ..." */
#ifndef RUNUT_FIND_STATEMENT_H
#define RUNUT_FIND_STATEMENT_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *statement_load(Arena *run, const char *folder, Error *err);

/* Adds what it finds to `found`, in `page`. */
void statement_find(Arena *page, const Document *document, const void *tables,
                    Findings *found);

#endif
