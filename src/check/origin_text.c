/* SPDX-License-Identifier: MIT */
#include "check/origin_text.h"

#include "check/origin_name.h"
#include "page/outlet.h"

#include <stdlib.h>

static const double SAME_TEXT = 0.5; /* of the shorter text */

/* The credits of `to`, or those that hold for it, hold for `from`. */
typedef struct Tie {
    size_t from, to;
    double share;
} Tie;

/* While it is found out. */
typedef struct Finding {
    const CheckInput *input;
    Tie *ties; /* of pages that credit nobody; the largest shares first */
    size_t count;
    TextOrigins origins;
} Finding;

/* A page's place, to be searched by its id. */
typedef struct Place {
    Id id;
    size_t page;
} Place;

static int compare_places(const void *a, const void *b) {
    const Place *x = a, *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

static int compare_ties(const void *a, const void *b) {
    const Tie *x = a, *y = b;
    if (x->share != y->share)
        return x->share < y->share ? 1 : -1;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return (x->to > y->to) - (x->to < y->to);
}

/* Does the page credit anybody in particular? */
static bool has_credits(const CheckInput *input, size_t page) {
    const SourceList *sources = &input->pages->rows[page].findings.sources;
    for (size_t i = 0; i < sources->count; i++)
        if (origin_names_count(input->rules, &sources->rows[i]))
            return true;
    return false;
}

static void tie_add(Finding *finding, const Copy *copy, const Place *from,
                    const Place *to) {
    if (!from || !to || has_credits(finding->input, from->page))
        return;
    bool holds = copy->to == from->id || copy->kind == COPY_SHARED ||
                 !has_credits(finding->input, to->page);
    if (holds)
        finding->ties[finding->count++] =
            (Tie){from->page, to->page, copy->share};
}

static void ties_list(Arena *run, const CheckInput *input, Finding *finding) {
    size_t count = input->pages->count;
    Place *places = arena_take(run, (count + 1) * sizeof *places);
    finding->ties =
        arena_take(run, (2 * input->copies->count + 1) * sizeof(Tie));
    for (size_t p = 0; p < count; p++)
        places[p] = (Place){input->pages->rows[p].id, p};
    if (count)
        qsort(places, count, sizeof *places, compare_places);
    for (size_t i = 0; count && i < input->copies->count; i++) {
        const Copy *copy = &input->copies->rows[i];
        const Place wanted[] = {{copy->from, 0}, {copy->to, 0}};
        const Place *found[2];
        if (copy->share < SAME_TEXT)
            continue;
        for (int k = 0; k < 2; k++)
            found[k] = bsearch(&wanted[k], places, count, sizeof *places,
                               compare_places);
        tie_add(finding, copy, found[0], found[1]);
        tie_add(finding, copy, found[1], found[0]);
    }
    if (finding->count)
        qsort(finding->ties, finding->count, sizeof(Tie), compare_ties);
}

/* From the pages that give credits to those tied to them, and on from these.
 * One step at a time: the nearest page's hold, of several the one with which
 * most is shared. */
static void credits_spread(Finding *finding, size_t *next) {
    size_t none = finding->input->pages->count,
           *crediting = finding->origins.crediting;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t p = 0; p < none; p++)
            next[p] = crediting[p];
        for (size_t i = 0; i < finding->count; i++) {
            const Tie *tie = &finding->ties[i];
            if (next[tie->from] != none || crediting[tie->to] == none)
                continue;
            next[tie->from] = crediting[tie->to];
            changed = true;
        }
        for (size_t p = 0; p < none; p++)
            crediting[p] = next[p];
    }
}

static size_t first_of(const size_t *first, size_t page) {
    while (first[page] != page)
        page = first[page];
    return page;
}

static void pages_join(const Finding *finding, size_t a, size_t b) {
    size_t *first = finding->origins.first;
    const size_t *crediting = finding->origins.crediting;
    if (crediting[a] != finding->input->pages->count ||
        crediting[b] != finding->input->pages->count)
        return;
    a = first_of(first, a);
    b = first_of(first, b);
    first[a < b ? b : a] = a < b ? a : b;
}

/* Those for which nobody's credits hold, with whom they share their text or
 * their outlet: as far as anybody can tell, its newsroom is their source. */
static void unsaid_join(const Finding *finding) {
    const StoredPages *pages = finding->input->pages;
    for (size_t i = 0; i < finding->count; i++)
        pages_join(finding, finding->ties[i].from, finding->ties[i].to);
    for (size_t p = 0; p < pages->count; p++)
        for (size_t q = 0;
             q < p && finding->origins.crediting[p] == pages->count; q++)
            if (outlets_same(pages->rows[p].article.outlet,
                             pages->rows[q].article.outlet))
                pages_join(finding, p, q);
    for (size_t p = 0; p < pages->count; p++)
        finding->origins.first[p] = first_of(finding->origins.first, p);
}

TextOrigins text_origins_find(Arena *run, const CheckInput *input) {
    size_t count = input->pages->count;
    Finding finding = {.input = input};
    TextOrigins *origins = &finding.origins;
    size_t *next = arena_take(run, (count + 1) * sizeof *next);
    origins->crediting = arena_take(run, (count + 1) * sizeof(size_t));
    origins->first = arena_take(run, (count + 1) * sizeof(size_t));
    for (size_t p = 0; p < count; p++) {
        origins->crediting[p] = has_credits(input, p) ? p : count;
        origins->first[p] = p;
    }
    ties_list(run, input, &finding);
    credits_spread(&finding, next);
    unsaid_join(&finding);
    return *origins;
}
