/* SPDX-License-Identifier: MIT */
#include "text/quote.h"

#include "base/list.h"
#include "text/word.h"

static bool is_double_mark(const Token *token, Word double_mark) {
    return token->kind == TOKEN_QUOTE && token->word == double_mark;
}

/* Seen from its spaces: does the mark stand before what it quotes? */
static bool stands_before(const TokenList *tokens, size_t mark, size_t first) {
    bool space_before = tokens->rows[mark].flags & TOKEN_SPACED;
    bool space_behind = mark + 1 == tokens->count ||
                        (tokens->rows[mark + 1].flags & TOKEN_SPACED);
    return (space_before || mark == first) && !space_behind;
}

static void quote_add(TokenScan *scan, Quote quote, QuoteList *quotes) {
    if (quote.first >= quote.last)
        return;
    Token *tokens = scan->tokens.rows;
    for (uint32_t i = quote.first; i < quote.last; i++)
        tokens[i].flags |= TOKEN_IN_QUOTE;
    quote.span = (Span){tokens[quote.first].start, tokens[quote.last - 1].end};
    quotes->rows = list_room(scan->page, quotes->rows, quotes->count,
                             &quotes->capacity, sizeof *quotes->rows);
    quotes->rows[quotes->count++] = quote;
}

void quotes_find(TokenScan *scan, size_t first, uint32_t paragraph,
                 QuoteList *quotes) {
    const TokenList *tokens = &scan->tokens;
    Word double_mark = word_of(SLICE("\""));
    Quote quote = {.paragraph = paragraph};
    bool open = false;
    for (size_t i = first; i < tokens->count; i++) {
        if (!is_double_mark(&tokens->rows[i], double_mark))
            continue;
        quote.last = (uint32_t)i;
        if (open)
            quote_add(scan, quote, quotes);
        /* a mark that opens while one is open: the other was forgotten */
        open = !open || stands_before(tokens, i, first);
        quote.first = (uint32_t)i + 1;
    }
    quote.last = (uint32_t)tokens->count;
    if (open)
        quote_add(scan, quote, quotes);
}
