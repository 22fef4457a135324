/* main_text.h -- which blocks of a page are its text
 *
 * Every block gets a weight from its length, links, stops, element and class
 * words; weights are summed up the tree; the element with the largest sum
 * holds the text; what is not text inside it is left out.
 *
 * Leaves  pages of several texts: the largest wins */
#ifndef RUNUT_PAGE_MAIN_TEXT_H
#define RUNUT_PAGE_MAIN_TEXT_H

#include "page/block.h"
#include "page/html_rules.h"

/* Why a block is kept. */
typedef enum BlockKept {
    KEEP_NOT,
    KEEP_GOOD,    /* by its own weight */
    KEEP_BETWEEN, /* a heading, an item or a short line among good ones */
    KEEP_NEXT_TO  /* a line of no element of its own, between kept ones */
} BlockKept;

typedef struct MainText {
    uint32_t best;     /* the element that holds the text; 0: the page */
    const float *mass; /* good text in every node */
} MainText;

/* Whether a node holds so much of the good text that no word of its own can
 * make it chrome. */
static inline bool main_text_is_large(const float *mass, uint32_t node) {
    static const float LARGE_SHARE = 0.42F;
    return mass[node] > mass[0] * LARGE_SHARE;
}

/* Sets weight, place and kept of every block. */
MainText main_text_choose(Arena *page, const HtmlTree *tree,
                          const HtmlRules *rules, BlockList *blocks);

#endif
