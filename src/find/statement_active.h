/* statement_active.h -- cues with their subject: "Ani mengatakan bahwa ..."
 *
 * Reads   Speech */
#ifndef RUNUT_FIND_STATEMENT_ACTIVE_H
#define RUNUT_FIND_STATEMENT_ACTIVE_H

#include "find/statement_clause_part.h"

/* Adds the statement that the active cue makes of its clause, if any. */
void active_read(const Clause *clause, uint32_t cue);

#endif
