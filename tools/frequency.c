/* SPDX-License-Identifier: MIT */
/* frequency -- how many pages hold each word: makes frequency.tsv
 *
 *     frequency DATA_FOLDER PAGES... > data/id/frequency.tsv
 *
 * Counts roots, and writes those that stand in the pages as words themselves
 * on PAGES_LEAST pages or more, the most frequent first. */
#include "base/utf8.h"
#include "input/reader.h"
#include "page/read.h"
#include "text/read.h"
#include "text/word.h"

#include <stdio.h>
#include <stdlib.h>

enum { PAGES_LEAST = 12, IN_PAGES = 100000 };

typedef struct Count {
    Slice word; /* empty until the bare form is seen */
    size_t pages;
    size_t last_page;
} Count;

typedef struct Counts {
    Arena *run;
    Map *places;
    Count *rows;
    size_t count, capacity, pages;
} Counts;

static Count *count_of(Counts *counts, Word root) {
    uint32_t place = map_get(counts->places, root);
    if (place != MAP_ABSENT)
        return &counts->rows[place];
    if (counts->count == counts->capacity) {
        counts->capacity = counts->capacity ? 2 * counts->capacity : 4096;
        counts->rows =
            realloc(counts->rows, counts->capacity * sizeof *counts->rows);
        if (!counts->rows)
            abort();
    }
    map_set(counts->places, root, (uint32_t)counts->count);
    counts->rows[counts->count] = (Count){0};
    return &counts->rows[counts->count++];
}

static void document_count(Counts *counts, const Document *document) {
    counts->pages++;
    for (size_t i = 0; i < document->token_count; i++) {
        const Token *token = &document->tokens[i];
        if (token->kind != TOKEN_WORD)
            continue;
        Count *count = count_of(counts, token->root);
        count->pages += count->last_page != counts->pages;
        count->last_page = counts->pages;
        Slice text = token_text(document, (uint32_t)i);
        if (token->word == token->root && !count->word.length) {
            char folded[WORD_BYTES_MAX];
            size_t length = utf8_fold_into(folded, sizeof folded, text);
            count->word = slice_copy(counts->run, (Slice){folded, length});
        }
    }
}

static int compare_counts(const void *a, const void *b) {
    const Count *x = a, *y = b;
    if (x->pages != y->pages)
        return x->pages < y->pages ? 1 : -1;
    return slice_compare(x->word, y->word);
}

static void counts_print(Counts *counts) {
    printf("# How many of %d news pages hold a word, by its root; made by\n"
           "# tools/frequency from %zu Indonesian pages of June 2025.\n"
           "# root\tpages\n",
           IN_PAGES, counts->pages);
    if (counts->count)
        qsort(counts->rows, counts->count, sizeof *counts->rows,
              compare_counts);
    for (size_t i = 0; i < counts->count; i++) {
        const Count *count = &counts->rows[i];
        if (count->word.length && count->pages >= PAGES_LEAST)
            printf("%.*s\t%zu\n", (int)count->word.length, count->word.text,
                   count->pages * IN_PAGES / counts->pages);
    }
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20), *page = arena_open(1 << 20);
    Error err = {0};
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", count > 1 ? words[1] : "data");
    const PageRules *page_rules = page_rules_load(run, folder, &err);
    const TextRules *text_rules =
        page_rules ? text_rules_load(run, folder, &err) : NULL;
    Counts counts = {.run = run, .places = map_open(run)};
    InputReader *input = input_open((const char *const *)words + 2,
                                    count > 2 ? (size_t)count - 2 : 0);
    RawPage raw;
    InputStep step;
    while (text_rules &&
           (step = input_next(input, page, &raw, &err)) != INPUT_END) {
        Article article;
        Document document;
        if (step == INPUT_PAGE &&
            article_read(page, &raw, page_rules, &article, &err) &&
            document_read(page, &article, text_rules, &document, &err))
            document_count(&counts, &document);
        arena_reset(page);
    }
    counts_print(&counts);
    if (err.kind)
        fprintf(stderr, "frequency: %s\n", err.what);
    input_close(input);
    free(counts.rows);
    arena_close(page);
    arena_close(run);
    return err.kind ? 2 : 0;
}
