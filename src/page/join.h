/* join.h -- lines that an inline link broke become one paragraph again
 *
 * Text taken from a page often has each link on a line of its own:
 * "sebanyak 20 bus bekas", "Transjakarta", "terbakar di area". Decided by
 * sentence ends, small letters and signs at the break, never over a blank
 * line. And the other way: sentences that lost the line end between them
 * ("lebih lanjut.“Kami belum tahu") become paragraphs of their own.
 * Leaves  lists whose items are small-lettered sentences without bullets */
#ifndef RUNUT_PAGE_JOIN_H
#define RUNUT_PAGE_JOIN_H

#include "base/map.h"
#include "page/lines.h"

/* `small`: the folded words' hashes that no clause ends with. */
void lines_join(Arena *page, const Map *small, Lines *lines);

void lines_split(Arena *page, Lines *lines);

#endif
