/* word.h -- words as numbers, and phrases of words found among tokens */
#ifndef RUNUT_TEXT_WORD_H
#define RUNUT_TEXT_WORD_H

#include "base/map.h"
#include "text/document.h"

/* The identity of one word, folded first: word_of("Kata") == word_of("kata").
 * The full stop of an abbreviation does not count: "dr." is "dr", "S.H." is
 * "s.h". Only the first WORD_BYTES_MAX bytes count. */
enum { WORD_BYTES_MAX = 128 };
Word word_of(Slice word);

/* The words that something may begin with: a yes may be wrong, a no never is.
 * Asked first, it spares most words of a page every other question. */
enum { WORD_FILTER_BITS = 1 << 14 };
typedef struct WordFilter {
    uint64_t bits[WORD_FILTER_BITS / 64];
} WordFilter;

/* Adds the first word of a phrase. */
void word_filter_add(WordFilter *filter, Slice phrase);

static inline bool word_filter_has(const WordFilter *filter, Word word) {
    uint64_t bit = word % WORD_FILTER_BITS;
    return filter->bits[bit / 64] >> bit % 64 & 1;
}

/* A set of phrases ("juru bicara", "menurut laporan"), each with a number of
 * the caller's choosing. Filled at load time, then only read. A phrase is cut
 * at spaces, and "," "." "-" ":" between spaces are tokens of their own. */
typedef struct PhraseSet {
    WordFilter starts;
    Map *states; /* see word.c */
} PhraseSet;

PhraseSet *phrase_set_open(Arena *run);
void phrase_set_add(PhraseSet *set, Slice phrase, uint32_t value);

typedef struct PhraseMatch {
    uint32_t value;
    uint32_t last; /* the token behind the phrase */
} PhraseMatch;

/* The longest phrase that starts at token `first`, which some phrase may begin
 * with, and ends before `limit`. */
bool phrase_match_begun(const PhraseSet *set, const Document *document,
                        uint32_t first, uint32_t limit, PhraseMatch *match);

/* The same at any token: most begin no phrase. */
static inline bool phrase_match(const PhraseSet *set, const Document *document,
                                uint32_t first, uint32_t limit,
                                PhraseMatch *match) {
    return first < limit &&
           word_filter_has(&set->starts, document->tokens[first].word) &&
           phrase_match_begun(set, document, first, limit, match);
}

/* The text of tokens [first, last), and of one token. */
Slice tokens_text(const Document *document, uint32_t first, uint32_t last);
Slice token_text(const Document *document, uint32_t token);

/* A word's text without the clitic of TOKEN_NYA that it ends in, and without
 * the hyphen before that: "pasukannya", "KPK-nya". */
Slice text_bare(const Document *document, Slice text);

/* The same with a blank where one was lost ("NegeriBelanda"): a part of the
 * article's text stays itself unless it has such a place, then it is a copy. */
Slice text_spaced(Arena *page, const Document *document, Slice text);

/* The sentence that holds the token; UINT32_MAX when there is none. */
uint32_t sentence_of_token(const Document *document, uint32_t token);

/* The paragraph of the token, and whether that is the headline. */
uint32_t paragraph_of_token(const Document *document, uint32_t token);
bool token_in_headline(const Document *document, uint32_t token);

/* The first token that starts at or behind the byte; token_count: none. */
uint32_t token_at_byte(const Document *document, uint32_t byte);

/* A word of a class that gets no new ones; adverbs are no such. */
bool token_is_closed(const Token *token);

/* A word that says what a text is about: no word of a closed class, and of
 * three bytes or more. */
bool token_is_content(const Token *token);

/* Are most longer words capitalised, as in headlines? Then a capital is no
 * sign of a name. */
bool tokens_title_case(const Token *tokens, uint32_t first, uint32_t last);

#endif
