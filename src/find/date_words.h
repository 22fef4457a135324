/* date_words.h -- the words that make dates, from dates.tsv
 *
 * Reads   data/<language>/dates.tsv, which explains every kind
 * Gives   DateWord, one phrase of the table */
#ifndef RUNUT_FIND_DATE_WORDS_H
#define RUNUT_FIND_DATE_WORDS_H

#include "base/error.h"
#include "text/number.h"
#include "text/word.h"

typedef enum DateWordKind {
    DATE_MONTH,
    DATE_MONTH_SHORT,
    DATE_WEEKDAY,
    DATE_WEEKDAY_SHORT,
    DATE_DAYPART,
    DATE_CLOCK,
    DATE_ZONE,
    DATE_DAY,
    DATE_WEEK,
    DATE_MONTH_UNIT,
    DATE_YEAR,
    DATE_DATE,
    DATE_ONE,
    DATE_CENTURY,
    DATE_DECADE,
    DATE_QUARTER,
    DATE_SEMESTER,
    DATE_PART,
    DATE_WEEKEND,
    DATE_WORKWEEK,
    DATE_RELATIVE,
    DATE_AGO,
    DATE_PAST,
    DATE_OFFSET,
    DATE_THAT,
    DATE_SEASON,
    DATE_FIXED,
    DATE_ISLAMIC,
    DATE_ISLAMIC_MONTH,
    DATE_EASTER,
    DATE_LUNAR,
    DATE_DECREED,
    DATE_SAME,
    DATE_TO,
    DATE_AND,
    DATE_LEAD,
    DATE_FROM,
    DATE_AHEAD,
    DATE_BEHIND,
    DATE_EVERY,
    DATE_YEAR_KIND,
    DATE_HIJRI,
    DATE_EVENT,
    DATE_ORDINAL,
    DATE_SIGHTED,
    DATE_DECREE,
    DATE_SHIFT,
    DATE_NAME,
    DATE_WORD_KINDS,
    DATE_NOTHING = DATE_WORD_KINDS
} DateWordKind;

typedef struct DateWord {
    DateWordKind kind;
    int value, second;
    uint32_t last; /* the token behind the phrase */
} DateWord;

typedef struct DateWords {
    PhraseSet *phrases; /* index into rows */
    Map *parts;         /* single words, for one end of "Juni-Juli" */
    DateWord *rows;
    NumberRules *numbers;
    WordFilter starts; /* what an expression may begin with */
} DateWords;

DateWords *date_words_load(Arena *run, const char *folder, Error *err);

/* The longest phrase at `at` that ends before `limit`; kind DATE_NOTHING when
 * there is none. */
DateWord date_word_at(const DateWords *words, const Document *document,
                      uint32_t at, uint32_t limit);

/* One word by its text: "Juni" of "Juni-Juli". */
DateWord date_word_of(const DateWords *words, Slice text);

#endif
