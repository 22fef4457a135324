/* statement_resolve.h -- from noun phrases to names: who the speakers are
 *
 * Reads   Speech, Findings.names and entities
 * Gives   Findings.statements */
#ifndef RUNUT_FIND_STATEMENT_RESOLVE_H
#define RUNUT_FIND_STATEMENT_RESOLVE_H

#include "find/statement_speech.h"

/* Gives every statement its speaker, in text order, and writes them down. */
void statements_resolve(Speech *speech, StatementList *statements);

#endif
