/* glue_place.h -- where a glued word is cut
 *
 * Both parts must be known: as words of the language, as names of the lists or
 * as names that the page has elsewhere. */
#ifndef RUNUT_TEXT_GLUE_PLACE_H
#define RUNUT_TEXT_GLUE_PLACE_H

#include "text/glue_word.h"

/* Where the first word of a glued one ends; 0: it is one word. */
size_t glue_place(const GlueWord *place);

#endif
