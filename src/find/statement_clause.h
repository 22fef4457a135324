/* statement_clause.h -- indirect speech: clauses of saying, and headlines
 *
 * Reads   Speech, Findings.dates; the cues that statement_quote.h left
 * Leaves  words of saying whose content is only a noun ("kritik Ani"), and
 *         content that goes on in the next sentence without a cue */
#ifndef RUNUT_FIND_STATEMENT_CLAUSE_H
#define RUNUT_FIND_STATEMENT_CLAUSE_H

#include "find/statement_speech.h"

/* Adds the statements whose cue stands outside quotation marks. */
void clauses_read(Speech *speech);

#endif
