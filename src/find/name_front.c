/* SPDX-License-Identifier: MIT */
#include "find/name_front.h"

#include "base/utf8.h"
#include "find/name_tag.h"

#include <string.h>

enum { OFFICE_TOKENS_MAX = 10 };

static const Token *token_at(const NamePage *page, uint32_t i) {
    return &page->document->tokens[i];
}

/* A title shortly before, with nobody between: what stands there is of the
 * office, "Kepala Pelaksana BPBD Solo" of "... Solo Ani Lestari". */
static bool office_before(const NamePage *page, uint32_t first) {
    uint32_t least = first > OFFICE_TOKENS_MAX ? first - OFFICE_TOKENS_MAX : 0;
    for (uint32_t i = first; i > least; i--) {
        const Token *token = token_at(page, i - 1);
        if (token->kind != TOKEN_WORD ||
            name_tag_base(page->tags[i - 1]) == TAG_PERSON)
            return false;
        if (name_word_at(page, i - 1) & WORD_BEGINS_TITLE)
            return true;
    }
    return false;
}

/* Where the person's name begins behind a listed place; 0: there is none. */
static uint32_t place_end(const NamePage *page, uint32_t first, uint32_t last) {
    NameMatch place;
    Span tokens = {first, last};
    if (!name_match_at(page, page->rules->places, tokens, &place) ||
        place.entry->sort == PLACE_HEAD || place.last + 2 > last)
        return 0;
    return place.last;
}

/* "Direktur KAI Ani Lestari": two words and more, or a known name, follow. */
static bool body_in_front(const NamePage *page, uint32_t first, uint32_t last) {
    return name_word_at(page, first) & WORD_BODY &&
           token_at(page, first)->flags & TOKEN_ALL_CAPS &&
           (first + 3 <= last || name_word_at(page, first + 1) & WORD_GIVEN);
}

/* "R15", "SU7", "5G". */
static bool letters_and_digits(Slice text) {
    bool letter = false, digit = false;
    for (size_t i = 0; i < text.length;) {
        uint32_t sign = utf8_next(text, &i);
        letter |= utf8_is_letter(sign);
        digit |= utf8_is_digit(sign);
    }
    return letter && digit;
}

static bool is_model(const NamePage *page, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (letters_and_digits(token_text(page->document, i)))
            return true;
    return false;
}

/* Behind a dateline's outlet, or first: "Tempo.co, Solo Ani Lestari". */
static bool dateline_before(const NamePage *page, uint32_t first) {
    uint32_t sentence = name_sentence(page, first)->first;
    return first >= sentence + 2 && first <= sentence + 4 &&
           token_at(page, first - 1)->kind == TOKEN_COMMA &&
           name_tag_base(page->tags[first - 2]) == TAG_BODY;
}

/* "Jakarta Otoritas Jasa Keuangan mencatat": a dateline that lost its sign. */
static void dateline_cut(NamePage *page, uint32_t first, uint32_t last) {
    NameMatch body;
    uint32_t place = place_end(page, first, last);
    Span tokens = {place, last};
    bool leads = token_at(page, first)->flags & TOKEN_FIRST ||
                 dateline_before(page, first);
    if (!place || !leads ||
        (!name_match_at(page, page->rules->full_bodies, tokens, &body) &&
         !name_match_at(page, page->rules->bodies, tokens, &body)) ||
        (body.entry->sort != BODY_NAME && body.entry->sort != BODY_HEAD))
        return;
    name_tag_set(page, TAG_PLACE, first, place);
    name_tag_set(page, TAG_BODY, place, last);
}

void name_front_cut(NamePage *page, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    if (!page->shouted[first])
        dateline_cut(page, first, last);
    if (page->tags[first] != TAG_PERSON || page->shouted[first])
        return;
    if (last > first + 1 &&
        (office_before(page, first) || dateline_before(page, first))) {
        uint32_t person = place_end(page, first, last);
        bool body = !person && body_in_front(page, first, last);
        if (body)
            person = first + 1;
        if (person) {
            name_tag_set(page, body ? TAG_BODY : TAG_PLACE, first, person);
            name_tag_set(page, TAG_PERSON, person, last);
            return;
        }
    }
    if (is_model(page, first, last) && !page->announced[first])
        memset(page->tags + first, TAG_OUTSIDE, last - first);
}
