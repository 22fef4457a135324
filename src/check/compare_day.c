/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/rules.h"
#include "check/same.h"
#include "check/saying.h"
#include "text/word.h"

/* The day on which somebody said the same words: "..., ujar Harun, Selasa". */
static const double SAME_WORDS = 0.8;
enum { SAME_WORDS_LEAST = 6, SPOKEN_DAYS_MAX = 60 };

/* Nobody is quoted for a month, nor long before the page: "Maret 2025" is what
 * he speaks of. */
static bool is_day_of_speech(const StoredPage *page, Days days) {
    Day published = day_read_iso(page->article.published);
    return days.from == days.to &&
           (published == DAY_NONE || days.from > published + SPOKEN_DAYS_MAX ||
            published - days.from <= SPOKEN_DAYS_MAX);
}

/* Does the outlet name the day on which it read the words? */
static bool is_quoted(const CheckRules *rules, const Document *document,
                      const Statement *statement, const Date *date) {
    for (uint32_t t = statement->last; t < date->first; t++)
        if (rule_has(rules, document->tokens[t].word, RULE_QUOTED))
            return true;
    return false;
}

/* The date of the sentence that says who said it, outside what was said; of
 * several the one nearest to the words. */
static const Date *day_said(const Comparing *comparing, size_t at,
                            const Statement *statement) {
    const Document *document = &comparing->documents[at];
    const StoredPage *page = &comparing->input->pages->rows[at];
    const DateList *dates = &page->findings.dates;
    if (!statement->last || !statement->speaker_span.end)
        return NULL;
    uint32_t speaker = sentence_of_token(
        document, token_at_byte(document, statement->speaker_span.start));
    uint32_t said = sentence_of_token(document, statement->last - 1);
    for (size_t i = 0; speaker == said && i < dates->count; i++)
        if (sentence_of_token(document, dates->rows[i].first) == speaker &&
            dates->rows[i].span.start >= statement->span.end &&
            is_day_of_speech(page, dates->rows[i].days))
            return is_quoted(comparing->input->rules, document, statement,
                             &dates->rows[i])
                       ? NULL
                       : &dates->rows[i];
    return NULL;
}

static bool same_words(const Saying *saying, const Statement *statement) {
    return words_count(statement->text) >= SAME_WORDS_LEAST &&
           words_shared(saying->longest->text, statement->text) >= SAME_WORDS;
}

static void days_compare(Comparing *comparing, const Saying *saying) {
    Lineup lineup = {0};
    for (size_t i = 0; i < saying->count; i++) {
        const SayingMention *mention = &saying->mentions[i];
        const StoredPage *page = &comparing->input->pages->rows[mention->page];
        const Date *date =
            day_said(comparing, mention->page, mention->statement);
        if (!date || !same_words(saying, mention->statement))
            continue;
        lineup_add(
            comparing, &lineup,
            (ComparedValue){.page = page->id,
                            .span = date->span,
                            .text = slice_span(page->article.text, date->span),
                            .value = {date->days.from, date->days.to},
                            .has_value = true});
    }
    lineup_compare(comparing, &lineup, FIELD_DATE,
                   saying_about(comparing, saying),
                   values_relation(comparing->input, &lineup, false));
}

void saying_days_compare(Comparing *comparing, const SayingList *sayings) {
    for (size_t i = 0; i < sayings->count; i++)
        if (sayings->rows[i].longest->speaker.length)
            days_compare(comparing, &sayings->rows[i]);
}
