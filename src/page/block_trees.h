/* block_trees.h -- decision trees that judge whether a block is text
 *
 * They correct what page/main_text.h chose by rules: a few pages in a
 * hundred change, most of them pages that are no news.
 *
 * Reads   data/web/block_trees.tsv, which tools/train makes */
#ifndef RUNUT_PAGE_BLOCK_TREES_H
#define RUNUT_PAGE_BLOCK_TREES_H

#include "page/block_feature.h"

enum { TREE_DEPTH = 5, TREE_LEAVES = 1 << TREE_DEPTH };

/* Node n leads to 2n, or to 2n + 1 when the feature is above the bound. */
struct BlockTree {
    uint8_t feature[TREE_LEAVES]; /* of node 1 and up */
    int16_t bound[TREE_LEAVES];
    int16_t leaf[TREE_LEAVES]; /* thousandths */
};

bool block_trees_load(Arena *run, const char *folder, BlockTrees *trees,
                      Error *err);

/* What a tree and those behind it can still add. */
struct BlockTreesRest {
    int32_t least, most;
};

/* Sets `kept` of every block anew; leaves it as the rules set it where no
 * block would be left. Where little would be, the likeliest are kept too. */
void block_trees_judge(Arena *page, const BlockTrees *trees,
                       const BlockFeatures *features, BlockList *blocks);

#endif
