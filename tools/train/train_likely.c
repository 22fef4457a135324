/* SPDX-License-Identifier: MIT */
/* train_likely -- the weights by which the sides of doings are filled
 *
 * train_likely ROWS.tsv             prints data/<language>/event_likely.tsv
 * train_likely --unseen ROWS.tsv    prints for every group the option that is
 *                                   likeliest by weights learned from the other
 *                                   folds, from 0
 *
 * A row is a fold, the number of a group, 0 or 1, and facts; the rows of a
 * group stand together: they are options, of which those with 1 are right. A
 * conditional logit with a Gaussian prior, by Adam over all rows at once; no
 * chance is involved: the same rows give the same weights.
 * Source  McFadden, Conditional logit analysis of qualitative choice behavior,
 *         1974; Kingma, Ba, Adam, 2015 */
#include "rows.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 120, COARSE_ROUNDS = 80 };
static const double PRIOR = 4, RATE = 0.15, FINE_RATE = 0.045;
static const double MOMENTUM = 0.9, SCALE_MOMENTUM = 0.999;

typedef struct Group {
    size_t first, last; /* rows */
    int fold;
    bool known; /* one of its options is right */
} Group;

typedef struct Data {
    Rows rows;
    uint8_t *label;
    double *score; /* of each row */
    Group *groups;
    size_t count;
    double *gradient, *mean, *scale; /* of each feature */
} Data;

static bool data_read(Arena *run, const char *path, Data *data, Error *err) {
    Rows *rows = &data->rows;
    Slice bytes, line, fold, group, label, last = {0};
    if (!rows_open(run, path, &bytes, rows, err))
        return false;
    data->label = arena_take(run, rows->count + 1);
    data->score = arena_take(run, (rows->count + 1) * sizeof(double));
    data->groups = arena_take(run, (rows->count + 1) * sizeof(Group));
    for (size_t i = 0; slice_next_line(&bytes, &line); i++) {
        if (!cut_field(&line, &fold) || !cut_field(&line, &group) ||
            !cut_field(&line, &label))
            return error_set(err, ERR_DATA, "%s:%zu: no fold, group and label",
                             path, i + 1);
        if (!data->count || !slice_equal(group, last))
            data->groups[data->count++] =
                (Group){.first = i, .fold = fold.text[0] - '0'};
        last = group;
        Group *own = &data->groups[data->count - 1];
        own->last = i + 1;
        data->label[i] = label.text[0] == '1';
        own->known = own->known || data->label[i];
        row_facts(rows, i, line);
    }
    size_t bytes_each = (rows->features + 1) * sizeof(double);
    data->gradient = arena_take(run, bytes_each);
    data->mean = arena_take(run, bytes_each);
    data->scale = arena_take(run, bytes_each);
    return true;
}

static void group_score(Data *data, const Group *group) {
    for (size_t i = group->first; i < group->last; i++) {
        data->score[i] = 0;
        for (size_t k = 0; k < data->rows.counts[i]; k++)
            data->score[i] += data->rows.all[data->rows.facts[i][k]].weight;
    }
}

/* Adds how much more each fact is to be expected of the right options. */
static void group_learn(Data *data, const Group *group) {
    double best = -INFINITY, sum = 0, right = 0;
    group_score(data, group);
    for (size_t i = group->first; i < group->last; i++)
        best = data->score[i] > best ? data->score[i] : best;
    for (size_t i = group->first; i < group->last; i++) {
        data->score[i] = exp(data->score[i] - best);
        sum += data->score[i];
        right += data->label[i] ? data->score[i] : 0;
    }
    for (size_t i = group->first; i < group->last; i++) {
        double expected = data->label[i] ? data->score[i] / right : 0;
        double more = expected - data->score[i] / sum;
        for (size_t k = 0; k < data->rows.counts[i]; k++)
            data->gradient[data->rows.facts[i][k]] += more;
    }
}

static void weights_step(Data *data, int round) {
    double rate = round < COARSE_ROUNDS ? RATE : FINE_RATE;
    double lift = 1 - pow(MOMENTUM, round + 1);
    double scale_lift = 1 - pow(SCALE_MOMENTUM, round + 1);
    for (size_t i = 0; i < data->rows.features; i++) {
        Feature *feature = &data->rows.all[i];
        double gradient = data->gradient[i] - PRIOR * feature->weight;
        data->mean[i] = MOMENTUM * data->mean[i] + (1 - MOMENTUM) * gradient;
        data->scale[i] = SCALE_MOMENTUM * data->scale[i] +
                         (1 - SCALE_MOMENTUM) * gradient * gradient;
        feature->weight += rate * (data->mean[i] / lift) /
                           (sqrt(data->scale[i] / scale_lift) + 1e-8);
    }
}

/* `left_out`: a fold, or -1 for none. */
static void weights_learn(Data *data, int left_out) {
    size_t bytes = data->rows.features * sizeof(double);
    memset(data->mean, 0, bytes);
    memset(data->scale, 0, bytes);
    for (size_t i = 0; i < data->rows.features; i++)
        data->rows.all[i].weight = 0;
    for (int round = 0; round < ROUNDS; round++) {
        memset(data->gradient, 0, bytes);
        for (size_t i = 0; i < data->count; i++)
            if (data->groups[i].known && data->groups[i].fold != left_out)
                group_learn(data, &data->groups[i]);
        weights_step(data, round);
    }
}

static size_t likeliest(Data *data, const Group *group) {
    size_t best = group->first;
    group_score(data, group);
    for (size_t i = group->first; i < group->last; i++)
        if (data->score[i] > data->score[best])
            best = i;
    return best - group->first;
}

static void unseen_print(Arena *run, Data *data) {
    size_t *best = arena_take(run, (data->count + 1) * sizeof *best);
    for (int fold = 0; fold < FOLDS; fold++) {
        weights_learn(data, fold);
        for (size_t i = 0; i < data->count; i++)
            if (data->groups[i].fold == fold)
                best[i] = likeliest(data, &data->groups[i]);
    }
    for (size_t i = 0; i < data->count; i++)
        printf("%zu\n", best[i]);
}

static void table_print(Data *data) {
    puts("# How much each fact about a party speaks for its being the actor or "
         "the\n# recipient of a doing, in thousandths of the logarithm of the "
         "odds: facts are\n# those of src/find/event_option.h. Made by "
         "tools/train from marked pages: see\n# its README.\n\n"
         "# side.fact\tvalue\tweight");
    weights_learn(data, -1);
    weights_print(&data->rows);
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    Data data = {0};
    bool unseen = count == 3 && strcmp(words[1], "--unseen") == 0;
    if (count != 2 + unseen)
        error_set(&err, ERR_USE, "usage: train_likely [--unseen] ROWS.tsv");
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
