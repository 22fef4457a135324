/* SPDX-License-Identifier: MIT */
#include "check/match.h"
#include "check/rules.h"
#include "text/word.h"

#include <math.h>

/* Dates name the day of one thing when their sentences are alike; that two
 * days differ is believed only of sentences that hardly do. */
static const double ALIKE_EQUAL = 0.15;
static const double ALIKE_INSIDE = 0.3;
static const double ALIKE_FAR =
    0.05; /* equal, of another time than the pages */
static const double ALIKE_APART = 0.7;
static const double ALIKE_APART_SHORT = 0.95; /* sentences of few words */
static const double LENGTHS_APART = 3;        /* days: of two months */
enum {
    WORDS_LEAST = 4,
    WORDS_MANY = 6,
    READ_TOKENS = 6,
    READ_TOKENS_AT_END = 16,
    DAYS_FAR = 10,
    WEEK_DAYS = 7,
    MONTH_LEAST = 27,
    MONTH_DAYS = 31
};

static bool is_own_week(const Item *item) {
    return item->value.low < item->value.high &&
           item->value.high - item->value.low < WEEK_DAYS &&
           item->value.low <= item->published &&
           item->published <= item->value.high;
}

/* Each page tells of its own day what happens every day, of its own week what
 * happens every week. */
static bool are_own_days(const Item *a, const Item *b) {
    return a->published != b->published &&
           ((a->value.low == a->published && b->value.low == b->published) ||
            (a->value.low != b->value.low && is_own_week(a) && is_own_week(b)));
}

/* "Kamis", copied some days later, becomes another one: the words are the
 * same, only the page from whose day they are reckoned is not. */
static bool same_printed(const Item *a, const Item *b) {
    return slice_equal_nocase(a->text, b->text);
}

/* A year, a month, a day: apart are only two of one length. */
static bool lengths_differ(const Item *a, const Item *b) {
    double x = a->value.high - a->value.low, y = b->value.high - b->value.low;
    return fabs(x - y) > LENGTHS_APART;
}

/* One day or month that is not of these days, as somebody's birthday: two
 * pages that name it hardly mean two things. */
static bool is_far(const Item *item) {
    return item->published != DAY_NONE &&
           fabs(item->value.low - item->published) > DAYS_FAR &&
           item->value.high - item->value.low < MONTH_DAYS;
}

/* A month or a year around its own page: "harga Juni 2025", "Piala Garuda
 * 2025". Every day told of these days lies in it, of whatever thing. */
static bool is_own_time(const Item *item) {
    return item->value.high - item->value.low >= MONTH_LEAST &&
           item->value.low <= item->published &&
           item->published <= item->value.high;
}

/* May two days or times that have days in common be of one thing: one inside
 * the other, or "hingga 30 Juni" and "25 April hingga 30 Juni"? */
static bool may_meet(const Item *a, const Item *b, IntervalRelation compared) {
    return a->value.low == b->value.low || a->value.high == b->value.high ||
           (compared != INTERVAL_OVERLAPS && !is_own_time(a) &&
            !is_own_time(b));
}

static double dates_alike(const CheckRules *rules, const Item *a,
                          const Item *b) {
    (void)rules;
    IntervalRelation compared = interval_compare(a->value, b->value);
    size_t words = a->context.count < b->context.count ? a->context.count
                                                       : b->context.count;
    double alike = contexts_alike(&a->context, &b->context);
    bool equal = compared == INTERVAL_EQUAL;
    double least = equal && is_far(a) && is_far(b) ? ALIKE_FAR
                   : equal                         ? ALIKE_EQUAL
                   : compared != INTERVAL_APART    ? ALIKE_INSIDE
                   : words < WORDS_MANY            ? ALIKE_APART_SHORT
                                                   : ALIKE_APART;
    if (alike < least || words < WORDS_LEAST || are_own_days(a, b) ||
        (compared != INTERVAL_APART && !may_meet(a, b, compared)) ||
        (compared == INTERVAL_APART &&
         (lengths_differ(a, b) || same_printed(a, b) || a->unsure ||
          b->unsure)))
        return 0;
    return alike + equal;
}

/* Behind "dikutip" stands the day on which an outlet read somebody's words,
 * farther off where it ends the sentence: "dikutip dari akun ..., Senin". */
static bool is_read(const CheckRules *rules, const Document *document,
                    uint32_t first, uint32_t last) {
    uint32_t number = sentence_of_token(document, first);
    if (number >= document->sentence_count ||
        document->tokens[first].flags & TOKEN_IN_QUOTE)
        return false;
    const Sentence *sentence = &document->sentences[number];
    bool at_end = last + 1 >= sentence->last && first > 0 &&
                  document->tokens[first - 1].kind == TOKEN_COMMA;
    uint32_t t = sentence->first;
    uint32_t reach = at_end ? READ_TOKENS_AT_END : READ_TOKENS;
    if (first > t + reach)
        t = first - reach;
    while (t < first && !rule_has(rules, document->tokens[t].word, RULE_QUOTED))
        t++;
    return t < first;
}

/* Inside a quote "hari ini" is the day of speaking, which the page's is not. */
static bool is_unsure(const Document *document, uint32_t first) {
    return sentence_of_token(document, first) >= document->sentence_count ||
           document->tokens[first].flags & TOKEN_IN_QUOTE;
}

/* The weekday that is printed with a date, "Rabu (11/6/2025)", 1 to 7;
 * MAP_ABSENT: none is, or the day was reckoned from it. */
static uint32_t printed_weekday(const Comparing *comparing, const Item *item) {
    const Document *document = &comparing->documents[item->page];
    uint32_t weekday = MAP_ABSENT;
    bool dated = false;
    for (uint32_t t = item->first; t < item->last; t++) {
        const Token *token = &document->tokens[t];
        if (weekday == MAP_ABSENT)
            weekday = rule_weekday(comparing->input->rules, token->word);
        dated = dated || token->kind == TOKEN_NUMBER;
    }
    return dated && item->value.low == item->value.high ? weekday : MAP_ABSENT;
}

/* "Rabu (11/6/2025)" and "Selasa (11/6/2025)": two outlets print two weekdays
 * for one date, so that one of them has slipped in the one or the other. */
static bool weekdays_differ(const Matching *matching, uint32_t group) {
    const Comparing *comparing = matching->comparing;
    const StoredPage *pages = comparing->input->pages->rows;
    const Item *items = matching->items;
    for (uint32_t i = group; i != ITEM_NONE; i = items[i].next) {
        uint32_t weekday = printed_weekday(comparing, &items[i]);
        for (uint32_t j = weekday == MAP_ABSENT ? ITEM_NONE : items[i].next;
             j != ITEM_NONE; j = items[j].next) {
            uint32_t other = printed_weekday(comparing, &items[j]);
            if (other != MAP_ABSENT && other != weekday &&
                items[i].value.low == items[j].value.low &&
                !slice_equal_nocase(pages[items[i].page].article.outlet,
                                    pages[items[j].page].article.outlet))
                return true;
        }
    }
    return false;
}

static Relation group_relation(const Matching *matching, uint32_t group,
                               const Lineup *lineup) {
    return weekdays_differ(matching, group)
               ? RELATION_CONFLICT
               : values_relation(matching->comparing->input, lineup, false);
}

void dates_compare(Comparing *comparing) {
    Matching matching = {.comparing = comparing};
    const StoredPages *pages = comparing->input->pages;
    for (size_t p = 0; p < pages->count; p++) {
        const DateList *dates = &pages->rows[p].findings.dates;
        for (size_t i = 0; i < dates->count; i++) {
            const Date *date = &dates->rows[i];
            if (is_read(comparing->input->rules, &comparing->documents[p],
                        date->first, date->last))
                continue;
            item_add(&matching,
                     (Item){.page = p,
                            .span = date->span,
                            .first = date->first,
                            .last = date->last,
                            .value = {date->days.from, date->days.to},
                            .unsure = is_unsure(&comparing->documents[p],
                                                date->first)});
        }
    }
    items_group(&matching, dates_alike);
    for (uint32_t i = 0; i < matching.count; i++) {
        if (matching.items[i].group != i)
            continue;
        Lineup lineup = group_lineup(&matching, i);
        lineup_compare(comparing, &lineup, FIELD_DATE,
                       group_about(&matching, i),
                       group_relation(&matching, i, &lineup));
    }
}
