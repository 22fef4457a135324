/* morphology.h -- root and voice of a word form
 *
 * Gives   Token.root, Token.voice, TOKEN_NYA, TOKEN_REDUPLICATED
 * Leaves  names alone; a form whose root nobody lists keeps itself as root,
 *         with the voice that its prefix shows */
#ifndef RUNUT_TEXT_MORPHOLOGY_H
#define RUNUT_TEXT_MORPHOLOGY_H

#include "text/analysis.h"

typedef struct Morphology Morphology;

Morphology *morphology_load(Arena *run, const char *folder, Error *err);

/* The analysis of one word token, whose flags must be set; a score of 0 when
 * nothing is known of it. Sets TOKEN_REDUPLICATED. `folded` is the word by
 * utf8_fold_into(). */
Analysis morphology_analyse(const Morphology *morphology, Slice folded,
                            Token *token);

/* Cuts one clitic off: "merekalah" is the word "mereka". False: none there. */
bool morphology_clitic(const Morphology *morphology, Slice folded, Word *base,
                       bool *nya);

/* The clitic of somebody named before, "nya"; empty: the language has none. */
Slice morphology_third(const Morphology *morphology);

/* The root that forms.tsv gives the word; false: it has no line there. */
bool morphology_form(const Morphology *morphology, Word word, Word *root);

#endif
