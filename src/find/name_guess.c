/* SPDX-License-Identifier: MIT */
#include "find/name_guess.h"

static const Token *token_or_null(const NamePage *page, int64_t i) {
    if (i < 0 || i >= (int64_t)page->document->token_count)
        return NULL;
    return &page->document->tokens[i];
}

static unsigned word_beside(const NamePage *page, int64_t i) {
    const Token *token = token_or_null(page, i);
    return token ? name_word_at(page, (uint32_t)i) : 0;
}

/* "(43)" or ", 43," behind the name. */
static bool age_follows(const NamePage *page, uint32_t end) {
    const Token *open = token_or_null(page, end);
    const Token *age = token_or_null(page, (int64_t)end + 1);
    const Token *close = token_or_null(page, (int64_t)end + 2);
    return close && age->kind == TOKEN_NUMBER && age->end - age->start <= 2 &&
           ((open->kind == TOKEN_OPEN && close->kind == TOKEN_CLOSE) ||
            (open->kind == TOKEN_COMMA && close->kind == TOKEN_COMMA));
}

static bool tail_of_body(const NamePage *page, Span tokens) {
    NameMatch found;
    Span last = {tokens.end - 1, tokens.end};
    return name_match_at(page, page->rules->bodies, last, &found) &&
           found.entry->sort == BODY_TAIL;
}

static bool all_common(const NamePage *page, Span tokens) {
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        if (!name_common_at(page, i) || name_word_at(page, i) & WORD_GIVEN)
            return false;
    return true;
}

static bool has_word(const NamePage *page, Span tokens, unsigned bits) {
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        if (name_word_at(page, i) & bits)
            return true;
    return false;
}

static bool is_initials(const NamePage *page, Span tokens) {
    const Token *token = &page->document->tokens[tokens.start];
    return tokens.end - tokens.start == 1 && token->flags & TOKEN_ALL_CAPS &&
           token->end - token->start <= 7 && !page->shouted[tokens.start];
}

NameTag name_guess(const NamePage *page, Span tokens, bool after_role) {
    unsigned before = word_beside(page, (int64_t)tokens.start - 1);
    unsigned behind = word_beside(page, tokens.end);
    bool says = before & WORD_SAYS || behind & WORD_SAYS;
    if (age_follows(page, tokens.end) || before & WORD_NAMING)
        return TAG_PERSON;
    if (after_role && !is_initials(page, tokens))
        return TAG_PERSON;
    if (tail_of_body(page, tokens) || is_initials(page, tokens))
        return TAG_BODY;
    if (before & WORD_PLACE)
        return TAG_PLACE;
    if (has_word(page, tokens, WORD_GIVEN | WORD_PARTICLE))
        return TAG_PERSON;
    if (all_common(page, tokens))
        return says && tokens.end - tokens.start == 1 ? TAG_PERSON
                                                      : TAG_OUTSIDE;
    return TAG_PERSON;
}
