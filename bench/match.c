/* SPDX-License-Identifier: MIT */
/* match -- what it costs to ask who printed a text, and who is found
 *
 *     bench_match DATA_FOLDER SEED COUNT...
 *
 * Composes pages (compose.h) into a link index in memory. At each count, small
 * to large, the latest copies are asked for with their own text: how long
 * matches_find() takes, whether the copy is found, and its source. */
#include "link/match.h"
#include "compose.h"
#include "link/candidate.h"
#include "text/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ASKED = 200 };
static const double LEAST = 0.2; /* as `runut match` has it */

typedef struct Asked {
    ComposedCopy copy;
    Id id;
} Asked;

typedef struct Bench {
    Arena *run, *page;
    const TextRules *text;
    const void *tables;
    Composer *composer;
    LinkIndex *index;
    Asked asked[ASKED]; /* a ring */
    size_t asked_count, page_count;
} Bench;

typedef struct Tally {
    size_t own, sources, sources_found, pages;
    double seconds, slowest;
} Tally;

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static bool features_of(Bench *bench, Slice text, Features *features,
                        Error *err) {
    static const Findings NOTHING_FOUND = {0};
    Article *article = arena_take(bench->page, sizeof *article);
    Document document;
    article->text = text;
    if (!document_read(bench->page, article, bench->text, &document, err))
        return false;
    *features = feature_read(
        feature_write(bench->page, &document, &NOTHING_FOUND, bench->tables));
    return true;
}

/* Phrases are counted as linking counts them where nothing is furniture. */
static bool page_hold(Bench *bench, const Features *features, Id id,
                      Error *err) {
    PageKeys *keys = arena_take(bench->page, sizeof *keys);
    size_t sparse = 0;
    page_keys(features, keys);
    for (size_t i = 0; i < keys->phrase_count; i++)
        sparse += !is_dense_only(keys->phrases[i]);
    const IndexPage row = {
        .id = id,
        .phrases = (uint16_t)sparse,
        .live = (uint16_t)sparse,
        .dense_live = (uint8_t)(is_dense(features) ? keys->phrase_count : 0)};
    if (!index_reserve(bench->index, keys->phrase_count + 8, err))
        return false;
    PageNumber number = index_page_add(bench->index, &row);
    for (size_t i = 0; i < keys->phrase_count; i++)
        index_hold(bench->index, phrase_key(keys->phrases[i]), number);
    return true;
}

static bool page_add(Bench *bench, Error *err) {
    ComposedCopy copy = compose_next(bench->composer);
    Features features;
    Id id = (Id)++bench->page_count;
    if (!features_of(bench, copy.text, &features, err) ||
        !page_hold(bench, &features, id, err))
        return false;
    if (copy.way != WAY_ORIGINAL && copy.way != WAY_BULLETIN)
        bench->asked[bench->asked_count++ % ASKED] = (Asked){copy, id};
    arena_reset(bench->page);
    return true;
}

static bool is_among(const MatchList *matches, Id id) {
    for (size_t i = 0; i < matches->count; i++)
        if (matches->rows[i].page == id)
            return true;
    return false;
}

static bool text_ask(Bench *bench, const Asked *asked, Tally *tally,
                     Error *err) {
    Features features;
    MatchList matches;
    if (!features_of(bench, asked->copy.text, &features, err))
        return false;
    double start = seconds_now();
    matches_find(bench->page, bench->index, &features, LEAST, &matches);
    double seconds = seconds_now() - start;
    tally->seconds += seconds;
    tally->slowest = seconds > tally->slowest ? seconds : tally->slowest;
    tally->own += is_among(&matches, asked->id);
    tally->pages += matches.count;
    for (size_t i = 0; i < asked->copy.source_count; i++) {
        tally->sources++;
        tally->sources_found +=
            is_among(&matches, (Id)asked->copy.sources[i] + 1);
    }
    arena_reset(bench->page);
    return true;
}

static bool count_run(Bench *bench, size_t count, Error *err) {
    Tally tally = {.own = 0};
    while (bench->page_count < count)
        if (!page_add(bench, err))
            return false;
    size_t asked = bench->asked_count < ASKED ? bench->asked_count : ASKED;
    for (size_t i = 0; i < asked; i++)
        if (!text_ask(bench, &bench->asked[i], &tally, err))
            return false;
    double texts = asked ? (double)asked : 1;
    printf("%zu pages: %.2f ms a text, slowest %.2f ms; found %zu of %zu, "
           "their sources %zu of %zu, %.1f pages a text\n",
           count, tally.seconds * 1e3 / texts, tally.slowest * 1e3, tally.own,
           asked, tally.sources_found, tally.sources,
           (double)tally.pages / texts);
    return true;
}

static bool bench_run(Bench *bench, int count, char **words, Error *err) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", words[1]);
    bench->composer =
        composer_open(bench->run, folder, strtoul(words[2], NULL, 10), err);
    bench->text = text_rules_load_untagged(bench->run, folder, err);
    bench->tables = bench->text ? feature_load(bench->run, folder, err) : NULL;
    bench->index = index_make(err);
    if (!bench->composer || !bench->tables || !bench->index)
        return false;
    for (int i = 3; i < count; i++)
        if (!count_run(bench, strtoul(words[i], NULL, 10), err))
            return false;
    return true;
}

int main(int count, char **words) {
    Error err = {0};
    Bench bench = {.run = arena_open(1 << 20), .page = arena_open(1 << 20)};
    bool done = count > 3 && bench_run(&bench, count, words, &err);
    if (!done)
        fprintf(stderr, "bench_match: %s\n",
                err.kind ? err.what : "DATA_FOLDER SEED COUNT... are wanted");
    if (bench.index)
        index_close(bench.index, 0, &err);
    arena_close(bench.page);
    arena_close(bench.run);
    return done ? 0 : 2;
}
