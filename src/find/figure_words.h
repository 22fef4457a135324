/* figure_words.h -- what stands around the number of a figure
 *
 * Reads   data/<language>/units.tsv, which explains every kind, numbers.tsv
 * Gives   FigureWord, one phrase of the table, from either side */
#ifndef RUNUT_FIND_FIGURE_WORDS_H
#define RUNUT_FIND_FIGURE_WORDS_H

#include "base/error.h"
#include "text/number.h"
#include "text/word.h"

typedef enum FigureWordKind {
    FIGURE_CURRENCY, /* on both sides */
    FIGURE_SCALE,    /* from here on: before the number */
    FIGURE_LEAST,
    FIGURE_MOST,
    FIGURE_UNDER,
    FIGURE_ABOUT,
    FIGURE_EXACT,
    FIGURE_LINK,
    FIGURE_LABEL,
    FIGURE_RANK,
    FIGURE_ONE,
    FIGURE_NONE,
    FIGURE_PERCENT, /* from here on: behind it */
    FIGURE_CLASSIFIER,
    FIGURE_PEOPLE,
    FIGURE_PERSON,
    FIGURE_MEASURE,
    FIGURE_AREA,
    FIGURE_COMPOUND,
    FIGURE_LASTING,
    FIGURE_MORE,
    FIGURE_TO,
    FIGURE_ZONE,
    FIGURE_REST,
    FIGURE_STATE,
    FIGURE_OF,
    FIGURE_AGO,
    FIGURE_FORMER,
    FIGURE_OTHER,
    FIGURE_WORD_KINDS,
    FIGURE_NOTHING = FIGURE_WORD_KINDS
} FigureWordKind;

typedef struct FigureWord {
    FigureWordKind kind;
    Slice value;   /* a currency's code, a unit of time's family, a unit */
    double second; /* a unit of time's size */
    uint32_t last; /* the token behind the phrase */
} FigureWord;

typedef struct FigureWords {
    PhraseSet *before, *behind; /* index into rows */
    FigureWord *rows;
    NumberRules *numbers;
    WordFilter starts; /* what a figure may begin with */
} FigureWords;

FigureWords *figure_words_load(Arena *run, const char *folder, Error *err);

/* The longest phrase at `at` that ends before `limit`, of the kinds that stand
 * before a number, or of those behind it; FIGURE_NOTHING when there is none. */
FigureWord figure_word_before(const FigureWords *words,
                              const Document *document, uint32_t at,
                              uint32_t limit);
FigureWord figure_word_behind(const FigureWords *words,
                              const Document *document, uint32_t at,
                              uint32_t limit);

#endif
