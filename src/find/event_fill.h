/* event_fill.h -- parties that a doing's sentence leaves out and the page shows
 *
 * Gives   the one force of the law, or the one state's forces, that arrest and
 *         charge on the page, else the only force it names; from whom things
 *         are seized and who is searched; the other of two sides that attack;
 *         whom a visitor meets; the crowd that protests and against which
 *         forces are sent out
 * Leaves  whose claim is denied, and against whom protests go (what rankers of
 *         all parties of a page gained: docs/benchmarks.md) */
#ifndef RUNUT_FIND_EVENT_FILL_H
#define RUNUT_FIND_EVENT_FILL_H

#include "find/event_telling.h"

/* Completes the events of the tellings. */
void events_fill(const Tellings *tellings);

#endif
