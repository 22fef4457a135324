/* SPDX-License-Identifier: MIT */
#include "check/match.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

#include <math.h>

/* Two figures with one unit count the same thing when their sentences are
 * alike; figures that may be equal need less to be taken for the same. On the
 * annotated stories .15 to .25 serve equally well. */
static const double ALIKE_MEETING = 0.2;  /* the intervals have a part alike */
static const double ALIKE_COUNTED = 0.5;  /* apart: people and what grows */
static const double ALIKE_MEASURED = 0.7; /* apart: money, shares, measures */
/* The same for two units that both count people: "aktivis", "penumpang". */
static const double ALIKE_PEOPLE = 0.3;
static const double ALIKE_OTHER_PEOPLE = 0.65;
/* What the same outcome ("tewas", "meninggal") adds to their likeness. */
static const double OUTCOME_ADDS = 0.3;
/* What each power of ten between two figures takes from their likeness. */
static const double APART_COSTS = 0.15;
/* Two counts of one thing differ by no more than so many times. */
static const double COUNTED_TIMES_MAX = 5;
static const double MANY = 1e5, MANY_TIMES_MAX = 1.25;
/* Who says "more than 14 percent" or "up to 200 million" is near the mark. */
static const double BOUND_TIMES_MAX = 1.2;
/* How far two reports of one strength differ, as a part of it. */
static const double STRENGTHS_APART = 0.1;
/* How far two reports of one earthquake's place differ, in degrees. */
static const double COORDINATES_APART = 0.5;
enum {
    OUTCOME_BEHIND = 4,
    OUTCOME_BEFORE = 5,
    MEASURED_WORDS_LEAST = 4,
    MEASURE_BEFORE = 4,
    WHOLE_WORDS = 3, /* from "dari" to the number */
    WHOLE_BACK = 8   /* from the part to "dari" */
};

/* Powers of ten between two figures, by an end that is bounded. */
static double magnitudes_between(Interval a, Interval b) {
    double x = fabs(isinf(a.low) ? a.high : a.low);
    double y = fabs(isinf(b.low) ? b.high : b.low);
    if (x < 1 || y < 1)
        return 0;
    return fabs(log10(x) - log10(y));
}

/* Does the clause end here for what is said of a figure? */
static bool ends_clause(const Token *token) {
    return token->kind == TOKEN_COMMA || token->kind == TOKEN_STOP ||
           token->kind == TOKEN_NUMBER || token->kind == TOKEN_COLON;
}

/* What became of those that are counted: told in the figure, behind it ("tiga
 * orang tewas"), or before it ("menewaskan tiga orang"). */
static uint32_t outcome_of(const CheckRules *rules, const Document *document,
                           const Figure *figure) {
    uint32_t outcome = MAP_ABSENT;
    uint32_t limit = figure->last + OUTCOME_BEHIND;
    for (uint32_t t = figure->first;
         outcome == MAP_ABSENT && t < limit && t < document->token_count; t++) {
        if (t >= figure->last && ends_clause(&document->tokens[t]))
            break;
        outcome = rule_outcome(rules, &document->tokens[t]);
    }
    for (uint32_t t = figure->first;
         outcome == MAP_ABSENT && t > 0 && t + OUTCOME_BEFORE > figure->first &&
         !ends_clause(&document->tokens[t - 1]);
         t--)
        outcome = rule_outcome(rules, &document->tokens[t - 1]);
    return outcome;
}

/* Does the sentence say before that these are parts of a number? */
static bool is_part(const CheckRules *rules, const Document *document,
                    const Figure *figure) {
    uint32_t sentence = sentence_of_token(document, figure->first);
    if (sentence >= document->sentence_count)
        return false;
    for (uint32_t t = document->sentences[sentence].first; t < figure->first;
         t++)
        if (rule_has(rules, document->tokens[t].word, RULE_PART))
            return true;
    return false;
}

/* "20 bus yang terbakar dari sebanyak | 104 bus": what the number before is a
 * part of. */
static bool is_whole(const CheckRules *rules, const Document *document,
                     const FigureList *figures, size_t i) {
    const Figure *figure = &figures->rows[i];
    uint32_t from = figure->first;
    while (from > 0 && from + WHOLE_WORDS > figure->first &&
           !rule_has(rules, document->tokens[from - 1].word, RULE_OUT_OF))
        from--;
    return i > 0 && from > 0 && from + WHOLE_WORDS > figure->first &&
           figures->rows[i - 1].last < from &&
           figures->rows[i - 1].last + WHOLE_BACK > from &&
           sentence_of_token(document, figures->rows[i - 1].first) ==
               sentence_of_token(document, figure->first);
}

static bool is_counted(const CheckRules *rules, Slice unit) {
    return rule_has(rules, word_of(unit), RULE_PEOPLE) ||
           rule_has(rules, word_of(unit), RULE_GROWING);
}

/* Prices and shares are others every day. */
static bool is_daily(const CheckRules *rules, Slice unit) {
    enum { CURRENCY_LETTERS = 3 };
    bool currency = unit.length == CURRENCY_LETTERS;
    for (size_t i = 0; i < unit.length; i++)
        currency = currency && unit.text[i] >= 'A' && unit.text[i] <= 'Z';
    return currency || rule_has(rules, word_of(unit), RULE_DAILY);
}

/* A toll grows, but not from 7 to 241: that is of another happening; and who
 * counts hundreds of thousands counts them once. */
static bool far_apart(Interval a, Interval b) {
    double low = a.high < b.low ? a.high : b.high;
    double high = a.high < b.low ? b.low : a.low;
    return low > 0 &&
           high > (low < MANY ? COUNTED_TIMES_MAX : MANY_TIMES_MAX) * low;
}

/* The unit that is meant: "lintang" of "8,09 LS" and of "8,09° Lintang". */
static Slice unit_of(const CheckRules *rules, const Document *document,
                     const Figure *figure) {
    Slice behind = figure->last < document->token_count
                       ? rule_unit(rules, token_text(document, figure->last))
                       : (Slice){0};
    return rule_has(rules, word_of(behind), RULE_COORDINATE)
               ? behind
               : rule_unit(rules, figure->unit);
}

/* What is measured, by the word for it before the number: "pada kedalaman | 10
 * km", or by its unit; 0: not named. */
static Word measure_of(const CheckRules *rules, const Document *document,
                       const Figure *figure) {
    Word unit = word_of(unit_of(rules, document, figure));
    if (rule_has(rules, unit, RULE_COORDINATE))
        return unit;
    for (uint32_t t = figure->first;
         t > 0 && t + MEASURE_BEFORE > figure->first &&
         document->tokens[t - 1].kind != TOKEN_COMMA &&
         document->tokens[t - 1].kind != TOKEN_STOP;
         t--)
        if (rule_has(rules, document->tokens[t - 1].word, RULE_MEASURE))
            return document->tokens[t - 1].root;
    return 0;
}

/* The first number of the page whose unit is a measure itself: "magnitudo 5,0".
 * NAN: there is none. */
static double strength_of(const CheckRules *rules, const FigureList *figures) {
    for (size_t i = 0; i < figures->count; i++)
        if (rule_has(rules, word_of(figures->rows[i].unit), RULE_MEASURE))
            return figures->rows[i].value.low;
    return NAN;
}

static bool is_coordinate(const CheckRules *rules, const Item *item) {
    return rule_has(rules, word_of(item->unit), RULE_COORDINATE);
}

/* The same is measured, of happenings of one strength: two earthquakes of one
 * morning hardly have it, and two of one strength are elsewhere. */
static bool measures_match(const CheckRules *rules, const Item *a,
                           const Item *b) {
    return a->measure && a->measure == b->measure &&
           fabs(a->strength - b->strength) <= STRENGTHS_APART * a->strength &&
           (!is_coordinate(rules, a) ||
            fabs(a->value.low - b->value.low) <= COORDINATES_APART);
}

/* "lebih dari 3 persen" and 22 persen have a part in common, but a toll alone
 * goes so far past what was said of it. */
static bool far_from_bound(const CheckRules *rules, const Item *a,
                           const Item *b) {
    bool bounded = isfinite(a->value.low + a->value.high) &&
                   isfinite(b->value.low + b->value.high);
    return !bounded && !is_counted(rules, a->unit) &&
           magnitudes_between(a->value, b->value) > log10(BOUND_TIMES_MAX);
}

/* The least likeness for two figures of one unit. */
static double least_of_unit(const CheckRules *rules, const Item *a,
                            const Item *b) {
    switch (interval_compare(a->value, b->value)) {
    case INTERVAL_APART:
        if (values_round(a->value, b->value))
            return ALIKE_MEETING;
        if (far_apart(a->value, b->value))
            return INFINITY;
        if (measures_match(rules, a, b))
            return ALIKE_MEETING;
        if (rule_has(rules, word_of(a->unit), RULE_HOURLY) ||
            is_coordinate(rules, a))
            return INFINITY;
        if (is_counted(rules, a->unit) ||
            (a->outcome == b->outcome && outcome_joins(a->outcome)))
            return ALIKE_COUNTED;
        return (a->published != b->published && is_daily(rules, a->unit)) ||
                       a->context.count < MEASURED_WORDS_LEAST ||
                       b->context.count < MEASURED_WORDS_LEAST
                   ? INFINITY
                   : ALIKE_MEASURED;
    default:
        return far_from_bound(rules, a, b) ? INFINITY : ALIKE_MEETING;
    }
}

/* The least likeness for figures of two units; only people are counted now
 * by one noun and then by another. */
static double least_of_people(const CheckRules *rules, const Item *a,
                              const Item *b) {
    if (!rule_has(rules, word_of(a->unit), RULE_PEOPLE) ||
        !rule_has(rules, word_of(b->unit), RULE_PEOPLE))
        return INFINITY;
    if (interval_compare(a->value, b->value) == INTERVAL_EQUAL)
        return ALIKE_PEOPLE;
    return a->part || b->part ? INFINITY : ALIKE_OTHER_PEOPLE;
}

static double figures_alike(const CheckRules *rules, const Item *a,
                            const Item *b) {
    bool told = a->outcome != MAP_ABSENT && b->outcome != MAP_ABSENT;
    if (told && a->outcome != b->outcome)
        return 0;
    if (a->whole != b->whole &&
        interval_compare(a->value, b->value) == INTERVAL_APART)
        return 0;
    double least = names_same(a->unit, b->unit) ? least_of_unit(rules, a, b)
                                                : least_of_people(rules, a, b);
    double alike = contexts_alike(&a->context, &b->context) -
                   APART_COSTS * magnitudes_between(a->value, b->value);
    if (told && outcome_joins(a->outcome))
        alike += OUTCOME_ADDS;
    if (alike < least)
        return 0;
    return alike + (interval_compare(a->value, b->value) == INTERVAL_EQUAL);
}

/* Have the later pages another value than the earlier ones? */
static bool is_revised(const CheckInput *input, const Lineup *lineup) {
    const StoredPage *pages = input->pages->rows;
    int order = 0;
    for (size_t i = 0; i < lineup->count; i++)
        for (size_t j = 0; j < lineup->count; j++) {
            const ComparedValue *a = &lineup->values[i];
            const ComparedValue *b = &lineup->values[j];
            if (a->value.high >= b->value.low)
                continue;
            int own = slice_compare(
                pages[page_index(input->pages, a->page)].article.published,
                pages[page_index(input->pages, b->page)].article.published);
            own = (own > 0) - (own < 0);
            if (!own || (order && own != order))
                return false;
            order = own;
        }
    return order != 0;
}

/* What is measured in haste is measured anew; what is counted grows. */
static Relation group_relation(const Matching *matching, uint32_t group,
                               const Lineup *lineup) {
    const CheckInput *input = matching->comparing->input;
    const Item *item = &matching->items[group];
    bool grows = rule_has(input->rules, word_of(item->unit), RULE_GROWING);
    Relation relation = values_relation(input, lineup, grows);
    return relation == RELATION_CONFLICT && item->measure &&
                   !isnan(item->strength) && is_revised(input, lineup)
               ? RELATION_UPDATE
               : relation;
}

void figures_compare(Comparing *comparing) {
    Matching matching = {.comparing = comparing};
    const CheckRules *rules = comparing->input->rules;
    const StoredPages *pages = comparing->input->pages;
    for (size_t p = 0; p < pages->count; p++) {
        const FigureList *figures = &pages->rows[p].findings.figures;
        const Document *document = &comparing->documents[p];
        for (size_t i = 0; i < figures->count; i++) {
            const Figure *figure = &figures->rows[i];
            if (figure->unit.length &&
                !rule_has(rules, word_of(figure->unit), RULE_LISTED))
                item_add(
                    &matching,
                    (Item){.page = p,
                           .span = figure->span,
                           .first = figure->first,
                           .last = figure->last,
                           .value = figure->value,
                           .unit = unit_of(rules, document, figure),
                           .outcome = outcome_of(rules, document, figure),
                           .part = is_part(rules, document, figure),
                           .measure = measure_of(rules, document, figure),
                           .strength = strength_of(rules, figures),
                           .whole = is_whole(rules, document, figures, i)});
        }
    }
    items_group(&matching, figures_alike);
    for (uint32_t i = 0; i < matching.count; i++) {
        if (matching.items[i].group != i)
            continue;
        Lineup lineup = group_lineup(&matching, i);
        lineup_compare(comparing, &lineup,
                       is_coordinate(rules, &matching.items[i]) ? FIELD_PLACE
                                                                : FIELD_FIGURE,
                       group_about(&matching, i),
                       group_relation(&matching, i, &lineup));
    }
}
