/* statement_clause_part.h -- the parts of a clause of saying
 *
 * Reads   Speech */
#ifndef RUNUT_FIND_STATEMENT_CLAUSE_PART_H
#define RUNUT_FIND_STATEMENT_CLAUSE_PART_H

#include "find/statement_speech.h"

/* The part of a sentence outside the quotation that it may begin with. */
typedef struct Clause {
    Speech *speech;
    uint32_t first, last;
    bool headline;
} Clause;

bool clause_comma(const Speech *speech, uint32_t token); /* or a dash */

/* Adds a statement that has words. */
void clause_add(Speech *speech, Said said, Range speaker);

/* "tidak menampik bahwa": who does not deny it says it. */
bool clause_affirms(const Clause *clause, uint32_t cue);

/* "tidak mengatakan", "untuk mengatakan", "saya katakan" */
bool clause_unsaid(const Clause *clause, uint32_t cue);

/* "Harga naik tajam, Ani mengatakan kepada pers.": what stands before the
 * subject; empty: nothing with a verb. */
Range clause_front(const Clause *clause, uint32_t subject);

/* Is what stands before `last` no part of what was said: "Sementara itu"? */
bool clause_only_lead(const Clause *clause, uint32_t last);

#endif
