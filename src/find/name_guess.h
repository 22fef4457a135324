/* name_guess.h -- what an unknown name is the name of
 *
 * Evidence: a title before it, reporting verbs beside it, prepositions of
 * place, given names, an age in brackets, how its words are made. */
#ifndef RUNUT_FIND_NAME_GUESS_H
#define RUNUT_FIND_NAME_GUESS_H

#include "find/name_page.h"

/* TAG_PERSON, TAG_PLACE, TAG_BODY, or TAG_OUTSIDE for no name at all. */
NameTag name_guess(const NamePage *page, Span tokens, bool after_role);

#endif
