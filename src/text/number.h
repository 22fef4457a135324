/* number.h -- numbers in digits and in words, read from tokens
 *
 * "10.000", "1,7", "2 ribu 500", "dua setengah juta", "puluhan ribu",
 * "Rp11,8 T" after its currency: one number with the interval that it names.
 * Reads   Document, data/<language>/numbers.tsv
 * Gives   Number, for find/date.h and find/figure.h
 * Leaves  sums in words with "dan", Roman numerals, fractions as 3/4 */
#ifndef RUNUT_TEXT_NUMBER_H
#define RUNUT_TEXT_NUMBER_H

#include "base/error.h"
#include "base/interval.h"
#include "text/word.h"

typedef struct NumberRules NumberRules;

/* Adds the words that a number may start with to `starts`. */
NumberRules *number_rules_load(Arena *run, const char *folder,
                               WordFilter *starts, Error *err);

typedef struct Number {
    Interval value;
    uint32_t last;    /* the token behind it */
    double magnitude; /* 1e6 for "2 juta"; 1 when none is said */
    bool digits;      /* its first part is written in digits */
    bool plain;       /* digits alone: no point, comma or magnitude word */
    bool about;       /* "500-an", "400 jutaan": roughly that */
    bool vague;       /* "puluhan", "beberapa ratus" */
    uint8_t figures;  /* how many digits, with leading zeros */
} Number;

/* Cuts the ending off that makes digits vague, a decade or a decimal ("500-an",
 * "1990-an"), with the hyphen before it. False: none there. */
bool number_ending_cut(const NumberRules *rules, Slice *digits);

/* Digits and points of one piece of text: "10.000", "1,7", "1.234,56".
 * A comma or point before exactly three digits parts thousands, except a
 * comma that is followed by more than zeros: "1,250" is one and a quarter. */
bool digits_read(Slice text, double *value);

/* Where a number may start: a number token or a number word. */
bool number_starts(const NumberRules *rules, const Token *token);

/* Reads the longest number that starts at the first of the tokens. `money`
 * allows the short magnitudes ("T", "M"). */
bool number_read(const NumberRules *rules, const Document *document,
                 Span tokens, bool money, Number *number);

#endif
