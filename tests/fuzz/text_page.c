/* SPDX-License-Identifier: MIT */
/* text_page -- any bytes as a text page; the first two lines are the date and
 * the author that came with it. RUNUT_DATA names the data folder */
#include "base/utf8.h"
#include "page/read.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const PageRules *rules_load(void) {
    static Arena *run; /* held, so that nothing counts as lost */
    run = arena_open(1 << 20);
    char folder[1024];
    const char *data = getenv("RUNUT_DATA");
    snprintf(folder, sizeof folder, "%s/id", data ? data : "data");
    Error err = {0};
    const PageRules *rules = page_rules_load(run, folder, &err);
    if (!rules) {
        fprintf(stderr, "%s\n", err.what);
        exit(2);
    }
    return rules;
}

/* What every later stage relies on. */
static void article_check(const Article *article) {
    if (article->body > article->text.length || !utf8_valid(article->text) ||
        (article->published_from != PUBLISHED_DOUBTED &&
         (article->published_day == DAY_NONE) != !article->published.length))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static const PageRules *rules;
    if (!rules)
        rules = rules_load();
    Arena *page = arena_open(1 << 16);
    Slice rest = {(const char *)bytes, length}, date = {0}, author = {0};
    slice_next_line(&rest, &date);
    slice_next_line(&rest, &author);
    RawPage raw = {.kind = RAW_TEXT,
                   .ref = SLICE("page"),
                   .bytes = rest,
                   .date = date,
                   .author = author};
    Article article;
    Error err = {0};
    if (article_read(page, &raw, rules, &article, &err))
        article_check(&article);
    arena_close(page);
    return 0;
}
