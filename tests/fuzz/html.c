/* SPDX-License-Identifier: MIT */
/* html -- any bytes as an HTML page; RUNUT_DATA names the data folder */
#include "page/html_article.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const HtmlRules *rules_load(void) {
    static Arena *run; /* held, so that nothing counts as lost */
    run = arena_open(1 << 20);
    char folder[1024];
    const char *data = getenv("RUNUT_DATA");
    snprintf(folder, sizeof folder, "%s/id", data ? data : "data");
    Error err = {0};
    const HtmlRules *rules = html_rules_load(run, folder, &err);
    if (!rules) {
        fprintf(stderr, "%s\n", err.what);
        exit(2);
    }
    return rules;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static const HtmlRules *rules;
    if (!rules)
        rules = rules_load();
    Arena *page = arena_open(1 << 16);
    RawPage raw = {.kind = RAW_HTML, .bytes = {(const char *)bytes, length}};
    HtmlArticle article;
    Error err = {0};
    html_article_read(page, &raw, rules, &article, &err);
    arena_close(page);
    return 0;
}
