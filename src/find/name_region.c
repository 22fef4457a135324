/* SPDX-License-Identifier: MIT */
#include "find/name_region.h"

#include "base/bytes16_part.h"

/* Anywhere in the word: "detikINET". */
static bool has_capital(const NamePage *page, const Token *token) {
    Slice text = page->document->article->text;
    uint32_t capitals = 0;
    for (uint32_t i = token->start; i < token->end; i += BYTES16) {
        Bytes16 signs = bytes16_load_part(
            text.text + i, text.text + text.length, token->end - i);
        capitals |= bytes16_mask((Bytes16)((signs - 'A') < 26));
    }
    return capitals;
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
    bool everywhere = page->manner == MANNER_REFERENCE;
    for (uint32_t i = 0; i < count; i++) {
        bool behind = i > 0 && kernels[i - 1];
        regions[i] = everywhere || kernels[i] || kernels[i + 1] ||
                     (behind && kernels[i + 2]) ||
                     (behind && ends_name(&page->document->tokens[i]));
    }
    return regions;
}

bool name_region_next(const bool *regions, const Sentence *sentence,
                      Span *tokens) {
    uint32_t i = tokens->end;
    while (i < sentence->last && !regions[i])
        i++;
    tokens->start = i;
    while (i < sentence->last && regions[i])
        i++;
    tokens->end = i;
    return tokens->start < i;
}
