/* SPDX-License-Identifier: MIT */
#include "page/block_trees.h"

#include "row.h"

/* Blocks of three kinds, told apart by the one feature that the tree knows:
 * surely text, doubtful, surely none. */
enum { SURE = 2, DOUBTFUL = 1, NONE = 0, BLOCKS = 4 };

struct Row {
    const char *reason;
    int16_t kinds[BLOCKS];
    uint32_t lengths[BLOCKS];
    const char *kept; /* a sign a block */
};

static const struct Row ROWS[] = {
    {"doubtful beside much text goes",
     {SURE, DOUBTFUL, SURE, NONE},
     {400, 90, 400, 100},
     "+-+-"},
    {"of a page of next to nothing else the doubtful stays",
     {SURE, DOUBTFUL, DOUBTFUL, NONE},
     {10, 200, 200, 100},
     "+++-"},
};

/* One tree: DOUBTFUL and less go left, of those NONE left again. */
static BlockTrees trees_of(Arena *page) {
    enum { SIDE_BY_SIDE = 4 };
    BlockTree *rows = arena_take(page, SIDE_BY_SIDE * sizeof *rows);
    for (size_t i = 0; i < SIDE_BY_SIDE; i++)
        for (size_t k = 0; k < TREE_LEAVES; k++)
            rows[i].bound[k] = INT16_MAX;
    rows->feature[1] = rows->feature[2] = FEATURE_words;
    rows->bound[1] = DOUBTFUL;
    rows->bound[2] = NONE;
    for (size_t k = 0; k < TREE_LEAVES; k++)
        rows->leaf[k] = k >= TREE_LEAVES / 2   ? 3000
                        : k >= TREE_LEAVES / 4 ? -500
                                               : -5000;
    struct BlockTreesRest *rests = arena_take(page, 2 * sizeof *rests);
    rests[0] = (struct BlockTreesRest){-5000, 3000};
    return (BlockTrees){rows, 1, rests};
}

static void row_check(Arena *page, const struct Row *row) {
    BlockTrees trees = trees_of(page);
    BlockFeatures *features = arena_take(page, BLOCKS * sizeof *features);
    Block *rows = arena_take(page, BLOCKS * sizeof *rows);
    BlockList blocks = {rows, BLOCKS, BLOCKS};
    for (size_t i = 0; i < BLOCKS; i++) {
        rows[i].length = row->lengths[i];
        features[i].values[FEATURE_length] = (int16_t)row->lengths[i];
        features[i].values[FEATURE_words] = row->kinds[i];
    }
    block_trees_judge(page, &trees, features, &blocks);
    for (size_t i = 0; i < BLOCKS; i++)
        ROW_CHECK(row->reason, (rows[i].kept > 0) == (row->kept[i] == '+'));
}

static void blocks_are_kept(void **state) {
    (void)state;
    Arena *page = arena_open(1 << 16);
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        row_check(page, &ROWS[i]);
    arena_close(page);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(blocks_are_kept)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
