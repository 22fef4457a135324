/* quote.h -- which words stand between double quotation marks
 *
 * Gives   Quote, and TOKEN_IN_QUOTE on the tokens inside
 * Leaves  single marks alone: they quote words, not speech, or are
 *         apostrophes; a quote inside a quote is a part of it */
#ifndef RUNUT_TEXT_QUOTE_H
#define RUNUT_TEXT_QUOTE_H

#include "text/token.h"

/* Paragraphs that a quote may run through before its closing mark comes. */
enum { QUOTE_WAITING_MAX = 3 };

typedef struct QuoteList {
    Quote *rows;
    size_t count, capacity;
    bool left_open; /* by the paragraph before, or the one before those: */
    Quote waiting[QUOTE_WAITING_MAX]; /* whole paragraphs without a mark */
    size_t waiting_count;
} QuoteList;

/* Adds the quotes among the tokens [first, scan->tokens.count) of one
 * paragraph, after those of the paragraphs before it. */
void quotes_find(TokenScan *scan, size_t first, uint32_t paragraph,
                 QuoteList *quotes);

#endif
