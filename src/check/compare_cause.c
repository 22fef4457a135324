/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/rules.h"
#include "text/word.h"

enum { NOT_BEFORE = 4, WORDS_LEAST = 4, WORDS_MAX = 30, TOPICS_MAX = 16 };

/* What a page says of the cause, the motive, the damage: something, or that
 * nobody knows yet. */
typedef struct Answer {
    size_t page;
    Word topic;
    Span tokens; /* the clause */
    bool unknown;
} Answer;

typedef struct AnswerList {
    Answer *rows; /* at most one for a topic and page */
    size_t count;
} AnswerList;

static bool ends_clause(const Token *token) {
    return token->kind == TOKEN_COMMA || token->kind == TOKEN_STOP ||
           token->kind == TOKEN_QUOTE;
}

static Span clause_of(const Document *document, const Sentence *sentence,
                      uint32_t t) {
    Span clause = {t, t + 1};
    while (clause.start > sentence->first &&
           !ends_clause(&document->tokens[clause.start - 1]))
        clause.start--;
    while (clause.end < sentence->last &&
           !ends_clause(&document->tokens[clause.end]))
        clause.end++;
    return clause;
}

/* "belum diketahui", "tidak jelas", "masih diselidiki" */
static bool is_unknown(const CheckRules *rules, const Document *document,
                       Span clause) {
    uint32_t negated = 0; /* the token behind the last negation */
    for (uint32_t t = clause.start; t < clause.end; t++) {
        const Token *token = &document->tokens[t];
        if (rule_has(rules, token->word, RULE_NEGATION))
            negated = t + 1;
        else if (rule_has(rules, token->root, RULE_SOUGHT) ||
                 rule_has(rules, token->word, RULE_SOUGHT) ||
                 (negated && t < negated + NOT_BEFORE &&
                  rule_has(rules, token->root, RULE_KNOWN)))
            return true;
    }
    return false;
}

static bool is_answered(const AnswerList *answers, size_t page, Word topic) {
    for (size_t i = 0; i < answers->count; i++)
        if (answers->rows[i].page == page && answers->rows[i].topic == topic)
            return true;
    return false;
}

static void answers_collect(const Comparing *comparing, size_t page,
                            AnswerList *answers) {
    const Document *document = &comparing->documents[page];
    const CheckRules *rules = comparing->input->rules;
    size_t most = answers->count + TOPICS_MAX;
    for (size_t s = 0; s < document->sentence_count; s++) {
        const Sentence *sentence = &document->sentences[s];
        for (uint32_t t = sentence->first; t < sentence->last; t++) {
            Word topic = document->tokens[t].root;
            if (!rule_has(rules, document->tokens[t].word, RULE_TOPIC) ||
                token_in_headline(document, t) ||
                is_answered(answers, page, topic) || answers->count == most)
                continue;
            Span clause = clause_of(document, sentence, t);
            uint32_t words = clause.end - clause.start;
            if (words >= WORDS_LEAST && words <= WORDS_MAX)
                answers->rows[answers->count++] = (Answer){
                    page, topic, clause, is_unknown(rules, document, clause)};
        }
    }
}

static ComparedValue value_of(const Comparing *comparing,
                              const Answer *answer) {
    const Document *document = &comparing->documents[answer->page];
    const StoredPage *page = &comparing->input->pages->rows[answer->page];
    Span span = {document->tokens[answer->tokens.start].start,
                 document->tokens[answer->tokens.end - 1].end};
    return (ComparedValue){.page = page->id,
                           .span = span,
                           .text = slice_span(page->article.text, span)};
}

/* Pages come in the order of their hours: what becomes known is an update. */
static Relation answers_relation(bool first_unknown, bool unknown,
                                 Relation so_far) {
    if (first_unknown && !unknown)
        return RELATION_UPDATE;
    if (so_far == RELATION_UPDATE || (first_unknown && unknown))
        return so_far;
    return RELATION_COMPATIBLE;
}

static void topic_compare(Comparing *comparing, const AnswerList *answers,
                          size_t first) {
    Lineup lineup = {0};
    Relation relation = RELATION_SAME;
    const Answer *answer = &answers->rows[first];
    bool told = false;
    for (size_t i = first; i < answers->count; i++) {
        const Answer *other = &answers->rows[i];
        if (other->topic != answer->topic)
            continue;
        lineup_add(comparing, &lineup, value_of(comparing, other));
        if (i > first)
            relation =
                answers_relation(answer->unknown, other->unknown, relation);
        told = told || other->unknown;
    }
    if (told) /* two causes may be of two things */
        lineup_compare(comparing, &lineup, FIELD_WORDING,
                       value_of(comparing, answer).text, relation);
}

void causes_compare(Comparing *comparing) {
    size_t pages = comparing->input->pages->count;
    AnswerList answers = {
        arena_take(comparing->run, pages * TOPICS_MAX * sizeof *answers.rows),
        0};
    for (size_t p = 0; p < pages; p++)
        answers_collect(comparing, p, &answers);
    for (size_t i = 0; i < answers.count; i++) {
        bool seen = false;
        for (size_t j = 0; j < i; j++)
            seen = seen || answers.rows[j].topic == answers.rows[i].topic;
        if (!seen)
            topic_compare(comparing, &answers, i);
    }
}
