/* statement_speaker.h -- the noun phrase of who speaks, and its name
 *
 * Reads   Speech, Findings.names
 * Leaves  a subject that stands behind its verb without a quotation, except
 *         after the roots ("kata X") */
#ifndef RUNUT_FIND_STATEMENT_SPEAKER_H
#define RUNUT_FIND_STATEMENT_SPEAKER_H

#include "find/statement_speech.h"

/* The noun phrase that starts at `token` ("kata | juru bicara Polda, Ani,
 * Selasa"), at most to `limit`; empty when there is none. */
Range speaker_after(const Speech *speech, uint32_t token, uint32_t limit);

/* The subject of the verb at `cue`; empty when it is not found. */
Range speaker_before(const Speech *speech, uint32_t cue);

#endif
