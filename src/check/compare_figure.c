/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/context.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

#include <stdlib.h>

/* Two figures with one unit count the same thing when their sentences are
 * alike; equal figures need less to be taken for the same. */
static const double ALIKE_EQUAL = 0.25;
static const double ALIKE_OTHER = 0.5;
enum { FIGURES_MAX = 2000, ABOUT_WORDS = 3 };

typedef struct Counted {
    size_t page;
    const Figure *figure;
    Context context;
    uint32_t group; /* the index of another figure of the same thing, or own */
} Counted;

typedef struct Alike {
    uint32_t a, b;
    double alike;
} Alike;

typedef struct Matching {
    Comparing *comparing;
    Counted *rows;
    size_t count;
    Alike *pairs;
    size_t pair_count, pair_capacity;
} Matching;

static void figures_collect(Matching *matching) {
    const StoredPages *pages = matching->comparing->input->pages;
    size_t total = 0;
    for (size_t p = 0; p < pages->count; p++)
        total += pages->rows[p].findings.figures.count;
    if (total > FIGURES_MAX)
        total = FIGURES_MAX;
    matching->rows = arena_take(matching->comparing->run,
                                (total + 1) * sizeof *matching->rows);
    for (size_t p = 0; p < pages->count; p++) {
        const FigureList *figures = &pages->rows[p].findings.figures;
        for (size_t i = 0; i < figures->count && matching->count < total; i++) {
            const Figure *figure = &figures->rows[i];
            if (!figure->unit.length)
                continue;
            uint32_t at = (uint32_t)matching->count++;
            matching->rows[at] =
                (Counted){p, figure,
                          context_of(&matching->comparing->documents[p],
                                     figure->first, figure->last),
                          at};
        }
    }
}

static double figures_alike(const Counted *a, const Counted *b) {
    if (a->page == b->page || !names_same(a->figure->unit, b->figure->unit))
        return 0;
    bool equal =
        interval_compare(a->figure->value, b->figure->value) == INTERVAL_EQUAL;
    double alike = contexts_alike(&a->context, &b->context);
    if (alike < (equal ? ALIKE_EQUAL : ALIKE_OTHER))
        return 0;
    return alike + (equal ? 1 : 0);
}

static int compare_alike(const void *a, const void *b) {
    const Alike *x = a, *y = b;
    if (x->alike != y->alike)
        return x->alike < y->alike ? 1 : -1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static void pairs_collect(Matching *matching) {
    size_t room = matching->count * 8 + 8;
    matching->pairs =
        arena_take(matching->comparing->run, room * sizeof *matching->pairs);
    for (uint32_t a = 0; a < matching->count; a++) {
        for (uint32_t b = a + 1;
             b < matching->count && matching->pair_count < room; b++) {
            double alike =
                figures_alike(&matching->rows[a], &matching->rows[b]);
            if (alike > 0)
                matching->pairs[matching->pair_count++] = (Alike){a, b, alike};
        }
    }
    if (matching->pair_count)
        qsort(matching->pairs, matching->pair_count, sizeof *matching->pairs,
              compare_alike);
}

/* Would two groups give one page two figures that exclude each other? */
static bool groups_clash(const Matching *matching, uint32_t a, uint32_t b) {
    for (size_t i = 0; i < matching->count; i++) {
        const Counted *x = &matching->rows[i];
        for (size_t j = 0; x->group == a && j < matching->count; j++) {
            const Counted *y = &matching->rows[j];
            if (y->group == b && x->page == y->page &&
                interval_compare(x->figure->value, y->figure->value) ==
                    INTERVAL_APART)
                return true;
        }
    }
    return false;
}

static void groups_join(Matching *matching) {
    for (size_t p = 0; p < matching->pair_count; p++) {
        uint32_t a = matching->rows[matching->pairs[p].a].group;
        uint32_t b = matching->rows[matching->pairs[p].b].group;
        if (a == b || groups_clash(matching, a, b))
            continue;
        uint32_t first = a < b ? a : b, second = a < b ? b : a;
        for (size_t i = 0; i < matching->count; i++)
            if (matching->rows[i].group == second)
                matching->rows[i].group = first;
    }
}

/* Words near the first figure that another of the group has too. */
static Slice about_group(const Matching *matching, uint32_t group) {
    const Counted *first = &matching->rows[group];
    const Document *document = &matching->comparing->documents[first->page];
    Slice parts[ABOUT_WORDS + 1] = {first->figure->unit};
    size_t count = 1;
    uint32_t from = first->figure->first > 8 ? first->figure->first - 8 : 0;
    for (uint32_t t = from; t < first->figure->last + 8 &&
                            t < document->token_count && count <= ABOUT_WORDS;
         t++) {
        bool shared = false;
        for (size_t i = group + 1; i < matching->count && !shared; i++) {
            const Counted *other = &matching->rows[i];
            for (size_t w = 0;
                 other->group == group && w < other->context.count && !shared;
                 w++)
                shared = other->context.words[w] == document->tokens[t].root;
        }
        bool own = t >= first->figure->first && t < first->figure->last;
        if (shared && !own)
            parts[count++] = token_text(document, t);
    }
    return slice_join(matching->comparing->run, parts, count, SLICE(" "));
}

/* On whose word the figure stands: the statement that holds it. */
static void value_attribute(const StoredPage *page, ComparedValue *value) {
    const StatementList *statements = &page->findings.statements;
    for (size_t i = 0; i < statements->count; i++) {
        const Statement *statement = &statements->rows[i];
        if (statement->span.start > value->span.start ||
            value->span.end > statement->span.end)
            continue;
        value->speaker = statement->speaker;
        bool claimed = statement->stance == STANCE_ACCUSES;
        bool denied = statement->stance == STANCE_DENIES;
        value->status = claimed  ? STATUS_ALLEGED
                        : denied ? STATUS_DENIED
                                 : STATUS_HAPPENED;
    }
}

static void group_compare(const Matching *matching, uint32_t group) {
    Comparing *comparing = matching->comparing;
    Lineup lineup = {0};
    for (size_t i = group; i < matching->count; i++) {
        const Counted *row = &matching->rows[i];
        if (row->group != group)
            continue;
        const StoredPage *page = &comparing->input->pages->rows[row->page];
        ComparedValue value = {
            .page = page->id,
            .span = row->figure->span,
            .text = slice_span(page->article.text, row->figure->span),
            .value = row->figure->value,
            .has_value = true};
        value_attribute(page, &value);
        lineup_add(comparing, &lineup, value);
    }
    bool grows =
        rule_has(comparing->input->rules,
                 word_of(matching->rows[group].figure->unit), RULE_GROWING);
    lineup_compare(comparing, &lineup, FIELD_FIGURE,
                   about_group(matching, group),
                   values_relation(comparing->input, &lineup, grows));
}

void figures_compare(Comparing *comparing) {
    Matching matching = {.comparing = comparing};
    figures_collect(&matching);
    pairs_collect(&matching);
    groups_join(&matching);
    for (uint32_t i = 0; i < matching.count; i++)
        if (matching.rows[i].group == i)
            group_compare(&matching, i);
}
