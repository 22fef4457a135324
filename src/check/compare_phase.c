/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/context.h"
#include "check/rules.h"
#include "text/word.h"

/* The same thing planned on one page and done on another is told by sentences
 * that are alike. */
static const double ALIKE_LEAST = 0.3;
enum { PHASES_MAX = 600, MARK_BEFORE = 3, WORDS_BEHIND = 6, CONTEXT_LEAST = 3 };

/* "sedang dievakuasi": how far something has come. */
typedef struct Telling {
    size_t page;
    uint32_t first, verb; /* tokens: the word for the phase, and the verb */
    uint32_t phase;       /* rule_phase() */
    Word root, object;
    bool compared;
    Context context;
} Telling;

typedef struct TellingList {
    Telling *rows;
    size_t count;
} TellingList;

static bool is_verb(const Token *token) {
    return token->kind == TOKEN_WORD &&
           (token->voice == VOICE_ACTIVE || token->voice == VOICE_PASSIVE);
}

/* The verb that a word for a phase at `t` goes with: "akan segera dibawa".
 * token_count: there is none. */
static uint32_t verb_of(const CheckRules *rules, const Document *document,
                        uint32_t t, uint32_t end) {
    for (uint32_t v = t + 1; v < end && v <= t + MARK_BEFORE; v++) {
        const Token *token = &document->tokens[v];
        if (token->kind != TOKEN_WORD ||
            rule_phase(rules, token->word) != MAP_ABSENT)
            break;
        if (is_verb(token) && token_is_content(token) &&
            !rule_has(rules, token->root, RULE_LIGHT))
            return v;
    }
    return (uint32_t)document->token_count;
}

/* What somebody says is planned was so when he spoke; "seri yang sudah digelar"
 * tells which ones, not how far they have come. */
static bool tells_of_now(const CheckRules *rules, const Document *document,
                         const Sentence *sentence, uint32_t t) {
    return !(document->tokens[t].flags & TOKEN_IN_QUOTE) &&
           (t == sentence->first ||
            !rule_has(rules, document->tokens[t - 1].word, RULE_WHICH));
}

/* What an active verb is done to, by its first word; 0: nothing behind it. */
static Word object_of(const Document *document, uint32_t verb) {
    uint32_t t = verb + 1;
    return document->tokens[verb].voice == VOICE_ACTIVE &&
                   t < document->token_count &&
                   document->tokens[t].kind == TOKEN_WORD
               ? document->tokens[t].root
               : 0;
}

/* "telah menyalurkan bantuan serupa" tells of another time. */
static bool tells_of_other(const CheckRules *rules, const Document *document,
                           uint32_t verb, uint32_t end) {
    for (uint32_t t = verb + 1; t < end && t <= verb + WORDS_BEHIND &&
                                document->tokens[t].kind == TOKEN_WORD;
         t++)
        if (rule_has(rules, document->tokens[t].word, RULE_OTHER))
            return true;
    return false;
}

static void tellings_collect(const Comparing *comparing, size_t page,
                             TellingList *tellings) {
    const Document *document = &comparing->documents[page];
    const CheckRules *rules = comparing->input->rules;
    for (size_t s = 0; s < document->sentence_count; s++) {
        const Sentence *sentence = &document->sentences[s];
        for (uint32_t t = sentence->first; t < sentence->last; t++) {
            uint32_t phase = rule_phase(rules, document->tokens[t].word);
            if (phase == MAP_ABSENT || tellings->count == PHASES_MAX ||
                !tells_of_now(rules, document, sentence, t))
                continue;
            uint32_t verb = verb_of(rules, document, t, sentence->last);
            if (verb == document->token_count ||
                tells_of_other(rules, document, verb, sentence->last))
                continue;
            tellings->rows[tellings->count++] =
                (Telling){.page = page,
                          .first = t,
                          .verb = verb,
                          .phase = phase,
                          .root = document->tokens[verb].root,
                          .object = object_of(document, verb),
                          .context = context_of(document, t, verb + 1)};
        }
    }
}

/* The phase, its verb and what follows up to the end of the clause. */
static ComparedValue value_of(const Comparing *comparing,
                              const Telling *telling) {
    const Document *document = &comparing->documents[telling->page];
    const StoredPage *page = &comparing->input->pages->rows[telling->page];
    uint32_t last = telling->verb + 1;
    while (last < document->token_count &&
           last < telling->verb + 1 + WORDS_BEHIND &&
           (document->tokens[last].kind == TOKEN_WORD ||
            document->tokens[last].kind == TOKEN_NUMBER) &&
           !rule_has(comparing->input->rules, document->tokens[last].word,
                     RULE_BOUNDARY))
        last++;
    Span span = {document->tokens[telling->first].start,
                 document->tokens[last - 1].end};
    return (ComparedValue){.page = page->id,
                           .span = span,
                           .text = slice_span(page->article.text, span)};
}

static bool tellings_match(const Telling *a, const Telling *b) {
    return a->page != b->page && a->root == b->root && !b->compared &&
           (!a->object || !b->object || a->object == b->object) &&
           a->context.count >= CONTEXT_LEAST &&
           b->context.count >= CONTEXT_LEAST &&
           contexts_alike(&a->context, &b->context) >= ALIKE_LEAST;
}

static bool is_later(const Comparing *comparing, const Telling *a,
                     const Telling *b) {
    const StoredPage *pages = comparing->input->pages->rows;
    return slice_compare(pages[a->page].article.published,
                         pages[b->page].article.published) >= 0;
}

/* What a page of later hours tells as further on is an update; else the two
 * pages only look at it from elsewhere. */
static Relation phases_relation(const Comparing *comparing, const Telling *a,
                                const Telling *b) {
    const Telling *further = a->phase > b->phase ? a : b;
    return is_later(comparing, further, further == a ? b : a)
               ? RELATION_UPDATE
               : RELATION_COMPATIBLE;
}

static void phases_compare_of(Comparing *comparing, TellingList *tellings,
                              Telling *first) {
    Lineup lineup = {0};
    Relation relation = RELATION_SAME;
    lineup_add(comparing, &lineup, value_of(comparing, first));
    for (size_t i = 0; i < tellings->count; i++) {
        Telling *other = &tellings->rows[i];
        if (!tellings_match(first, other))
            continue;
        other->compared = true;
        if (other->phase != first->phase && relation != RELATION_UPDATE)
            relation = phases_relation(comparing, first, other);
        lineup_add(comparing, &lineup, value_of(comparing, other));
    }
    if (relation != RELATION_SAME)
        lineup_compare(
            comparing, &lineup, FIELD_WORDING,
            token_text(&comparing->documents[first->page], first->verb),
            relation);
}

void phases_compare(Comparing *comparing) {
    TellingList tellings = {
        arena_take(comparing->run, PHASES_MAX * sizeof *tellings.rows), 0};
    for (size_t p = 0; p < comparing->input->pages->count; p++)
        tellings_collect(comparing, p, &tellings);
    for (size_t i = 0; i < tellings.count; i++)
        if (!tellings.rows[i].compared)
            phases_compare_of(comparing, &tellings, &tellings.rows[i]);
}
