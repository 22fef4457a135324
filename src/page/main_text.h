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

/* Sets weight, place and kept of every block.
 * Gives  the element that holds the text; 0 when no block is kept */
uint32_t main_text_choose(Arena *page, const HtmlTree *tree,
                          const HtmlRules *rules, BlockList *blocks);

#endif
