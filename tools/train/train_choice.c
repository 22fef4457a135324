/* SPDX-License-Identifier: MIT */
/* train_choice -- the weights by which events are chosen
 *
 * train_choice ROWS.tsv             prints data/<language>/event_choice.tsv
 * train_choice --unseen ROWS.tsv    prints for every row the score that it has
 *                                   by weights learned from the other folds
 *
 * A row is a fold, 0 or 1, and facts ("told=3", "word=ditangkap"), parted by
 * tabs. Logistic regression with a Gaussian prior, one weight at a time by
 * Newton's step; no chance is involved: the same rows give the same weights.
 * Source  Genkin, Lewis, Madigan, Large-scale Bayesian logistic regression for
 *         text categorization, 2007 */
#include "base/file.h"
#include "base/map.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FACTS_MAX = 32, /* of one row */
    FOLDS = 5,
    ROUNDS = 60,
    FILE_BYTES_MAX = 1 << 28
};
/* One over the variance: words are many and rare, each of them says much. */
static const double PRIOR = 20, WORD_PRIOR = 3, BIAS_PRIOR = 0.001;
static const double STEP_MAX = 2;
/* A doing that is kept as likely as this raises F1: half of what it is. */
static const double SCORE_LEAST = -0.8;

typedef struct Feature {
    Slice name;
    double weight, prior;
    uint32_t *rows; /* that have it */
    size_t count;
} Feature;

typedef struct Data {
    uint32_t (*facts)[FACTS_MAX]; /* of each row */
    uint8_t *counts, *fold, *label;
    double *score;
    size_t rows, features;
    Feature *all;
} Data;

static bool cut_field(Slice *line, Slice *field) {
    if (!line->length)
        return false;
    const char *tab = memchr(line->text, '\t', line->length);
    size_t end = tab ? (size_t)(tab - line->text) : line->length;
    *field = slice_part(*line, 0, end);
    *line = tab ? slice_part(*line, end + 1, line->length) : (Slice){0};
    return true;
}

static double prior_of(Slice name) {
    if (slice_starts(name, SLICE("any=")))
        return BIAS_PRIOR;
    return slice_starts(name, SLICE("word=")) ? WORD_PRIOR : PRIOR;
}

static void row_read(Data *data, Map *known, size_t at, Slice line) {
    Slice field;
    cut_field(&line, &field);
    data->fold[at] = (uint8_t)(field.text[0] - '0');
    cut_field(&line, &field);
    data->label[at] = field.text[0] == '1';
    while (data->counts[at] < FACTS_MAX && cut_field(&line, &field)) {
        uint32_t feature = map_get(known, slice_hash(field));
        if (feature == MAP_ABSENT) {
            feature = (uint32_t)data->features++;
            map_set(known, slice_hash(field), feature);
            data->all[feature] =
                (Feature){.name = field, .prior = prior_of(field)};
        }
        data->all[feature].count++;
        data->facts[at][data->counts[at]++] = feature;
    }
}

static void data_read(Arena *run, Slice bytes, Data *data) {
    Slice line, rest = bytes;
    while (slice_next_line(&rest, &line))
        data->rows++;
    data->facts = arena_take(run, data->rows * sizeof *data->facts);
    data->counts = arena_take(run, data->rows);
    data->fold = arena_take(run, data->rows);
    data->label = arena_take(run, data->rows);
    data->score = arena_take(run, data->rows * sizeof(double));
    data->all = arena_take(run, data->rows * FACTS_MAX * sizeof *data->all);
    Map *known = map_open(run);
    for (size_t i = 0; slice_next_line(&bytes, &line); i++)
        row_read(data, known, i, line);
    for (size_t i = 0; i < data->features; i++) {
        Feature *feature = &data->all[i];
        feature->rows = arena_take(run, feature->count * sizeof(uint32_t));
        feature->count = 0;
    }
    for (uint32_t i = 0; i < data->rows; i++)
        for (size_t k = 0; k < data->counts[i]; k++) {
            Feature *feature = &data->all[data->facts[i][k]];
            feature->rows[feature->count++] = i;
        }
}

/* Newton's step for one weight, over the rows outside the fold. */
static void weight_step(Data *data, Feature *feature, int left_out) {
    double gradient = -feature->prior * feature->weight;
    double curvature = feature->prior;
    for (size_t i = 0; i < feature->count; i++) {
        uint32_t row = feature->rows[i];
        if (data->fold[row] == left_out)
            continue;
        double chance = 1 / (1 + exp(-data->score[row]));
        gradient += data->label[row] - chance;
        curvature += chance * (1 - chance);
    }
    double step = gradient / curvature;
    step = step > STEP_MAX ? STEP_MAX : step < -STEP_MAX ? -STEP_MAX : step;
    feature->weight += step;
    for (size_t i = 0; i < feature->count; i++)
        data->score[feature->rows[i]] += step;
}

/* `left_out`: a fold, or -1 for none. */
static void weights_learn(Data *data, int left_out) {
    memset(data->score, 0, data->rows * sizeof *data->score);
    for (size_t i = 0; i < data->features; i++)
        data->all[i].weight = 0;
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < data->features; i++)
            weight_step(data, &data->all[i], left_out);
}

static void unseen_print(Arena *run, Data *data) {
    double *scores = arena_take(run, data->rows * sizeof *scores);
    for (int fold = 0; fold < FOLDS; fold++) {
        weights_learn(data, fold);
        for (size_t i = 0; i < data->rows; i++)
            if (data->fold[i] == fold)
                scores[i] = data->score[i] - SCORE_LEAST;
    }
    for (size_t i = 0; i < data->rows; i++)
        printf("%.3f\n", scores[i]);
}

static int compare_names(const void *one, const void *other) {
    const Feature *a = one, *b = other;
    size_t shorter =
        a->name.length < b->name.length ? a->name.length : b->name.length;
    int order = memcmp(a->name.text, b->name.text, shorter);
    return order ? order : (a->name.length > b->name.length) * 2 - 1;
}

static void weights_print(Data *data) {
    enum { LEAST = 5 }; /* thousandths: what is less says nothing */
    puts("# How much each fact about a doing speaks for keeping it as an event,"
         " in\n# thousandths of the logarithm of the odds: facts are those of\n"
         "# src/find/event_choice.h, words are as printed, or a row of "
         "events.tsv with\n# the voice. Made by tools/train from marked pages: "
         "see its README.\n\n# fact\tvalue\tweight");
    weights_learn(data, -1);
    qsort(data->all, data->features, sizeof *data->all, compare_names);
    for (size_t i = 0; i < data->features; i++) {
        Slice name = data->all[i].name;
        size_t equals = slice_find(name, SLICE("="), 0);
        bool bias = slice_starts(name, SLICE("any="));
        long weight = lround(1000 * (data->all[i].weight - bias * SCORE_LEAST));
        if (labs(weight) >= LEAST)
            printf("%.*s\t%.*s\t%ld\n", (int)equals, name.text,
                   (int)(name.length - equals - 1), name.text + equals + 1,
                   weight);
    }
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    Slice bytes;
    Data data = {0};
    bool unseen = count == 3 && strcmp(words[1], "--unseen") == 0;
    if (count != 2 + unseen)
        error_set(&err, ERR_USE, "usage: train_choice [--unseen] ROWS.tsv");
    else if (file_read(run, words[count - 1], FILE_BYTES_MAX, &bytes, &err)) {
        data_read(run, bytes, &data);
        if (unseen)
            unseen_print(run, &data);
        else
            weights_print(&data);
    }
    if (err.kind)
        fprintf(stderr, "%s\n", err.what);
    arena_close(run);
    return err.kind ? 2 : 0;
}
