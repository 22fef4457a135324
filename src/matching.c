/* SPDX-License-Identifier: MIT */
#include "matching.h"

#include "link/match.h"
#include "page/read.h"
#include "pipeline.h"
#include "record/linking.h"

#include <stdlib.h>

enum { TRIES = 5 }; /* of asking an index that somebody is writing */

static const double SHARE_ALL = 0.9, SHARE_MOST = 0.5;

struct MatchRules {
    const PageRules *page;
    const TextRules *text;
    const void *features;
};

MatchRules *match_rules_load(Arena *run, const char *data_folder, Error *err) {
    const char *folder = language_folder(run, data_folder);
    MatchRules *rules = arena_take(run, sizeof *rules);
    rules->page = page_rules_load(run, folder, err);
    if (rules->page)
        rules->text = text_rules_load_untagged(run, folder, err);
    if (rules->text)
        rules->features = feature_load(run, folder, err);
    return rules->features ? rules : NULL;
}

static bool no_index(Arena *request, Record *record, Error *err) {
    return error_set(err, ERR_RECORD,
                     "%s: is not there, does not fit the record, or is being "
                     "written; \"runut add\" with any page, also one that is "
                     "known, makes it anew",
                     record_index_path(record, request));
}

/* Asks the index; a writer that begins meanwhile makes the answer void. */
static bool index_ask(Arena *request, const MatchWish *wish,
                      const Features *features, MatchList *matches,
                      Error *err) {
    for (int tried = 0; tried < TRIES; tried++) {
        LinkIndex *index = record_index(wish->record, err);
        if (!index)
            break;
        matches_find(request, index, features, wish->least, matches);
        bool sure = index_unchanged(index);
        if (!index_close(index, 0, err))
            return false;
        if (sure)
            return true;
    }
    return err->kind == ERR_NONE && no_index(request, wish->record, err);
}

/* A text that is compared with pages. */
typedef struct Comparing {
    Arena *request;
    const MatchWish *wish;
    Document text;
    BodyWords words;   /* of it */
    MatchList matches; /* the likeliest first */
    MatchedPages *matched;
} Comparing;

static bool page_compare(const Comparing *comparing, Id id, MatchedPage *row,
                         Error *err) {
    Arena *request = comparing->request;
    const MatchWish *wish = comparing->wish;
    Document page;
    if (!record_article(wish->record, request, id, &row->page, err) ||
        !document_split(request, &row->page.article, wish->rules->text, &page,
                        err))
        return false;
    BodyWords words = body_words(request, &page);
    row->common.a = comparing->text.article;
    common_words_find(request, &comparing->words, &words, &row->common);
    return true;
}

static bool pages_compare(const Comparing *comparing, Error *err) {
    const MatchList *matches = &comparing->matches;
    MatchedPages *matched = comparing->matched;
    size_t limit =
        comparing->wish->limit ? comparing->wish->limit : matches->count;
    matched->rows = arena_take(comparing->request,
                               (matches->count + 1) * sizeof *matched->rows);
    for (size_t i = 0; i < matches->count; i++) {
        MatchedPage *row = &matched->rows[matched->count];
        if (matched->count == limit) {
            matched->left_out = matches->count - i;
            break;
        }
        if (!page_compare(comparing, matches->rows[i].page, row, err))
            return false;
        matched->count += row->common.passages.count > 0;
    }
    return true;
}

MatchDegree match_degree(const MatchedPage *page) {
    double share = page->common.a_share;
    return share >= SHARE_ALL    ? MATCH_ALL
           : share >= SHARE_MOST ? MATCH_MOST
                                 : MATCH_PART;
}

static Slice time_of(const MatchedPage *page) {
    const Article *article = &page->page.article;
    return article->published_from == PUBLISHED_DOUBTED ? (Slice){0}
                                                        : article->published;
}

static int compare_matched(const void *a, const void *b) {
    const MatchedPage *x = a, *y = b;
    MatchDegree x_degree = match_degree(x), y_degree = match_degree(y);
    if (x_degree != y_degree)
        return x_degree < y_degree ? -1 : 1;
    Slice from = time_of(x), to = time_of(y);
    if (!from.length != !to.length)
        return from.length ? -1 : 1;
    int order = slice_compare(from, to);
    return order ? order
                 : (x->page.id > y->page.id) - (x->page.id < y->page.id);
}

bool text_match(Arena *request, const MatchWish *wish, const RawPage *raw,
                MatchedPages *matched, Error *err) {
    static const Findings NOTHING_FOUND = {0};
    const MatchRules *rules = wish->rules;
    Comparing comparing = {
        .request = request, .wish = wish, .matched = matched};
    Document *text = &comparing.text;
    *matched = (MatchedPages){0};
    if (!article_read(request, raw, rules->page, &matched->text, err) ||
        !document_read(request, &matched->text, rules->text, text, err))
        return false;
    comparing.words = body_words(request, text);
    matched->word_count = comparing.words.count;
    Slice bytes = feature_write(request, text, &NOTHING_FOUND, rules->features);
    Features features = feature_read(bytes);
    if (!index_ask(request, wish, &features, &comparing.matches, err) ||
        !record_due_count(wish->record, &matched->unlinked, err) ||
        !pages_compare(&comparing, err))
        return false;
    if (matched->count)
        qsort(matched->rows, matched->count, sizeof *matched->rows,
              compare_matched);
    for (size_t i = 0; i < matched->count; i++) /* they were moved */
        matched->rows[i].common.b = &matched->rows[i].page.article;
    return true;
}
