/* SPDX-License-Identifier: MIT */
#include "find/name_region.h"

/* Anywhere in the word: "detikINET". */
static bool has_capital(const NamePage *page, const Token *token) {
    const char *text = page->document->article->text.text;
    for (uint32_t i = token->start; i < token->end; i++)
        if (text[i] >= 'A' && text[i] <= 'Z')
            return true;
    return false;
}

static bool *kernels_find(const NamePage *page) {
    uint32_t count = (uint32_t)page->document->token_count;
    bool *kernels = arena_take(page->arena, count + 3);
    for (uint32_t i = 0; i < count; i++) {
        const Token *token = &page->document->tokens[i];
        kernels[i] =
            token->flags & TOKEN_CAPITAL || page->tags[i] != TAG_OUTSIDE ||
            name_word_at(page, i) & WORD_BODY || has_capital(page, token);
    }
    return kernels;
}

/* "Polda 3", "Damkar)": what ends a name without a capital. */
static bool ends_name(const Token *token) {
    return token->kind == TOKEN_NUMBER || token->kind == TOKEN_CLOSE;
}

const bool *name_regions(const NamePage *page) {
    uint32_t count = (uint32_t)page->document->token_count;
    const bool *kernels = kernels_find(page);
    bool *regions = arena_take(page->arena, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        bool behind = i > 0 && kernels[i - 1];
        regions[i] = kernels[i] || kernels[i + 1] ||
                     (behind && kernels[i + 2]) ||
                     (behind && ends_name(&page->document->tokens[i]));
    }
    return regions;
}
