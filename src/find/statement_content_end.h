/* statement_content_end.h -- where the words end that a cue reports
 *
 * Reads   Speech */
#ifndef RUNUT_FIND_STATEMENT_CONTENT_END_H
#define RUNUT_FIND_STATEMENT_CONTENT_END_H

#include "find/statement_speech.h"

/* The end of a content that starts at `first`: the sentence, a credit, a time
 * at its end, or another clause that the speaker did not say. */
uint32_t content_end(const Speech *speech, uint32_t first, uint32_t limit);

#endif
