/* SPDX-License-Identifier: MIT */
/* train_trees -- decision trees that tell text from what stands around it
 *
 * train_trees ROWS.tsv TREES.tsv                  learns from all rows
 * train_trees --without FOLD ROWS.tsv TREES.tsv   leaves the rows of one fold
 *                                                 out, to be judged by them
 *
 * Gradient boosting of complete trees on the logistic loss; no chance is
 * involved: the same rows give the same trees.
 * Source  Friedman, Greedy function approximation, 2001; histograms, and the
 *         larger child's as a difference, as in LightGBM, 2017 */
#include "base/file.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FEATURES_MAX = 128,
    DEPTH = 5,
    LEAVES = 1 << DEPTH,
    TREES = 80,
    BINS = 64,
    FILE_BYTES_MAX = 1 << 30
};
static const double RATE = 0.15, LEAST_WEIGHT = 0.6, SMOOTHING = 1.0;

typedef struct Data {
    char names[FEATURES_MAX][32];
    size_t features, rows;
    int16_t *values; /* rows times features */
    uint8_t *bins;   /* the same, as numbers of bins */
    int16_t *limits; /* features times BINS: the largest value of a bin */
    uint8_t *label, *fold;
    double *weight, *score;
} Data;

typedef struct Tree {
    int feature[LEAVES]; /* of node 1 .. LEAVES - 1; -1: all go left */
    int bin[LEAVES];     /* larger bins go right */
    double leaf[LEAVES];
} Tree;

typedef struct Sum {
    double gradient, weight;
} Sum;

/* What is needed while one tree grows. */
typedef struct Growth {
    const Data *data;
    uint32_t *order, *spare; /* rows to learn from, those of a node together */
    size_t from[2 * LEAVES], to[2 * LEAVES]; /* of every node, in `order` */
    size_t rows;
    Sum *own;                    /* of every row */
    Sum *sums;                   /* 2 * LEAVES times features times BINS */
    uint16_t seen[FEATURES_MAX]; /* features that this tree may look at */
    size_t seen_count;
    Tree *tree;
} Growth;

static Slice cut_field(Slice *line) {
    const char *tab = memchr(line->text, '\t', line->length);
    size_t end = tab ? (size_t)(tab - line->text) : line->length;
    Slice field = slice_part(*line, 0, end);
    *line = slice_part(*line, end + 1, line->length);
    return field;
}

static double number_of(Slice field) {
    char text[32];
    snprintf(text, sizeof text, "%.*s", (int)field.length, field.text);
    return strtod(text, NULL);
}

static int integer_of(Slice field) {
    bool negative = field.length && field.text[0] == '-';
    int value = 0;
    for (size_t i = negative; i < field.length; i++)
        value = value * 10 + (field.text[i] - '0');
    return negative ? -value : value;
}

static void data_read(Arena *run, Slice bytes, Data *data) {
    Slice line, rest = bytes;
    while (slice_next_line(&rest, &line))
        data->rows++;
    data->rows -= data->rows > 0;
    slice_next_line(&bytes, &line);
    for (int i = 0; line.length; i++) {
        Slice name = cut_field(&line);
        if (i > 2 && data->features < FEATURES_MAX)
            snprintf(data->names[data->features++], 32, "%.*s",
                     (int)name.length, name.text);
    }
    size_t count = data->rows * data->features;
    data->values = arena_take(run, count * sizeof(int16_t));
    data->bins = arena_take(run, count);
    data->limits = arena_take(run, data->features * BINS * sizeof(int16_t));
    data->label = arena_take(run, data->rows);
    data->fold = arena_take(run, data->rows);
    data->weight = arena_take(run, data->rows * sizeof(double));
    data->score = arena_take(run, data->rows * sizeof(double));
    for (size_t i = 0; slice_next_line(&bytes, &line); i++) {
        data->fold[i] = (uint8_t)integer_of(cut_field(&line));
        data->label[i] = integer_of(cut_field(&line)) > 0;
        data->weight[i] = number_of(cut_field(&line));
        for (size_t k = 0; k < data->features; k++)
            data->values[i * data->features + k] =
                (int16_t)integer_of(cut_field(&line));
    }
}

static int compare_values(const void *a, const void *b) {
    return *(const int16_t *)a - *(const int16_t *)b;
}

/* Bins of about as many rows each, cut between different values. */
static void bins_cut(Arena *run, Data *data) {
    int16_t *sorted = arena_take(run, data->rows * sizeof *sorted);
    for (size_t k = 0; k < data->features; k++) {
        int16_t *limits = data->limits + k * BINS;
        for (size_t i = 0; i < data->rows; i++)
            sorted[i] = data->values[i * data->features + k];
        qsort(sorted, data->rows, sizeof *sorted, compare_values);
        int count = 0;
        for (size_t i = 0; i < data->rows; i++) {
            bool last = i + 1 == data->rows;
            bool full = i >= (size_t)(count + 1) * data->rows / BINS;
            if (last ||
                (sorted[i] != sorted[i + 1] && full && count < BINS - 1))
                limits[count++] = sorted[i];
        }
        while (count < BINS)
            limits[count++] = INT16_MAX;
        for (size_t i = 0; i < data->rows; i++) {
            int bin = 0;
            while (data->values[i * data->features + k] > limits[bin])
                bin++;
            data->bins[i * data->features + k] = (uint8_t)bin;
        }
    }
}

static double gain_of(Sum left, Sum all) {
    Sum right = {all.gradient - left.gradient, all.weight - left.weight};
    if (left.weight < LEAST_WEIGHT || right.weight < LEAST_WEIGHT)
        return 0;
    return left.gradient * left.gradient / (left.weight + SMOOTHING) +
           right.gradient * right.gradient / (right.weight + SMOOTHING) -
           all.gradient * all.gradient / (all.weight + SMOOTHING);
}

static Sum *sums_of(const Growth *growth, int node) {
    return growth->sums + (size_t)node * growth->data->features * BINS;
}

static void split_choose(const Growth *growth, int node) {
    const Sum *sums = sums_of(growth, node);
    Tree *tree = growth->tree;
    double best = 1e-6;
    tree->feature[node] = -1;
    tree->bin[node] = 0;
    for (size_t i = 0; i < growth->seen_count; i++) {
        size_t k = growth->seen[i];
        Sum all = {0, 0}, left = {0, 0};
        for (int bin = 0; bin < BINS; bin++) {
            all.gradient += sums[k * BINS + bin].gradient;
            all.weight += sums[k * BINS + bin].weight;
        }
        for (int bin = 0; bin < BINS - 1; bin++) {
            left.gradient += sums[k * BINS + bin].gradient;
            left.weight += sums[k * BINS + bin].weight;
            double gain = gain_of(left, all);
            if (gain > best) {
                best = gain;
                tree->feature[node] = (int)k;
                tree->bin[node] = bin;
            }
        }
    }
}

static bool goes_right(const Growth *growth, uint32_t row, int node) {
    int feature = growth->tree->feature[node];
    return feature >= 0 &&
           growth->data->bins[row * growth->data->features + feature] >
               growth->tree->bin[node];
}

/* Parts the rows of a node between its children, keeping their order. */
static void rows_part(Growth *growth, int node) {
    size_t left = growth->from[node], right = 0;
    for (size_t i = growth->from[node]; i < growth->to[node]; i++) {
        uint32_t row = growth->order[i];
        if (goes_right(growth, row, node))
            growth->spare[right++] = row;
        else
            growth->order[left++] = row;
    }
    memcpy(growth->order + left, growth->spare, right * sizeof(uint32_t));
    growth->from[2 * node] = growth->from[node];
    growth->to[2 * node] = growth->from[2 * node + 1] = left;
    growth->to[2 * node + 1] = growth->to[node];
}

static void node_sum(const Growth *growth, int node) {
    size_t features = growth->data->features;
    Sum *sums = sums_of(growth, node);
    memset(sums, 0, features * BINS * sizeof *sums);
    for (size_t i = growth->from[node]; i < growth->to[node]; i++) {
        uint32_t row = growth->order[i];
        const uint8_t *bins = growth->data->bins + row * features;
        Sum own = growth->own[row];
        for (size_t n = 0; n < growth->seen_count; n++) {
            size_t k = growth->seen[n];
            Sum *sum = &sums[k * BINS + bins[k]];
            sum->gradient += own.gradient;
            sum->weight += own.weight;
        }
    }
}

/* The smaller child is counted, the larger is what remains. */
static void children_sum(const Growth *growth, int node) {
    int left = 2 * node, right = left + 1;
    size_t left_rows = growth->to[left] - growth->from[left];
    size_t right_rows = growth->to[right] - growth->from[right];
    int small = left_rows < right_rows ? left : right;
    node_sum(growth, small);
    const Sum *all = sums_of(growth, node), *less = sums_of(growth, small);
    Sum *rest = sums_of(growth, left + right - small);
    for (size_t i = 0; i < growth->data->features * BINS; i++)
        rest[i] = (Sum){all[i].gradient - less[i].gradient,
                        all[i].weight - less[i].weight};
}

static void leaf_set(const Growth *growth, int node) {
    Sum all = {0, 0};
    for (size_t i = growth->from[node]; i < growth->to[node]; i++) {
        all.gradient += growth->own[growth->order[i]].gradient;
        all.weight += growth->own[growth->order[i]].weight;
    }
    double leaf = RATE * all.gradient / (all.weight + SMOOTHING);
    growth->tree->leaf[node - LEAVES] = leaf;
    for (size_t i = growth->from[node]; i < growth->to[node]; i++)
        growth->data->score[growth->order[i]] += leaf;
}

/* Every tree looks at half of the features, so that the trees differ; which
 * half is a hash of both numbers. */
static void features_choose(Growth *growth, uint32_t tree) {
    growth->seen_count = 0;
    for (uint32_t k = 0; k < growth->data->features; k++) {
        uint32_t hash = (k * 2654435761u) ^ (tree * 2246822519u);
        hash = (hash ^ hash >> 15) * 2654435761u;
        if (hash >> 31)
            growth->seen[growth->seen_count++] = (uint16_t)k;
    }
}

static void tree_learn(Growth *growth) {
    const Data *data = growth->data;
    for (size_t i = 0; i < growth->rows; i++) {
        uint32_t row = growth->order[i];
        double chance = 1 / (1 + exp(-data->score[row]));
        growth->own[row] =
            (Sum){data->weight[row] * (data->label[row] - chance),
                  data->weight[row] * chance * (1 - chance)};
    }
    growth->from[1] = 0;
    growth->to[1] = growth->rows;
    node_sum(growth, 1);
    for (int node = 1; node < LEAVES; node++) {
        split_choose(growth, node);
        rows_part(growth, node);
        if (2 * node < LEAVES)
            children_sum(growth, node);
    }
    for (int node = LEAVES; node < 2 * LEAVES; node++)
        leaf_set(growth, node);
}

/* `left_out`: a fold, or -1 for none. */
static void forest_learn(Arena *run, const Data *data, int left_out,
                         Tree *trees) {
    size_t sums = 2 * LEAVES * data->features * BINS;
    Growth growth = {.data = data,
                     .order = arena_take(run, data->rows * sizeof(uint32_t)),
                     .spare = arena_take(run, data->rows * sizeof(uint32_t)),
                     .own = arena_take(run, data->rows * sizeof(Sum)),
                     .sums = arena_take(run, sums * sizeof(Sum))};
    for (uint32_t i = 0; i < data->rows; i++)
        if (data->fold[i] != left_out)
            growth.order[growth.rows++] = i;
    for (int i = 0; i < TREES; i++) {
        growth.tree = &trees[i];
        features_choose(&growth, (uint32_t)i);
        tree_learn(&growth);
    }
}

static void forest_write(const Data *data, const Tree *trees, FILE *out) {
    fputs("# Decision trees over the features of a block; what they add up "
          "to is above 0\n# for text. Made by tools/train from marked pages: "
          "see tools/train/README.\n# Node n leads to 2n, or to 2n+1 when the "
          "feature is larger than the bound.\n# tree\tnode\tfeature\tbound\n"
          "# tree\tnode\tleaf\tthousandths\n",
          out);
    for (int i = 0; i < TREES; i++) {
        for (int node = 1; node < LEAVES; node++) {
            int feature = trees[i].feature[node];
            if (feature >= 0)
                fprintf(out, "%d\t%d\t%s\t%d\n", i, node, data->names[feature],
                        data->limits[feature * BINS + trees[i].bin[node]]);
        }
        for (int leaf = 0; leaf < LEAVES; leaf++)
            if (lround(trees[i].leaf[leaf] * 1000))
                fprintf(out, "%d\t%d\tleaf\t%ld\n", i, LEAVES + leaf,
                        lround(trees[i].leaf[leaf] * 1000));
    }
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    bool without = count > 2 && !strcmp(words[1], "--without");
    int left_out = without ? integer_of(slice_of(words[2])) : -1;
    int first = without ? 3 : 1;
    Data data = {.rows = 0};
    Slice bytes;
    if (count < first + 2)
        error_set(&err, ERR_INPUT, "ROWS.tsv and TREES.tsv are needed");
    else if (file_read(run, words[first], FILE_BYTES_MAX, &bytes, &err))
        data_read(run, bytes, &data);
    if (!err.kind && (!data.rows || !data.features))
        error_set(&err, ERR_INPUT, "%s: no rows", words[first]);
    FILE *out = err.kind ? NULL : fopen(words[first + 1], "w");
    if (!err.kind && !out)
        error_set(&err, ERR_INPUT, "%s: cannot be written", words[first + 1]);
    if (out) {
        Tree *trees = arena_take(run, TREES * sizeof *trees);
        bins_cut(run, &data);
        forest_learn(run, &data, left_out, trees);
        forest_write(&data, trees, out);
        fclose(out);
    }
    if (err.kind)
        fprintf(stderr, "%s\n", err.what);
    arena_close(run);
    return err.kind ? 2 : 0;
}
