/* SPDX-License-Identifier: MIT */
/* class_train -- trains the tagger of word classes from treebanks
 *
 * class_train DATA_FOLDER/id OUTPUT FILE.conllu...
 *     learns from all files and writes the weights
 * class_train --folds N DATA_FOLDER/id FILE.conllu...
 *     cuts the first file into N runs of sentences, tags each by weights
 *     learned from the rest and the other files, and prints how many words
 *     are right
 *
 * Treebanks differ in what they call a noun: each feature has a weight that
 * all files share and one for the first file alone, another for the others.
 * What is written is the sum of the first two, so that the first file's way
 * is the tagger's. Only whole numbers are reckoned with: the same files give
 * the same bytes on every machine. docs/words.md has the command.
 * Source  Daume, Frustratingly easy domain adaptation, 2007,
 *         aclanthology.org/P07-1033 */
#include "base/utf8.h"
#include "class_example.h"
#include "text/tagger.h"
#include "text/word.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    RUNS = 5, /* in other orders; their averages are added up */
    ROUNDS = 8,
    MARGIN = 3, /* by which the right class must lead */
    FEATURES = TAGGER_WORD_FEATURES + TAGGER_PLACE_FEATURES
};

/* Which weights: of all files, of the first one, of the others. */
enum { SHARED, FIRST, OTHERS, SHARES };

/* One weight with its running sum, for the average over all steps. */
typedef struct Weight {
    int32_t value, since;
    int64_t sum;
} Weight;

typedef struct Training {
    ClassExamples examples;
    ClassExample *order; /* shuffled */
    size_t count;
    Weight (*weights)[TAGGER_ROWS][TAGGER_CLASSES]; /* SHARES of them */
    int64_t (*sums)[TAGGER_CLASSES];                /* of all runs */
    int32_t step;
    uint32_t folds, left_out; /* 0: nothing is left out */
} Training;

static bool is_left_out(const Training *training, const ClassExample *example) {
    return training->folds && !example->file &&
           example->sentence * training->folds /
                   training->examples.sentences_of_first ==
               training->left_out;
}

static void weight_add(Training *training, Weight *weight, int32_t by) {
    weight->sum += (int64_t)weight->value * (training->step - weight->since);
    weight->since = training->step;
    weight->value += by;
}

static void row_add(Training *training, const uint32_t *features, int share,
                    WordClass class, int32_t by) {
    for (size_t i = 0; i < FEATURES; i++) {
        weight_add(training, &training->weights[SHARED][features[i]][class],
                   by);
        weight_add(training, &training->weights[share][features[i]][class], by);
    }
}

static Slice folded(const ClassExample *example, const Token *token,
                    char bytes[WORD_BYTES_MAX]) {
    Slice text = slice_part(example->text, token->start, token->end);
    return (Slice){bytes, utf8_fold_into(bytes, WORD_BYTES_MAX, text)};
}

static void features_read(const ClassExample *example, const TaggerPlace *place,
                          uint32_t features[FEATURES]) {
    char bytes[WORD_BYTES_MAX];
    const Token *token = &place->tokens[place->at];
    tagger_word_features(token, folded(example, token, bytes),
                         place->title_case, features);
    tagger_place_features(place, features + TAGGER_WORD_FEATURES);
}

/* Learns one token and returns what the weights say of it now. */
static WordClass token_learn(Training *training, const ClassExample *example,
                             const TaggerPlace *place, uint8_t right) {
    uint32_t features[FEATURES];
    int32_t scores[TAGGER_CLASSES] = {0};
    int share = example->file ? OTHERS : FIRST;
    features_read(example, place, features);
    for (size_t i = 0; i < FEATURES; i++)
        for (int c = 0; c < TAGGER_CLASSES; c++)
            scores[c] += training->weights[SHARED][features[i]][c].value +
                         training->weights[share][features[i]][c].value;
    WordClass best = CLASS_NOUN;
    int rival = -1;
    for (int c = 0; c < TAGGER_CLASSES; c++) {
        if (!tagger_allows(place, (WordClass)c))
            continue;
        if (scores[c] > scores[best])
            best = (WordClass)c;
        if (c != right && (rival < 0 || scores[c] > scores[rival]))
            rival = c;
    }
    training->step++;
    if (right == CLASS_NOT_SAID || !tagger_allows(place, (WordClass)right) ||
        scores[right] >= scores[rival] + MARGIN)
        return best;
    row_add(training, features, share, (WordClass)right, 1);
    row_add(training, features, share, (WordClass)rival, -1);
    return best;
}

static void example_learn(Training *training, const ClassExample *example) {
    Token tokens[SENTENCE_WORDS_MAX];
    if (example->count > SENTENCE_WORDS_MAX)
        return;
    memcpy(tokens, example->tokens, example->count * sizeof *tokens);
    TaggerPlace place = {tokens, 0, example->count, 0, example->title_case};
    for (place.at = 0; place.at < place.last; place.at++)
        if (tokens[place.at].kind == TOKEN_WORD)
            tokens[place.at].word_class = (uint8_t)token_learn(
                training, example, &place, example->classes[place.at]);
}

/* The same order on every machine, another one each round. */
static void examples_shuffle(Training *training, uint64_t *state) {
    for (size_t i = training->count; i > 1; i--) {
        *state = *state * 6364136223846793005u + 1442695040888963407u;
        size_t other = (size_t)((*state >> 33) % i);
        ClassExample kept = training->order[i - 1];
        training->order[i - 1] = training->order[other];
        training->order[other] = kept;
    }
}

static int64_t average_of(Training *training, size_t row, int class) {
    Weight *shared = &training->weights[SHARED][row][class];
    Weight *first = &training->weights[FIRST][row][class];
    weight_add(training, shared, 0);
    weight_add(training, first, 0);
    return shared->sum + first->sum;
}

/* Sums of averages, scaled so that the largest fills a byte. */
static void tagger_fill(const Training *training, Tagger *tagger) {
    int64_t most = 1;
    memcpy(tagger->magic, TAGGER_MAGIC, sizeof tagger->magic);
    for (size_t row = 0; row < TAGGER_ROWS; row++)
        for (int c = 0; c < TAGGER_CLASSES; c++) {
            int64_t size = llabs(training->sums[row][c]);
            most = size > most ? size : most;
        }
    for (size_t row = 0; row < TAGGER_ROWS; row++)
        for (int c = 0; c < TAGGER_CLASSES; c++)
            tagger->rows[row][c] =
                (int8_t)(training->sums[row][c] / (most / INT8_MAX + 1));
}

static void run_train(Training *training, uint64_t *state) {
    memset(training->weights, 0, SHARES * sizeof *training->weights);
    training->step = 0;
    for (int round = 0; round < ROUNDS; round++) {
        examples_shuffle(training, state);
        for (size_t i = 0; i < training->count; i++)
            if (!is_left_out(training, &training->order[i]))
                example_learn(training, &training->order[i]);
    }
    for (size_t row = 0; row < TAGGER_ROWS; row++)
        for (int c = 0; c < TAGGER_CLASSES; c++)
            training->sums[row][c] += average_of(training, row, c);
}

static void train(Training *training, Tagger *tagger) {
    uint64_t state = 1;
    const ClassExamples *examples = &training->examples;
    memset(training->sums, 0, TAGGER_ROWS * sizeof *training->sums);
    training->count = examples->count;
    memcpy(training->order, examples->rows,
           examples->count * sizeof *examples->rows);
    for (int run = 0; run < RUNS; run++)
        run_train(training, &state);
    tagger_fill(training, tagger);
}

typedef struct Score {
    size_t words, right;
} Score;

static void example_score(const Tagger *tagger, const ClassExample *example,
                          Score *score) {
    Token tokens[SENTENCE_WORDS_MAX];
    memcpy(tokens, example->tokens, example->count * sizeof *tokens);
    TaggerPlace place = {tokens, 0, example->count, 0, example->title_case};
    for (place.at = 0; place.at < place.last; place.at++) {
        Token *token = &tokens[place.at];
        if (token->kind != TOKEN_WORD)
            continue;
        TaggerScores own;
        char bytes[WORD_BYTES_MAX];
        tagger_word_score(tagger, token, folded(example, token, bytes),
                          example->title_case, &own);
        token->word_class = (uint8_t)tagger_class(tagger, &place, &own);
        uint8_t wanted = example->classes[place.at];
        score->words += wanted != CLASS_NOT_SAID;
        score->right += wanted == token->word_class;
    }
}

static void folds_check(Training *training, Tagger *tagger) {
    Score all = {0};
    for (uint32_t fold = 0; fold < training->folds; fold++) {
        training->left_out = fold;
        train(training, tagger);
        Score score = {0};
        for (size_t i = 0; i < training->examples.count; i++) {
            const ClassExample *example = &training->examples.rows[i];
            if (is_left_out(training, example) && !example->headline &&
                example->count <= SENTENCE_WORDS_MAX)
                example_score(tagger, example, &score);
        }
        printf("%2u  %5zu words  %.4f\n", fold, score.words,
               (double)score.right / (double)score.words);
        all.words += score.words;
        all.right += score.right;
    }
    printf("all %5zu words  %.4f\n", all.words,
           (double)all.right / (double)all.words);
}

static bool weights_write(const char *path, const Tagger *tagger, Error *err) {
    FILE *file = fopen(path, "wb");
    bool written = file && fwrite(tagger, sizeof *tagger, 1, file) == 1;
    if ((file && fclose(file)) || !written)
        return error_set(err, ERR_READ, "%s: cannot be written", path);
    return true;
}

static bool files_read(Training *training, const char *folder, char **paths,
                       Error *err) {
    ClassExamples *examples = &training->examples;
    bool read = class_examples_load(examples, folder, err);
    for (; read && *paths; paths++)
        read = class_examples_read(examples, *paths, err);
    training->order = arena_take(examples->run, (examples->count + 1) *
                                                    sizeof *examples->rows);
    training->sums =
        arena_take(examples->run, TAGGER_ROWS * sizeof *training->sums);
    training->weights =
        arena_take(examples->run, SHARES * sizeof *training->weights);
    return read;
}

int main(int count, char **words) {
    bool folds = count > 4 && !strcmp(words[1], "--folds");
    if (count < 4) {
        fputs("class_train DATA_FOLDER/id OUTPUT FILE.conllu...\n"
              "class_train --folds N DATA_FOLDER/id FILE.conllu...\n",
              stderr);
        return 2;
    }
    Error err = {0};
    Training training = {
        .examples = {.run = arena_open(1 << 24), .page = arena_open(1 << 20)},
        .folds = folds ? (uint32_t)strtoul(words[2], NULL, 10) : 0};
    Tagger *tagger = arena_take(training.examples.run, sizeof *tagger);
    const char *folder = folds ? words[3] : words[1];
    if (files_read(&training, folder, words + (folds ? 4 : 3), &err)) {
        if (folds) {
            folds_check(&training, tagger);
        } else {
            train(&training, tagger);
            weights_write(words[2], tagger, &err);
        }
    }
    if (err.kind)
        fprintf(stderr, "class_train: %s\n", err.what);
    arena_close(training.examples.page);
    arena_close(training.examples.run);
    return err.kind ? 2 : 0;
}
