/* event_office.h -- who holds an office of many words */
#ifndef RUNUT_FIND_EVENT_OFFICE_H
#define RUNUT_FIND_EVENT_OFFICE_H

#include "find/event_party.h"

/* The token behind "(Perumda)"; the token itself where no bracket opens. */
uint32_t bracket_skipped(const Reader *reader, uint32_t token);

/* Who has the office whose words go on at the token: "direktur Perusahaan Umum
 * Daerah (Perumda) Sarana Jaya Ani". NULL when no person's name ends them,
 * or a preposition joins it: "kepada Ani". */
const Name *office_bearer(Reader *reader, uint32_t token);

#endif
