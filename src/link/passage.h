/* passage.h -- where two texts have the same words
 *
 * Runs of equal words, at each word of the second text the longest that
 * nothing before it has taken, in whatever order they stand in the first
 * (greedy string tiling, Wise 1993, from left to right). Words are compared
 * folded; stops and quotation marks do not count. */
#ifndef RUNUT_LINK_PASSAGE_H
#define RUNUT_LINK_PASSAGE_H

#include "text/document.h"

enum { PASSAGE_WORDS = 6 }; /* at least; fewer are phrases that all use */

/* One stretch of text that stands in both; bytes of each article's text. */
typedef struct Passage {
    Span a, b;
    uint32_t words;
} Passage;

typedef struct PassageList {
    Passage *rows;
    size_t count, capacity;
} PassageList;

/* Lists the passages in the order of `a`. Headlines take no part.
 * Owner  passages live in `request` */
void passages_find(Arena *request, const Document *a, const Document *b,
                   PassageList *passages);

/* How many words of a document passages are made of: those of its body. */
size_t passage_words(const Document *document);

#endif
