/* SPDX-License-Identifier: MIT */
#include "check/compare.h"

#include "check/rules.h"
#include "check/same.h"
#include "text/number.h"
#include "text/word.h"

/* How old somebody is: "Harun Salim (41)", "HS, pria berusia 41 tahun". It is
 * said of one person, whatever the sentences are like. */
enum {
    AGES_MAX = 600,
    AGE_MAX = 119,
    INITIALS_MAX = 4,
    NAME_WORDS_LEAST = 2,
    WORDS_BETWEEN = 4 /* "Harun Salim, | seorang warga yang berusia | 41" */
};

typedef struct Age {
    size_t page;
    Slice person;
    ComparedValue value;
    bool torn;     /* the page has another age for the same name */
    bool compared; /* with those before it */
} Age;

typedef struct AgeList {
    Age *rows;
    size_t count;
} AgeList;

/* Two digits or three that may be an age. */
static bool is_age(const Document *document, uint32_t t, double *years) {
    return t < document->token_count &&
           document->tokens[t].kind == TOKEN_NUMBER &&
           digits_read(token_text(document, t), years) && *years >= 1 &&
           *years <= AGE_MAX;
}

static bool has_kind(const Document *document, uint32_t t, TokenKind kind) {
    return t < document->token_count && document->tokens[t].kind == kind;
}

static bool has_rule(const CheckRules *rules, const Document *document,
                     uint32_t t, RuleKind kind) {
    return t < document->token_count &&
           document->tokens[t].kind == TOKEN_WORD &&
           rule_has(rules, document->tokens[t].word, kind);
}

/* "(41)", "(41 tahun)" at `t`. */
static bool bracket_read(const CheckRules *rules, const Document *document,
                         uint32_t t, Span *age, double *years) {
    if (!has_kind(document, t, TOKEN_OPEN) || !is_age(document, t + 1, years))
        return false;
    uint32_t end = t + 2;
    end += has_rule(rules, document, end, RULE_YEARS);
    *age = (Span){t, end + 1};
    return has_kind(document, end, TOKEN_CLOSE);
}

/* ", 41 tahun", ", pria berusia 41 tahun", " yang berusia 41 tahun". */
static bool words_read(const CheckRules *rules, const Document *document,
                       uint32_t t, Span *age, double *years) {
    bool comma = has_kind(document, t, TOKEN_COMMA);
    bool aged = false;
    uint32_t at = t + comma, most = at + WORDS_BETWEEN;
    while (at < most && has_kind(document, at, TOKEN_WORD) && !aged &&
           !(document->tokens[at].flags & TOKEN_CAPITAL))
        aged = has_rule(rules, document, at++, RULE_AGED);
    *age = (Span){at, at + 2};
    return (aged || (comma && at == t + 1)) && is_age(document, at, years) &&
           has_rule(rules, document, at + 1, RULE_YEARS);
}

/* The first letters of a name that is not given: "HS"; "M" may be anybody. */
static bool is_initials(const Document *document, uint32_t t) {
    const Token *token = &document->tokens[t];
    return token->flags & TOKEN_ALL_CAPS &&
           token->end - token->start <= INITIALS_MAX;
}

/* Who is told of up to the token `last`; empty: nobody whom another page
 * would call the same. */
static Slice person_before(const Document *document, const Findings *found,
                           uint32_t last) {
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->last == last && name->form == NAME_PROPER &&
            name->kind == NAME_PERSON && name->entity < found->entities.count) {
            Slice whole = found->entities.rows[name->entity].name;
            return words_count(whole) >= NAME_WORDS_LEAST ? whole : (Slice){0};
        }
    }
    return is_initials(document, last - 1) ? token_text(document, last - 1)
                                           : (Slice){0};
}

/* Adds the age that stands in the tokens. */
static void age_add(const Comparing *comparing, Age age, Span tokens,
                    AgeList *ages) {
    const Document *document = &comparing->documents[age.page];
    const StoredPage *row = &comparing->input->pages->rows[age.page];
    age.value.page = row->id;
    age.value.span = (Span){document->tokens[tokens.start].start,
                            document->tokens[tokens.end - 1].end};
    age.value.text = slice_span(row->article.text, age.value.span);
    if (ages->count < AGES_MAX)
        ages->rows[ages->count++] = age;
}

static void ages_collect(const Comparing *comparing, size_t page,
                         AgeList *ages) {
    const Document *document = &comparing->documents[page];
    const CheckRules *rules = comparing->input->rules;
    const Findings *found = &comparing->input->pages->rows[page].findings;
    for (uint32_t t = 1; t < document->token_count; t++) {
        Span age;
        double years;
        if (document->tokens[t - 1].kind != TOKEN_WORD ||
            !(document->tokens[t - 1].flags & TOKEN_CAPITAL) ||
            !(bracket_read(rules, document, t, &age, &years) ||
              words_read(rules, document, t, &age, &years)))
            continue;
        Slice person = person_before(document, found, t);
        if (person.length)
            age_add(
                comparing,
                (Age){.page = page,
                      .person = person,
                      .value = {.value = {years, years}, .has_value = true}},
                age, ages);
    }
}

/* Initials are the same to the letter; a name may be a part of the other. */
static bool same_person(Slice a, Slice b) {
    return slice_equal_nocase(a, b) ||
           (words_count(a) >= NAME_WORDS_LEAST &&
            words_count(b) >= NAME_WORDS_LEAST && names_same(a, b));
}

/* A page that gives two ages to one name tells of two persons. */
static void tear(AgeList *ages) {
    for (size_t i = 0; i < ages->count; i++)
        for (size_t j = i + 1; j < ages->count; j++) {
            Age *a = &ages->rows[i], *b = &ages->rows[j];
            bool torn = a->page == b->page &&
                        a->value.value.low != b->value.value.low &&
                        same_person(a->person, b->person);
            a->torn = a->torn || torn;
            b->torn = b->torn || torn;
        }
}

static void age_compare(Comparing *comparing, AgeList *ages, size_t first) {
    Lineup lineup = {0};
    for (size_t i = first; i < ages->count; i++) {
        Age *age = &ages->rows[i];
        if (age->torn || age->compared ||
            !same_person(ages->rows[first].person, age->person))
            continue;
        age->compared = true;
        lineup_add(comparing, &lineup, age->value);
    }
    lineup_compare(comparing, &lineup, FIELD_FIGURE, ages->rows[first].person,
                   values_relation(comparing->input, &lineup, false));
}

void ages_compare(Comparing *comparing) {
    AgeList ages = {arena_take(comparing->run, AGES_MAX * sizeof *ages.rows),
                    0};
    for (size_t p = 0; p < comparing->input->pages->count; p++)
        ages_collect(comparing, p, &ages);
    tear(&ages);
    for (size_t i = 0; i < ages.count; i++)
        age_compare(comparing, &ages, i);
}
