/* SPDX-License-Identifier: MIT */
#include "find/name_page.h"

#include "base/bytes16.h"

/* How often the page writes a word small, and with a capital that means
 * something: two counts of 16 bits, which stop at their end. */
enum { COUNT_MAX = 0xFFFF };

enum { AHEAD = 8 }; /* tokens whose words are fetched from memory */

static uint32_t writing_of(const NamePage *page, Word word) {
    uint32_t counts = map_get(page->writing, word);
    return counts == MAP_ABSENT ? 0 : counts;
}

static uint32_t small_count(uint32_t counts) {
    return counts & COUNT_MAX;
}

static uint32_t capital_count(uint32_t counts) {
    return counts >> 16;
}

/* Capitals everywhere: in a headline more than half of the longer words have
 * one; elsewhere nearly all, or all letters are capitals. */
static bool sentence_shouts(const Document *document,
                            const Sentence *sentence) {
    uint32_t words = 0, capitals = 0, all = 0;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        const Token *token = &document->tokens[i];
        if (token->kind != TOKEN_WORD || token->end - token->start < 4)
            continue;
        words++;
        capitals += (token->flags & TOKEN_CAPITAL) != 0;
        all += (token->flags & TOKEN_ALL_CAPS) != 0;
    }
    bool headline = document->paragraphs[sentence->paragraph].headline;
    uint32_t share = headline ? 60 : 95;
    return words >= 3 && (capitals * 100 > words * share || all * 2 > words);
}

/* Does a capital mean nothing here: behind a quotation mark, a colon, a
 * bracket, or first in the sentence? */
static bool capital_empty(const Document *document, uint32_t i) {
    const Token *token = &document->tokens[i];
    if (token->flags & TOKEN_FIRST || i == 0)
        return true;
    uint8_t before = document->tokens[i - 1].kind;
    return before == TOKEN_QUOTE || before == TOKEN_COLON ||
           before == TOKEN_STOP;
}

static void writing_count(NamePage *page, uint32_t i) {
    const Token *token = &page->document->tokens[i];
    if (token->kind != TOKEN_WORD || page->shouted[i])
        return;
    bool capital = token->flags & TOKEN_CAPITAL;
    if (capital && capital_empty(page->document, i))
        return;
    uint32_t *counts = map_value(page->writing, token->word);
    if (capital && capital_count(*counts) < COUNT_MAX)
        *counts += 1u << 16;
    if (!capital && small_count(*counts) < COUNT_MAX)
        ++*counts;
}

NamePage *name_page_read(Arena *arena, const Document *document,
                         const NameRules *rules) {
    NamePage *page = arena_take(arena, sizeof *page);
    page->document = document;
    page->rules = rules;
    page->arena = arena;
    page->writing = map_open_for(arena, document->token_count / 2);
    page->tags = arena_take(arena, document->token_count + 1);
    page->by_rule = arena_take(arena, document->token_count + 1);
    page->announced = arena_take(arena, document->token_count + 1);
    page->shouted = arena_take(arena, document->token_count + 1);
    for (size_t i = 0; i < document->sentence_count; i++) {
        const Sentence *sentence = &document->sentences[i];
        bool shouted = sentence_shouts(document, sentence);
        for (uint32_t k = sentence->first; k < sentence->last; k++)
            page->shouted[k] = shouted;
    }
    page->words =
        arena_take(arena, (document->token_count + 1) * sizeof *page->words);
    for (uint32_t i = 0; i < document->token_count; i++) {
        if (i + AHEAD < document->token_count)
            name_word_fetch(rules, &document->tokens[i + AHEAD]);
        page->words[i] = name_word_of(rules, &document->tokens[i]);
        writing_count(page, i);
    }
    return page;
}

bool name_capital(const NamePage *page, uint32_t i) {
    const Token *token = &page->document->tokens[i];
    if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL))
        return false;
    unsigned word = name_word_at(page, i);
    if (word & (WORD_NEVER | WORD_PRONOUN | WORD_BOTH))
        return false;
    bool initials = token->flags & TOKEN_ALL_CAPS && !page->shouted[i];
    if ((token_is_closed(token) || token->listed_class == CLASS_ADVERB) &&
        !initials)
        return false;
    if (initials || word & WORD_GIVEN)
        return true;
    if (!page->shouted[i] && !capital_empty(page->document, i))
        return true;
    uint32_t counts = writing_of(page, token->word);
    if (capital_count(counts) != small_count(counts))
        return capital_count(counts) > small_count(counts);
    return !name_common_at(page, i) && token->voice != VOICE_PASSIVE &&
           token->voice != VOICE_ACTIVE;
}

const Sentence *name_sentence(const NamePage *page, uint32_t token) {
    const Document *document = page->document;
    size_t low = 0, high = document->sentence_count;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (document->sentences[middle].first <= token)
            low = middle;
        else
            high = middle;
    }
    return &document->sentences[low];
}

uint32_t name_next(const NamePage *page, uint32_t i, uint32_t limit) {
    for (; limit - i >= BYTES16 && i < limit; i += BYTES16) {
        Bytes16 tags = bytes16_load((const char *)page->tags + i);
        uint32_t found =
            bytes16_mask((Bytes16)((tags == TAG_PERSON) | (tags == TAG_PLACE) |
                                   (tags == TAG_BODY)));
        if (found)
            return i + bytes16_first(found);
    }
    while (i < limit && !name_tag_begins(page->tags[i]))
        i++;
    return i;
}

uint8_t name_tag_base(uint8_t tag) {
    return name_tag_inside(tag) ? (uint8_t)(tag - 1) : tag;
}

uint32_t name_tag_end(const NamePage *page, uint32_t first) {
    uint32_t last = first + 1;
    uint8_t tag = page->tags[first];
    while (last < page->document->token_count && page->tags[last] == tag + 1)
        last++;
    return last;
}

bool name_printed(const NamePage *page, Slice word) {
    return map_get(page->writing, word_of(word)) != MAP_ABSENT;
}

bool name_written_small(const NamePage *page, Word word) {
    return small_count(writing_of(page, word)) > 0;
}

bool name_all_capital(const NamePage *page, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        const Token *token = &page->document->tokens[i];
        if (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL))
            return false;
    }
    return true;
}
