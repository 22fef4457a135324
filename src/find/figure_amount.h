/* figure_amount.h -- the number of a figure, alone or as a range
 *
 * "Rp 5-10 juta", "11 atau 12", "10 ribu lebih", "400 jutaan": what it is that
 * is counted is left to figure_unit.h. */
#ifndef RUNUT_FIND_FIGURE_AMOUNT_H
#define RUNUT_FIND_FIGURE_AMOUNT_H

#include "base/interval.h"
#include "find/figure_words.h"

typedef struct FigureScan {
    const Document *document;
    const FigureWords *words;
    uint32_t first, limit; /* the sentence, up to the next date */
    bool heading;          /* most words are written large */
} FigureScan;

typedef struct Amount {
    uint32_t last;
    Interval value;
    Slice currency; /* its code, when it stands before the number */
    Number number;  /* the first number */
    bool range;
    bool sides; /* length and breadth: the product */
} Amount;

/* Words of the table around a number, inside the scan's bounds. */
FigureWord figure_before(const FigureScan *scan, uint32_t at);
FigureWord figure_behind(const FigureScan *scan, uint32_t at);
bool figure_kind(const FigureScan *scan, uint32_t at, TokenKind kind);

/* Does no white space stand before the token? */
bool figure_touches(const FigureScan *scan, uint32_t at);

/* Reads an amount at `at`, a currency or a number. */
bool amount_read(const FigureScan *scan, uint32_t at, Amount *amount);

/* Ten per cent less and more. */
Interval amount_about(Interval value);

#endif
