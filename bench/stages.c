/* SPDX-License-Identifier: MIT */
/* stages -- what each stage of the pipeline costs
 *
 *     bench_stages DATA_FOLDER PAGES...
 *
 * Analyses every page on one core and prints, a line a stage: pages a second,
 * MB of page text a second, the most memory that one page took, and the time
 * as a multiple of what jansson takes to parse the same findings-free page as
 * one JSON string. Last, all stages together and the peak memory. */
#include "input/reader.h"
#include "pipeline.h"

#include <jansson.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

typedef struct Bench {
    StageCost costs[STAGES_MAX];
    size_t pages, bytes, damaged;
    double baseline; /* seconds that jansson took */
} Bench;

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double baseline_of(const RawPage *raw) {
    json_t *string = json_stringn_nocheck(raw->bytes.text, raw->bytes.length);
    char *text = json_dumps(string, JSON_ENCODE_ANY);
    double start = seconds_now();
    json_t *again = text ? json_loads(text, JSON_DECODE_ANY, NULL) : NULL;
    double seconds = seconds_now() - start;
    json_decref(again);
    json_decref(string);
    free(text);
    return seconds;
}

static void pages_run(Bench *bench, const Language *language,
                      InputReader *input) {
    Arena *page = arena_open(4096); /* small blocks: memory is seen exactly */
    RawPage raw;
    Error err = {0};
    InputStep step;
    while ((step = input_next(input, page, &raw, &err)) != INPUT_END) {
        if (step == INPUT_PAGE &&
            page_measure(page, &raw, language, bench->costs, &err)) {
            bench->pages++;
            bench->bytes += raw.bytes.length;
            bench->baseline += baseline_of(&raw);
        } else {
            bench->damaged++;
        }
        err = (Error){0};
        arena_reset(page);
    }
    arena_close(page);
}

static void row_print(const Bench *bench, const char *name, double seconds,
                      size_t bytes) {
    printf("%-12s %10.0f %10.1f %10.1f %10.2f\n", name,
           (double)bench->pages / seconds, (double)bench->bytes / seconds / 1e6,
           (double)bytes / 1024, seconds / bench->baseline);
}

static void bench_print(const Bench *bench) {
    double all = 0;
    printf("%-12s %10s %10s %10s %10s\n", "stage", "pages/s", "MB/s",
           "KB a page", "x jansson");
    for (size_t i = 0; stage_name(i); i++) {
        all += bench->costs[i].seconds;
        row_print(bench, stage_name(i), bench->costs[i].seconds,
                  bench->costs[i].bytes);
    }
    row_print(bench, "all", all, 0);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%zu pages, %.1f MB, %zu damaged; peak memory %.1f MB\n",
           bench->pages, (double)bench->bytes / 1e6, bench->damaged,
           (double)usage.ru_maxrss / 1024);
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    const Language *language =
        count > 2 ? language_load(run, words[1], &err) : NULL;
    if (!language) {
        fprintf(stderr, "bench_stages: %s\n",
                err.kind ? err.what : "DATA_FOLDER PAGES... are wanted");
        arena_close(run);
        return 2;
    }
    Bench bench = {0};
    InputReader *input =
        input_open((const char *const *)words + 2, (size_t)count - 2);
    pages_run(&bench, language, input);
    input_close(input);
    if (bench.pages)
        bench_print(&bench);
    arena_close(run);
    return bench.pages ? 0 : 1;
}
