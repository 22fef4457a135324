/* SPDX-License-Identifier: MIT */
/* copies -- what linking finds of known copies, and what it costs
 *
 *     bench_copies DATA_FOLDER SEED COUNT...
 *
 * Composes the most pages of the counts (compose.h), analyses them, and links
 * the first COUNT of them for each count: the pairs found and wrong by the way
 * of copying, pages a second, and bytes of memory a page beside the features,
 * which a record keeps on the disk. With more than WORDS_ALONE_FROM pages all
 * of them are split into words alone: without names, figures, dates. */
#include "compose.h"
#include "link/feature.h"
#include "pipeline.h"
#include "text/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum {
    WORDS_ALONE_FROM = 250000,
    FIRST_SECOND = 1748736000 /* June 2025 */
};

typedef struct Bench {
    Arena *run, *page;
    const Language *language;
    const TextRules *text; /* these are set for words alone */
    const void *features;
    ComposedCopy *composed;
    StoredPages pages;
} Bench;

typedef struct Tally {
    size_t wanted[WAYS], found[WAYS];
    size_t pairs, wrong, merged; /* merged: two bulletins */
} Tally;

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* The most memory that the program has had so far. */
static double bytes_peak(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024;
}

static double bytes_now(void) {
    unsigned long all = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%lu %lu", &all, &resident) != 2)
        resident = 0;
    if (file)
        fclose(file);
    return (double)resident * (double)sysconf(_SC_PAGESIZE);
}

static Slice moment_text(Arena *run, int minute) {
    char text[32];
    time_t seconds = FIRST_SECOND + (time_t)minute * 60;
    struct tm moment;
    gmtime_r(&seconds, &moment);
    size_t length = strftime(text, sizeof text, "%Y-%m-%dT%H:%M", &moment);
    return slice_copy(run, (Slice){text, length});
}

/* The features of a page that is split into words alone. */
static bool words_read(Bench *bench, const ComposedCopy *composed,
                       StoredPage *stored, Error *err) {
    const Slice parts[] = {composed->title, composed->text};
    Article article = {.title = composed->title,
                       .text = slice_join(bench->page, parts, 2, SLICE("\n\n")),
                       .body = (uint32_t)composed->title.length + 2};
    const Findings none = {0};
    Document document;
    if (!document_read(bench->page, &article, bench->text, &document, err))
        return false;
    stored->features =
        feature_write(bench->page, &document, &none, bench->features);
    stored->article.published_day =
        (Day)((FIRST_SECOND / 60 + composed->minute) / (24 * 60));
    return true;
}

/* Analyses a page and keeps what linking reads. */
static bool page_add(Bench *bench, const ComposedCopy *composed, Error *err) {
    char host[32];
    int length = snprintf(host, sizeof host, "Warta %u", composed->host);
    RawPage raw = {.kind = RAW_TEXT,
                   .bytes = composed->text,
                   .title = composed->title,
                   .outlet =
                       slice_copy(bench->run, (Slice){host, (size_t)length}),
                   .date = moment_text(bench->run, composed->minute)};
    StoredPage stored = {0};
    if (!(bench->text
              ? words_read(bench, composed, &stored, err)
              : page_analyse(bench->page, &raw, bench->language, &stored, err)))
        return false;
    StoredPage *kept = &bench->pages.rows[bench->pages.count++];
    *kept = (StoredPage){
        .id = (Id)bench->pages.count,
        .features = slice_copy(bench->run, stored.features),
        .article = {.outlet = raw.outlet,
                    .title = composed->title,
                    .published = raw.date,
                    .published_day = stored.article.published_day}};
    arena_reset(bench->page);
    return true;
}

static bool one_source(const ComposedCopy *a, const ComposedCopy *b) {
    if ((a->way == WAY_BULLETIN) != (b->way == WAY_BULLETIN))
        return false;
    for (size_t i = 0; i < a->source_count; i++)
        for (size_t j = 0; j < b->source_count; j++)
            if (a->sources[i] == b->sources[j])
                return true;
    return false;
}

static void pair_count(const Bench *bench, Tally *tally,
                       const LinkedPair *pair) {
    Id first = pair->a < pair->b ? pair->a : pair->b;
    Id second = pair->a < pair->b ? pair->b : pair->a;
    const ComposedCopy *a = &bench->composed[first - 1];
    const ComposedCopy *b = &bench->composed[second - 1];
    bool bulletins = a->way == WAY_BULLETIN && b->way == WAY_BULLETIN;
    tally->pairs++;
    tally->merged += bulletins;
    tally->wrong += bulletins || !one_source(a, b);
    if (bulletins || b->way == WAY_ORIGINAL)
        return;
    for (size_t i = 0; i < b->source_count; i++)
        tally->found[b->way] += b->sources[i] == first - 1;
}

static void tally_print(const Tally *tally) {
    double pairs = tally->pairs ? (double)tally->pairs : 1;
    printf("  pairs %zu, wrong %zu (precision %.4f), of them bulletins %zu\n",
           tally->pairs, tally->wrong, 1 - (double)tally->wrong / pairs,
           tally->merged);
    for (int way = WAY_EXACT; way < WAY_BULLETIN; way++)
        printf("  %-12s %6zu of %6zu  recall %.4f\n",
               copy_way_name((CopyWay)way), tally->found[way],
               tally->wanted[way],
               (double)tally->found[way] /
                   (double)(tally->wanted[way] ? tally->wanted[way] : 1));
}

static bool count_run(const Bench *bench, size_t count, Error *err) {
    StoredPages pages = bench->pages;
    Links links = {0};
    Tally tally = {.pairs = 0};
    pages.count = count;
    Arena *arena = arena_open(1 << 16);
    double before = bytes_now(), start = seconds_now();
    bool done = pages_link(arena, &pages, &links, err);
    double seconds = seconds_now() - start;
    for (size_t i = 0; i < count; i++) {
        const ComposedCopy *page = &bench->composed[i];
        tally.wanted[page->way] += page->source_count;
    }
    for (size_t i = 0; i < links.pairs.count; i++)
        pair_count(bench, &tally, &links.pairs.rows[i]);
    printf("%zu pages: %.2f s, %.0f pages/s, %.0f bytes a page, %zu stories\n",
           count, seconds, (double)count / seconds,
           (bytes_peak() - before) / (double)count, links.stories.count);
    tally_print(&tally);
    arena_close(arena);
    return done;
}

static bool bench_run(Bench *bench, char **words, size_t counts, Error *err) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", words[1]);
    size_t most = 0;
    for (size_t i = 0; i < counts; i++) {
        size_t count = strtoul(words[3 + i], NULL, 10);
        most = count > most ? count : most;
    }
    Composer *composer =
        composer_open(bench->run, folder, strtoul(words[2], NULL, 10), err);
    bench->language = language_load(bench->run, words[1], err);
    if (most > WORDS_ALONE_FROM) {
        bench->text = text_rules_load(bench->run, folder, err);
        bench->features = feature_load(bench->run, folder, err);
    }
    if (!composer || !bench->language || err->kind != ERR_NONE)
        return false;
    bench->composed = arena_take(bench->run, (most + 1) * sizeof(ComposedCopy));
    bench->pages.rows = arena_take(bench->run, (most + 1) * sizeof(StoredPage));
    for (size_t i = 0; i < most; i++) {
        bench->composed[i] = compose_next(composer);
        if (!page_add(bench, &bench->composed[i], err))
            return false;
    }
    for (size_t i = 0; i < counts; i++)
        if (!count_run(bench, strtoul(words[3 + i], NULL, 10), err))
            return false;
    return true;
}

int main(int count, char **words) {
    Error err = {0};
    Bench bench = {.run = arena_open(1 << 20), .page = arena_open(1 << 20)};
    bool done = count > 3 && bench_run(&bench, words, (size_t)count - 3, &err);
    if (!done)
        fprintf(stderr, "bench_copies: %s\n",
                err.kind ? err.what : "DATA_FOLDER SEED COUNT... are wanted");
    arena_close(bench.page);
    arena_close(bench.run);
    return done ? 0 : 2;
}
