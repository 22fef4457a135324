/* SPDX-License-Identifier: MIT */
#include "find/name_agree.h"

#include "base/utf8.h"
#include "find/name_tag.h"

static const Token *token_at(const NamePage *page, uint32_t i) {
    return &page->document->tokens[i];
}

/* Of a name that goes on with another word. */
static uint64_t key_with(uint64_t key, Word word) {
    uint64_t pair[2] = {key, word};
    return slice_hash((Slice){(const char *)pair, sizeof pair});
}

static uint64_t key_of(const NamePage *page, uint32_t first, uint32_t last) {
    uint64_t key = 0;
    for (uint32_t i = first; i < last; i++)
        key = key_with(key, token_at(page, i)->word);
    return key;
}

/* Three counts of ten bits, for persons, places and bodies. */
enum { VOTES_MAX = 1023 };

static uint32_t votes_add(uint32_t votes, unsigned kind, uint32_t more) {
    uint32_t now = votes >> (10 * kind) & VOTES_MAX;
    now = now + more > VOTES_MAX ? VOTES_MAX : now + more;
    votes &= ~((uint32_t)VOTES_MAX << (10 * kind));
    return votes | now << (10 * kind);
}

static NameTag votes_winner(uint32_t votes) {
    unsigned best = 0;
    for (unsigned kind = 1; kind < 3; kind++)
        if ((votes >> (10 * kind) & VOTES_MAX) >
            (votes >> (10 * best) & VOTES_MAX))
            best = kind;
    return (NameTag)(TAG_PERSON + 2 * best);
}

/* The lists break a tie: a tag counts twice, they once. */
static uint32_t listed_votes(const NamePage *page, uint32_t first,
                             uint32_t last) {
    NameMatch found;
    Span tokens = {first, last};
    if (name_match_at(page, page->rules->places, tokens, &found) &&
        found.last == last && found.entry->sort != PLACE_HEAD)
        return votes_add(0, 1, 1);
    if (name_match_at(page, page->rules->bodies, tokens, &found) &&
        found.last == last &&
        (found.entry->sort == BODY_NAME || found.entry->sort == BODY_PRESS))
        return votes_add(0, 2, 1);
    return 0;
}

static void kinds_agree(NamePage *page) {
    Map *votes = map_open(page->arena);
    uint32_t count = (uint32_t)page->document->token_count, last;
    for (uint32_t i = 0; (i = name_next(page, i, count)) < count; i++) {
        last = name_tag_end(page, i);
        uint64_t key = key_of(page, i, last);
        uint32_t now = map_get(votes, key);
        now = now == MAP_ABSENT ? listed_votes(page, i, last) : now;
        map_set(votes, key,
                votes_add(now, (page->tags[i] - TAG_PERSON) / 2u, 2));
    }
    for (uint32_t i = 0; (i = name_next(page, i, count)) < count; i++) {
        last = name_tag_end(page, i);
        name_tag_set(page, votes_winner(map_get(votes, key_of(page, i, last))),
                     i, last);
    }
}

static bool says_beside(const NamePage *page, uint32_t first, uint32_t last) {
    return (first > 0 && name_word_at(page, first - 1) & WORD_SAYS) ||
           (last < page->document->token_count &&
            name_word_at(page, last) & WORD_SAYS);
}

/* Anywhere in the word: "detikINET". */
static bool has_capital(Slice text) {
    for (size_t i = 0; i < text.length;)
        if (utf8_is_upper(utf8_next(text, &i)))
            return true;
    return false;
}

/* Without any capital, or words of which the lists say so: "Juni 2025". */
static bool never_named(const NamePage *page, uint32_t first, uint32_t last) {
    bool capital = listed_votes(page, first, last), never = true;
    for (uint32_t i = first; i < last; i++) {
        capital |= has_capital(token_text(page->document, i));
        never &= token_at(page, i)->kind != TOKEN_WORD ||
                 name_word_at(page, i) & WORD_NEVER;
    }
    return never || !capital;
}

/* "Subsidi Bio Solar": a person made of everyday words only, whom nothing
 * announces and who says nothing; and single letters. */
static void nobodies_drop(NamePage *page) {
    uint32_t count = (uint32_t)page->document->token_count;
    for (uint32_t i = 0; (i = name_next(page, i, count)) < count; i++) {
        uint32_t last = name_tag_end(page, i);
        bool alone = last == i + 1 && !page->shouted[i] &&
                     !(token_at(page, i)->flags & TOKEN_FIRST);
        bool common = page->tags[i] == TAG_PERSON && !page->announced[i] &&
                      !alone && !says_beside(page, i, last);
        for (uint32_t k = i; k < last && common; k++)
            common = name_common_at(page, k) &&
                     !(name_word_at(page, k) & WORD_GIVEN);
        common |= never_named(page, i, last);
        bool letter = last == i + 1 &&
                      token_at(page, i)->end - token_at(page, i)->start < 2;
        for (uint32_t k = i; k < last && (common || letter); k++)
            page->tags[k] = TAG_OUTSIDE;
    }
}

enum { NAME_TOKENS_MAX = 6 };

/* Is the single word name enough for a headline? "Serang" is a word too. */
static bool single_tells(const NamePage *page, uint32_t i, uint32_t tag) {
    const Token *token = token_at(page, i);
    return (token->flags & TOKEN_ALL_CAPS && tag == TAG_BODY) ||
           (name_word_at(page, i) & WORD_GIVEN && tag == TAG_PERSON) ||
           !name_common_at(page, i);
}

/* The longest name of the text that stands at token `i`, all of it outside
 * other names. */
static void name_fill(NamePage *page, const Map *tags, uint32_t i) {
    uint64_t keys[NAME_TOKENS_MAX], key = 0;
    uint32_t free = i, count = (uint32_t)page->document->token_count;
    while (free < count && free < i + NAME_TOKENS_MAX &&
           page->tags[free] == TAG_OUTSIDE) {
        keys[free - i] = key = key_with(key, token_at(page, free)->word);
        free++;
    }
    for (uint32_t last = free; last > i; last--) {
        uint32_t tag = map_get(tags, keys[last - i - 1]);
        if (tag == MAP_ABSENT || (last == i + 1 && !single_tells(page, i, tag)))
            continue;
        name_tag_set(page, (NameTag)tag, i, last);
        return;
    }
}

static uint32_t known_end(const NamePage *page, const Map *tags, uint32_t i,
                          uint32_t limit) {
    for (uint32_t last = limit; last > i; last--) {
        uint32_t tag = map_get(tags, key_of(page, i, last));
        if (tag != MAP_ABSENT && (last > i + 1 || single_tells(page, i, tag)))
            return last;
    }
    return i;
}

/* "Ani Sapa Budi Santoso" in a headline: names of the text, and everyday words
 * between them; beside a full name also words that the text does not have
 * ("Ani Lestari Curhat"). */
static void headline_split(NamePage *page, const Map *tags, uint32_t first) {
    uint32_t last = name_tag_end(page, first);
    bool known = false, full = false, strange = false;
    if (map_get(tags, key_of(page, first, last)) != MAP_ABSENT)
        return;
    for (uint32_t i = first; i < last;) {
        uint32_t end = known_end(page, tags, i, last);
        const Token *token = token_at(page, i);
        bool given = name_word_at(page, i) & WORD_GIVEN ||
                     token->end - token->start == 1; /* an initial */
        if (end == i &&
            (given || (!name_common_at(page, i) &&
                       name_printed(page, token_text(page->document, i)))))
            return;
        strange |= end == i && !name_common_at(page, i);
        known |= end > i;
        full |= end > i + 1;
        i = end > i ? end : i + 1;
    }
    for (uint32_t i = first; known && (full || !strange) && i < last; i++)
        page->tags[i] = TAG_OUTSIDE; /* headlines_fill() finds them again */
}

/* Where a capital says nothing, in headlines and first in a sentence: what is
 * a name elsewhere on the page. */
static void headlines_fill(NamePage *page) {
    Map *tags = map_open(page->arena);
    uint32_t count = (uint32_t)page->document->token_count;
    for (uint32_t i = 0; (i = name_next(page, i, count)) < count; i++) {
        if (page->shouted[i])
            continue;
        uint32_t last = name_tag_end(page, i);
        if (last <= i + NAME_TOKENS_MAX)
            map_set(tags, key_of(page, i, last), page->tags[i]);
    }
    for (uint32_t i = 0; (i = name_next(page, i, count)) < count; i++)
        if (page->shouted[i] && page->tags[i] == TAG_PERSON)
            headline_split(page, tags, i);
    for (uint32_t i = 0; i < count; i++) {
        const Token *token = token_at(page, i);
        bool empty = page->shouted[i] || token->flags & TOKEN_FIRST;
        if (empty && page->tags[i] == TAG_OUTSIDE &&
            token->flags & TOKEN_CAPITAL)
            name_fill(page, tags, i);
    }
}

void name_tags_agree(NamePage *page) {
    kinds_agree(page);
    nobodies_drop(page);
    headlines_fill(page);
}
