/* context.h -- the words around a finding, to tell what it speaks of */
#ifndef RUNUT_CHECK_CONTEXT_H
#define RUNUT_CHECK_CONTEXT_H

#include "text/document.h"

enum { CONTEXT_WORDS_MAX = 48 };

/* Roots of the content words of a finding's sentence, without its own. */
typedef struct Context {
    Word words[CONTEXT_WORDS_MAX];
    uint8_t near[CONTEXT_WORDS_MAX]; /* 1: a few tokens from the finding */
    size_t count;
} Context;

Context context_of(const Document *document, uint32_t first, uint32_t last);

/* How much two contexts speak of one thing, 0 to 1; near words count most. */
double contexts_alike(const Context *a, const Context *b);

#endif
