/* SPDX-License-Identifier: MIT */
#include "find/name_head.h"

#include "find/name_tag.h"

enum { FIRM_BYTES_MAX = 3 }; /* "PT", "CV" */

static const Token *token_at(const NamePage *page, uint32_t i) {
    return &page->document->tokens[i];
}

static bool ends_in_place(const NamePage *page, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        NameMatch place;
        Span tokens = {i, last};
        if (name_match_at(page, page->rules->places, tokens, &place) &&
            place.last == last && place.entry->sort != PLACE_HEAD)
            return true;
    }
    return false;
}

/* "Pemprov Jawa Barat", "Rumah Sakit Kasih Solo": from a head to a listed
 * place it is a body where the tagger sees none, or only the place. */
static void headed_keep(NamePage *page, uint32_t i, uint32_t limit) {
    NameMatch head;
    Span tokens = {i, limit};
    if (page->by_rule[i] != TAG_BODY || page->shouted[i] ||
        page->tags[i] != TAG_OUTSIDE ||
        !name_match_at(page, page->rules->bodies, tokens, &head) ||
        head.entry->sort != BODY_HEAD)
        return;
    uint32_t last = i + 1;
    while (last < limit && page->by_rule[last] == TAG_BODY_INSIDE)
        last++;
    if (!ends_in_place(page, head.last, last))
        return;
    for (uint32_t k = i; k < last; k++)
        if (page->tags[k] != TAG_OUTSIDE &&
            name_tag_base(page->tags[k]) != TAG_PLACE)
            return;
    name_tag_set(page, TAG_BODY, i, last);
    name_tag_mend(page, last);
}

/* "Pemerintah Kota (Pemkot) Pagar Alam": the head with its short form, and the
 * place; one name. */
static void headed_bracket_keep(NamePage *page, uint32_t i, uint32_t limit) {
    NameMatch head, place;
    Span tokens = {i, limit};
    if (page->shouted[i] || name_tag_inside(page->tags[i]) ||
        !name_match_at(page, page->rules->bodies, tokens, &head) ||
        head.entry->sort != BODY_HEAD || !name_all_capital(page, i, head.last))
        return;
    uint32_t open = head.last, behind = open + 3;
    Span rest = {behind, limit};
    if (behind >= limit || token_at(page, open)->kind != TOKEN_OPEN ||
        token_at(page, open + 2)->kind != TOKEN_CLOSE ||
        !(token_at(page, open + 1)->flags & TOKEN_CAPITAL))
        return;
    if (page->tags[behind] == TAG_PLACE)
        name_tag_set(page, TAG_BODY, i, name_tag_end(page, behind));
    else if (name_match_at(page, page->rules->places, rest, &place) &&
             token_at(page, behind)->flags & TOKEN_CAPITAL &&
             place.entry->sort != PLACE_HEAD)
        name_tag_set(page, TAG_BODY, i, place.last);
}

void name_head_keep(NamePage *page, uint32_t i, uint32_t limit) {
    if (page->manner != MANNER_NEWS)
        return;
    headed_keep(page, i, limit);
    headed_bracket_keep(page, i, limit);
}

static bool initials_at(const NamePage *page, uint32_t i) {
    const Token *token = token_at(page, i);
    return token->kind == TOKEN_WORD && token->flags & TOKEN_ALL_CAPS &&
           token->end - token->start > 1;
}

/* "Polda | Jatim": a head alone, and the place behind it. */
static uint32_t place_behind(const NamePage *page, const NameMatch *head,
                             uint32_t last, uint32_t limit) {
    bool place =
        last == head->last && last < limit && page->tags[last] == TAG_PLACE;
    return place ? name_tag_end(page, last) : last;
}

/* "PT Maju | Terus": behind "PT" every capital is of the name. */
static uint32_t firm_end(const NamePage *page, uint32_t first, uint32_t last,
                         uint32_t limit) {
    const Token *head = token_at(page, first);
    if (!(head->flags & TOKEN_ALL_CAPS) || page->shouted[first] ||
        head->end - head->start > FIRM_BYTES_MAX || last < first + 2)
        return last;
    while (last < limit && page->tags[last] == TAG_OUTSIDE &&
           token_at(page, last)->kind == TOKEN_WORD &&
           token_at(page, last)->flags & TOKEN_CAPITAL &&
           !(name_word_at(page, last) & WORD_NEVER))
        last++;
    return last;
}

/* "Kementerian ATR | /BPN". */
static uint32_t slash_end(const NamePage *page, uint32_t first, uint32_t last,
                          uint32_t limit) {
    bool slash =
        last > first + 1 && last + 1 < limit && initials_at(page, last - 1) &&
        slice_equal(token_text(page->document, last), SLICE("/")) &&
        initials_at(page, last + 1) && !name_tag_inside(page->tags[last + 1]);
    return slash ? last + 2 : last;
}

/* Do the letters of a bracket behind a person's name begin its words: "Ani
 * Lestari Dewi (ALD)"? */
static bool person_spelled(const NamePage *page, uint32_t first,
                           uint32_t last) {
    Slice letters = token_text(page->document, last + 1);
    if (letters.length != last - first || letters.length < 2)
        return false;
    for (uint32_t i = first; i < last; i++)
        if (token_text(page->document, i).text[0] != letters.text[i - first])
            return false;
    return true;
}

static void person_bracket_mark(NamePage *page, uint32_t first,
                                uint32_t limit) {
    uint32_t last = name_tag_end(page, first);
    if (last + 2 < limit && token_at(page, last)->kind == TOKEN_OPEN &&
        token_at(page, last + 2)->kind == TOKEN_CLOSE &&
        initials_at(page, last + 1) && person_spelled(page, first, last))
        name_tag_set(page, TAG_PERSON, last + 1, last + 2);
}

void name_head_join(NamePage *page, uint32_t first, uint32_t limit) {
    NameMatch head;
    Span tokens = {first, limit};
    if (page->tags[first] == TAG_PERSON)
        person_bracket_mark(page, first, limit);
    if (page->tags[first] != TAG_BODY ||
        !name_match_at(page, page->rules->bodies, tokens, &head) ||
        head.entry->sort != BODY_HEAD)
        return;
    uint32_t begun = name_tag_end(page, first), last = begun;
    last = place_behind(page, &head, last, limit);
    last = firm_end(page, first, last, limit);
    last = slash_end(page, first, last, limit);
    if (last == begun)
        return;
    name_tag_set(page, TAG_BODY, first, last);
    name_tag_mend(page, last);
}
