/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/same.h"
#include "text/word.h"

#include <ctype.h>

/* A role of one word ("artis", "terdakwa") is no office. */
enum {
    NAME_WORDS_LEAST = 2,
    ROLE_WORDS_LEAST = 2,
    ROLE_WORDS_MAX = 16,
    BLEND_BYTES_LEAST = 3
};

/* Somebody with what a page says that he is. */
typedef struct Bearer {
    const StoredPage *page;
    const Entity *entity;
    Span span; /* "Direktur Utama PT Contoh Harun Salim" */
} Bearer;

/* The first mention that has the role with it. */
static bool bearer_place(const Document *document, Bearer *bearer) {
    const Findings *found = &bearer->page->findings;
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        if (name->entity >= found->entities.count ||
            &found->entities.rows[name->entity] != bearer->entity ||
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

/* The page's entity of that name; false: it has none with a role. */
static bool bearer_of(const Comparing *comparing, size_t page, Slice name,
                      Bearer *bearer) {
    bearer->page = &comparing->input->pages->rows[page];
    const EntityList *entities = &bearer->page->findings.entities;
    for (size_t i = 0; i < entities->count; i++) {
        bearer->entity = &entities->rows[i];
        if (bearer->entity->kind == NAME_PERSON &&
            words_count(bearer->entity->role) >= ROLE_WORDS_LEAST &&
            words_count(bearer->entity->name) >= NAME_WORDS_LEAST &&
            names_same(bearer->entity->name, name) &&
            bearer_place(&comparing->documents[page], bearer))
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

/* Are the word's letters in the text in their order, as in "Dishub" of "Dinas
 * Perhubungan"? */
static bool is_blend(Slice word, Slice text) {
    size_t at = 0;
    for (size_t i = 0; i < text.length && at < word.length; i++)
        if (tolower((unsigned char)text.text[i]) ==
            tolower((unsigned char)word.text[at]))
            at++;
    return word.length >= BLEND_BYTES_LEAST && at == word.length;
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
        if (!has_word(words, count, others[j]) && is_blend(others[j], role))
            return (Slice){0};
    for (size_t i = 0; i < count; i++)
        if (!has_word(others, other_count, words[i]) &&
            !is_blend(words[i], other))
            return words[i];
    return (Slice){0};
}

static bool is_capital(Slice word) {
    return word.length && isupper((unsigned char)word.text[0]);
}

/* Two roles differ when each has a word of its own. Nobody has two offices
 * that begin alike: "Direktur Utama", "Direktur Keuangan"; an "aktivis iklim"
 * may well be an "aktivis kemanusiaan". */
static Relation roles_relation(Slice a, Slice b) {
    Slice x = word_of_its_own(a, b), y = word_of_its_own(b, a);
    if (!x.length || !y.length)
        return RELATION_SAME;
    Slice first[ROLE_WORDS_MAX], second[ROLE_WORDS_MAX];
    words_split(a, first);
    words_split(b, second);
    bool same_head = is_capital(x) && is_capital(y) &&
                     slice_equal_nocase(first[0], second[0]) &&
                     x.text == first[1].text && y.text == second[1].text;
    return same_head ? RELATION_CONFLICT : RELATION_COMPATIBLE;
}

static void roles_of(Comparing *comparing, size_t page, const Bearer *first) {
    Lineup lineup = {0};
    Relation relation = RELATION_SAME;
    for (size_t p = page; p < comparing->input->pages->count; p++) {
        Bearer bearer;
        if (!bearer_of(comparing, p, first->entity->name, &bearer))
            continue;
        Relation own = roles_relation(first->entity->role, bearer.entity->role);
        relation = own > relation ? own : relation;
        Slice text = slice_span(bearer.page->article.text, bearer.span);
        lineup_add(comparing, &lineup,
                   (ComparedValue){.page = bearer.page->id,
                                   .span = bearer.span,
                                   .text = text});
    }
    if (relation != RELATION_SAME)
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
