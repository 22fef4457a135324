/* glue_name.h -- where a name ends that a word in small letters sticks to
 *
 * Leaves  names that are neither listed nor stand elsewhere, before words that
 *         names end in: "Sumaryadi" */
#ifndef RUNUT_TEXT_GLUE_NAME_H
#define RUNUT_TEXT_GLUE_NAME_H

#include "text/glue_word.h"

/* "Trump|dan", "Republika|melalui"; 0: it is one word. */
size_t glue_behind_name(const GlueWord *place);

#endif
