/* name_crf.h -- training of the tagger of names
 *
 * A linear-chain conditional random field, by stochastic gradient descent
 * with L2. Every weight is the sum of one that all corpora share and one of
 * the corpus's own: corpora differ in what they call a name.
 * Source  Lafferty, McCallum, Pereira 2001; Bottou 2010 (the descent); Daume
 *         2007, aclanthology.org/P07-1033 (a corpus's own weights) */
#ifndef RUNUT_TOOLS_NAME_CRF_H
#define RUNUT_TOOLS_NAME_CRF_H

#include "find/name_model.h"

typedef struct Example {
    NameFeatures *features; /* of each token */
    uint8_t *tags;
    Word *words;
    uint32_t count;
    unsigned corpus; /* below NAME_MANNERS */
} Example;

typedef struct ExampleList {
    Example *rows;
    size_t count, capacity;
} ExampleList;

/* Learns from the examples, whose order it changes, and writes the weights
 * for texts like those of each corpus. The same examples give the same model.
 */
void crf_train(Arena *run, ExampleList *examples, NameModel *model);

#endif
