/* SPDX-License-Identifier: MIT */
/* words -- what the text stage costs, with and without the tagger
 *
 *     bench_words DATA_FOLDER/id PAGES...
 *
 * Reads every page's article once, then its text ROUNDS times with each set of
 * rules, in turns, and prints MB of text and tokens a second, and how many
 * tokens a second the tagger does, from the difference. */
#include "input/reader.h"
#include "page/read.h"
#include "text/read.h"

#include <stdio.h>
#include <time.h>

enum { ROUNDS = 5, PAGES_MAX = 20000 };

typedef struct Bench {
    Article *articles;
    size_t count, bytes;
    double seconds[2]; /* untagged, tagged */
    size_t tokens;
} Bench;

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void pages_read(Bench *bench, Arena *run, const PageRules *rules,
                       InputReader *input) {
    RawPage raw;
    InputStep step;
    Error err = {0};
    bench->articles = arena_take(run, PAGES_MAX * sizeof *bench->articles);
    while (bench->count < PAGES_MAX &&
           (step = input_next(input, run, &raw, &err)) != INPUT_END) {
        Article *article = &bench->articles[bench->count];
        err = (Error){0};
        if (step != INPUT_PAGE ||
            !article_read(run, &raw, rules, article, &err))
            continue;
        bench->bytes += article->text.length;
        bench->count++;
    }
}

static void texts_read(Bench *bench, Arena *page, const TextRules *rules,
                       int tagged) {
    Error err = {0};
    double start = seconds_now();
    bench->tokens = 0;
    for (size_t i = 0; i < bench->count; i++) {
        Document document;
        if (document_read(page, &bench->articles[i], rules, &document, &err))
            bench->tokens += document.token_count;
        arena_reset(page);
    }
    bench->seconds[tagged] += seconds_now() - start;
}

static void row_print(const Bench *bench, const char *name, double seconds) {
    printf("%-16s %8.1f MB/s %8.2f million tokens/s\n", name,
           ROUNDS * (double)bench->bytes / seconds / 1e6,
           ROUNDS * (double)bench->tokens / seconds / 1e6);
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 24), *page = arena_open(1 << 20);
    Error err = {0};
    const PageRules *pages =
        count > 2 ? page_rules_load(run, words[1], &err) : NULL;
    const TextRules *plain =
        pages ? text_rules_load_untagged(run, words[1], &err) : NULL;
    const TextRules *tagged =
        plain ? text_rules_load(run, words[1], &err) : NULL;
    Bench bench = {0};
    if (tagged) {
        InputReader *input =
            input_open((const char *const *)words + 2, (size_t)count - 2);
        pages_read(&bench, run, pages, input);
        input_close(input);
    }
    for (int round = 0; bench.count && round < ROUNDS; round++) {
        texts_read(&bench, page, plain, 0);
        texts_read(&bench, page, tagged, 1);
    }
    if (bench.count) {
        row_print(&bench, "untagged", bench.seconds[0]);
        row_print(&bench, "tagged", bench.seconds[1]);
        row_print(&bench, "the tagger alone",
                  bench.seconds[1] - bench.seconds[0]);
    } else {
        fprintf(stderr, "bench_words: %s\n",
                err.kind ? err.what : "DATA_FOLDER/id PAGES... are wanted");
    }
    arena_close(page);
    arena_close(run);
    return bench.count ? 0 : 2;
}
