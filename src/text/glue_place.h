/* glue_place.h -- where a glued word is cut
 *
 * Both parts must be known: as words of the language, as names of the lists or
 * as names that the page has elsewhere. */
#ifndef RUNUT_TEXT_GLUE_PLACE_H
#define RUNUT_TEXT_GLUE_PLACE_H

#include "text/glue.h"

/* What a single word is the name of, as bits. */
typedef enum GlueName {
    GLUE_PLACE = 1,
    GLUE_PERSON = 2,
    GLUE_STATE = 8, /* a place whose name begins no other's */
    GLUE_HEAD = 4   /* what a name follows: a title, the head of a body */
} GlueName;

/* A word, and what it stands in. */
typedef struct GlueWord {
    const Glue *glue;
    const AloneWords *alone;
    Slice text, word;
    bool changes; /* may its letters change: alone_change() */
} GlueWord;

/* Where the first word of a glued one ends; 0: it is one word. */
size_t glue_place(const GlueWord *place);

#endif
