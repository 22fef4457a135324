/* SPDX-License-Identifier: MIT */
#include "find/name_role.h"

static void word_add(RoleWords *role, Word word) {
    if (role->count < ROLE_WORDS_MAX)
        role->words[role->count++] = word;
}

static void place_add(RoleWords *role, Word word) {
    if (role->place_count < ROLE_WORDS_MAX)
        role->places[role->place_count++] = word;
}

/* "Menteri Luar Negeri" of "menlu", word by word. */
static void full_add(RoleWords *role, Slice full) {
    while (full.length) {
        size_t space = slice_find(full, SLICE(" "), 0);
        size_t end = space == SIZE_MAX ? full.length : space;
        word_add(role, word_of(slice_part(full, 0, end)));
        full = slice_trim(slice_part(full, end, full.length));
    }
}

static uint32_t title_add(const NamePage *page, RoleWords *role, Span tokens) {
    NameMatch title;
    if (!name_match_at(page, page->rules->titles, tokens, &title))
        return tokens.start;
    role->general |= title.entry->sort == TITLE_GENERAL;
    if (title.entry->sort == TITLE_GENERAL)
        return title.last;
    full_add(role, title.entry->full);
    for (uint32_t i = tokens.start; !title.entry->full.length && i < title.last;
         i++)
        word_add(role, page->document->tokens[i].word);
    return title.last;
}

/* A place by its full name, so that "AS" is "Amerika Serikat". */
static uint32_t place_match(const NamePage *page, RoleWords *role,
                            Span tokens) {
    NameMatch place;
    if (!name_match_at(page, page->rules->places, tokens, &place) ||
        place.entry->sort == PLACE_HEAD)
        return tokens.start;
    Slice full = place.entry->full.length
                     ? place.entry->full
                     : tokens_text(page->document, tokens.start, place.last);
    place_add(role, word_of(full));
    return place.last;
}

RoleWords name_role_words(const NamePage *page, Span tokens) {
    RoleWords role = {0};
    for (uint32_t i = tokens.start; i < tokens.end;) {
        Span rest = {i, tokens.end};
        uint32_t next = title_add(page, &role, rest);
        if (next == i)
            next = place_match(page, &role, rest);
        if (next == i && page->document->tokens[i].kind == TOKEN_WORD)
            word_add(&role, page->document->tokens[i].word);
        i = next > i ? next : i + 1;
    }
    return role;
}

static bool word_in(const Word *words, uint32_t count, Word word) {
    for (uint32_t i = 0; i < count; i++)
        if (words[i] == word)
            return true;
    return false;
}

bool name_role_covers(const RoleWords *role, const RoleWords *description) {
    for (uint32_t i = 0; i < description->count; i++)
        if (!word_in(role->words, role->count, description->words[i]))
            return false;
    for (uint32_t i = 0; i < description->place_count; i++)
        if (role->place_count &&
            !word_in(role->places, role->place_count, description->places[i]))
            return false;
    /* "pemimpin" alone could be anybody */
    return description->count ||
           (description->general && description->place_count &&
            role->place_count);
}
