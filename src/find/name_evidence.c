/* SPDX-License-Identifier: MIT */
#include "find/name_evidence.h"

static bool capital_at(const NamePage *page, uint32_t i) {
    const Token *token = &page->document->tokens[i];
    return token->kind == TOKEN_WORD && token->flags & TOKEN_CAPITAL;
}

static unsigned beside(const NamePage *page, uint32_t i) {
    const Document *document = page->document;
    unsigned before = i ? name_word_at(page, i - 1) : 0;
    unsigned behind =
        i + 1 < document->token_count ? name_word_at(page, i + 1) : 0;
    unsigned seen = (before | behind) & WORD_SAYS ? SEEN_SAYING : 0;
    if (before & WORD_PLACE)
        seen |= SEEN_PLACED;
    if (i + 2 < document->token_count &&
        document->tokens[i + 1].kind == TOKEN_OPEN &&
        document->tokens[i + 2].kind == TOKEN_NUMBER)
        seen |= SEEN_AGED;
    return seen;
}

static unsigned part_of_run(const NamePage *page, const NameMarks *marks,
                            uint32_t i) {
    uint32_t first = marks->run[i];
    if (first != i)
        return marks->body[first] ? SEEN_INSIDE | SEEN_HEADED : SEEN_INSIDE;
    bool longer = i + 1 < page->document->token_count && marks->run[i + 1] == i;
    return longer ? SEEN_LEADING : 0;
}

static unsigned seen_at(const NamePage *page, const NameMarks *marks,
                        uint32_t i) {
    unsigned seen = beside(page, i) | part_of_run(page, marks, i);
    if (i && marks->title[i - 1])
        seen |= SEEN_TITLED;
    if (page->tags[i] != TAG_OUTSIDE)
        seen |= SEEN_PERSON << (page->tags[i] - TAG_PERSON) / 2;
    if (!(page->document->tokens[i].flags & TOKEN_FIRST))
        seen |= SEEN_CAPITAL;
    return seen;
}

void name_evidence_read(const NamePage *page, NameMarks *marks) {
    const Document *document = page->document;
    uint32_t count = (uint32_t)document->token_count;
    Map *words = map_open_for(page->arena, count / 8);
    for (uint32_t i = 0; i < count; i++)
        if (capital_at(page, i) && !page->shouted[i])
            *map_value(words, document->tokens[i].word) |=
                seen_at(page, marks, i);
    for (uint32_t i = 0; i < count; i++) {
        if (!capital_at(page, i))
            continue;
        Word word = document->tokens[i].word;
        uint32_t seen = map_get(words, word);
        seen = seen == MAP_ABSENT ? 0 : seen;
        if (name_written_small(page, word))
            seen |= SEEN_SMALL;
        marks->around[i].evidence = (uint16_t)seen;
    }
}
