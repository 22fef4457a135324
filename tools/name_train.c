/* SPDX-License-Identifier: MIT */
/* name_train -- trains the tagger of names from tagged words
 *
 * name_train DATA_FOLDER OUTPUT NEWS REFERENCE [MARKED]: two corpora in the
 * form that name_score reads, one for each manner of naming; what they have in
 * common is learned from both. MARKED are whole pages of news with the names in
 * them, as `marks.py named` prints them. Every sentence is learned as printed,
 * and once more with a capital on every word, as headlines have it. The same
 * files give the same bytes. docs/names.md has the command and what it
 * reaches. */
#include "base/file.h"
#include "base/list.h"
#include "find/name_region.h"
#include "find/name_tag.h"
#include "name_crf.h"
#include "name_marked.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { FILE_BYTES_MAX = 64 << 20, TEXT_BYTES_MAX = 1 << 16 };
enum { LEANING_ROWS = 1 << NAME_LEANING_BITS };

typedef struct Training {
    Arena *run, *page;
    MarkedRules rules;
    const NameRules *names;
    ExampleList examples;
    unsigned corpus;              /* the file that is being read */
    double (*seen)[NAME_MANNERS]; /* words, by name_leaning_row() */
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

/* `tokens`: of the sentence, a stretch where names can stand. */
static Example example_read(Training *training, const NamePage *page,
                            const NameMarks *marks, const Sentence *sentence,
                            Span tokens) {
    Example example = {.count = tokens.end - tokens.start,
                       .corpus = training->corpus,
                       .before = tokens.start == sentence->first ? NAME_TAGS
                                                                 : TAG_OUTSIDE,
                       .goes_on = tokens.end < sentence->last};
    example.features =
        arena_take(training->run, example.count * sizeof *example.features);
    example.tags = arena_take(training->run, example.count);
    for (uint32_t i = 0; i < example.count; i++)
        name_features_read(page, marks, sentence, tokens.start + i,
                           &example.features[i]);
    return example;
}

static void example_add(Training *training, const Document *document,
                        const uint8_t *tags, uint32_t first, Example *example) {
    unsigned before = TAG_OUTSIDE;
    for (uint32_t i = 0; i < example->count; i++) {
        uint8_t tag = tags[document->tokens[first + i].start];
        if (!name_tag_follows(before, tag))
            tag--;
        before = example->tags[i] = tag;
    }
    ExampleList *list = &training->examples;
    list->rows = list_room(training->run, list->rows, list->count,
                           &list->capacity, sizeof *list->rows);
    list->rows[list->count++] = *example;
}

/* `tags`: of each byte of the document's text. */
static void document_learn(Training *training, const Document *document,
                           const uint8_t *tags) {
    NamePage *page = name_page_read(training->page, document, training->names);
    name_tags_by_rule(page);
    page->manner = training->corpus;
    const NameMarks *marks = name_marks_read(page);
    const bool *regions = name_regions(page);
    for (uint32_t i = 0; i < document->token_count; i++)
        training->seen[name_leaning_row(document->tokens[i].word)]
                      [training->corpus]++;
    for (size_t s = 0; s < document->sentence_count; s++) {
        const Sentence *sentence = &document->sentences[s];
        Span tokens = {sentence->first, sentence->first};
        while (name_region_next(regions, sentence, &tokens)) {
            Example example =
                example_read(training, page, marks, sentence, tokens);
            example_add(training, document, tags, tokens.start, &example);
        }
    }
}

static bool sample_learn(Training *training, const Sample *sample, Error *err) {
    Article article = {.text = {sample->text, sample->length},
                       .published_day = DAY_NONE};
    Document document;
    if (!document_read(training->page, &article, training->rules.text,
                       &document, err))
        return false;
    document_learn(training, &document, sample->tags);
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

/* Every sentence of a page as a headline. */
static bool headlines_learn(Training *training, const MarkedPage *page,
                            Sample *sample, Error *err) {
    const Document *document = &page->document;
    bool fine = true;
    for (size_t i = 0; fine && i < document->sentence_count; i++) {
        Span span = document->sentences[i].span;
        sample->length = span.end - span.start;
        if (sample->length > TEXT_BYTES_MAX)
            continue;
        memcpy(sample->text, page->article.text.text + span.start,
               sample->length);
        memcpy(sample->tags, page->tags + span.start, sample->length);
        headline_make(sample);
        fine = sample_learn(training, sample, err);
    }
    return fine;
}

static bool pages_learn(Training *training, const char *path, Error *err) {
    Slice rest, line;
    Arena *arena = arena_open(1 << 20);
    Sample *sample = arena_take(training->run, sizeof *sample);
    bool fine = file_read(training->run, path, FILE_BYTES_MAX, &rest, err);
    training->corpus = 0;
    while (fine && slice_next_line(&rest, &line)) {
        MarkedPage page;
        fine = marked_page_read(arena, line, &training->rules, &page, err);
        if (fine) {
            document_learn(training, &page.document, page.tags);
            fine = headlines_learn(training, &page, sample, err);
        }
        arena_reset(arena);
    }
    arena_close(arena);
    return fine;
}

/* How much a word speaks for a corpus: the logarithm of its share there, with
 * its share in all. */
static void leanings_fill(const Training *training, NameModel *model) {
    double whole[NAME_MANNERS] = {0};
    for (size_t row = 0; row < LEANING_ROWS; row++)
        for (unsigned corpus = 0; corpus < NAME_MANNERS; corpus++)
            whole[corpus] += training->seen[row][corpus];
    for (size_t row = 0; row < LEANING_ROWS; row++) {
        const double *seen = training->seen[row];
        double share[NAME_MANNERS], all = 0;
        for (unsigned corpus = 0; corpus < NAME_MANNERS; corpus++) {
            share[corpus] = (seen[corpus] + 1) / whole[corpus];
            all += share[corpus] / NAME_MANNERS;
        }
        for (unsigned corpus = 0; corpus < NAME_MANNERS; corpus++)
            if (seen[MANNER_NEWS] + seen[MANNER_REFERENCE] > 0)
                model->leanings[row][corpus] =
                    crf_byte(log(share[corpus] / all));
    }
}

static bool model_write(Training *training, const char *path) {
    NameModel *model = arena_take(training->run, sizeof *model);
    crf_train(training->run, &training->examples, model);
    leanings_fill(training, model);
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool fine = fwrite(model, sizeof *model, 1, file) == 1;
    return fclose(file) == 0 && fine;
}

int main(int count, char **words) {
    Error err = {0};
    Training training = {.run = arena_open(1 << 20),
                         .page = arena_open(1 << 20)};
    training.seen =
        arena_take(training.run, LEANING_ROWS * sizeof *training.seen);
    int marked = 3 + NAME_MANNERS;
    bool fine =
        (count == marked || count == marked + 1) &&
        (training.rules.page = page_rules_load(training.run, words[1], &err)) &&
        (training.rules.text = text_rules_load(training.run, words[1], &err)) &&
        (training.names = name_rules_load(training.run, words[1], &err));
    for (int i = 3; fine && i < marked; i++, training.corpus++)
        fine = file_learn(&training, words[i], &err);
    if (fine && count > marked)
        fine = pages_learn(&training, words[marked], &err);
    fine = fine && model_write(&training, words[2]);
    if (!fine)
        fprintf(stderr,
                "name_train DATA_FOLDER OUTPUT NEWS REFERENCE [MARKED]\n%s\n",
                err.what);
    arena_close(training.page);
    arena_close(training.run);
    return fine ? 0 : 2;
}
