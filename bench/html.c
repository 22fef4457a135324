/* SPDX-License-Identifier: MIT */
/* html -- HTML to article beside the trees that libraries build
 *
 *     bench_html DATA_FOLDER PAGES...
 *
 * Reads every page into memory, then takes each in turn on one core with each
 * program: Runut from bytes to headline, dates, writers and main text; libxml2
 * and MyHTML from bytes to their tree and no further. Of ROUNDS times the best
 * counts, so that what else runs on the machine counts little. Prints MB of
 * HTML a second and ratios; last, what two threads do in the time of one. */
#include "base/list.h"
#include "input/reader.h"
#include "page/html_article.h"

#include <libxml/HTMLparser.h>
#include <myhtml/api.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROUNDS = 7, PROGRAMS = 3, THREADS_MAX = 2 };

typedef struct Pages {
    RawPage *rows;
    size_t count, capacity, bytes;
    const HtmlRules *rules;
} Pages;

typedef struct Reading {
    const Pages *pages;
    size_t first, step; /* which of the pages */
    Arena *arena;
    myhtml_tree_t *myhtml;
} Reading;

static double seconds_now(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void runut_read(Reading *reading, const RawPage *raw) {
    HtmlArticle article;
    Error err = {0};
    (void)html_article_read(reading->arena, raw, reading->pages->rules,
                            &article, &err); /* damage is read over */
    arena_reset(reading->arena);
}

static void libxml2_read(Reading *reading, const RawPage *raw) {
    (void)reading;
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                  HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    xmlFreeDoc(htmlReadMemory(raw->bytes.text, (int)raw->bytes.length, NULL,
                              "UTF-8", options));
}

static void myhtml_read(Reading *reading, const RawPage *raw) {
    myhtml_parse_single(reading->myhtml, MyENCODING_UTF_8, raw->bytes.text,
                        raw->bytes.length); /* the tree's memory is kept */
}

static const struct Program {
    const char *name;
    void (*read)(Reading *reading, const RawPage *raw);
} PROGRAM_ROWS[PROGRAMS] = {
    {"Runut, article", runut_read},
    {"libxml2, tree", libxml2_read},
    {"MyHTML, tree", myhtml_read},
};

static void pages_load(Arena *run, InputReader *input, Pages *pages) {
    RawPage raw;
    Error err = {0};
    InputStep step;
    while ((step = input_next(input, run, &raw, &err)) != INPUT_END) {
        if (step == INPUT_PAGE && raw.kind == RAW_HTML) {
            pages->rows = list_room(run, pages->rows, pages->count,
                                    &pages->capacity, sizeof *pages->rows);
            pages->rows[pages->count++] = raw;
            pages->bytes += raw.bytes.length;
        } else if (step == INPUT_DAMAGED) {
            fprintf(stderr, "bench_html: %s\n", err.what);
        }
        err = (Error){0};
    }
}

static void programs_compare(Reading *reading) {
    const Pages *pages = reading->pages;
    double sums[PROGRAMS] = {0}, megabytes = (double)pages->bytes / 1e6;
    for (size_t i = 0; i < pages->count; i++) {
        double best[PROGRAMS] = {1e9, 1e9, 1e9};
        for (int round = 0; round < ROUNDS; round++)
            for (int k = 0; k < PROGRAMS; k++) {
                double start = seconds_now(CLOCK_THREAD_CPUTIME_ID);
                PROGRAM_ROWS[k].read(reading, &pages->rows[i]);
                double taken = seconds_now(CLOCK_THREAD_CPUTIME_ID) - start;
                best[k] = taken < best[k] ? taken : best[k];
            }
        for (int k = 0; k < PROGRAMS; k++)
            sums[k] += best[k];
    }
    printf("%zu pages, %.1f MB\n%-16s %8s %8s %8s\n", pages->count, megabytes,
           "", "pages/s", "MB/s", "Runut x");
    for (int k = 0; k < PROGRAMS; k++)
        printf("%-16s %8.0f %8.0f %8.2f\n", PROGRAM_ROWS[k].name,
               (double)pages->count / sums[k], megabytes / sums[k],
               sums[k] / sums[0]);
}

static void *thread_run(void *own) {
    Reading *reading = own;
    const Pages *pages = reading->pages;
    for (size_t i = reading->first; i < pages->count; i += reading->step)
        runut_read(reading, &pages->rows[i]);
    return NULL;
}

/* Seconds that the pages take on so many threads. */
static double threads_time(const Pages *pages, size_t count) {
    pthread_t threads[THREADS_MAX];
    Reading readings[THREADS_MAX];
    double start = seconds_now(CLOCK_MONOTONIC);
    for (size_t i = 0; i < count; i++) {
        readings[i] = (Reading){pages, i, count, arena_open(1 << 22), NULL};
        if (pthread_create(&threads[i], NULL, thread_run, &readings[i])) {
            fprintf(stderr, "bench_html: no thread to be had\n");
            exit(2);
        }
    }
    for (size_t i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
        arena_close(readings[i].arena);
    }
    return seconds_now(CLOCK_MONOTONIC) - start;
}

static void threads_compare(const Pages *pages) {
    double best[THREADS_MAX] = {1e9, 1e9};
    for (int round = 0; round < ROUNDS; round++)
        for (size_t k = 0; k < THREADS_MAX; k++) {
            double taken = threads_time(pages, k + 1);
            best[k] = taken < best[k] ? taken : best[k];
        }
    printf("two threads read %.2f times the pages of one\n", best[0] / best[1]);
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", count > 1 ? words[1] : ".");
    Pages pages = {.rules = html_rules_load(run, folder, &err)};
    if (!pages.rules || count < 3) {
        fprintf(stderr, "bench_html: %s\n",
                err.kind ? err.what : "DATA_FOLDER PAGES... are wanted");
        arena_close(run);
        return 2;
    }
    InputReader *input =
        input_open((const char *const *)words + 2, (size_t)count - 2);
    pages_load(run, input, &pages);
    input_close(input);
    myhtml_t *myhtml = myhtml_create();
    myhtml_init(myhtml, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0);
    Reading reading = {&pages, 0, 1, arena_open(1 << 22), myhtml_tree_create()};
    myhtml_tree_init(reading.myhtml, myhtml);
    if (pages.count) {
        programs_compare(&reading);
        threads_compare(&pages);
    }
    myhtml_tree_destroy(reading.myhtml);
    myhtml_destroy(myhtml);
    arena_close(reading.arena);
    arena_close(run);
    return pages.count ? 0 : 1;
}
