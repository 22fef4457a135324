/* origin_text.h -- whose credits hold for a page that gives none
 *
 * Pages with much the same text rest on the same, whoever printed it first:
 * what one of them credits holds for the others. Where none of them credits
 * anybody, they are of one origin, and so are pages of one outlet. A page that
 * copied another and names it says nothing about what the other rests on. */
#ifndef RUNUT_CHECK_ORIGIN_TEXT_H
#define RUNUT_CHECK_ORIGIN_TEXT_H

#include "check/check.h"

/* By place among the story's pages. */
typedef struct TextOrigins {
    size_t *crediting; /* the page whose credits hold; itself when it gives
                          some; the number of pages when nobody's do */
    size_t *first;     /* of those for which nobody's hold the first that is of
                          one origin with it */
} TextOrigins;

/* Owner: `run` */
TextOrigins text_origins_find(Arena *run, const CheckInput *input);

#endif
