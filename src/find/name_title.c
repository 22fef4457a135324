/* SPDX-License-Identifier: MIT */
#include "find/name_title.h"

enum { SMALL_WORDS_MAX = 3 };

static bool title_match(const NamePage *page, uint32_t i, uint32_t limit,
                        NameMatch *match) {
    Span tokens = {i, limit};
    return i < limit && page->tags[i] == TAG_OUTSIDE &&
           name_match_at(page, page->rules->titles, tokens, match);
}

/* A noun in small letters that says of what: "juru bicara kepolisian". */
static bool small_noun(const NamePage *page, uint32_t i) {
    const Token *token = &page->document->tokens[i];
    bool verb = token->voice != VOICE_NONE && token->voice != VOICE_NOUN;
    bool noun = token->listed_class == CLASS_UNKNOWN ||
                token->listed_class == CLASS_NOUN ||
                (token->listed_class == CLASS_PROPER && /* "Reserse Narkoba" */
                 token->flags & TOKEN_CAPITAL);
    return token->kind == TOKEN_WORD && noun && !verb &&
           !(name_word_at(page, i) &
             (WORD_SAYS | WORD_PRONOUN | WORD_ITU | WORD_NEVER | WORD_PLACE));
}

static uint32_t complement_end(const NamePage *page, uint32_t i,
                               uint32_t limit) {
    uint32_t small = 0;
    NameMatch next;
    while (i < limit) {
        uint8_t tag = page->tags[i];
        const Token *token = &page->document->tokens[i];
        if (tag == TAG_PERSON || title_match(page, i, limit, &next))
            break;
        if (tag != TAG_OUTSIDE) {
            i++;
            continue;
        }
        bool capital = token->flags & TOKEN_CAPITAL && !page->shouted[i];
        if (token->kind == TOKEN_NUMBER && token->end - token->start <= 3) {
            i++;
            continue;
        }
        if (!small_noun(page, i) || (!capital && small == SMALL_WORDS_MAX))
            break;
        small += !capital;
        i++;
    }
    return i;
}

bool name_title_read(const NamePage *page, uint32_t first, uint32_t limit,
                     NameTitle *title) {
    NameMatch match;
    if (!title_match(page, first, limit, &match))
        return false;
    *title =
        (NameTitle){.first = first, .last = first, .head_last = match.last};
    uint32_t i = first;
    bool beside = false;
    while (title_match(page, i, limit, &match)) {
        bool aide = match.entry->sort == TITLE_AIDE;
        bool role = aide || match.entry->sort == TITLE_ROLE ||
                    match.entry->sort == TITLE_GENERAL;
        title->aide |= role && beside;
        beside = aide && i == first;
        if (role && !title->role)
            title->role_first = i;
        i = role ? complement_end(page, match.last, limit) : match.last;
        if (role)
            title->role_last = i;
        title->role |= role;
        title->kin |=
            match.entry->sort == TITLE_KIN || match.entry->sort == TITLE_NEAR;
        title->last = i;
    }
    return true;
}
