/* SPDX-License-Identifier: MIT */
#include "check/match.h"
#include "check/rules.h"
#include "text/word.h"

#include <math.h>

/* Clock times tell one thing when their sentences are alike; that two differ
 * is believed only of sentences that hardly do, on pages of one day: what
 * happens every day has its hour every day. */
static const double ALIKE_EQUAL = 0.15;
static const double ALIKE_INSIDE = 0.3;
static const double ALIKE_APART = 0.7;
static const double ABOUT_MINUTES = 10;
enum { HOUR_MINUTES = 60, DAY_MINUTES = 24 * 60, WORDS_LEAST = 2 };

/* "sekitar pukul 14.40 WIB" */
typedef struct ClockTime {
    uint32_t first, last; /* tokens */
    Interval minutes;     /* of the day */
} ClockTime;

/* Up to two digits at `*at`; false: there are none or more. */
static bool number_at(Slice text, size_t *at, int *number) {
    size_t start = *at;
    *number = 0;
    while (*at < text.length && text.text[*at] >= '0' && text.text[*at] <= '9')
        *number = *number % 1000 * 10 + (text.text[(*at)++] - '0');
    return *at > start && *at <= start + 2;
}

/* "14.40", "14:40", "10". */
static bool minutes_read(Slice text, int *hour, int *minute) {
    size_t at = 0;
    *minute = 0;
    if (!number_at(text, &at, hour))
        return false;
    if (at == text.length)
        return *hour < 24;
    bool point = text.text[at] == '.' || text.text[at] == ':';
    at++;
    return point && number_at(text, &at, minute) && at == text.length &&
           *hour < 24 && *minute < HOUR_MINUTES;
}

/* The token behind the number with its part of the day and its zone. */
static uint32_t clock_end(const CheckRules *rules, const Document *document,
                          uint32_t t, int *hour) {
    if (t < document->token_count)
        *hour = rule_hour(rules, document->tokens[t].word, *hour);
    while (t < document->token_count &&
           rule_has(rules, document->tokens[t].word, RULE_ZONE))
        t++;
    return t;
}

static bool clock_read(const CheckRules *rules, const Document *document,
                       uint32_t t, ClockTime *clock) {
    int hour, minute;
    if (!rule_has(rules, document->tokens[t].word, RULE_CLOCK) ||
        t + 1 >= document->token_count ||
        document->tokens[t + 1].kind != TOKEN_NUMBER ||
        !minutes_read(token_text(document, t + 1), &hour, &minute))
        return false;
    clock->last = clock_end(rules, document, t + 2, &hour);
    double minutes = hour * HOUR_MINUTES + minute;
    bool about =
        t > 0 && rule_has(rules, document->tokens[t - 1].word, RULE_ABOUT);
    double around = about ? ABOUT_MINUTES : 0;
    clock->first = about ? t - 1 : t;
    clock->minutes = (Interval){minutes - around, minutes + around};
    return true;
}

static double times_alike(const CheckRules *rules, const Item *a,
                          const Item *b) {
    (void)rules;
    IntervalRelation compared = interval_compare(a->value, b->value);
    double least = compared == INTERVAL_EQUAL   ? ALIKE_EQUAL
                   : compared == INTERVAL_APART ? ALIKE_APART
                                                : ALIKE_INSIDE;
    double alike = contexts_alike(&a->context, &b->context);
    bool of_two_days =
        compared == INTERVAL_APART && a->published != b->published;
    if (alike < least || of_two_days || a->context.count < WORDS_LEAST ||
        b->context.count < WORDS_LEAST)
        return 0;
    return alike + (compared == INTERVAL_EQUAL);
}

static void times_collect(Matching *matching, size_t page) {
    const Comparing *comparing = matching->comparing;
    const Document *document = &comparing->documents[page];
    for (uint32_t t = 0; t < document->token_count; t++) {
        ClockTime clock;
        if (!clock_read(comparing->input->rules, document, t, &clock))
            continue;
        item_add(matching,
                 (Item){.page = page,
                        .span = {document->tokens[clock.first].start,
                                 document->tokens[clock.last - 1].end},
                        .first = clock.first,
                        .last = clock.last,
                        .value = clock.minutes});
        t = clock.last - 1;
    }
}

/* The day of a clock time: the last single one that the page names before the
 * end of its sentence, else that of publication. */
static Day day_of_time(const Document *document, const StoredPage *page,
                       Span span) {
    const DateList *dates = &page->findings.dates;
    Day day = day_read_iso(page->article.published);
    uint32_t sentence =
        sentence_of_token(document, token_at_byte(document, span.start));
    for (size_t i = 0; i < dates->count; i++)
        if (dates->rows[i].days.from == dates->rows[i].days.to &&
            sentence_of_token(document, dates->rows[i].first) <= sentence)
            day = dates->rows[i].days.from;
    return day;
}

bool hour_of_happening(const Comparing *comparing, size_t page,
                       ComparedValue *value) {
    const Document *document = &comparing->documents[page];
    const StoredPage *row = &comparing->input->pages->rows[page];
    for (uint32_t t = 0; t < document->token_count; t++) {
        ClockTime clock;
        if (!clock_read(comparing->input->rules, document, t, &clock) ||
            !happened_at(comparing, page, clock.first))
            continue;
        Span span = {document->tokens[clock.first].start,
                     document->tokens[clock.last - 1].end};
        Day day = day_of_time(document, row, span);
        *value =
            (ComparedValue){.page = row->id,
                            .span = span,
                            .text = slice_span(row->article.text, span),
                            .value = {day + clock.minutes.low / DAY_MINUTES,
                                      day + clock.minutes.high / DAY_MINUTES},
                            .has_value = day != DAY_NONE};
        return value->has_value;
    }
    return false;
}

/* Minutes of the day become parts of the day that they are on. */
static void lineup_date(const Comparing *comparing, Lineup *lineup) {
    const StoredPages *pages = comparing->input->pages;
    for (size_t i = 0; i < lineup->count; i++) {
        ComparedValue *value = &lineup->values[i];
        size_t p = page_index(pages, value->page);
        Day day =
            day_of_time(&comparing->documents[p], &pages->rows[p], value->span);
        value->has_value = day != DAY_NONE;
        value->value.low = day + value->value.low / DAY_MINUTES;
        value->value.high = day + value->value.high / DAY_MINUTES;
    }
}

void times_compare(Comparing *comparing) {
    Matching matching = {.comparing = comparing};
    for (size_t p = 0; p < comparing->input->pages->count; p++)
        times_collect(&matching, p);
    items_group(&matching, times_alike);
    for (uint32_t i = 0; i < matching.count; i++) {
        if (matching.items[i].group != i)
            continue;
        Lineup lineup = group_lineup(&matching, i);
        Relation relation = values_relation(comparing->input, &lineup, false);
        lineup_date(comparing, &lineup);
        lineup_compare(comparing, &lineup, FIELD_DATE,
                       group_about(&matching, i), relation);
    }
}
