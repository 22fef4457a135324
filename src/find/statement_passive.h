/* statement_passive.h -- cues with their agent: "dikatakan (oleh) Ani"
 *
 * "disebut Ani sebagai ...", "Hal itu disampaikan Ani", "Jembatan itu
 * disebutnya rapuh", "Dijelaskan bahwa ..." Reads   Speech */
#ifndef RUNUT_FIND_STATEMENT_PASSIVE_H
#define RUNUT_FIND_STATEMENT_PASSIVE_H

#include "find/statement_clause_part.h"

/* Adds the statement that the passive cue makes of its clause, if any. */
void passive_read(const Clause *clause, uint32_t cue);

#endif
