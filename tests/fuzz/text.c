/* SPDX-License-Identifier: MIT */
/* text -- any bytes as an article's text: tokens, sentences and quotes must
 * stand in order and inside one another. RUNUT_DATA names the data folder. */
#include "base/utf8.h"
#include "text/read.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const TextRules *rules_load(void) {
    char folder[4096];
    Error err = {0};
    const char *data = getenv("RUNUT_DATA");
    snprintf(folder, sizeof folder, "%s/id", data ? data : "data");
    Arena *run = arena_open(1 << 20); /* kept to the end of the process */
    const TextRules *rules =
        text_rules_load(run, slice_string(run, slice_of(folder)), &err);
    if (!rules) {
        fprintf(stderr, "%s\n", err.what);
        exit(2);
    }
    return rules;
}

static void must(bool holds) {
    if (!holds)
        abort();
}

static void tokens_check(const Document *document, size_t length) {
    uint32_t end = 0;
    for (size_t i = 0; i < document->token_count; i++) {
        const Token *token = &document->tokens[i];
        must(token->start >= end && token->start < token->end);
        must(token->end <= length);
        end = token->end;
    }
}

static void sentences_check(const Document *document) {
    uint32_t token = 0, sentence = 0;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        must(document->paragraphs[i].first == sentence);
        must(document->paragraphs[i].last > sentence);
        sentence = document->paragraphs[i].last;
    }
    must(sentence == document->sentence_count);
    for (size_t i = 0; i < document->sentence_count; i++) {
        must(document->sentences[i].first == token);
        must(document->sentences[i].last > token);
        token = document->sentences[i].last;
    }
    must(token == document->token_count);
}

static void quotes_check(const Document *document) {
    uint32_t token = 0;
    for (size_t i = 0; i < document->quote_count; i++) {
        must(document->quotes[i].first >= token);
        must(document->quotes[i].last > document->quotes[i].first);
        token = document->quotes[i].last;
    }
    must(token <= document->token_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static const TextRules *rules;
    rules = rules ? rules : rules_load();
    Arena *page = arena_open(1 << 16);
    Slice text = utf8_repair(page, (Slice){(const char *)bytes, length});
    Article article = {.text = text};
    Document document = {0};
    Error err = {0};
    if (document_read(page, &article, rules, &document, &err)) {
        tokens_check(&document, text.length);
        sentences_check(&document);
        quotes_check(&document);
    }
    arena_close(page);
    return 0;
}
