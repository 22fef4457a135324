/* morphology.h -- root and voice of a word form
 *
 * Gives   Token.root, Token.voice, TOKEN_NYA, TOKEN_REDUPLICATED
 * Leaves  names alone; a form whose root nobody lists keeps itself as root,
 *         with the voice that its prefix shows */
#ifndef RUNUT_TEXT_MORPHOLOGY_H
#define RUNUT_TEXT_MORPHOLOGY_H

#include "base/error.h"
#include "text/document.h"

typedef struct Morphology Morphology;

Morphology *morphology_load(Arena *run, const char *folder, Error *err);

/* Fills root, voice and the flags of one word token. */
void morphology_describe(const Morphology *morphology, Slice text,
                         Token *token);

#endif
