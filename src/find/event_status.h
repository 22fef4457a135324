/* event_status.h -- whether it happened, when and where
 *
 * Reads   the helper words before the verb, Findings.statements and dates
 * Leaves  irony; conditions that stand behind the verb */
#ifndef RUNUT_FIND_EVENT_STATUS_H
#define RUNUT_FIND_EVENT_STATUS_H

#include "find/event_pattern.h"
#include "find/event_piece.h"

/* Sets event->status. False when the words say that nothing was done:
 * conditions, wishes, plain negation. */
bool status_find(const PieceText *text, const Pieces *pieces,
                 const Doing *doing, size_t at, Event *event);

/* Sets event->days and event->place. Nothing has happened after its page was
 * published: a meeting of a later day is planned, another doing has no day. */
void setting_find(const PieceText *text, const Pieces *pieces,
                  const Sentence *sentence, size_t at, Event *event);

#endif
