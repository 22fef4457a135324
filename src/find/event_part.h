/* event_part.h -- suspects and victims by what the page tells of them
 *
 * Where no sentence says outright who "pelaku" and "korban" are, the doings
 * do: the law arrests and charges suspects, who did the crimes to victims.
 * Leaves  pages with several cases, whose suspects are taken together */
#ifndef RUNUT_FIND_EVENT_PART_H
#define RUNUT_FIND_EVENT_PART_H

#include "find/event_telling.h"

/* Names the roles that are left in the events of the tellings. */
void parts_name(const Tellings *tellings);

#endif
