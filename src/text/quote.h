/* quote.h -- which words stand between double quotation marks
 *
 * Gives   Quote, and TOKEN_IN_QUOTE on the tokens inside
 * Leaves  single marks alone: they quote words, not speech, or are apostrophes;
 *         a mark drawn the wrong way round is read from the spaces at it */
#ifndef RUNUT_TEXT_QUOTE_H
#define RUNUT_TEXT_QUOTE_H

#include "text/token.h"

typedef struct QuoteList {
    Quote *rows;
    size_t count, capacity;
} QuoteList;

/* Adds the quotes among the tokens [first, scan->tokens.count) of one
 * paragraph. */
void quotes_find(TokenScan *scan, size_t first, uint32_t paragraph,
                 QuoteList *quotes);

#endif
