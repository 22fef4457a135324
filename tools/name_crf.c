/* SPDX-License-Identifier: MIT */
#include "name_crf.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    RUNS = 3, /* in other orders, with other features left out */
    ROUNDS = 30,
    ROUNDS_IN_MEAN = 10, /* the model is the mean of the last of them */
    DROPPED = 100,       /* of 256 features at each step */
    START = NAME_TAGS
};

static const double PENALTY = 3; /* of L2, for the sum over all examples */
static const double FIRST_STEP = 0.1;
static const double SCALE_LEAST = 1e-5;

/* What a wrong tag costs: a name's token missed, one too many, another kind's.
 * Missing costs more: the tagger is rather too careful without. */
static const float COST_MISSED = 4, COST_EXTRA = 2, COST_OTHER = 4;

typedef float Row[TAG_LANES];
typedef double TagSums[NAME_TAGS];

/* The weights of one corpus, or of all. */
typedef struct Weights {
    Row *rows;
    double from[NAME_TAGS + 1][NAME_TAGS]; /* from a tag or the start */
} Weights;

typedef struct Crf {
    Weights shared, own[NAME_MANNERS];
    double scale;    /* all weights are to be multiplied by it */
    uint64_t random; /* what the next random number is made from */
    /* Of the example at hand: */
    NameFeatures *features; /* those that this step does not leave out */
    double from[NAME_TAGS + 1][NAME_TAGS]; /* exp of the transitions */
    TagSums *emit;    /* exp of a token's own score, the best one being 1 */
    double *end;      /* exp of what it says of a name that ends with it */
    TagSums *forward; /* each sums to 1 */
    TagSums *mean;    /* how likely a tag is: what the gradient needs */
    double *mean_end; /* how likely it ends a name */
    double pairs[NAME_TAGS + 1][NAME_TAGS]; /* expected transitions */
} Crf;

static void weights_open(Arena *run, Weights *weights) {
    weights->rows = arena_take(run, NAME_WEIGHT_ROWS * sizeof(Row));
}

static uint64_t random_next(uint64_t *random) {
    *random = *random * 6364136223846793005u + 1442695040888963407u;
    return *random >> 33;
}

static void features_drop(Crf *crf, const Example *example) {
    for (uint32_t i = 0; i < example->count; i++) {
        const NameFeatures *all = &example->features[i];
        NameFeatures *kept = &crf->features[i];
        kept->count = 0;
        for (uint32_t k = 0; k < all->count; k++)
            if (random_next(&crf->random) % 256 >= DROPPED)
                kept->rows[kept->count++] = all->rows[k];
    }
}

static float cost_of(unsigned tag, unsigned right) {
    if (tag == right)
        return 0;
    if (tag == TAG_OUTSIDE)
        return COST_MISSED;
    return right == TAG_OUTSIDE ? COST_EXTRA : COST_OTHER;
}

static void emissions_read(Crf *crf, const Example *example) {
    const Weights *own = &crf->own[example->corpus];
    for (uint32_t i = 0; i < example->count; i++) {
        Row sum = {0};
        const NameFeatures *features = &crf->features[i];
        for (uint32_t k = 0; k < features->count; k++)
            for (unsigned tag = 0; tag < TAG_LANES; tag++)
                sum[tag] += crf->shared.rows[features->rows[k]][tag] +
                            own->rows[features->rows[k]][tag];
        for (unsigned tag = 0; tag < NAME_TAGS; tag++)
            sum[tag] += cost_of(tag, example->tags[i]) / (float)crf->scale;
        double best = sum[0];
        for (unsigned tag = 1; tag < NAME_TAGS; tag++)
            best = fmax(best, sum[tag]);
        for (unsigned tag = 0; tag < NAME_TAGS; tag++)
            crf->emit[i][tag] = exp((sum[tag] - best) * crf->scale);
        crf->end[i] = exp(sum[TAG_ENDS] * crf->scale);
    }
    for (unsigned a = 0; a <= NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++)
            crf->from[a][b] =
                name_tag_follows(a, b)
                    ? exp((crf->shared.from[a][b] + own->from[a][b]) *
                          crf->scale)
                    : 0;
}

static void sums_normalise(double *sums) {
    double whole = 0;
    for (unsigned tag = 0; tag < NAME_TAGS; tag++)
        whole += sums[tag];
    for (unsigned tag = 0; tag < NAME_TAGS; tag++)
        sums[tag] /= whole;
}

/* Does a name end between the two? */
static bool name_ends(unsigned tag, unsigned next) {
    return tag != TAG_OUTSIDE && !name_tag_inside((uint8_t)next);
}

/* What token `i` weighs with tag `a`, when `b` follows. */
static double passing(const Crf *crf, uint32_t i, unsigned a, unsigned b) {
    return crf->from[a][b] * (name_ends(a, b) ? crf->end[i] : 1);
}

static void forward_read(Crf *crf, const Example *example) {
    for (uint32_t i = 0; i < example->count; i++) {
        for (unsigned tag = 0; tag < NAME_TAGS; tag++) {
            double before = i ? 0 : crf->from[example->before][tag];
            for (unsigned a = 0; i && a < NAME_TAGS; a++)
                before += crf->forward[i - 1][a] * passing(crf, i - 1, a, tag);
            crf->forward[i][tag] = before * crf->emit[i][tag];
        }
        sums_normalise(crf->forward[i]);
    }
}

/* What the tokens from `i` on say of the transition into `i`. */
static void pairs_add(Crf *crf, uint32_t i, const double *behind) {
    TagSums pairs[NAME_TAGS];
    double whole = 0, ends = 0;
    for (unsigned a = 0; a < NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++) {
            pairs[a][b] = crf->forward[i - 1][a] * passing(crf, i - 1, a, b) *
                          crf->emit[i][b] * behind[b];
            whole += pairs[a][b];
            ends += name_ends(a, b) ? pairs[a][b] : 0;
        }
    for (unsigned a = 0; a < NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++)
            crf->pairs[a][b] += pairs[a][b] / whole;
    crf->mean_end[i - 1] = ends / whole;
}

/* The last token: what a tag outside behind it says. */
static void last_read(Crf *crf, const Example *example, double *behind) {
    uint32_t last = example->count - 1;
    TagSums mean;
    for (unsigned tag = 0; tag < NAME_TAGS; tag++) {
        behind[tag] = name_ends(tag, TAG_OUTSIDE) ? crf->end[last] : 1;
        if (example->goes_on)
            behind[tag] *= crf->from[tag][TAG_OUTSIDE];
        mean[tag] = crf->forward[last][tag] * behind[tag];
    }
    sums_normalise(mean);
    crf->mean_end[last] = 1 - mean[TAG_OUTSIDE];
    for (unsigned tag = 0; example->goes_on && tag < NAME_TAGS; tag++)
        crf->pairs[tag][TAG_OUTSIDE] += mean[tag];
}

static void backward_read(Crf *crf, const Example *example) {
    TagSums behind, next;
    memset(crf->pairs, 0, sizeof crf->pairs);
    last_read(crf, example, behind);
    for (uint32_t i = example->count; i-- > 0;) {
        for (unsigned tag = 0; tag < NAME_TAGS; tag++)
            crf->mean[i][tag] = crf->forward[i][tag] * behind[tag];
        sums_normalise(crf->mean[i]);
        if (i == 0)
            break;
        pairs_add(crf, i, behind);
        for (unsigned a = 0; a < NAME_TAGS; a++) {
            next[a] = 0;
            for (unsigned b = 0; b < NAME_TAGS; b++)
                next[a] +=
                    passing(crf, i - 1, a, b) * crf->emit[i][b] * behind[b];
        }
        sums_normalise(next);
        memcpy(behind, next, sizeof behind);
    }
    for (unsigned tag = 0; tag < NAME_TAGS; tag++)
        crf->pairs[example->before][tag] += crf->mean[0][tag];
}

static void transitions_step(Crf *crf, const Example *example, double step) {
    Weights *own = &crf->own[example->corpus];
    unsigned before = example->before;
    for (uint32_t i = 0; i < example->count; i++) {
        crf->pairs[before][example->tags[i]] -= 1;
        before = example->tags[i];
    }
    if (example->goes_on)
        crf->pairs[before][TAG_OUTSIDE] -= 1;
    for (unsigned a = 0; a <= NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++) {
            crf->shared.from[a][b] -= step * crf->pairs[a][b];
            own->from[a][b] -= step * crf->pairs[a][b];
        }
}

static void change_read(const Crf *crf, const Example *example, uint32_t i,
                        double step, float *change) {
    unsigned right = example->tags[i];
    unsigned next = i + 1 < example->count ? example->tags[i + 1] : TAG_OUTSIDE;
    for (unsigned tag = 0; tag < NAME_TAGS; tag++)
        change[tag] = (float)(step * ((right == tag) - crf->mean[i][tag]));
    change[TAG_ENDS] =
        (float)(step * (name_ends(right, next) - crf->mean_end[i]));
}

static void example_step(Crf *crf, const Example *example, double step) {
    Weights *own = &crf->own[example->corpus];
    features_drop(crf, example);
    emissions_read(crf, example);
    forward_read(crf, example);
    backward_read(crf, example);
    for (uint32_t i = 0; i < example->count; i++) {
        Row change;
        change_read(crf, example, i, step, change);
        const NameFeatures *features = &crf->features[i];
        for (uint32_t k = 0; k < features->count; k++)
            for (unsigned tag = 0; tag < TAG_LANES; tag++) {
                crf->shared.rows[features->rows[k]][tag] += change[tag];
                own->rows[features->rows[k]][tag] += change[tag];
            }
    }
    transitions_step(crf, example, step);
}

static void rows_scale(Weights *weights, double scale) {
    for (size_t row = 0; row < NAME_WEIGHT_ROWS; row++)
        for (unsigned tag = 0; tag < TAG_LANES; tag++)
            weights->rows[row][tag] *= (float)scale;
}

static void weights_scale(Weights *weights, double scale) {
    rows_scale(weights, scale);
    for (unsigned a = 0; a <= NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++)
            weights->from[a][b] *= scale;
}

static void weights_add(Weights *sum, const Weights *more) {
    for (size_t row = 0; row < NAME_WEIGHT_ROWS; row++)
        for (unsigned tag = 0; tag < TAG_LANES; tag++)
            sum->rows[row][tag] += more->rows[row][tag];
    for (unsigned a = 0; a <= NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++)
            sum->from[a][b] += more->from[a][b];
}

/* Makes the weights what they stand for. */
static void crf_settle(Crf *crf) {
    weights_scale(&crf->shared, crf->scale);
    for (unsigned corpus = 0; corpus < NAME_MANNERS; corpus++)
        weights_scale(&crf->own[corpus], crf->scale);
    crf->scale = 1;
}

static void examples_shuffle(ExampleList *list, uint64_t seed) {
    for (size_t i = list->count; i > 1; i--) {
        size_t k = random_next(&seed) % i;
        Example kept = list->rows[i - 1];
        list->rows[i - 1] = list->rows[k];
        list->rows[k] = kept;
    }
}

static void round_run(Crf *crf, const ExampleList *examples, uint64_t round) {
    double lambda = PENALTY / (double)examples->count;
    double taken = (double)round * (double)examples->count;
    for (size_t i = 0; i < examples->count; i++, taken++) {
        double step = FIRST_STEP / (1 + lambda * FIRST_STEP * taken);
        crf->scale *= 1 - step * lambda;
        if (examples->rows[i].count)
            example_step(crf, &examples->rows[i], step / crf->scale);
        if (crf->scale < SCALE_LEAST)
            crf_settle(crf);
    }
    crf_settle(crf);
}

/* Adds the last rounds' weights to `mean`. */
static void rounds_run(Crf *crf, ExampleList *examples, uint64_t run,
                       Crf *mean) {
    crf->random = run;
    for (uint64_t round = 0; round < ROUNDS; round++) {
        examples_shuffle(examples, run * ROUNDS + round + 1);
        round_run(crf, examples, round);
        if (round >= ROUNDS - ROUNDS_IN_MEAN) {
            weights_add(&mean->shared, &crf->shared);
            for (unsigned corpus = 0; corpus < NAME_MANNERS; corpus++)
                weights_add(&mean->own[corpus], &crf->own[corpus]);
        }
        fprintf(stderr, "round %d of %d\n", (int)(run * ROUNDS + round) + 1,
                RUNS * ROUNDS);
    }
}

/* The mean, with all features at once again: each weighs less by the share
 * that was left out. */
static void mean_finish(Crf *mean) {
    mean->scale = 1.0 / (RUNS * ROUNDS_IN_MEAN);
    crf_settle(mean);
    rows_scale(&mean->shared, 1 - DROPPED / 256.0);
    for (unsigned corpus = 0; corpus < NAME_MANNERS; corpus++)
        rows_scale(&mean->own[corpus], 1 - DROPPED / 256.0);
}

int8_t crf_byte(double value) {
    return (int8_t)lrint(fmax(-127, fmin(127, value * NAME_WEIGHT_UNIT)));
}

static void manner_fill(const Crf *crf, unsigned corpus,
                        MannerWeights *manner) {
    const Weights *own = &crf->own[corpus];
    for (size_t row = 0; row < NAME_WEIGHT_ROWS; row++)
        for (unsigned tag = 0; tag < TAG_LANES; tag++)
            manner->weights[row][tag] =
                crf_byte(crf->shared.rows[row][tag] + own->rows[row][tag]);
    for (unsigned a = 0; a <= NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++)
            manner->transitions[a][b] =
                crf_byte(crf->shared.from[a][b] + own->from[a][b]);
}

static Crf *crf_open(Arena *run, uint32_t tokens_max) {
    Crf *crf = arena_take(run, sizeof *crf);
    crf->scale = 1;
    crf->features = arena_take(run, tokens_max * sizeof *crf->features);
    crf->emit = arena_take(run, tokens_max * sizeof *crf->emit);
    crf->end = arena_take(run, tokens_max * sizeof *crf->end);
    crf->forward = arena_take(run, tokens_max * sizeof *crf->forward);
    crf->mean_end = arena_take(run, tokens_max * sizeof *crf->mean_end);
    crf->mean = arena_take(run, tokens_max * sizeof *crf->mean);
    weights_open(run, &crf->shared);
    for (unsigned corpus = 0; corpus < NAME_MANNERS; corpus++)
        weights_open(run, &crf->own[corpus]);
    return crf;
}

void crf_train(Arena *run, ExampleList *examples, NameModel *model) {
    uint32_t most = 1;
    for (size_t i = 0; i < examples->count; i++)
        if (examples->rows[i].count > most)
            most = examples->rows[i].count;
    Crf *mean = crf_open(run, 1);
    for (uint64_t i = 0; i < RUNS; i++)
        rounds_run(crf_open(run, most), examples, i, mean);
    mean_finish(mean);
    memcpy(model->magic, NAME_MODEL_MAGIC, sizeof model->magic);
    for (unsigned corpus = 0; corpus < NAME_MANNERS; corpus++)
        manner_fill(mean, corpus, &model->manners[corpus]);
}
