/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/context.h"
#include "check/place_unit.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

/* Where each thing was, came from or goes to: places that have a part in
 * common, behind one preposition, in sentences that are alike. */
static const double ALIKE_LEAST = 0.3;
enum {
    SPOTS_MAX = 600,
    HEAD_WORDS_MAX = 2,
    CONTEXT_LEAST = 3,
    NAME_WORDS_LEAST = 2
};

/* "di kantor Kemensos, Jakarta" without the preposition. */
typedef struct Spot {
    size_t page;
    uint32_t first, last; /* tokens */
    uint32_t named;       /* the token at which the names start */
    RuleKind way;         /* at it, from it or to it */
    bool compared;
    Context context;
} Spot;

typedef struct SpotList {
    Spot *rows;
    size_t count;
} SpotList;

/* A place by its name, or the house of a body; what comes from a body was made
 * by it. */
static const Name *house_at(const Findings *found, uint32_t token,
                            RuleKind way) {
    const Name *name = name_at(found, token);
    return name && name->form == NAME_PROPER &&
                   (name->kind == NAME_PLACE ||
                    (name->kind == NAME_ORGANISATION && way != RULE_FROM))
               ? name
               : NULL;
}

static RuleKind way_of(const CheckRules *rules, Word word) {
    static const RuleKind WAYS[] = {RULE_AT, RULE_TO, RULE_FROM};
    for (size_t i = 0; i < sizeof WAYS / sizeof *WAYS; i++)
        if (rule_has(rules, word, WAYS[i]))
            return WAYS[i];
    return 0;
}

/* Reads the place behind the preposition at `t`, with the names behind
 * commas. */
static bool spot_read(const CheckRules *rules, const Document *document,
                      const Findings *found, uint32_t t, Spot *spot) {
    const Name *name = NULL;
    spot->first = spot->named = t + 1;
    while (
        spot->named < document->token_count &&
        spot->named <= spot->first + HEAD_WORDS_MAX &&
        document->tokens[spot->named].kind == TOKEN_WORD &&
        !rule_has(rules, document->tokens[spot->named].word, RULE_BOUNDARY) &&
        !rule_has(rules, document->tokens[spot->named].word, RULE_NOWHERE) &&
        !(name = house_at(found, spot->named, spot->way)))
        spot->named++;
    if (!name)
        return false;
    spot->last = name->last;
    while (spot->last + 1 < document->token_count &&
           document->tokens[spot->last].kind == TOKEN_COMMA &&
           (name = house_at(found, spot->last + 1, spot->way)))
        spot->last = name->last;
    return true;
}

/* A state or a city by one word is told of in passing. */
static bool is_small(const CheckRules *rules, const Document *document,
                     const Spot *spot) {
    Slice names = tokens_text(document, spot->named, spot->last);
    return words_count(names) >= NAME_WORDS_LEAST &&
           rule_state(rules, names) == MAP_ABSENT;
}

static void spots_collect(const Comparing *comparing, size_t page,
                          SpotList *spots) {
    const Document *document = &comparing->documents[page];
    const CheckRules *rules = comparing->input->rules;
    const Findings *found = &comparing->input->pages->rows[page].findings;
    for (uint32_t t = 0; t + 1 < document->token_count; t++) {
        const Token *token = &document->tokens[t];
        Spot spot = {.page = page, .way = way_of(rules, token->word)};
        if (!spot.way || token->flags & TOKEN_IN_QUOTE ||
            token_in_headline(document, t) || spots->count == SPOTS_MAX ||
            !spot_read(rules, document, found, t, &spot) ||
            !is_small(rules, document, &spot))
            continue;
        spot.context = context_of(document, spot.first, spot.last);
        spots->rows[spots->count++] = spot;
    }
}

static Slice names_of(const Comparing *comparing, const Spot *spot) {
    return tokens_text(&comparing->documents[spot->page], spot->named,
                       spot->last);
}

static Slice smallest_of(Slice names) {
    size_t comma = slice_find(names, SLICE(","), 0);
    return slice_part(names, 0, comma == SIZE_MAX ? names.length : comma);
}

static double spots_alike(const Comparing *comparing, const Spot *a,
                          const Spot *b) {
    Slice x = names_of(comparing, a), y = names_of(comparing, b);
    if (a->page == b->page || a->way != b->way ||
        a->context.count < CONTEXT_LEAST || b->context.count < CONTEXT_LEAST ||
        !(names_same(smallest_of(x), y) || names_same(x, smallest_of(y))))
        return 0;
    return contexts_alike(&a->context, &b->context);
}

/* Of the places of one page, which start at `at`, the one most alike; NULL.
 * Leaves  `at` behind them */
static Spot *partner_of(const Comparing *comparing, SpotList *spots,
                        const Spot *first, size_t *at) {
    size_t page = spots->rows[*at].page;
    Spot *best = NULL;
    double most = ALIKE_LEAST;
    for (; *at < spots->count && spots->rows[*at].page == page; (*at)++) {
        Spot *spot = &spots->rows[*at];
        double alike = spot->compared ? 0 : spots_alike(comparing, first, spot);
        if (alike >= most && (!best || alike > most)) {
            best = spot;
            most = alike;
        }
    }
    return best;
}

static ComparedValue value_of(const Comparing *comparing, const Spot *spot) {
    const Document *document = &comparing->documents[spot->page];
    const StoredPage *page = &comparing->input->pages->rows[spot->page];
    Span span = {document->tokens[spot->first].start,
                 document->tokens[spot->last - 1].end};
    return (ComparedValue){.page = page->id,
                           .span = span,
                           .text = slice_span(page->article.text, span)};
}

/* Is a place compared, and not where something was done? */
static bool is_of_place(const Comparison *row) {
    return row->field == FIELD_PLACE &&
           names_same(row->about, row->values[0].text);
}

/* The comparison that has the place already, by whichever of its names; NULL.
 * What one word names lies in many places. */
static const Comparison *told_place(const Comparing *comparing, Slice names) {
    Slice smallest = smallest_of(names);
    bool named = words_count(smallest) >= NAME_WORDS_LEAST;
    for (size_t i = 0; i < comparing->found->count; i++) {
        const Comparison *row = &comparing->found->rows[i];
        size_t values = is_of_place(row) ? row->value_count : 0;
        if (values && names_same(row->about, names))
            return row;
        for (size_t v = 0; named && v < values; v++) {
            Slice other = smallest_of(row->values[v].text);
            if (words_count(other) >= NAME_WORDS_LEAST &&
                names_same(other, smallest))
                return row;
        }
    }
    return NULL;
}

/* The relation of the values and another one that names the place so. */
static Relation relation_with(Slice about, Slice names, Relation so_far) {
    bool same =
        names_same(names, about) && words_count(names) == words_count(about);
    return same || so_far > RELATION_COMPATIBLE ? so_far : RELATION_COMPATIBLE;
}

/* The values of a place, in the order of the pages. */
typedef struct SpotLineup {
    Lineup values;
    Slice about;
    Relation relation;
} SpotLineup;

/* A page that has a value names the place once more, no other one. */
static void spot_add(Comparing *comparing, SpotLineup *place,
                     const Spot *spot) {
    const StoredPages *pages = comparing->input->pages;
    ComparedValue value = value_of(comparing, spot);
    Lineup *lineup = &place->values;
    for (size_t i = 0; i < lineup->count; i++)
        if (lineup->values[i].page == value.page)
            return;
    lineup_add(comparing, lineup, value);
    for (size_t i = lineup->count - 1;
         i > 0 && page_index(pages, lineup->values[i - 1].page) > spot->page;
         i--) {
        lineup->values[i] = lineup->values[i - 1];
        lineup->values[i - 1] = value;
    }
    place->relation =
        relation_with(place->about, names_of(comparing, spot), place->relation);
}

static void spot_compare(Comparing *comparing, SpotList *spots, Spot *first) {
    SpotLineup place = {.about = names_of(comparing, first),
                        .relation = RELATION_SAME};
    const Comparison *told = told_place(comparing, place.about);
    if (told) {
        place.about = told->about;
        place.relation = told->relation;
    }
    for (size_t i = 0; told && i < told->value_count; i++)
        lineup_add(comparing, &place.values, told->values[i]);
    spot_add(comparing, &place, first);
    for (size_t at = (size_t)(first - spots->rows); at < spots->count;) {
        Spot *spot = partner_of(comparing, spots, first, &at);
        if (!spot)
            continue;
        spot->compared = true;
        spot_add(comparing, &place, spot);
    }
    if (place_units_differ(comparing, &place.values))
        place.relation = RELATION_CONFLICT;
    /* Of a town its streets say nothing new. */
    if (!told || words_count(smallest_of(place.about)) >= NAME_WORDS_LEAST)
        lineup_compare(comparing, &place.values, FIELD_PLACE, place.about,
                       place.relation);
}

void wheres_compare(Comparing *comparing) {
    SpotList spots = {
        arena_take(comparing->run, SPOTS_MAX * sizeof *spots.rows), 0};
    for (size_t p = 0; p < comparing->input->pages->count; p++)
        spots_collect(comparing, p, &spots);
    for (size_t i = 0; i < spots.count; i++)
        if (!spots.rows[i].compared)
            spot_compare(comparing, &spots, &spots.rows[i]);
}
