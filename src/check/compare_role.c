/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/rules.h"
#include "check/same.h"
#include "text/word.h"

#include <ctype.h>
#include <string.h>

/* A role of one word ("artis", "terdakwa") is no office. */
enum {
    NAME_WORDS_LEAST = 2,
    ROLE_WORDS_LEAST = 2,
    ROLE_WORDS_MAX = 16,
    BLEND_BYTES_LEAST = 3,
    BLEND_STARTS = 2,
    INITIALS_LEAST = 2,
    AIDE_WORDS_MAX = 2 /* "juru bicara" */
};

/* Somebody with what a page says that he is. */
typedef struct Bearer {
    const StoredPage *page;
    const Entity *entity;
    Slice role;
    Span span;    /* "Direktur Utama PT Contoh Harun Salim" */
    bool guessed; /* the role, from what stands before the name */
} Bearer;

static bool means_bearer(const Bearer *bearer, const Name *name) {
    const EntityList *entities = &bearer->page->findings.entities;
    return name->entity < entities->count &&
           &entities->rows[name->entity] == bearer->entity;
}

/* The first mention that has the role with it. */
static bool bearer_place(const Document *document, Bearer *bearer) {
    const Findings *found = &bearer->page->findings;
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (!means_bearer(bearer, name) ||
            (name->phrase_first == name->first &&
             name->phrase_last == name->last) ||
            name->phrase_last > document->token_count)
            continue;
        bearer->span = (Span){document->tokens[name->phrase_first].start,
                              document->tokens[name->phrase_last - 1].end};
        return true;
    }
    return false;
}

/* "Harun Salim selaku Direktur Utama PT Contoh": the office behind the name. */
static bool office_behind(const Comparing *comparing, size_t page,
                          Bearer *bearer) {
    const Document *document = &comparing->documents[page];
    const Findings *found = &bearer->page->findings;
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (!means_bearer(bearer, name) ||
            name->last + 1 >= document->token_count ||
            !rule_has(comparing->input->rules,
                      document->tokens[name->last].word, RULE_AS))
            continue;
        uint32_t first = name->last + 1, last = first;
        while (last < document->token_count && last - first < ROLE_WORDS_MAX &&
               document->tokens[last].kind == TOKEN_WORD &&
               document->tokens[last].flags & TOKEN_CAPITAL)
            last++;
        if (last - first < ROLE_WORDS_LEAST)
            continue;
        bearer->role = tokens_text(document, first, last);
        bearer->span = (Span){document->tokens[name->first].start,
                              document->tokens[last - 1].end};
        return true;
    }
    return false;
}

/* May the token stand in an office: "Kepala Kantor Kelas II dan III (KP)"? */
static bool in_office(const Token *token) {
    return token->flags & TOKEN_CAPITAL || token->kind == TOKEN_NUMBER ||
           token->kind == TOKEN_OPEN || token->kind == TOKEN_CLOSE ||
           token->word_class == CLASS_CONJUNCTION;
}

/* Is the token the last one of somebody's name? */
static bool ends_person(const Findings *found, uint32_t t) {
    for (size_t i = 0; i < found->names.count; i++)
        if (found->names.rows[i].last == t + 1 &&
            found->names.rows[i].kind == NAME_PERSON &&
            found->names.rows[i].form == NAME_PROPER)
            return true;
    return false;
}

/* Stands a word for somebody beside an office right before the token: "staf
 * khusus | Menteri"? Then nobody can tell whose name follows. */
static bool is_beside(const CheckRules *rules, const Document *document,
                      uint32_t first, uint32_t t) {
    uint32_t start = t > first + AIDE_WORDS_MAX ? t - AIDE_WORDS_MAX : first;
    for (uint32_t i = start; i < t; i++)
        if (rule_has(rules, document->tokens[i].word, RULE_AIDE))
            return true;
    return false;
}

/* The office that is named in a sentence before the token `end`, without what
 * follows in brackets; false: there is none. */
static bool office_ending(const Comparing *comparing, size_t page, uint32_t end,
                          Span *office) {
    const CheckRules *rules = comparing->input->rules;
    const Document *document = &comparing->documents[page];
    const Findings *found = &comparing->input->pages->rows[page].findings;
    uint32_t first =
        document->sentences[sentence_of_token(document, end - 1)].first;
    uint32_t t = end, last = end;
    *office = (Span){end, end};
    if (document->tokens[end - 1].word_class == CLASS_CONJUNCTION)
        return false;
    while (t > first && last - t < ROLE_WORDS_MAX &&
           in_office(&document->tokens[t - 1]) && !ends_person(found, t - 1)) {
        const Token *token = &document->tokens[--t];
        if (token->kind == TOKEN_OPEN)
            end = t;
        if (rule_has(rules, token->word, RULE_OFFICE))
            *office = (Span){t, end};
    }
    return office->end >= office->start + ROLE_WORDS_LEAST &&
           !is_beside(rules, document, first, office->start);
}

/* "Ketua Komisi XI DPR, Harun Salim": an office whose words no list has. */
static bool office_before(const Comparing *comparing, size_t page,
                          Bearer *bearer) {
    const Document *document = &comparing->documents[page];
    const Findings *found = &bearer->page->findings;
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (!means_bearer(bearer, name) || name->form != NAME_PROPER ||
            !name->phrase_first || token_in_headline(document, name->first))
            continue;
        uint32_t end = name->phrase_first;
        end -= document->tokens[end - 1].kind == TOKEN_COMMA;
        Span office;
        if (!end || !office_ending(comparing, page, end, &office))
            continue;
        bearer->guessed = true;
        bearer->role = tokens_text(document, office.start, office.end);
        bearer->span = (Span){document->tokens[office.start].start,
                              document->tokens[name->last - 1].end};
        return true;
    }
    return false;
}

/* A name of one word is another's part as often as not. */
static bool same_bearer(Slice a, Slice b) {
    return slice_equal_nocase(a, b) ||
           (words_count(a) >= NAME_WORDS_LEAST &&
            words_count(b) >= NAME_WORDS_LEAST && names_same(a, b));
}

/* The page's entity of that name; false: it has none with a role. */
static bool bearer_of(const Comparing *comparing, size_t page, Slice name,
                      Bearer *bearer) {
    *bearer = (Bearer){.page = &comparing->input->pages->rows[page]};
    const EntityList *entities = &bearer->page->findings.entities;
    for (size_t i = 0; i < entities->count; i++) {
        bearer->entity = &entities->rows[i];
        if (bearer->entity->kind != NAME_PERSON ||
            !same_bearer(bearer->entity->name, name))
            continue;
        if (office_behind(comparing, page, bearer))
            return true;
        bearer->role = bearer->entity->role;
        if (words_count(bearer->role) >= ROLE_WORDS_LEAST &&
            bearer_place(&comparing->documents[page], bearer))
            return true;
        if (office_before(comparing, page, bearer))
            return true;
    }
    return false;
}

static size_t words_split(Slice text, Slice words[ROLE_WORDS_MAX]) {
    size_t count = 0;
    for (size_t start = 0; start < text.length && count < ROLE_WORDS_MAX;) {
        size_t space = slice_find(text, SLICE(" "), start);
        size_t end = space == SIZE_MAX ? text.length : space;
        if (end > start)
            words[count++] = slice_part(text, start, end);
        start = end + 1;
    }
    return count;
}

/* Does a word of the text begin as the word does? */
static size_t begins_at(Slice word, Slice text) {
    for (size_t i = 0; i + BLEND_STARTS <= text.length; i++)
        if ((i == 0 || text.text[i - 1] == ' ') &&
            slice_equal_nocase(slice_part(text, i, i + BLEND_STARTS),
                               slice_part(word, 0, BLEND_STARTS)))
            return i;
    return SIZE_MAX;
}

/* Are the word's letters in the text in their order, from the beginning of a
 * word, as in "Dishub" of "Dinas Perhubungan"? */
static bool is_blend(Slice word, Slice text) {
    size_t at = 0, start = word.length < BLEND_BYTES_LEAST
                               ? SIZE_MAX
                               : begins_at(word, text);
    for (size_t i = start; i < text.length && at < word.length; i++)
        if (tolower((unsigned char)text.text[i]) ==
            tolower((unsigned char)word.text[at]))
            at++;
    return start != SIZE_MAX && at == word.length;
}

static bool is_capital(Slice word) {
    return word.length && isupper((unsigned char)word.text[0]);
}

/* "AS" of "Amerika Serikat", "PKP" of "Perumahan dan Kawasan Permukiman": the
 * first letters of words that follow, but for small ones. */
static bool is_initials(Slice word, const Slice *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t n = 0;
        for (size_t k = i; k < count && n < word.length; k++)
            if (words[k].text[0] == word.text[n])
                n++;
            else if (is_capital(words[k]))
                break;
        if (n == word.length && n >= INITIALS_LEAST)
            return true;
    }
    return false;
}

static bool has_word(const Slice *words, size_t count, Slice word) {
    for (size_t i = 0; i < count; i++)
        if (slice_equal_nocase(words[i], word))
            return true;
    return false;
}

/* The first word of a role that the other one neither has nor stands for by a
 * blend; empty: there is none, or the other one has a blend of the role. */
static Slice word_of_its_own(Slice role, Slice other) {
    Slice words[ROLE_WORDS_MAX], others[ROLE_WORDS_MAX];
    size_t count = words_split(role, words);
    size_t other_count = words_split(other, others);
    for (size_t j = 0; j < other_count; j++)
        if (!has_word(words, count, others[j]) &&
            (is_blend(others[j], role) || is_initials(others[j], words, count)))
            return (Slice){0};
    for (size_t i = 0; i < count; i++)
        if (!has_word(others, other_count, words[i]) &&
            !is_blend(words[i], other) &&
            !is_initials(words[i], others, other_count))
            return words[i];
    return (Slice){0};
}

/* "PT Contoh Jaya Abadi", "PT Contoh Makmur Abadi": where two words of their
 * own follow the same word of one body's name, one of the bodies is wrong. */
static bool bodies_differ(const CheckRules *rules, Slice a, Slice b) {
    Slice x[ROLE_WORDS_MAX], y[ROLE_WORDS_MAX];
    size_t count = words_split(a, x), other = words_split(b, y);
    bool inside = false;
    for (size_t i = 0; i + 1 < count; i++) {
        inside = inside || rule_has(rules, word_of(x[i]), RULE_BODY);
        bool own = inside && !has_word(y, other, x[i + 1]);
        for (size_t j = 0; own && j + 1 < other; j++)
            if (slice_equal_nocase(x[i], y[j]) &&
                !rule_has(rules, word_of(y[j]), RULE_BODY) &&
                !has_word(x, count, y[j + 1]))
                return true;
    }
    return false;
}

static bool is_vowel(char letter) {
    return strchr("aeiouAEIOU", letter);
}

/* "Ritel" and "Retail": a loanword keeps its consonants. */
static bool same_consonants(Slice a, Slice b) {
    return letters_same(a, b, is_vowel);
}

/* Is the second word of a role in the other one, or short for something in it,
 * or no part of an office? */
static bool second_held(const CheckRules *rules, const Slice *words,
                        Slice other) {
    Slice others[ROLE_WORDS_MAX];
    size_t count = words_split(other, others);
    if (count > 1 && same_consonants(words[1], others[1]))
        return true;
    return !is_capital(words[1]) || has_word(others, count, words[1]) ||
           rule_has(rules, word_of(words[1]), RULE_BODY) ||
           is_blend(words[1], other) || is_initials(words[1], others, count);
}

/* Nobody has two offices that begin alike: "Direktur Utama", "Direktur
 * Keuangan"; an "aktivis iklim" may well be an "aktivis kemanusiaan". */
static bool offices_differ(const CheckRules *rules, Slice a, Slice b) {
    Slice x[ROLE_WORDS_MAX], y[ROLE_WORDS_MAX];
    return words_split(a, x) > 1 && words_split(b, y) > 1 &&
           slice_equal_nocase(x[0], y[0]) && !second_held(rules, x, b) &&
           !second_held(rules, y, a);
}

/* Two roles differ when each has a word of its own. */
static Relation roles_relation(const CheckRules *rules, Slice a, Slice b) {
    if (offices_differ(rules, a, b))
        return RELATION_CONFLICT;
    Slice x = word_of_its_own(a, b), y = word_of_its_own(b, a);
    if (!x.length || !y.length)
        return RELATION_SAME;
    return bodies_differ(rules, a, b) ? RELATION_CONFLICT : RELATION_COMPATIBLE;
}

/* Says somebody of that name something on the page? */
static bool speaks(const StoredPage *page, Slice name) {
    const StatementList *said = &page->findings.statements;
    for (size_t i = 0; i < said->count; i++)
        if (names_same(said->rows[i].speaker, name))
            return true;
    return false;
}

static void roles_of(Comparing *comparing, size_t page, const Bearer *first) {
    Lineup lineup = {0};
    Relation relation = RELATION_SAME;
    size_t speaking = 0;
    for (size_t p = page; p < comparing->input->pages->count; p++) {
        Bearer bearer;
        if (!bearer_of(comparing, p, first->entity->name, &bearer))
            continue;
        Relation own =
            roles_relation(comparing->input->rules, first->role, bearer.role);
        if (own == RELATION_CONFLICT && (first->guessed || bearer.guessed))
            own = RELATION_COMPATIBLE;
        relation = own > relation ? own : relation;
        speaking += speaks(bearer.page, bearer.entity->name);
        Slice text = slice_span(bearer.page->article.text, bearer.span);
        lineup_add(comparing, &lineup,
                   (ComparedValue){.page = bearer.page->id,
                                   .span = bearer.span,
                                   .text = text});
    }
    if (relation != RELATION_SAME ||
        (speaking > 1 && 2 * speaking > comparing->input->pages->count))
        lineup_compare(comparing, &lineup, FIELD_PERSON, first->entity->name,
                       relation);
}

void roles_compare(Comparing *comparing) {
    const StoredPages *pages = comparing->input->pages;
    for (size_t p = 0; p < pages->count; p++) {
        const EntityList *entities = &pages->rows[p].findings.entities;
        for (size_t i = 0; i < entities->count; i++) {
            Bearer first;
            if (entities->rows[i].kind == NAME_PERSON &&
                bearer_of(comparing, p, entities->rows[i].name, &first) &&
                first.entity == &entities->rows[i])
                roles_of(comparing, p, &first);
        }
    }
}
