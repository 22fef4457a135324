/* SPDX-License-Identifier: MIT */
/* train_trees -- decision trees that tell text from what stands around it
 *
 * train_trees ROWS.tsv TREES.tsv   learns from all rows, writes the table
 * train_trees --check ROWS.tsv     learns from four fifths of the sites,
 *                                  prints the score of each row of the fifth
 *
 * Gradient boosting of complete trees on the logistic loss; no chance is
 * involved: the same rows give the same trees.
 * Source  Friedman, Greedy function approximation, 2001; histograms as in
 *         LightGBM, 2017 */
#include "base/file.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FEATURES_MAX = 96,
    DEPTH = 5,
    LEAVES = 1 << DEPTH,
    TREES = 80,
    BINS = 64,
    FOLDS = 5,
    FILE_BYTES_MAX = 1 << 30
};
static const double RATE = 0.15, LEAST_WEIGHT = 0.6, SMOOTHING = 1.0;

typedef struct Data {
    char names[FEATURES_MAX][32];
    size_t features, rows;
    int16_t *values; /* rows times features */
    uint8_t *bins;   /* the same, as numbers of bins */
    int16_t *limits; /* features times BINS: the largest value of a bin */
    uint8_t *label, *fold, *learn;
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

static void data_read(Arena *run, Slice bytes, Data *data) {
    Slice line, rest = bytes;
    while (slice_next_line(&rest, &line))
        data->rows++;
    data->rows--;
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
    data->learn = arena_take(run, data->rows);
    data->weight = arena_take(run, data->rows * sizeof(double));
    data->score = arena_take(run, data->rows * sizeof(double));
    for (size_t i = 0; slice_next_line(&bytes, &line); i++) {
        data->fold[i] = (uint8_t)(slice_hash(cut_field(&line)) % FOLDS);
        data->label[i] = number_of(cut_field(&line)) > 0;
        data->weight[i] = number_of(cut_field(&line));
        for (size_t k = 0; k < data->features; k++)
            data->values[i * data->features + k] =
                (int16_t)number_of(cut_field(&line));
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

static void split_choose(const Data *data, const Sum *sums, Tree *tree,
                         int node) {
    double best = 1e-6;
    tree->feature[node] = -1;
    for (size_t k = 0; k < data->features; k++) {
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

static int step(const Data *data, const Tree *tree, size_t i, int node) {
    int feature = tree->feature[node];
    return node * 2 +
           (feature >= 0 &&
            data->bins[i * data->features + feature] > tree->bin[node]);
}

static void tree_learn(const Data *data, Sum *sums, int *node, Tree *tree) {
    size_t width = data->features * BINS;
    for (size_t i = 0; i < data->rows; i++)
        node[i] = 1;
    for (int level = 0; level <= DEPTH; level++) {
        int first = 1 << level;
        memset(sums, 0, (size_t)first * width * sizeof *sums);
        Sum leaves[LEAVES] = {{0, 0}};
        for (size_t i = 0; i < data->rows; i++) {
            if (!data->learn[i])
                continue;
            double chance = 1 / (1 + exp(-data->score[i]));
            Sum own = {data->weight[i] * (data->label[i] - chance),
                       data->weight[i] * chance * (1 - chance)};
            Sum *at = sums + (size_t)(node[i] - first) * width;
            leaves[node[i] - first].gradient += own.gradient;
            leaves[node[i] - first].weight += own.weight;
            for (size_t k = 0; k < data->features && level < DEPTH; k++) {
                at[k * BINS + data->bins[i * data->features + k]].gradient +=
                    own.gradient;
                at[k * BINS + data->bins[i * data->features + k]].weight +=
                    own.weight;
            }
        }
        for (int leaf = 0; leaf < first; leaf++) {
            if (level < DEPTH)
                split_choose(data, sums + (size_t)leaf * width, tree,
                             first + leaf);
            else
                tree->leaf[leaf] = RATE * leaves[leaf].gradient /
                                   (leaves[leaf].weight + SMOOTHING);
        }
        for (size_t i = 0; i < data->rows && level < DEPTH; i++)
            node[i] = step(data, tree, i, node[i]);
    }
}

static void forest_learn(Arena *run, Data *data, Tree *trees) {
    Sum *sums = arena_take(run, LEAVES * data->features * BINS * sizeof *sums);
    int *node = arena_take(run, data->rows * sizeof *node);
    memset(data->score, 0, data->rows * sizeof *data->score);
    for (int i = 0; i < TREES; i++) {
        tree_learn(data, sums, node, &trees[i]);
        for (size_t row = 0; row < data->rows; row++)
            data->score[row] += trees[i].leaf[node[row] - LEAVES];
    }
}

static void check(Arena *run, Data *data, Tree *trees) {
    double *score = arena_take(run, data->rows * sizeof *score);
    for (uint8_t fold = 0; fold < FOLDS; fold++) {
        for (size_t i = 0; i < data->rows; i++)
            data->learn[i] = data->fold[i] != fold;
        forest_learn(run, data, trees);
        for (size_t i = 0; i < data->rows; i++)
            if (data->fold[i] == fold)
                score[i] = data->score[i];
    }
    for (size_t i = 0; i < data->rows; i++)
        printf("%.4f\n", score[i]);
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
    bool checking = count > 2 && !strcmp(words[1], "--check");
    Slice bytes;
    if (count < 3 || !file_read(run, words[checking ? 2 : 1], FILE_BYTES_MAX,
                                &bytes, &err)) {
        fprintf(stderr, "%s\n", err.kind ? err.what : "two files are needed");
        return 2;
    }
    Data data = {.rows = 0};
    Tree *trees = arena_take(run, TREES * sizeof *trees);
    data_read(run, bytes, &data);
    bins_cut(run, &data);
    if (checking) {
        check(run, &data, trees);
    } else {
        memset(data.learn, 1, data.rows);
        forest_learn(run, &data, trees);
        FILE *out = fopen(words[2], "w");
        if (out) {
            forest_write(&data, trees, out);
            fclose(out);
        }
    }
    arena_close(run);
    return 0;
}
