/* SPDX-License-Identifier: MIT */
#include "page/block_trees.h"

#include "base/table.h"

#include <math.h>
#include <stdlib.h>

enum { TREES_MAX = 400, NUMBER_MAX = INT16_MAX };

/* Trees that are walked at a time: each step of one waits for memory, in which
 * the others go on. */
enum { SIDE_BY_SIDE = 4 };

static bool number_read(Slice field, long *number) {
    bool negative = field.length && field.text[0] == '-';
    uint64_t size;
    bool fits =
        slice_number(slice_part(field, negative, field.length), &size) &&
        size <= NUMBER_MAX;
    *number = negative ? -(long)size : (long)size;
    return fits;
}

static bool feature_named(Slice name, uint8_t *feature) {
    for (size_t i = 0; i < BLOCK_FEATURE_COUNT; i++)
        if (slice_equal(slice_of(block_feature_name(i)), name)) {
            *feature = (uint8_t)i;
            return true;
        }
    return false;
}

static bool row_take(const Table *table, const TableRow *row, BlockTrees *trees,
                     Error *err) {
    long tree, node, value;
    for (size_t i = 0; i < 4; i++)
        if (i != 2 && !number_read(row->fields[i], &value))
            return table_error(table, row, row->fields[i],
                               "a number is expected", err);
    number_read(row->fields[0], &tree);
    number_read(row->fields[1], &node);
    bool leaf = slice_equal(row->fields[2], SLICE("leaf"));
    if (tree < 0 || tree >= TREES_MAX || node < 1 || node >= 2 * TREE_LEAVES ||
        leaf != (node >= TREE_LEAVES))
        return table_error(table, row, row->fields[1], "no such node", err);
    BlockTree *own = &trees->rows[tree];
    trees->count =
        trees->count > (size_t)tree ? trees->count : (size_t)tree + 1;
    if (leaf) {
        own->leaf[node - TREE_LEAVES] = (int16_t)value;
        return true;
    }
    own->bound[node] = (int16_t)value;
    return feature_named(row->fields[2], &own->feature[node]) ||
           table_error(table, row, row->fields[2], "no such feature", err);
}

static int32_t range_of(const BlockTree *tree) {
    int32_t least = tree->leaf[0], most = least;
    for (size_t k = 1; k < TREE_LEAVES; k++) {
        least = tree->leaf[k] < least ? tree->leaf[k] : least;
        most = tree->leaf[k] > most ? tree->leaf[k] : most;
    }
    return most - least;
}

/* Trees that can say most come first: sums are settled sooner. */
static int compare_ranges(const void *one, const void *other) {
    return range_of(other) - range_of(one);
}

static void rests_sum(Arena *run, BlockTrees *trees) {
    trees->rests = arena_take(run, (trees->count + 1) * sizeof *trees->rests);
    trees->rests[trees->count] = (struct BlockTreesRest){0, 0};
    for (size_t i = trees->count; i-- > 0;) {
        const int16_t *leaves = trees->rows[i].leaf;
        int32_t least = leaves[0], most = leaves[0];
        for (size_t k = 1; k < TREE_LEAVES; k++) {
            least = leaves[k] < least ? leaves[k] : least;
            most = leaves[k] > most ? leaves[k] : most;
        }
        trees->rests[i].least = trees->rests[i + 1].least + least;
        trees->rests[i].most = trees->rests[i + 1].most + most;
    }
}

bool block_trees_load(Arena *run, const char *folder, BlockTrees *trees,
                      Error *err) {
    Table table = {.fields_min = 4};
    if (!table_read(run, folder, "block_trees.tsv", &table, err))
        return false;
    /* Those behind the last add nothing. */
    size_t room = TREES_MAX + SIDE_BY_SIDE;
    trees->rows = arena_take(run, room * sizeof *trees->rows);
    for (size_t i = 0; i < room; i++)
        for (size_t k = 0; k < TREE_LEAVES; k++)
            trees->rows[i].bound[k] = NUMBER_MAX; /* no split: to the left */
    for (size_t i = 0; i < table.count; i++)
        if (!row_take(&table, &table.rows[i], trees, err))
            return false;
    qsort(trees->rows, trees->count, sizeof *trees->rows, compare_ranges);
    rests_sum(run, trees);
    return true;
}

static inline unsigned step(const BlockTree *tree, unsigned node,
                            const BlockFeatures *features) {
    return node * 2 +
           (features->values[tree->feature[node]] > tree->bound[node]);
}

static int32_t leaves_reach(const BlockTree *trees,
                            const BlockFeatures *features) {
    unsigned first = 1, second = 1, third = 1, fourth = 1;
    for (int level = 0; level < TREE_DEPTH; level++) {
        first = step(trees, first, features);
        second = step(trees + 1, second, features);
        third = step(trees + 2, third, features);
        fourth = step(trees + 3, fourth, features);
    }
    return trees[0].leaf[first - TREE_LEAVES] +
           trees[1].leaf[second - TREE_LEAVES] +
           trees[2].leaf[third - TREE_LEAVES] +
           trees[3].leaf[fourth - TREE_LEAVES];
}

/* Whether the sum of the leaves, in thousandths of the logarithm of the odds,
 * is above `bound`: 0 parts text from what is none. Most blocks are plain
 * cases: a few trees settle them, since the others together cannot turn the
 * sum any more. */
static bool trees_above(const BlockTrees *trees, const BlockFeatures *features,
                        int32_t bound) {
    int32_t score = 0;
    for (size_t i = 0; i < trees->count; i += SIDE_BY_SIDE) {
        if (score + trees->rests[i].least > bound)
            return true;
        if (score + trees->rests[i].most <= bound)
            return false;
        score += leaves_reach(&trees->rows[i], features);
    }
    return score > bound;
}

/* To lose a sentence is worse than to keep a note: what the rules find good
 * goes only on some evidence. */
enum { GOOD_LEAST = -200, OTHER_LEAST = 0 };

static int32_t least_of(const BlockFeatures *features) {
    return features->values[FEATURE_kept] == KEEP_GOOD ? GOOD_LEAST
                                                       : OTHER_LEAST;
}

/* A page of two sentences looks like none that the trees learned from. */
static void rules_restore(const BlockFeatures *features, BlockList *blocks) {
    for (size_t i = 0; i < blocks->count; i++)
        blocks->rows[i].kept = (uint8_t)features[i].values[FEATURE_kept];
}

/* How likely a block is text. */
typedef struct Likelihood {
    double chance;
    uint32_t length, block;
} Likelihood;

static int compare_chances(const void *one, const void *other) {
    const Likelihood *a = one, *b = other;
    if (a->chance < b->chance || a->chance > b->chance)
        return a->chance < b->chance ? 1 : -1;
    return a->block < b->block ? -1 : a->block > b->block;
}

static size_t chances_read(const BlockTrees *trees,
                           const BlockFeatures *features,
                           const BlockList *blocks, Likelihood *rows) {
    size_t count = 0;
    for (uint32_t i = 0; i < blocks->count; i++) {
        if (!features[i].values[FEATURE_length])
            continue; /* not judged */
        int32_t score = -least_of(&features[i]);
        for (size_t k = 0; k < trees->count; k += SIDE_BY_SIDE)
            score += leaves_reach(&trees->rows[k], &features[i]);
        double chance = 1 / (1 + exp(-score / 1000.0));
        rows[count++] = (Likelihood){chance, blocks->rows[i].length, i};
    }
    qsort(rows, count, sizeof *rows, compare_chances);
    return count;
}

/* Keeps the likeliest blocks, as many as give the largest F1 that may be
 * expected. On a page where all are doubtful that is more than those which are
 * likelier text than not.
 * Source  Lewis, Evaluating and optimizing autonomous text classification
 *         systems, 1995 */
static void likeliest_keep(Arena *page, const BlockTrees *trees,
                           const BlockFeatures *features, BlockList *blocks) {
    Likelihood *rows = arena_take(page, blocks->count * sizeof *rows);
    size_t count = chances_read(trees, features, blocks, rows);
    double expected = 0, right = 0, kept = 0, best = 0;
    size_t last = 0;
    for (size_t i = 0; i < count; i++)
        expected += rows[i].chance * rows[i].length;
    for (size_t i = 0; i < count; i++) {
        right += rows[i].chance * rows[i].length;
        kept += rows[i].length;
        double share = 2 * right / (kept + expected);
        if (share > best) {
            best = share;
            last = i;
        }
    }
    for (size_t i = 0; i < count; i++)
        blocks->rows[rows[i].block].kept = i <= last ? KEEP_GOOD : KEEP_NOT;
}

void block_trees_judge(Arena *page, const BlockTrees *trees,
                       const BlockFeatures *features, BlockList *blocks) {
    enum { DOUBTED_PERCENT = 30 }; /* of the letters are kept, or less */
    uint64_t kept = 0, all = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        Block *block = &blocks->rows[i];
        bool judged = block_is_judged(block);
        block->kept = judged && !features[i].values[FEATURE_data] &&
                      trees_above(trees, &features[i], least_of(&features[i]));
        kept += block->kept ? block->length : 0;
        all += judged ? block->length : 0;
    }
    if (!kept)
        rules_restore(features, blocks);
    else if (kept * 100 <= all * DOUBTED_PERCENT)
        likeliest_keep(page, trees, features, blocks);
}
