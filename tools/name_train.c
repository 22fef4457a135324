/* SPDX-License-Identifier: MIT */
/* name_train -- trains the tagger of names from tagged words
 *
 * name_train DATA_FOLDER OUTPUT FILE...: the files are those that name_score
 * reads. Every sentence is learned as printed, and once more with a capital on
 * every word, as headlines have it. The same files give the same bytes.
 * docs/names.md has the command and what it reaches. */
#include "base/file.h"
#include "base/list.h"
#include "find/name_model.h"
#include "find/name_tag.h"
#include "text/read.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FILE_BYTES_MAX = 64 << 20,
    TEXT_BYTES_MAX = 1 << 16,
    ROUNDS = 8,
    RUNS = 5
};

typedef struct Example {
    NameFeatures *features;
    uint8_t *tags;
    uint32_t count;
} Example;

typedef struct ExampleList {
    Example *rows;
    size_t count, capacity;
} ExampleList;

/* One weight with its running sum, for the average over all steps. */
typedef struct Weight {
    int32_t value;
    int64_t sum;
    int64_t since;
} Weight;

typedef struct Training {
    Arena *run, *page;
    const TextRules *text;
    const NameRules *names;
    ExampleList examples;
    Weight *weights; /* rows x tags, then transitions */
    double *means;   /* of the averages of all runs */
    int64_t step;
} Training;

/* A sentence as it is read: the text and a tag for every byte. */
typedef struct Sample {
    char text[TEXT_BYTES_MAX];
    uint8_t tags[TEXT_BYTES_MAX];
    size_t length;
} Sample;

static uint8_t tag_of(Slice tag) {
    uint8_t base = TAG_PLACE;
    if (slice_find(tag, SLICE("PERSON"), 0) != SIZE_MAX)
        base = TAG_PERSON;
    else if (slice_find(tag, SLICE("ORGANI"), 0) != SIZE_MAX)
        base = TAG_BODY;
    if (slice_starts(tag, SLICE("B-")))
        return base;
    return slice_starts(tag, SLICE("I-")) ? (uint8_t)(base + 1) : TAG_OUTSIDE;
}

static void sample_add(Sample *sample, Slice line) {
    size_t tab = slice_find(line, SLICE("\t"), 0);
    if (tab == SIZE_MAX || sample->length + tab + 2 > TEXT_BYTES_MAX)
        return;
    if (sample->length)
        sample->text[sample->length++] = ' ';
    memcpy(sample->text + sample->length, line.text, tab);
    memset(sample->tags + sample->length,
           tag_of(slice_part(line, tab + 1, line.length)), tab);
    sample->length += tab;
}

static void example_add(Training *training, NamePage *page,
                        const Sentence *sentence, const Sample *sample) {
    const NameMarks *marks = name_marks_read(page);
    Example example = {.count = sentence->last - sentence->first};
    example.features =
        arena_take(training->run, example.count * sizeof *example.features);
    example.tags = arena_take(training->run, example.count + 1);
    unsigned before = TAG_OUTSIDE;
    for (uint32_t i = 0; i < example.count; i++) {
        uint32_t token = sentence->first + i;
        uint8_t tag = sample->tags[page->document->tokens[token].start];
        if (!name_tag_follows(before, tag))
            tag--;
        example.tags[i] = tag;
        before = tag;
        name_features_read(page, marks, sentence, token, &example.features[i]);
    }
    ExampleList *list = &training->examples;
    list->rows = list_room(training->run, list->rows, list->count,
                           &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = example;
}

static bool sample_learn(Training *training, const Sample *sample, Error *err) {
    Article article = {.text = {sample->text, sample->length},
                       .published_day = DAY_NONE};
    Document document;
    if (!document_read(training->page, &article, training->text, &document,
                       err))
        return false;
    NamePage *page = name_page_read(training->page, &document, training->names);
    name_tags_by_rule(page);
    for (size_t i = 0; i < document.sentence_count; i++)
        example_add(training, page, &document.sentences[i], sample);
    arena_reset(training->page);
    return true;
}

/* "ani pergi ke Solo" as a headline: "Ani Pergi Ke Solo". */
static void headline_make(Sample *sample) {
    for (size_t i = 0; i < sample->length; i++)
        if ((i == 0 || sample->text[i - 1] == ' ') && sample->text[i] >= 'a' &&
            sample->text[i] <= 'z')
            sample->text[i] = (char)(sample->text[i] - 'a' + 'A');
}

static bool sample_finish(Training *training, Sample *sample, Error *err) {
    bool fine = sample_learn(training, sample, err);
    headline_make(sample);
    fine = fine && sample_learn(training, sample, err);
    sample->length = 0;
    return fine;
}

static bool file_learn(Training *training, const char *path, Error *err) {
    Slice rest, line;
    Sample *sample = arena_take(training->run, sizeof *sample);
    bool fine = file_read(training->run, path, FILE_BYTES_MAX, &rest, err);
    while (fine && slice_next_line(&rest, &line)) {
        if (slice_trim(line).length)
            sample_add(sample, line);
        else if (sample->length)
            fine = sample_finish(training, sample, err);
    }
    return fine && (!sample->length || sample_finish(training, sample, err));
}

#define WEIGHT_COUNT (((size_t)NAME_WEIGHT_ROWS + NAME_TAGS + 1) * NAME_TAGS)

static void weight_change(Training *training, size_t index, int32_t by) {
    Weight *weight = &training->weights[index];
    weight->sum += weight->value * (training->step - weight->since);
    weight->since = training->step;
    weight->value += by;
}

static size_t transition_index(unsigned before, unsigned tag) {
    return ((size_t)NAME_WEIGHT_ROWS + before) * NAME_TAGS + tag;
}

static void example_guess(const Training *training, const Example *example,
                          NameLattice *lattice, uint8_t *tags) {
    NameTransitions transitions = {0};
    for (unsigned a = 0; a <= NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++)
            transitions.from[a][b] =
                training->weights[transition_index(a, b)].value;
    name_transitions_finish(&transitions);
    lattice->count = example->count;
    lattice->before = NAME_TAGS;
    for (uint32_t i = 0; i < example->count; i++) {
        TagScores scores = {0};
        for (uint32_t k = 0; k < example->features[i].count; k++) {
            size_t row = example->features[i].rows[k];
            for (unsigned tag = 0; tag < NAME_TAGS; tag++)
                scores[tag] += training->weights[row * NAME_TAGS + tag].value;
        }
        lattice->scores[i] = scores;
    }
    name_lattice_best(lattice, &transitions, tags);
}

static void example_correct(Training *training, const Example *example,
                            const uint8_t *tags, int32_t sign) {
    unsigned before = NAME_TAGS;
    for (uint32_t i = 0; i < example->count; i++) {
        weight_change(training, transition_index(before, tags[i]), sign);
        before = tags[i];
        for (uint32_t k = 0; k < example->features[i].count; k++) {
            size_t row = example->features[i].rows[k];
            weight_change(training, row * NAME_TAGS + tags[i], sign);
        }
    }
}

static void examples_shuffle(ExampleList *list, uint64_t seed) {
    for (size_t i = list->count; i > 1; i--) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        size_t k = (seed >> 33) % i;
        Example kept = list->rows[i - 1];
        list->rows[i - 1] = list->rows[k];
        list->rows[k] = kept;
    }
}

static void round_run(Training *training, NameLattice *lattice, uint8_t *tags,
                      uint64_t seed) {
    size_t wrong = 0;
    examples_shuffle(&training->examples, seed);
    for (size_t i = 0; i < training->examples.count; i++) {
        const Example *example = &training->examples.rows[i];
        training->step++;
        example_guess(training, example, lattice, tags);
        if (memcmp(tags, example->tags, example->count) == 0)
            continue;
        wrong++;
        example_correct(training, example, example->tags, 1);
        example_correct(training, example, tags, -1);
    }
    fprintf(stderr, "%zu of %zu sentences wrong\n", wrong,
            training->examples.count);
}

/* Adds the averages of one run to the means, and forgets the run. */
static void run_finish(Training *training) {
    for (size_t i = 0; i < WEIGHT_COUNT; i++) {
        weight_change(training, i, 0);
        training->means[i] +=
            (double)training->weights[i].sum / (double)training->step / RUNS;
        training->weights[i] = (Weight){0};
    }
    training->step = 0;
}

/* Several runs in different orders: what one order happens to like, the
 * others do not. */
static void training_run(Training *training) {
    uint32_t most = 1;
    for (size_t i = 0; i < training->examples.count; i++)
        if (training->examples.rows[i].count > most)
            most = training->examples.rows[i].count;
    NameLattice lattice = {
        .scores = arena_take(training->run, most * sizeof *lattice.scores),
        .back = arena_take(training->run, most * sizeof *lattice.back)};
    uint8_t *tags = arena_take(training->run, most);
    for (uint64_t run = 0; run < RUNS; run++) {
        for (uint64_t round = 0; round < ROUNDS; round++)
            round_run(training, &lattice, tags, run * 1000 + round + 1);
        run_finish(training);
    }
}

/* A mean as 16 bits: 200 steps to a whole unit. */
static int16_t weight_short(const Training *training, size_t index) {
    double value = training->means[index] * 200;
    return (int16_t)lrint(fmax(-32767, fmin(32767, value)));
}

static bool model_write(Training *training, const char *path) {
    NameModel *model = arena_take(training->run, sizeof *model);
    memcpy(model->magic, NAME_MODEL_MAGIC, sizeof model->magic);
    for (size_t row = 0; row < NAME_WEIGHT_ROWS; row++)
        for (unsigned tag = 0; tag < NAME_TAGS; tag++)
            model->weights[row][tag] =
                weight_short(training, row * NAME_TAGS + tag);
    for (unsigned a = 0; a <= NAME_TAGS; a++)
        for (unsigned b = 0; b < NAME_TAGS; b++)
            model->transitions[a][b] =
                weight_short(training, transition_index(a, b));
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool fine = fwrite(model, sizeof *model, 1, file);
    return fclose(file) == 0 && fine;
}

int main(int count, char **words) {
    Error err = {0};
    Training training = {.run = arena_open(1 << 20),
                         .page = arena_open(1 << 20)};
    training.weights =
        arena_take(training.run, WEIGHT_COUNT * sizeof *training.weights);
    training.means =
        arena_take(training.run, WEIGHT_COUNT * sizeof *training.means);
    bool fine =
        count > 3 &&
        (training.text = text_rules_load(training.run, words[1], &err)) &&
        (training.names = name_rules_load(training.run, words[1], &err));
    for (int i = 3; fine && i < count; i++)
        fine = file_learn(&training, words[i], &err);
    if (fine)
        training_run(&training);
    fine = fine && model_write(&training, words[2]);
    if (!fine)
        fprintf(stderr, "name_train DATA_FOLDER OUTPUT FILE...\n%s\n",
                err.what);
    arena_close(training.page);
    arena_close(training.run);
    return fine ? 0 : 2;
}
