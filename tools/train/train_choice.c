/* SPDX-License-Identifier: MIT */
/* train_choice -- the weights by which events are chosen
 *
 * train_choice ROWS.tsv             prints data/<language>/event_choice.tsv
 * train_choice --unseen ROWS.tsv    prints for every row the score that it has
 *                                   by weights learned from the other folds
 *
 * A row is a fold, 0 or 1, and facts. Logistic regression with a Gaussian
 * prior, one weight at a time by Newton's step; no chance is involved: the same
 * rows give the same weights.
 * Source  Genkin, Lewis, Madigan, Large-scale Bayesian logistic regression for
 *         text categorization, 2007 */
#include "rows.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROUNDS = 60 };
/* One over the variance: words are many and rare, each of them says much. */
static const double PRIOR = 20, WORD_PRIOR = 3, BIAS_PRIOR = 0.001;
static const double STEP_MAX = 2;
/* A doing that is kept as likely as this raises F1: half of what it is. */
static const double SCORE_LEAST = -0.8;

typedef struct Data {
    Rows rows;
    uint8_t *fold, *label;
    double *score;
    uint32_t **having; /* of each feature: the rows that have it */
} Data;

static double prior_of(Slice name) {
    if (slice_starts(name, SLICE("any=")))
        return BIAS_PRIOR;
    return slice_starts(name, SLICE("word=")) ? WORD_PRIOR : PRIOR;
}

static bool data_read(Arena *run, const char *path, Data *data, Error *err) {
    Rows *rows = &data->rows;
    Slice bytes, line, field;
    if (!rows_open(run, path, &bytes, rows, err))
        return false;
    data->fold = arena_take(run, rows->count + 1);
    data->label = arena_take(run, rows->count + 1);
    data->score = arena_take(run, (rows->count + 1) * sizeof(double));
    for (size_t i = 0; slice_next_line(&bytes, &line); i++) {
        if (cut_field(&line, &field))
            data->fold[i] = (uint8_t)(field.text[0] - '0');
        if (cut_field(&line, &field))
            data->label[i] = field.text[0] == '1';
        row_facts(rows, i, line);
    }
    data->having = arena_take(run, rows->features * sizeof *data->having);
    for (size_t i = 0; i < rows->features; i++) {
        Feature *feature = &rows->all[i];
        feature->prior = prior_of(feature->name);
        data->having[i] = arena_take(run, feature->count * sizeof(uint32_t));
        feature->count = 0;
    }
    for (uint32_t i = 0; i < rows->count; i++)
        for (size_t k = 0; k < rows->counts[i]; k++) {
            uint32_t feature = rows->facts[i][k];
            data->having[feature][rows->all[feature].count++] = i;
        }
    return true;
}

/* Newton's step for one weight, over the rows outside the fold. */
static void weight_step(Data *data, size_t at, int left_out) {
    Feature *feature = &data->rows.all[at];
    double gradient = -feature->prior * feature->weight;
    double curvature = feature->prior;
    for (size_t i = 0; i < feature->count; i++) {
        uint32_t row = data->having[at][i];
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
        data->score[data->having[at][i]] += step;
}

/* `left_out`: a fold, or -1 for none. */
static void weights_learn(Data *data, int left_out) {
    memset(data->score, 0, data->rows.count * sizeof *data->score);
    for (size_t i = 0; i < data->rows.features; i++)
        data->rows.all[i].weight = 0;
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < data->rows.features; i++)
            weight_step(data, i, left_out);
}

static void unseen_print(Arena *run, Data *data) {
    size_t count = data->rows.count;
    double *scores = arena_take(run, (count + 1) * sizeof *scores);
    for (int fold = 0; fold < FOLDS; fold++) {
        weights_learn(data, fold);
        for (size_t i = 0; i < count; i++)
            if (data->fold[i] == fold)
                scores[i] = data->score[i] - SCORE_LEAST;
    }
    for (size_t i = 0; i < count; i++)
        printf("%.3f\n", scores[i]);
}

static void table_print(Data *data) {
    puts("# How much each fact about a doing speaks for keeping it as an event,"
         " in\n# thousandths of the logarithm of the odds: facts are those of\n"
         "# src/find/event_choice.h, words are as printed, or a row of "
         "events.tsv with\n# the voice. Made by tools/train from marked pages: "
         "see its README.\n\n# fact\tvalue\tweight");
    weights_learn(data, -1);
    for (size_t i = 0; i < data->rows.features; i++)
        if (slice_starts(data->rows.all[i].name, SLICE("any=")))
            data->rows.all[i].weight -= SCORE_LEAST;
    weights_print(&data->rows);
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    Data data = {0};
    bool unseen = count == 3 && strcmp(words[1], "--unseen") == 0;
    if (count != 2 + unseen)
        error_set(&err, ERR_USE, "usage: train_choice [--unseen] ROWS.tsv");
    else if (data_read(run, words[count - 1], &data, &err)) {
        if (unseen)
            unseen_print(run, &data);
        else
            table_print(&data);
    }
    if (err.kind)
        fprintf(stderr, "%s\n", err.what);
    arena_close(run);
    return err.kind ? 2 : 0;
}
