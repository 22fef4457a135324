/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/rules.h"
#include "check/same.h"
#include "check/saying.h"
#include "text/word.h"

enum {
    NAMING_WORDS_MAX = 8, /* an epithet is short */
    NAMING_BACK = 14,     /* tokens from the verb to the epithet */
    SAME_WORDS_LEAST = 6
};
static const double SAME_WORDS = 0.8;

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

static Relation sayings_relation(const Comparing *comparing,
                                 const Saying *saying) {
    Relation relation = RELATION_SAME;
    const SayingMention *first = &saying->mentions[0];
    for (size_t i = 1; i < saying->count; i++) {
        const SayingMention *other = &saying->mentions[i];
        if (rule_words(comparing, first->page, first->statement,
                       RULE_NEGATION) !=
            rule_words(comparing, other->page, other->statement, RULE_NEGATION))
            return RELATION_CONFLICT;
        double shared =
            words_shared(first->statement->text, other->statement->text);
        if (shared < 1)
            relation = RELATION_COMPATIBLE;
    }
    return relation;
}

static void saying_compare(Comparing *comparing, const Saying *saying) {
    Lineup lineup = {0};
    for (size_t i = 0; i < saying->count; i++) {
        const SayingMention *mention = &saying->mentions[i];
        lineup_add(comparing, &lineup,
                   value_of(&comparing->input->pages->rows[mention->page],
                            mention->statement));
    }
    lineup_compare(comparing, &lineup, FIELD_WORDING, saying->longest->speaker,
                   sayings_relation(comparing, saying));
}

/* "menyebut Putin sebagai sahabat": who is named so, or nothing. */
static Slice named_by(const Comparing *comparing, size_t page,
                      const Statement *statement) {
    const Document *document = &comparing->documents[page];
    const Findings *found = &comparing->input->pages->rows[page].findings;
    if (words_count(statement->text) > NAMING_WORDS_MAX ||
        statement->first > document->token_count)
        return (Slice){0};
    uint32_t least =
        statement->first > NAMING_BACK ? statement->first - NAMING_BACK : 0;
    uint32_t verb = statement->first;
    while (verb > least &&
           !rule_has(comparing->input->rules, document->tokens[verb - 1].root,
                     RULE_NAMING))
        verb--;
    if (verb == least)
        return (Slice){0};
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->first >= verb && name->last <= statement->first &&
            name->entity < found->entities.count)
            return found->entities.rows[name->entity].name;
    }
    return (Slice){0};
}

typedef struct Naming {
    size_t page;
    const Statement *statement;
    Slice named;
    bool compared;
} Naming;

enum { NAMINGS_MAX = 200 };

static size_t namings_collect(const Comparing *comparing,
                              Naming namings[NAMINGS_MAX]) {
    const StoredPages *pages = comparing->input->pages;
    size_t count = 0;
    for (size_t p = 0; p < pages->count; p++) {
        const StatementList *statements = &pages->rows[p].findings.statements;
        for (size_t i = 0; i < statements->count && count < NAMINGS_MAX; i++) {
            Slice named = named_by(comparing, p, &statements->rows[i]);
            if (named.length)
                namings[count++] =
                    (Naming){p, &statements->rows[i], named, false};
        }
    }
    return count;
}

/* The epithets of one speaker for one person, side by side. */
static void namings_compare(Comparing *comparing) {
    Naming namings[NAMINGS_MAX];
    size_t count = namings_collect(comparing, namings);
    for (size_t i = 0; i < count; i++) {
        Lineup lineup = {0};
        for (size_t j = i; j < count && !namings[i].compared; j++) {
            if (namings[j].compared ||
                !names_same(namings[i].named, namings[j].named) ||
                !names_same(namings[i].statement->speaker,
                            namings[j].statement->speaker))
                continue;
            lineup_add(comparing, &lineup,
                       value_of(&comparing->input->pages->rows[namings[j].page],
                                namings[j].statement));
            namings[j].compared = j > i;
        }
        const Slice about[] = {namings[i].statement->speaker, SLICE("→"),
                               namings[i].named};
        lineup_compare(comparing, &lineup, FIELD_WORDING,
                       slice_join(comparing->run, about, 3, SLICE(" ")),
                       RELATION_COMPATIBLE);
    }
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
    namings_compare(comparing);
    size_t pages = comparing->input->pages->count;
    for (size_t p = 0; p < pages; p++)
        for (size_t q = p + 1; q < pages; q++)
            mouths_compare(comparing, p, q);
}
