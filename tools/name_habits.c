/* SPDX-License-Identifier: MIT */
/* name_habits -- what the pages of a corpus do with each word: makes
 * name_habits.tsv
 *
 *     name_habits DATA_FOLDER PAGES... > data/id/name_habits.tsv
 *
 * Finds the names of all pages, and counts for each word how often it has a
 * capital where that means something, what it is part of, and where in the
 * name it stands. What the tagger sees in one sentence tells it about the
 * same word in another. */
#include "base/list.h"
#include "base/utf8.h"
#include "each_page.h"
#include "find/name_agree.h"
#include "find/name_doubt.h"
#include "find/name_model.h"
#include "find/name_repair.h"
#include "find/name_tag.h"
#include "page/read.h"
#include "text/read.h"
#include "text/word.h"

#include <stdio.h>
#include <stdlib.h>

enum { PAGES_LEAST = 2, PAGES_OFTEN = 8, KINDS = 4 };

typedef struct Count {
    Slice word;
    size_t pages, last_page; /* that have it with a capital */
    size_t small, capital;
    size_t kinds[KINDS]; /* no name, person, place, body */
    size_t begins, inside;
} Count;

typedef struct Counts {
    Arena *run;
    Map *places;
    Count *rows;
    size_t count, capacity, pages;
} Counts;

static Count *count_of(Counts *counts, const Document *document, uint32_t i) {
    Word word = document->tokens[i].word;
    uint32_t place = map_get(counts->places, word);
    if (place != MAP_ABSENT)
        return &counts->rows[place];
    counts->rows = list_room(counts->run, counts->rows, counts->count,
                             &counts->capacity, sizeof *counts->rows);
    char folded[WORD_BYTES_MAX];
    size_t length =
        utf8_fold_into(folded, sizeof folded, token_text(document, i));
    map_set(counts->places, word, (uint32_t)counts->count);
    counts->rows[counts->count] =
        (Count){.word = slice_copy(counts->run, (Slice){folded, length})};
    return &counts->rows[counts->count++];
}

/* Behind these, and first in a sentence, a capital says nothing. */
static bool capital_empty(const Document *document, uint32_t i) {
    if (i == 0 || document->tokens[i].flags & TOKEN_FIRST)
        return true;
    uint8_t before = document->tokens[i - 1].kind;
    return before == TOKEN_QUOTE || before == TOKEN_COLON;
}

static void token_count(Counts *counts, const NamePage *page, uint32_t i) {
    Count *count = count_of(counts, page->document, i);
    uint8_t tag = page->tags[i];
    bool empty = tag == TAG_OUTSIDE && capital_empty(page->document, i);
    if (!(page->document->tokens[i].flags & TOKEN_CAPITAL)) {
        count->small++;
        return;
    }
    count->pages += count->last_page != counts->pages;
    count->last_page = counts->pages;
    if (empty)
        return;
    count->capital++;
    count->kinds[(tag + 1) / 2]++;
    count->inside += name_tag_inside(tag);
    count->begins += tag != TAG_OUTSIDE && !name_tag_inside(tag);
}

static void page_count(Counts *counts, const NamePage *page) {
    counts->pages++;
    for (uint32_t i = 0; i < page->document->token_count; i++)
        if (page->document->tokens[i].kind == TOKEN_WORD && !page->shouted[i])
            token_count(counts, page, i);
}

/* The columns, as the head of the table explains them. */
static unsigned capital_of(const Count *count) {
    size_t all = count->small + count->capital;
    return (count->capital * 10 >= all) + (count->capital * 2 >= all) +
           (count->capital * 10 >= 9 * all);
}

static unsigned kind_of(const Count *count) {
    unsigned best = 0;
    for (unsigned kind = 1; kind < KINDS; kind++)
        best = count->kinds[kind] > count->kinds[best] ? kind : best;
    size_t share = count->kinds[best] * 100 / count->capital;
    if (best == 0)
        return 7;
    return share < 55 ? 0 : 2 * best - (share < 90);
}

static unsigned part_of(const Count *count) {
    size_t all = count->begins + count->inside;
    if (all == 0)
        return 0;
    return count->inside * 5 < all ? 1 : count->inside * 5 > all * 4 ? 3 : 2;
}

static int compare_words(const void *a, const void *b) {
    return slice_compare(((const Count *)a)->word, ((const Count *)b)->word);
}

static void counts_print(Counts *counts) {
    printf(
        "# What news pages do with a word: made by tools/train/names.sh "
        "from %zu\n"
        "# Indonesian pages of June 2025; the tagger of names looks at it.\n"
        "# Four digits:\n"
        "#   a capital    0 below 10 %%, 1 below 50 %%, 2 below 90 %%, "
        "3 (nearly) always\n"
        "#   part of      1 2 persons, 3 4 places, 5 6 bodies (even: surely), "
        "7 no names\n"
        "#   in the name  1 first, 3 further inside, 2 both\n"
        "#   on           1 %d pages and more\n"
        "# word\thabit\n",
        counts->pages, PAGES_OFTEN);
    if (counts->count)
        qsort(counts->rows, counts->count, sizeof *counts->rows, compare_words);
    for (size_t i = 0; i < counts->count; i++) {
        const Count *count = &counts->rows[i];
        if (count->pages < PAGES_LEAST || count->capital == 0)
            continue;
        unsigned capital = capital_of(count), kind = kind_of(count);
        if ((capital == 0 && kind == 7) ||
            (kind == 0 && (capital == 0 || count->pages < PAGES_OFTEN)))
            continue; /* says nothing */
        printf("%.*s\t%u%u%u%d\n", (int)count->word.length, count->word.text,
               capital, kind, part_of(count), count->pages >= PAGES_OFTEN);
    }
}

typedef struct Finder {
    const PageRules *page;
    const TextRules *text;
    const NameRules *names;
    const NameModel *model;
    Counts counts;
} Finder;

static bool finder_load(Arena *run, const char *folder, Finder *finder,
                        Error *err) {
    return (finder->page = page_rules_load(run, folder, err)) &&
           (finder->text = text_rules_load(run, folder, err)) &&
           (finder->names = name_rules_load(run, folder, err)) &&
           (finder->model = name_model_load(run, folder, err));
}

static bool raw_count(Arena *arena, const RawPage *raw, void *context,
                      Error *err) {
    Finder *finder = context;
    Article article;
    Document document;
    if (!article_read(arena, raw, finder->page, &article, err) ||
        !document_read(arena, &article, finder->text, &document, err))
        return false;
    NamePage *page = name_page_read(arena, &document, finder->names);
    name_tags_by_rule(page);
    name_tags_by_model(finder->model, page);
    name_tags_repair(page);
    name_tags_doubt(page);
    name_tags_agree(page);
    page_count(&finder->counts, page);
    return true;
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    const char *folder = count > 1 ? words[1] : "data/id";
    const ToolWords tool = {"name_habits", words, count};
    Finder finder = {.counts = {.run = run, .places = map_open(run)}};
    if (!finder_load(run, folder, &finder, &err)) {
        fprintf(stderr, "name_habits: %s\n", err.what);
        return 2;
    }
    bool sound = each_page(&tool, raw_count, &finder);
    counts_print(&finder.counts);
    arena_close(run);
    return sound ? 0 : 2;
}
