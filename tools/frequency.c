/* SPDX-License-Identifier: MIT */
/* frequency -- how many pages hold each word: makes frequency.tsv
 *
 *     frequency PACK_FOLDER PAGES... > data/id/frequency.tsv
 *
 * Counts roots, and writes those that stand in the pages as words themselves
 * on PAGES_LEAST pages or more, the most frequent first. */
#include "base/memory.h"
#include "base/utf8.h"
#include "each_page.h"
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
        counts->rows = memory_regrow(counts->rows,
                                     counts->capacity * sizeof *counts->rows);
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

typedef struct Counting {
    const PageRules *page_rules;
    const TextRules *text_rules;
    Counts counts;
} Counting;

static bool page_count(Arena *page, const RawPage *raw, void *context,
                       Error *err) {
    Counting *counting = context;
    Article article;
    Document document;
    if (!article_read(page, raw, counting->page_rules, &article, err) ||
        !document_read(page, &article, counting->text_rules, &document, err))
        return false;
    document_count(&counting->counts, &document);
    return true;
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    const char *folder = count > 1 ? words[1] : "data/id";
    const ToolWords tool = {"frequency", words, count};
    Counting counting = {.counts = {.run = run, .places = map_open(run)}};
    counting.page_rules = page_rules_load(run, folder, &err);
    counting.text_rules =
        counting.page_rules ? text_rules_load(run, folder, &err) : NULL;
    if (!counting.text_rules) {
        fprintf(stderr, "frequency: %s\n", err.what);
        return 2;
    }
    bool sound = each_page(&tool, page_count, &counting);
    counts_print(&counting.counts);
    free(counting.counts.rows);
    arena_close(run);
    return sound ? 0 : 2;
}
