/* SPDX-License-Identifier: MIT */
/* main_text -- HTML pages in, articles of the page stage out
 *
 * main_text DATA_FOLDER FILE.jsonl... prints a line a page that names the
 * fields of the export; with --speed first, the rate of reading instead. */
#include "base/file.h"
#include "page/html_article.h"
#include "page/read.h"

#include <jansson.h>
#include <string.h>
#include <time.h>

enum { FILE_BYTES_MAX = 1 << 30, ROUNDS = 5 };

typedef struct Rules {
    HtmlRules *html;
    PageRules *page;
} Rules;

typedef struct Measure {
    bool speed;
    double seconds;
    size_t bytes, pages;
} Measure;

static Slice member(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    return (Slice){json_string_value(value), json_string_length(value)};
}

static json_t *string(Slice text) {
    return text.length ? json_stringn(text.text, text.length) : json_null();
}

static void article_print(const RawPage *raw, const Article *article) {
    Slice day = article->published;
    json_t *line = json_pack(
        "{s:{s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o}}", "page", "ref",
        string(raw->ref), "title", string(article->title), "published",
        string(day), "byline", string(article->byline), "outlet",
        string(article->outlet), "url", string(article->url), "language",
        string(article->language), "text", string(article->text));
    json_dumpf(line, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(line);
}

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* The rate of HTML to article alone: the page a few times, the best kept. */
static void page_time(Arena *page, const RawPage *raw, const Rules *rules,
                      Measure *measure) {
    double best = 1e9;
    for (int i = 0; i < ROUNDS; i++) {
        Error err = {0};
        HtmlArticle article;
        double start = seconds_now();
        html_article_read(page, raw, rules->html, &article, &err);
        double taken = seconds_now() - start;
        best = taken < best ? taken : best;
        arena_reset(page);
    }
    measure->seconds += best;
    measure->bytes += raw->bytes.length;
    measure->pages++;
}

static void page_take(Arena *page, const RawPage *raw, const Rules *rules) {
    Error err = {0};
    Article article;
    if (article_read(page, raw, rules->page, &article, &err))
        article_print(raw, &article);
    else
        fprintf(stderr, "%s\n", err.what);
    arena_reset(page);
}

static void file_take(Arena *page, Slice bytes, const Rules *rules,
                      Measure *measure) {
    Slice line;
    while (slice_next_line(&bytes, &line)) {
        json_t *object = json_loadb(line.text, line.length, 0, NULL);
        RawPage raw = {.kind = RAW_HTML,
                       .ref = member(object, "id"),
                       .url = member(object, "url"),
                       .bytes = member(object, "html")};
        if (object && measure->speed)
            page_time(page, &raw, rules, measure);
        else if (object)
            page_take(page, &raw, rules);
        json_decref(object);
    }
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20), *page = arena_open(1 << 22);
    Error err = {0};
    Measure measure = {.speed = count > 1 && !strcmp(words[1], "--speed")};
    int first = measure.speed ? 2 : 1;
    char folder[1024];
    snprintf(folder, sizeof folder, "%s/id",
             count > first ? words[first] : ".");
    Rules rules = {html_rules_load(run, folder, &err),
                   page_rules_load(run, folder, &err)};
    for (int i = first + 1; !err.kind && i < count; i++) {
        Slice bytes;
        if (file_read(run, words[i], FILE_BYTES_MAX, &bytes, &err))
            file_take(page, bytes, &rules, &measure);
    }
    if (measure.speed && measure.pages)
        printf("%zu pages, %.1f MB, %.0f pages/s, %.0f MB/s\n", measure.pages,
               (double)measure.bytes / 1e6,
               (double)measure.pages / measure.seconds,
               (double)measure.bytes / 1e6 / measure.seconds);
    if (err.kind)
        fprintf(stderr, "%s\n", err.what);
    arena_close(page);
    arena_close(run);
    return err.kind ? 2 : 0;
}
