/* passage.h -- where two texts have the same words
 *
 * Runs of equal words, at each word of the shorter text the longest that
 * nothing before it has taken, in whatever order they stand in the longer
 * (greedy string tiling, Wise 1993, from left to right). Words are compared
 * folded; stops and quotation marks do not count. Which text comes first does
 * not matter. */
#ifndef RUNUT_LINK_PASSAGE_H
#define RUNUT_LINK_PASSAGE_H

#include "text/document.h"

enum { PASSAGE_WORDS = 6 }; /* at least; fewer are phrases that all use */

/* A word of a body; its bytes in the article's text. */
typedef struct BodyWord {
    Word word;
    uint32_t start, end;
    bool quoted; /* inside quotation marks */
} BodyWord;

/* The words of a body in a row, without stops, marks and the headline. */
typedef struct BodyWords {
    BodyWord *rows;
    size_t count;
    size_t own; /* that are not quoted */
} BodyWords;

/* Owner  rows live in `request`; the document is needed no more */
BodyWords body_words(Arena *request, const Document *document);

/* One stretch of text that stands in both; bytes of each article's text. */
typedef struct Passage {
    Span a, b;
    uint32_t words;
    uint32_t own; /* those that neither text quotes */
} Passage;

typedef struct PassageList {
    Passage *rows;
    size_t count, capacity;
} PassageList;

/* Lists the passages in the order of `a`.
 * Owner  passages live in `request` */
void passages_find(Arena *request, const BodyWords *a, const BodyWords *b,
                   PassageList *passages);

#endif
