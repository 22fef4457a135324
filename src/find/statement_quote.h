/* statement_quote.h -- direct speech: quotations and the cue beside them
 *
 * Reads   Speech, Document.quotes
 * Leaves  quotations inside a clause of saying to statement_clause.h; speech
 *         set off by dashes or by nothing but its line */
#ifndef RUNUT_FIND_STATEMENT_QUOTE_H
#define RUNUT_FIND_STATEMENT_QUOTE_H

#include "find/statement_speech.h"

/* Adds the direct statements whose cue stands right beside a quotation, and
 * the quotations that stand alone behind them; marks their cues as taken. */
void quotes_read(Speech *speech);

#endif
