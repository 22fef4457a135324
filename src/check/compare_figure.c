/* SPDX-License-Identifier: MIT */
#include "check/match.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

#include <math.h>

/* Two figures with one unit count the same thing when their sentences are
 * alike; equal figures need less to be taken for the same. */
static const double ALIKE_EQUAL = 0.25;
static const double ALIKE_MEETING = 0.28; /* the intervals have a part alike */
static const double ALIKE_OTHER = 0.5;
/* The same for two units that both count people: "aktivis", "penumpang". */
static const double ALIKE_PEOPLE = 0.3;
static const double ALIKE_OTHER_PEOPLE = 0.65;
/* What each power of ten between two figures takes from their likeness. */
static const double APART_COSTS = 0.15;

/* Powers of ten between two figures, by an end that is bounded. */
static double magnitudes_between(Interval a, Interval b) {
    double x = fabs(isinf(a.low) ? a.high : a.low);
    double y = fabs(isinf(b.low) ? b.high : b.low);
    if (x < 1 || y < 1)
        return 0;
    return fabs(log10(x) - log10(y));
}

static double figures_alike(const CheckRules *rules, const Item *a,
                            const Item *b) {
    IntervalRelation compared = interval_compare(a->value, b->value);
    bool equal = compared == INTERVAL_EQUAL;
    double least = equal                        ? ALIKE_EQUAL
                   : compared == INTERVAL_APART ? ALIKE_OTHER
                                                : ALIKE_MEETING;
    if (!names_same(a->unit, b->unit)) {
        if (!rule_has(rules, word_of(a->unit), RULE_PEOPLE) ||
            !rule_has(rules, word_of(b->unit), RULE_PEOPLE))
            return 0;
        least = equal ? ALIKE_PEOPLE : ALIKE_OTHER_PEOPLE;
    }
    double alike = contexts_alike(&a->context, &b->context) -
                   APART_COSTS * magnitudes_between(a->value, b->value);
    return alike < least ? 0 : alike + (equal ? 1 : 0);
}

void figures_compare(Comparing *comparing) {
    Matching matching = {.comparing = comparing};
    const StoredPages *pages = comparing->input->pages;
    for (size_t p = 0; p < pages->count; p++) {
        const FigureList *figures = &pages->rows[p].findings.figures;
        for (size_t i = 0; i < figures->count; i++) {
            const Figure *figure = &figures->rows[i];
            if (figure->unit.length)
                item_add(&matching, (Item){.page = p,
                                           .span = figure->span,
                                           .first = figure->first,
                                           .last = figure->last,
                                           .value = figure->value,
                                           .unit = figure->unit});
        }
    }
    items_group(&matching, figures_alike);
    for (uint32_t i = 0; i < matching.count; i++) {
        if (matching.items[i].group != i)
            continue;
        Slice unit = matching.items[i].unit;
        Lineup lineup = group_lineup(&matching, i);
        bool grows =
            rule_has(comparing->input->rules, word_of(unit), RULE_GROWING);
        lineup_compare(comparing, &lineup, FIELD_FIGURE,
                       group_about(&matching, i, unit),
                       values_relation(comparing->input, &lineup, grows));
    }
}
