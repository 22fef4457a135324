/* event_fill.h -- parties that a doing's sentence leaves out and the page shows
 *
 * Gives   the one force of the law that arrests and charges on the page, the
 *         crowd that protests there and against which forces are sent out
 * Leaves  the other side of a quarrel. (A log-linear ranker over all parties of
 *         the page, trained on the marked pages and tried on those left out,
 *         gained no more than these rules: marked pages are too few for it.) */
#ifndef RUNUT_FIND_EVENT_FILL_H
#define RUNUT_FIND_EVENT_FILL_H

#include "find/event_telling.h"

/* Completes the events of the tellings. */
void events_fill(const Tellings *tellings);

#endif
