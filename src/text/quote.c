/* SPDX-License-Identifier: MIT */
#include "text/quote.h"

#include "base/list.h"
#include "base/utf8.h"
#include "text/word.h"

typedef struct Marks {
    const TokenScan *scan;
    size_t first; /* of the paragraph */
    Word double_mark;
} Marks;

static bool is_double_mark(const Marks *marks, size_t i) {
    const Token *token = &marks->scan->tokens.rows[i];
    return token->kind == TOKEN_QUOTE && token->word == marks->double_mark;
}

static bool space_before(const Marks *marks, size_t i) {
    return i == marks->first ||
           (marks->scan->tokens.rows[i].flags & TOKEN_SPACED);
}

static bool space_behind(const Marks *marks, size_t i) {
    return i + 1 == marks->scan->tokens.count ||
           (marks->scan->tokens.rows[i + 1].flags & TOKEN_SPACED);
}

/* Drawn so that it can only open: “ „ «, though many use “ at both ends. */
static bool drawn_open(const Marks *marks, size_t i) {
    size_t at = marks->scan->tokens.rows[i].start;
    uint32_t sign = utf8_next(marks->scan->text, &at);
    return sign == 0x201C || sign == 0x201E || sign == 0xAB;
}

/* Seen from its spaces, the shape deciding where they do not: does the mark
 * stand before what it quotes? */
static bool stands_before(const Marks *marks, size_t i) {
    bool before = space_before(marks, i) ||
                  marks->scan->tokens.rows[i - 1].kind == TOKEN_OPEN;
    bool behind = space_behind(marks, i);
    return before != behind ? before : drawn_open(marks, i) && !behind;
}

/* Behind what it quotes: no space before it, and a space or a sign behind. */
static bool stands_behind(const Marks *marks, size_t i) {
    if (space_before(marks, i))
        return false;
    const Token *next = &marks->scan->tokens.rows[i] + 1;
    return space_behind(marks, i) ||
           (next->kind != TOKEN_WORD && next->kind != TOKEN_NUMBER);
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

/* The quote that an earlier paragraph left open goes on to here: paragraphs
 * without any mark between the two belong to it. */
static void quote_continue(TokenScan *scan, QuoteList *quotes) {
    for (size_t i = 0; i < quotes->waiting_count; i++)
        quote_add(scan, quotes->waiting[i], quotes);
    quotes->waiting_count = 0;
}

/* A paragraph without a mark behind one that was left open. */
static void quote_wait(QuoteList *quotes, Quote whole) {
    if (quotes->waiting_count < QUOTE_WAITING_MAX)
        quotes->waiting[quotes->waiting_count++] = whole;
    else
        quotes->left_open = false;
}

static size_t mark_behind(const Marks *marks, size_t i) {
    size_t last = marks->scan->tokens.count;
    do
        i++;
    while (i < last && !is_double_mark(marks, i));
    return i;
}

/* Of a mark inside an open quote: the one that closes the quote that it opens
 * inside the other, when the mark behind that closes the other; else itself.
 */
static size_t inner_end(const Marks *marks, size_t i) {
    size_t last = marks->scan->tokens.count;
    size_t inner = mark_behind(marks, i);
    size_t outer = inner < last ? mark_behind(marks, inner) : last;
    bool nested = outer < last && stands_before(marks, i) &&
                  !stands_behind(marks, i) && stands_behind(marks, inner) &&
                  !stands_before(marks, inner) && stands_behind(marks, outer) &&
                  !stands_before(marks, outer);
    return nested ? inner : i;
}

void quotes_find(TokenScan *scan, size_t first, uint32_t paragraph,
                 QuoteList *quotes) {
    Marks marks = {scan, first, word_of(SLICE("\""))};
    Quote quote = {.first = (uint32_t)first, .paragraph = paragraph};
    bool open = false, none_yet = true;
    for (size_t i = first; i < scan->tokens.count; i++) {
        if (!is_double_mark(&marks, i))
            continue;
        if (open && inner_end(&marks, i) > i) {
            i = inner_end(&marks, i);
            continue;
        }
        quote.last = (uint32_t)i;
        bool closes = open;
        if (none_yet && quotes->left_open && stands_behind(&marks, i)) {
            quote_continue(scan, quotes);
            closes = true;
        }
        if (closes)
            quote_add(scan, quote, quotes);
        /* a mark that opens while one is open: the other was forgotten; one
         * that closes while none is open belongs to nothing */
        open = closes ? stands_before(&marks, i) : !stands_behind(&marks, i);
        quote.first = (uint32_t)i + 1;
        none_yet = false;
    }
    quote.last = (uint32_t)scan->tokens.count;
    if (open)
        quote_add(scan, quote, quotes);
    if (none_yet && quotes->left_open) {
        quote_wait(quotes, quote);
        return;
    }
    quotes->left_open = open;
    quotes->waiting_count = 0;
}
