/* SPDX-License-Identifier: MIT */
#include "find/name_doubt.h"

#include "find/name_tag.h"

#include <string.h>

enum { QUOTED_BEFORE = 3 }; /* "dikutip dari laman" */

static const Token *token_at(const NamePage *page, uint32_t i) {
    return &page->document->tokens[i];
}

static bool is_small(char letter) {
    return letter >= 'a' && letter <= 'z';
}

static bool is_large(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

/* "GoPay", "AirAsia"; not "McGregor", "DeAndre", and no degree. */
static bool is_brand(const NamePage *page, uint32_t i) {
    Slice text = token_text(page->document, i);
    for (size_t k = 1; k + 1 < text.length; k++)
        if (is_small(text.text[k - 1]) && is_large(text.text[k]))
            return !(name_word(page->rules, word_of(slice_part(text, 0, k))) &
                     WORD_PARTICLE);
    return false;
}

static bool has_given(const NamePage *page, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (name_word_at(page, i) & WORD_GIVEN)
            return true;
    return false;
}

/* "dilansir Healthline", "dikutip dari laman Gizmochina": an outlet. */
static bool is_quoted(const NamePage *page, uint32_t first, uint32_t last) {
    if (has_given(page, first, last))
        return false;
    for (uint32_t i = first; i > 0 && i + QUOTED_BEFORE > first; i--) {
        const Token *before = token_at(page, i - 1);
        if (name_word_at(page, i - 1) & WORD_QUOTED)
            return true;
        if (before->listed_class != CLASS_ADPOSITION &&
            before->listed_class != CLASS_NOUN)
            return false;
    }
    return false;
}

/* I, V and X alone; "XL" and "CD" are names. */
static bool is_numeral(const NamePage *page, uint32_t i) {
    Slice text = token_text(page->document, i);
    for (size_t k = 0; k < text.length; k++)
        if (!memchr("IVX", text.text[k], 3))
            return false;
    return text.length > 1;
}

/* "Ani Lestari SpPD": the degree is no part of the name. */
static void degrees_cut(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    while (last > first && name_word_at(page, last - 1) & WORD_DEGREE)
        page->tags[--last] = TAG_OUTSIDE;
}

void name_tags_doubt(NamePage *page) {
    uint32_t count = (uint32_t)page->document->token_count;
    for (uint32_t i = 0; (i = name_next(page, i, count)) < count; i++) {
        uint8_t tag = page->tags[i];
        uint32_t last = name_tag_end(page, i);
        if (last == i + 1 && is_numeral(page, i))
            page->tags[i] = TAG_OUTSIDE;
        if (tag != TAG_PERSON)
            continue;
        degrees_cut(page, i);
        last = name_tag_end(page, i);
        bool brand = last == i + 1 && is_brand(page, i);
        if (page->tags[i] == TAG_PERSON && !page->announced[i] &&
            (brand || is_quoted(page, i, last)))
            name_tag_set(page, TAG_BODY, i, last);
    }
}
