/* statement_content.h -- where the words begin and end that a cue reports
 *
 * Reads   Speech, Findings.dates */
#ifndef RUNUT_FIND_STATEMENT_CONTENT_H
#define RUNUT_FIND_STATEMENT_CONTENT_H

#include "find/statement_speech.h"

/* What the active cue at `cue` takes as its words, up to `limit`, the end of
 * its sentence; empty when it takes nothing. */
Range content_after(const Speech *speech, uint32_t cue, uint32_t limit);

/* Makes one statement of the content: direct when most of it, or all that
 * `sebagai` brings, stands in quotation marks. */
Said content_said(const Speech *speech, uint32_t cue, Range content);

#endif
