/* name_page.h -- what a page teaches about its words
 *
 * A capital says nothing at the start of a sentence or in a headline where
 * Every Word Has One; how the body writes the word does.
 * Reads   Document, NameRules
 * Gives   NamePage, for the finding of mentions */
#ifndef RUNUT_FIND_NAME_PAGE_H
#define RUNUT_FIND_NAME_PAGE_H

#include "find/name_rules.h"

/* News and works of reference differ in what they call a name. */
typedef enum { MANNER_NEWS, MANNER_REFERENCE, NAME_MANNERS } NameManner;

typedef struct NamePage {
    const Document *document;
    const NameRules *rules;
    Arena *arena;
    NameManner manner; /* news, until the tagger has read the page */
    Map *writing;      /* Word -> how the page writes it, see name_page.c */
    /* The token behind it all, exactly one a token. */
    uint32_t *words;  /* bits of NameWord, with WORD_EVERYDAY */
    uint8_t *tags;    /* NameTag */
    uint8_t *by_rule; /* the same, as the rules alone gave them */
    bool *announced;  /* a title announces the person who begins here */
    bool *shouted;    /* the token's sentence has capitals everywhere */
} NamePage;

/* One tag a token, in the manner of named-entity corpora. */
typedef enum NameTag {
    TAG_OUTSIDE,
    TAG_PERSON,
    TAG_PERSON_INSIDE,
    TAG_PLACE,
    TAG_PLACE_INSIDE,
    TAG_BODY,
    TAG_BODY_INSIDE,
    NAME_TAGS
} NameTag;

/* Counts how the words are written; tags are all TAG_OUTSIDE. */
NamePage *name_page_read(Arena *arena, const Document *document,
                         const NameRules *rules);

/* May the token be part of a name, by its capital and what the page and the
 * lists know of the word? */
bool name_capital(const NamePage *page, uint32_t token);

/* The sentence whose tokens hold this one. */
const Sentence *name_sentence(const NamePage *page, uint32_t token);

/* Tags: not the first of its name; the first of its kind; the token behind
 * the name that begins at `first`. */
static inline bool name_tag_inside(uint8_t tag) {
    return tag == TAG_PERSON_INSIDE || tag == TAG_PLACE_INSIDE ||
           tag == TAG_BODY_INSIDE;
}

static inline bool name_tag_begins(uint8_t tag) {
    return tag == TAG_PERSON || tag == TAG_PLACE || tag == TAG_BODY;
}

/* The first token from `i` on with which a name begins; `limit`: none. */
uint32_t name_next(const NamePage *page, uint32_t i, uint32_t limit);

uint8_t name_tag_base(uint8_t tag);
uint32_t name_tag_end(const NamePage *page, uint32_t first);

/* Have all words from `first` on and before `last` a capital? */
bool name_all_capital(const NamePage *page, uint32_t first, uint32_t last);

/* Does the page have the word elsewhere, by itself? */
bool name_printed(const NamePage *page, Slice word);

/* Does the page have the word in small letters? */
bool name_written_small(const NamePage *page, Word word);

/* Bits of NameWord; whether it is an everyday word. */
static inline unsigned name_word_at(const NamePage *page, uint32_t token) {
    return page->words[token];
}

static inline NameHabit name_habit_at(const NamePage *page, uint32_t token) {
    return (NameHabit)(page->words[token] >> WORD_HABIT_AT);
}

static inline bool name_common_at(const NamePage *page, uint32_t token) {
    return page->words[token] & WORD_EVERYDAY;
}

/* The longest phrase of one list that stands first in `tokens`. */
static inline bool name_match_at(const NamePage *page, const PhraseSet *list,
                                 Span tokens, NameMatch *match) {
    unsigned begins = name_begins(page->rules, list);
    return tokens.start < tokens.end && page->words[tokens.start] & begins &&
           name_match(page->rules, list, page->document, tokens, match);
}

#endif
