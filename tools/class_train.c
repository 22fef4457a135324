/* SPDX-License-Identifier: MIT */
/* class_train -- trains the tagger of word classes from treebanks
 *
 * class_train DATA_FOLDER/id OUTPUT FILE.conllu...: every sentence is learned
 * as printed, and once more as a headline: a capital on every word, active
 * verbs without their prefix. Only whole numbers are reckoned with: the same
 * files give the same bytes on every machine. docs/words.md has the command. */
#include "base/file.h"
#include "base/list.h"
#include "text/read.h"
#include "text/tagger.h"
#include "text/word.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_BYTES_MAX = 64 << 20, WORDS_MAX = 2000, ROUNDS = 8 };

/* A sentence: its tokens as lexicon and affixes leave them, and the class
 * that each should have; CLASS_UNKNOWN where that is not to be learned. */
typedef struct Example {
    Slice text;
    const Token *tokens;
    const uint8_t *classes;
    uint32_t count;
    bool title_case;
} Example;

/* One weight with its running sum, for the average over all steps. */
typedef struct Weight {
    int32_t value;
    int64_t sum, since;
} Weight;

typedef struct Training {
    Arena *run;
    const TextRules *rules;
    Example *examples;
    size_t count, capacity;
    Weight (*weights)[TAGGER_CLASSES];
    int64_t step;
} Training;

/* One word of a treebank, its split-off clitics joined again. */
typedef struct TreeWord {
    Slice form;
    WordClass class;
    Span span; /* in its sentence; empty: not found there */
} TreeWord;

static Slice field_next(Slice *line) {
    size_t tab = slice_find(*line, SLICE("\t"), 0);
    size_t end = tab == SIZE_MAX ? line->length : tab;
    Slice field = slice_part(*line, 0, end);
    *line = slice_part(*line, end + 1, line->length);
    return field;
}

static WordClass class_of(Slice name) {
    static const struct {
        const char *name;
        WordClass class;
    } CLASSES[] = {{"NOUN", CLASS_NOUN},
                   {"PROPN", CLASS_PROPER},
                   {"VERB", CLASS_VERB},
                   {"ADJ", CLASS_ADJECTIVE},
                   {"ADV", CLASS_ADVERB}};
    for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
        if (slice_equal(name, slice_of(CLASSES[i].name)))
            return CLASSES[i].class;
    return CLASS_UNKNOWN;
}

static size_t words_read(Slice *rest, TreeWord *words) {
    Slice line;
    size_t count = 0;
    long joined_until = 0;
    while (slice_next_line(rest, &line) && line.length) {
        if (line.text[0] == '#' || count == WORDS_MAX)
            continue;
        Slice number = field_next(&line), form = field_next(&line);
        field_next(&line); /* the lemma */
        WordClass class = class_of(field_next(&line));
        size_t range = slice_find(number, SLICE("-"), 0);
        if (range != SIZE_MAX) {
            joined_until = strtol(number.text + range + 1, NULL, 10);
            words[count++] = (TreeWord){.form = form};
        } else if (strtol(number.text, NULL, 10) > joined_until) {
            words[count++] = (TreeWord){.form = form, .class = class};
        } else if (!words[count - 1].class) {
            words[count - 1].class = class;
        }
    }
    return count;
}

static void words_place(Slice text, TreeWord *words, size_t count) {
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        size_t start = slice_find(text, words[i].form, at);
        if (start == SIZE_MAX)
            continue;
        at = start + words[i].form.length;
        words[i].span = (Span){(uint32_t)start, (uint32_t)at};
    }
}

/* The token of a word, if it has the same bounds. */
static const Token *token_of(const Document *document, const TreeWord *word) {
    uint32_t at = token_at_byte(document, word->span.start);
    const Token *token = &document->tokens[at];
    bool same = word->span.end && at < document->token_count &&
                token->start == word->span.start &&
                token->end == word->span.end;
    return same ? token : NULL;
}

static bool document_of(const Training *training, Slice text,
                        Document *document) {
    Article *article = arena_take(training->run, sizeof *article);
    Error err = {0};
    article->text = text;
    return document_read(training->run, article, training->rules, document,
                         &err);
}

static void example_add(Training *training, const Document *document,
                        const TreeWord *words, size_t count) {
    uint8_t *classes = arena_take(training->run, document->token_count + 1);
    for (size_t i = 0; i < count; i++) {
        const Token *token = token_of(document, &words[i]);
        if (token)
            classes[token - document->tokens] = (uint8_t)words[i].class;
    }
    for (size_t s = 0; s < document->sentence_count; s++) {
        const Sentence *sentence = &document->sentences[s];
        training->examples =
            list_room(training->run, training->examples, training->count,
                      &training->capacity, sizeof *training->examples);
        training->examples[training->count++] = (Example){
            document->article->text, document->tokens + sentence->first,
            classes + sentence->first, sentence->last - sentence->first,
            tokens_title_case(document->tokens, sentence->first,
                              sentence->last)};
    }
}

/* Does the root stand in the word, at its start or behind "per"? */
static bool holds_root(Slice word, Word root) {
    for (size_t from = 0; from <= 3; from += 3)
        for (size_t to = from + 2; to <= word.length; to++)
            if (slice_hash(slice_part(word, from, to)) == root)
                return true;
    return false;
}

/* "mengirimkan" as headlines have it, "kirimkan": without its prefix, with
 * the letter that the prefix swallowed. The word itself if that is unclear. */
static Slice without_prefix(Arena *run, Slice word, Word root) {
    static const char RESTORED[] = "\0kspt";
    for (size_t cut = 2; cut <= 5 && cut < word.length; cut++)
        for (size_t r = 0; r < 5; r++) {
            Slice parts[2] = {{&RESTORED[r], r ? 1 : 0},
                              slice_part(word, cut, word.length)};
            Slice bare = slice_join(run, parts, 2, (Slice){0});
            if (holds_root(bare, root))
                return bare;
        }
    return word;
}

/* The sentence as a headline: a capital on every word, active verbs without
 * their prefix. The words' spans move along. */
static Slice headline_of(Arena *run, const Document *document, TreeWord *words,
                         size_t count) {
    Slice text = document->article->text;
    char *bytes = arena_take(run, text.length + count + 1);
    size_t used = 0, at = 0;
    for (size_t i = 0; i < count; i++) {
        Span span = words[i].span;
        if (!span.end)
            continue;
        const Token *token = token_of(document, &words[i]);
        Slice word = words[i].form;
        if (token && token->voice == VOICE_ACTIVE)
            word = without_prefix(run, word, token->root);
        memcpy(bytes + used, text.text + at, span.start - at);
        used += span.start - at;
        words[i].span.start = (uint32_t)used;
        memcpy(bytes + used, word.text, word.length);
        if (bytes[used] >= 'a' && bytes[used] <= 'z')
            bytes[used] = (char)(bytes[used] - 'a' + 'A');
        used += word.length;
        words[i].span.end = (uint32_t)used;
        at = span.end;
    }
    memcpy(bytes + used, text.text + at, text.length - at);
    return (Slice){bytes, used + text.length - at};
}

static bool sentence_learn(Training *training, Slice text, TreeWord *words,
                           size_t count) {
    Document printed = {0}, headline = {0};
    words_place(text, words, count);
    if (!document_of(training, text, &printed))
        return false;
    example_add(training, &printed, words, count);
    text = headline_of(training->run, &printed, words, count);
    if (!document_of(training, text, &headline))
        return false;
    example_add(training, &headline, words, count);
    return true;
}

static bool file_learn(Training *training, const char *path, Error *err) {
    Slice rest, line, mark = SLICE("# text = ");
    if (!file_read(training->run, path, FILE_BYTES_MAX, &rest, err))
        return false;
    while (slice_next_line(&rest, &line)) {
        TreeWord words[WORDS_MAX];
        if (!slice_starts(line, mark))
            continue;
        size_t count = words_read(&rest, words);
        if (!sentence_learn(training,
                            slice_part(line, mark.length, line.length), words,
                            count))
            return error_set(err, ERR_INPUT, "%s: a sentence is too long",
                             path);
    }
    return true;
}

static void weight_add(Training *training, Weight *weight, int32_t by) {
    weight->sum += weight->value * (training->step - weight->since);
    weight->since = training->step;
    weight->value += by;
}

/* Learns one token and returns what the weights say of it now. */
static WordClass token_learn(Training *training, const TaggerPlace *place,
                             WordClass right) {
    uint32_t features[TAGGER_FEATURES];
    int64_t scores[TAGGER_CLASSES] = {0};
    int best = 0, wanted = -1;
    tagger_features(place, features);
    for (int c = 0; c < TAGGER_CLASSES; c++) {
        for (size_t i = 0; i < TAGGER_FEATURES; i++)
            scores[c] += training->weights[features[i]][c].value;
        if (scores[c] > scores[best] && tagger_allows(place, TAGGER_CLASS[c]))
            best = c;
        wanted = TAGGER_CLASS[c] == right ? c : wanted;
    }
    training->step++;
    if (wanted < 0 || best == wanted || !tagger_allows(place, right))
        return TAGGER_CLASS[best];
    for (size_t i = 0; i < TAGGER_FEATURES; i++) {
        weight_add(training, &training->weights[features[i]][wanted], 1);
        weight_add(training, &training->weights[features[i]][best], -1);
    }
    return TAGGER_CLASS[best];
}

static void example_learn(Training *training, const Example *example) {
    Token tokens[WORDS_MAX];
    if (example->count > WORDS_MAX)
        return;
    memcpy(tokens, example->tokens, example->count * sizeof *tokens);
    TaggerPlace place = {example->text,  tokens, 0,
                         example->count, 0,      example->title_case};
    for (place.at = 0; place.at < place.last; place.at++)
        if (tokens[place.at].flags & TOKEN_OPEN_CLASS)
            tokens[place.at].word_class = (uint8_t)token_learn(
                training, &place, (WordClass)example->classes[place.at]);
}

/* The same order on every machine, another one each round. */
static void examples_shuffle(Training *training, uint64_t *state) {
    for (size_t i = training->count; i > 1; i--) {
        *state = *state * 6364136223846793005u + 1442695040888963407u;
        size_t other = (size_t)((*state >> 33) % i);
        Example kept = training->examples[i - 1];
        training->examples[i - 1] = training->examples[other];
        training->examples[other] = kept;
    }
}

/* Averages, scaled so that the largest fills a byte. */
static void weights_write(Training *training, FILE *file) {
    Weight *weights = &training->weights[0][0];
    size_t count = (size_t)TAGGER_ROWS * TAGGER_CLASSES;
    int64_t most = 1;
    for (size_t i = 0; i < count; i++) {
        weight_add(training, &weights[i], 0);
        int64_t size = weights[i].sum < 0 ? -weights[i].sum : weights[i].sum;
        most = size > most ? size : most;
    }
    fputs(TAGGER_MAGIC, file);
    for (size_t i = 0; i < count; i++)
        fputc((int8_t)(weights[i].sum / (most / INT8_MAX + 1)), file);
}

int main(int count, char **words) {
    if (count < 4) {
        fputs("class_train DATA_FOLDER/id OUTPUT FILE.conllu...\n", stderr);
        return 2;
    }
    Error err = {0};
    Training training = {.run = arena_open(1 << 24)};
    training.rules = text_rules_load_untagged(training.run, words[1], &err);
    training.weights = arena_take(training.run, (size_t)TAGGER_ROWS *
                                                    sizeof *training.weights);
    bool ok = training.rules;
    for (int i = 3; ok && i < count; i++)
        ok = file_learn(&training, words[i], &err);
    uint64_t state = 1;
    for (int round = 0; ok && round < ROUNDS; round++) {
        examples_shuffle(&training, &state);
        for (size_t i = 0; i < training.count; i++)
            example_learn(&training, &training.examples[i]);
    }
    FILE *file = ok ? fopen(words[2], "wb") : NULL;
    if (file)
        weights_write(&training, file);
    if (!file || fclose(file))
        fprintf(stderr, "%s\n", err.kind ? err.what : "cannot write");
    arena_close(training.run);
    return file ? 0 : 2;
}
