/* name_front.h -- what is no part of a name, though it has a capital
 *
 * Reads   NamePage with the tagger's tags
 * Gives   NamePage.tags: a place or body in front of the person's name by
 *         itself ("Menteri Kesehatan RI Ani Lestari"), so a dateline; types
 *         of cars and engines ("R15 Pro") nobody */
#ifndef RUNUT_FIND_NAME_FRONT_H
#define RUNUT_FIND_NAME_FRONT_H

#include "find/name_page.h"

/* `first` begins a name. */
void name_front_cut(NamePage *page, uint32_t first);

#endif
