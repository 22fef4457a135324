/* token.h -- a stretch of text cut into words, numbers and signs
 *
 * Reads   Article.text, data/<language>/abbreviations.tsv
 * Gives   Token with start, end, word, kind and the flags of its letters
 * Leaves  classes and roots to morphology.h and lexicon.h */
#ifndef RUNUT_TEXT_TOKEN_H
#define RUNUT_TEXT_TOKEN_H

#include "text/abbreviation.h"
#include "text/document.h"

/* No news page is longer: 256 K tokens are a book's worth. */
enum { TOKENS_MAX = 256 * 1024 };

typedef struct TokenList {
    Token *rows;
    size_t count, capacity;
} TokenList;

/* What stays the same from one paragraph to the next. */
typedef struct TokenScan {
    Arena *page;
    Slice text;
    const AbbreviationSet *abbreviations;
    bool splits; /* any of them is a word of its own behind another */
    TokenList tokens;
} TokenScan;

/* Makes room for as many tokens as a text of that length has mostly. */
void tokens_expect(TokenScan *scan);

/* Adds the tokens of text[span.start, span.end), up to TOKENS_MAX in all. */
void tokens_scan(TokenScan *scan, Span span);

#endif
