/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

enum {
    EPITHET_WORDS_MAX = 8,
    NAMING_BACK = 14, /* tokens from the verb to the epithet */
    NAMINGS_MAX = 200
};

/* Somebody is called something: by a verb ("menyebut Putin sebagai sahabat"),
 * or in an apposition ("kepada Putin, sahabat terkasihnya,"). */
typedef struct Naming {
    const StoredPage *page;
    Slice named;
    Slice speaker; /* empty in an apposition */
    Span span;
    Slice text;
    bool compared;
} Naming;

typedef struct NamingList {
    Naming rows[NAMINGS_MAX];
    size_t count;
} NamingList;

static Slice entity_name(const Findings *found, const Name *name) {
    return name->entity < found->entities.count
               ? found->entities.rows[name->entity].name
               : (Slice){0};
}

/* Who is named between a naming verb and the statement; empty: nobody. */
static Slice named_by_verb(const Comparing *comparing, size_t page,
                           const Statement *statement) {
    const Document *document = &comparing->documents[page];
    const Findings *found = &comparing->input->pages->rows[page].findings;
    uint32_t first = statement->first;
    if (words_count(statement->text) > EPITHET_WORDS_MAX ||
        first > document->token_count)
        return (Slice){0};
    uint32_t least = first > NAMING_BACK ? first - NAMING_BACK : 0;
    uint32_t verb = first;
    while (verb > least &&
           !rule_has(comparing->input->rules, document->tokens[verb - 1].root,
                     RULE_NAMING))
        verb--;
    for (size_t i = 0; verb > least && i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->first >= verb && name->last <= first)
            return entity_name(found, name);
    }
    return (Slice){0};
}

static void verbs_collect(const Comparing *comparing, size_t page,
                          NamingList *namings) {
    const StoredPage *stored = &comparing->input->pages->rows[page];
    const StatementList *statements = &stored->findings.statements;
    for (size_t i = 0; i < statements->count; i++) {
        const Statement *statement = &statements->rows[i];
        Slice named = named_by_verb(comparing, page, statement);
        if (named.length && namings->count < NAMINGS_MAX)
            namings->rows[namings->count++] =
                (Naming){.page = stored,
                         .named = named,
                         .speaker = statement->speaker,
                         .span = statement->span,
                         .text = statement->text};
    }
}

/* The token behind an apposition that starts at `first`: two small words
 * or more, the last of them with -nya, then a comma. 0: there is none. */
static uint32_t apposition_end(const Document *document, uint32_t first) {
    for (uint32_t t = first;
         t < document->token_count && t < first + EPITHET_WORDS_MAX; t++) {
        const Token *token = &document->tokens[t];
        if (token->kind == TOKEN_COMMA && t > first + 1)
            return document->tokens[t - 1].flags & TOKEN_NYA ? t : 0;
        if (token->kind != TOKEN_WORD || token->flags & TOKEN_CAPITAL)
            return 0;
    }
    return 0;
}

static void appositions_collect(const Comparing *comparing, size_t page,
                                NamingList *namings) {
    const Document *document = &comparing->documents[page];
    const StoredPage *stored = &comparing->input->pages->rows[page];
    const NameList *names = &stored->findings.names;
    for (size_t i = 0; i < names->count; i++) {
        const Name *name = &names->rows[i];
        uint32_t comma = name->last;
        if (name->kind != NAME_PERSON || comma >= document->token_count ||
            document->tokens[comma].kind != TOKEN_COMMA)
            continue;
        uint32_t end = apposition_end(document, comma + 1);
        if (!end || namings->count >= NAMINGS_MAX)
            continue;
        Span span = {document->tokens[comma + 1].start,
                     document->tokens[end - 1].end};
        namings->rows[namings->count++] =
            (Naming){.page = stored,
                     .named = entity_name(&stored->findings, name),
                     .span = span,
                     .text = slice_span(stored->article.text, span)};
    }
}

/* An apposition goes with whoever calls the same person something. */
static bool namings_match(const Naming *a, const Naming *b) {
    return !b->compared && names_same(a->named, b->named) &&
           (!b->speaker.length || names_same(a->speaker, b->speaker));
}

void namings_compare(Comparing *comparing) {
    NamingList namings = {.count = 0};
    for (size_t p = 0; p < comparing->input->pages->count; p++) {
        verbs_collect(comparing, p, &namings);
        appositions_collect(comparing, p, &namings);
    }
    for (size_t i = 0; i < namings.count; i++) {
        Naming *first = &namings.rows[i];
        if (first->compared || !first->speaker.length)
            continue;
        Lineup lineup = {0};
        for (size_t j = 0; j < namings.count; j++) {
            Naming *other = &namings.rows[j];
            if (!namings_match(first, other))
                continue;
            other->compared = true;
            lineup_add(comparing, &lineup,
                       (ComparedValue){.page = other->page->id,
                                       .span = other->span,
                                       .text = other->text,
                                       .speaker = first->speaker});
        }
        const Slice about[] = {first->speaker, SLICE("→"), first->named};
        lineup_compare(comparing, &lineup, FIELD_WORDING,
                       slice_join(comparing->run, about, 3, SLICE(" ")),
                       RELATION_COMPATIBLE);
    }
}
