/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/rules.h"
#include "text/word.h"

#include <math.h>

/* When the story's happening was, by the sentences that say that it happened:
 * "kecelakaan terjadi pukul 01.10", "tabrakan itu terjadi pukul 01.04". The
 * words for it differ; the story is one. Only disagreements are added: what
 * agrees is lined up by its words. */
static const double HOURS_APART_MAX = 1.5 / 24; /* more: another happening */
enum {
    DAYS_APART_MAX = 3,
    OCCURS_TOKENS = 24,
    ABOUT_TOKENS = 3,
    LEAD_PARAGRAPHS_MAX = 6
};

/* The verb among the tokens that says that something happened; `end`: none. */
static uint32_t occurs_before(const Comparing *comparing,
                              const Document *document, uint32_t first,
                              uint32_t end) {
    while (first < end && !rule_has(comparing->input->rules,
                                    document->tokens[first].word, RULE_OCCURS))
        first++;
    return first;
}

bool happened_at(const Comparing *comparing, size_t page, uint32_t token) {
    const Document *document = &comparing->documents[page];
    uint32_t number = sentence_of_token(document, token);
    if (number >= document->sentence_count ||
        paragraph_of_token(document, token) > LEAD_PARAGRAPHS_MAX)
        return false;
    uint32_t first = document->sentences[number].first;
    if (token > first + OCCURS_TOKENS)
        first = token - OCCURS_TOKENS;
    return occurs_before(comparing, document, first, token) < token;
}

/* One page's day of the happening: the first that is said with it. */
static bool day_of_happening(const Comparing *comparing, size_t page,
                             ComparedValue *value) {
    const StoredPage *row = &comparing->input->pages->rows[page];
    for (size_t i = 0; i < row->findings.dates.count; i++) {
        const Date *date = &row->findings.dates.rows[i];
        if (date->days.from != date->days.to ||
            date->span.start < row->article.body ||
            !happened_at(comparing, page, date->first))
            continue;
        *value =
            (ComparedValue){.page = row->id,
                            .span = date->span,
                            .text = slice_span(row->article.text, date->span),
                            .value = {date->days.from, date->days.to},
                            .has_value = true};
        return true;
    }
    return false;
}

/* A misprint keeps the day and changes the month or the year. */
static bool misprinted(double a, double b) {
    Civil x = day_civil((Day)a), y = day_civil((Day)b);
    return x.day == y.day && (x.year == y.year || x.month == y.month);
}

/* Is the value the day on which its page came out? */
static bool is_own_day(const CheckInput *input, const ComparedValue *value) {
    const StoredPage *rows = input->pages->rows;
    return day_read_iso(
               rows[page_index(input->pages, value->page)].article.published) ==
           (Day)value->value.low;
}

/* Days that lie apart, on each of which its page came out, are of two
 * happenings. */
static bool are_own_days(const CheckInput *input, const ComparedValue *a,
                         const ComparedValue *b) {
    return a->value.low != b->value.low && is_own_day(input, a) &&
           is_own_day(input, b);
}

static bool days_near(const CheckInput *input, const ComparedValue *a,
                      const ComparedValue *b) {
    if (are_own_days(input, a, b))
        return false;
    return fabs(a->value.low - b->value.low) <= DAYS_APART_MAX ||
           misprinted(a->value.low, b->value.low);
}

static bool hours_near(const CheckInput *input, const ComparedValue *a,
                       const ComparedValue *b) {
    (void)input;
    return fabs(a->value.low - b->value.low) <= HOURS_APART_MAX;
}

typedef bool NearValues(const CheckInput *input, const ComparedValue *a,
                        const ComparedValue *b);

/* "kecelakaan maut ini terjadi": the verb with the words before it. */
static Slice happening_about(const Comparing *comparing,
                             const ComparedValue *value) {
    size_t page = page_index(comparing->input->pages, value->page);
    const Document *document = &comparing->documents[page];
    uint32_t token = token_at_byte(document, value->span.start);
    uint32_t first =
        document->sentences[sentence_of_token(document, token)].first;
    uint32_t verb = occurs_before(comparing, document, first, token);
    if (verb > first + ABOUT_TOKENS)
        first = verb - ABOUT_TOKENS;
    return tokens_text(document, first, verb + 1);
}

/* Adds the values as a disagreement when all are near enough to be of one
 * happening and two lie apart. */
static void happening_compare(Comparing *comparing, const Lineup *lineup,
                              NearValues *near) {
    for (size_t i = 0; i < lineup->count; i++)
        for (size_t j = i + 1; j < lineup->count; j++)
            if (!near(comparing->input, &lineup->values[i], &lineup->values[j]))
                return;
    if (lineup->count > 1 &&
        values_relation(comparing->input, lineup, false) == RELATION_CONFLICT)
        lineup_compare(comparing, lineup, FIELD_DATE,
                       happening_about(comparing, &lineup->values[0]),
                       RELATION_CONFLICT);
}

void happenings_compare(Comparing *comparing) {
    Lineup days = {0}, hours = {0};
    for (size_t p = 0; p < comparing->input->pages->count; p++) {
        ComparedValue value;
        if (day_of_happening(comparing, p, &value))
            lineup_add(comparing, &days, value);
        if (hour_of_happening(comparing, p, &value))
            lineup_add(comparing, &hours, value);
    }
    happening_compare(comparing, &days, days_near);
    happening_compare(comparing, &hours, hours_near);
}
