/* name_crf.h -- training of the tagger of names
 *
 * A linear-chain conditional random field, by stochastic gradient descent
 * with L2. Every weight is the sum of one that all corpora share and one of
 * the corpus's own: corpora differ in what they call a name. At each step a
 * share of the features is left out, lest few of them carry everything; a
 * wrong tag is made to look better by what it costs, so that the right one is
 * ahead of it by as much. The model is the mean of several runs.
 * Source  Lafferty, McCallum, Pereira 2001; Bottou 2010 (the descent); Daume
 *         2007, aclanthology.org/P07-1033 (a corpus's own weights); Gimpel,
 *         Smith 2010, aclanthology.org/N10-1112 (the costs); Wager, Wang,
 *         Liang 2013, arxiv.org/abs/1307.1493 (features left out) */
#ifndef RUNUT_TOOLS_NAME_CRF_H
#define RUNUT_TOOLS_NAME_CRF_H

#include "find/name_model.h"

/* A stretch of a sentence that the tagger looks at. */
typedef struct Example {
    NameFeatures *features; /* of each token */
    uint8_t *tags;
    uint32_t count;  /* of tokens: one or more */
    unsigned corpus; /* below NAME_MANNERS */
    unsigned before; /* the tag in front, NAME_TAGS: a sentence begins */
    bool goes_on;    /* a token that is in no name follows */
} Example;

typedef struct ExampleList {
    Example *rows;
    size_t count, capacity;
} ExampleList;

/* Learns from the examples, whose order it changes, and writes the weights
 * for texts like those of each corpus; the leanings are left alone. The same
 * examples give the same model. */
void crf_train(Arena *run, ExampleList *examples, NameModel *model);

/* A weight as the file has it. */
int8_t crf_byte(double value);

#endif
