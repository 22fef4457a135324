/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/rules.h"
#include "check/same.h"
#include "check/saying.h"
#include "text/word.h"

enum { SAME_WORDS_LEAST = 6, LONGER_MOST = 2 };
static const double SAME_WORDS = 0.8;
static const double NEARLY_ALL = 0.75;

static ComparedValue value_of(const StoredPage *page,
                              const Statement *statement) {
    return (ComparedValue){.page = page->id,
                           .span = statement->span,
                           .text = statement->text,
                           .speaker = statement->speaker};
}

/* How many words of a kind the statement holds. */
static size_t rule_words(const Comparing *comparing, size_t page,
                         const Statement *statement, RuleKind kind) {
    const Document *document = &comparing->documents[page];
    size_t count = 0;
    for (uint32_t t = statement->first;
         t < statement->last && t < document->token_count; t++)
        count +=
            rule_has(comparing->input->rules, document->tokens[t].word, kind);
    return count;
}

/* A negation more or less is a conflict where the rest is the same; a word
 * of doubt that is lost makes the words compatible at best. */
static Relation mentions_relation(const Comparing *comparing,
                                  const SayingMention *a,
                                  const SayingMention *b) {
    size_t x = words_count(a->statement->text);
    size_t y = words_count(b->statement->text);
    bool as_long = x <= y + LONGER_MOST && y <= x + LONGER_MOST;
    if (as_long &&
        rule_words(comparing, a->page, a->statement, RULE_NEGATION) !=
            rule_words(comparing, b->page, b->statement, RULE_NEGATION))
        return RELATION_CONFLICT;
    bool as_sure =
        rule_words(comparing, a->page, a->statement, RULE_MODALITY) ==
        rule_words(comparing, b->page, b->statement, RULE_MODALITY);
    return as_sure && as_long &&
                   words_shared(a->statement->text, b->statement->text) >=
                       NEARLY_ALL
               ? RELATION_SAME
               : RELATION_COMPATIBLE;
}

static Relation sayings_relation(const Comparing *comparing,
                                 const Saying *saying) {
    Relation relation = RELATION_SAME;
    for (size_t i = 1; i < saying->count; i++) {
        Relation own = mentions_relation(comparing, &saying->mentions[0],
                                         &saying->mentions[i]);
        relation = own > relation ? own : relation;
    }
    return relation;
}

Slice saying_about(const Comparing *comparing, const Saying *saying) {
    enum { ABOUT_BYTES = 48 };
    Slice text = saying->longest->text;
    size_t end = text.length;
    if (end > ABOUT_BYTES) {
        end = ABOUT_BYTES;
        while (end > 0 && text.text[end] != ' ')
            end--;
    }
    const Slice parts[] = {saying->longest->speaker, SLICE(": "),
                           slice_part(text, 0, end),
                           end < text.length ? SLICE(" …") : (Slice){0}};
    return slice_join(comparing->run, parts, 4, (Slice){0});
}

static void saying_compare(Comparing *comparing, const Saying *saying) {
    Lineup lineup = {0};
    for (size_t i = 0; i < saying->count; i++) {
        const SayingMention *mention = &saying->mentions[i];
        lineup_add(comparing, &lineup,
                   value_of(&comparing->input->pages->rows[mention->page],
                            mention->statement));
    }
    lineup_compare(comparing, &lineup, FIELD_WORDING,
                   saying_about(comparing, saying),
                   sayings_relation(comparing, saying));
}

static bool is_person(const StoredPage *page, Slice name) {
    const EntityList *entities = &page->findings.entities;
    for (size_t i = 0; i < entities->count; i++)
        if (entities->rows[i].kind == NAME_PERSON &&
            slice_equal(entities->rows[i].name, name))
            return true;
    return false;
}

/* The same long words from two mouths: one of the pages is wrong. Only for
 * persons: a body speaks through its people. */
static bool two_mouths(const Statement *a, const Statement *b) {
    return a->direct && b->direct && a->speaker.length && b->speaker.length &&
           !names_alike(a->speaker, b->speaker) &&
           words_count(a->text) >= SAME_WORDS_LEAST &&
           words_count(b->text) >= SAME_WORDS_LEAST &&
           words_shared(a->text, b->text) >= SAME_WORDS;
}

static void mouths_compare(Comparing *comparing, size_t p, size_t q) {
    const StoredPage *a = &comparing->input->pages->rows[p];
    const StoredPage *b = &comparing->input->pages->rows[q];
    for (size_t i = 0; i < a->findings.statements.count; i++) {
        const Statement *x = &a->findings.statements.rows[i];
        for (size_t j = 0; j < b->findings.statements.count; j++) {
            const Statement *y = &b->findings.statements.rows[j];
            if (!two_mouths(x, y) || !is_person(a, x->speaker) ||
                !is_person(b, y->speaker))
                continue;
            Lineup lineup = {0};
            ComparedValue left = value_of(a, x), right = value_of(b, y);
            left.text = x->speaker;
            right.text = y->speaker;
            lineup_add(comparing, &lineup, left);
            lineup_add(comparing, &lineup, right);
            lineup_compare(comparing, &lineup, FIELD_PERSON, x->text,
                           RELATION_CONFLICT);
        }
    }
}

void sayings_compare(Comparing *comparing) {
    SayingList sayings = {0};
    sayings_find(comparing->run, comparing->input->pages, &sayings);
    for (size_t i = 0; i < sayings.count; i++)
        if (sayings.rows[i].longest->speaker.length)
            saying_compare(comparing, &sayings.rows[i]);
    saying_days_compare(comparing, &sayings);
    size_t pages = comparing->input->pages->count;
    for (size_t p = 0; p < pages; p++)
        for (size_t q = p + 1; q < pages; q++)
            mouths_compare(comparing, p, q);
}
