/* SPDX-License-Identifier: MIT */
#include "page/block_trees.h"

#include "base/table.h"

enum { TREES_MAX = 400, NUMBER_MAX = INT16_MAX };

static bool number_read(Slice field, long *number) {
    bool negative = field.length && field.text[0] == '-';
    *number = 0;
    for (size_t i = negative; i < field.length; i++) {
        if (field.text[i] < '0' || field.text[i] > '9' || *number > NUMBER_MAX)
            return false;
        *number = *number * 10 + (field.text[i] - '0');
    }
    *number = negative ? -*number : *number;
    return field.length > (size_t)negative && *number <= NUMBER_MAX &&
           *number >= -NUMBER_MAX;
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

bool block_trees_load(Arena *run, const char *folder, BlockTrees *trees,
                      Error *err) {
    Table table = {.fields_min = 4};
    if (!table_read(run, folder, "block_trees.tsv", &table, err))
        return false;
    trees->rows = arena_take(run, TREES_MAX * sizeof *trees->rows);
    for (size_t i = 0; i < TREES_MAX; i++)
        for (size_t k = 0; k < TREE_LEAVES; k++)
            trees->rows[i].bound[k] = NUMBER_MAX; /* no split: to the left */
    for (size_t i = 0; i < table.count; i++)
        if (!row_take(&table, &table.rows[i], trees, err))
            return false;
    return true;
}

int32_t block_trees_score(const BlockTrees *trees,
                          const BlockFeatures *features) {
    int32_t score = 0;
    for (size_t i = 0; i < trees->count; i++) {
        const BlockTree *tree = &trees->rows[i];
        unsigned node = 1;
        for (int level = 0; level < TREE_DEPTH; level++)
            node = node * 2 +
                   (features->values[tree->feature[node]] > tree->bound[node]);
        score += tree->leaf[node - TREE_LEAVES];
    }
    return score;
}

/* To lose a sentence is worse than to keep a note: what the rules find good
 * goes only on clear evidence. Costs .001 of F1 on marked pages. */
enum { GOOD_LEAST = -500, OTHER_LEAST = 0 };

void block_trees_judge(const BlockTrees *trees, const BlockFeatures *features,
                       BlockList *blocks) {
    for (size_t i = 0; i < blocks->count; i++) {
        int32_t score = block_trees_score(trees, &features[i]);
        bool good = features[i].values[FEATURE_kept] == KEEP_GOOD;
        blocks->rows[i].kept = score > (good ? GOOD_LEAST : OTHER_LEAST);
    }
}
