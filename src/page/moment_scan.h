/* moment_scan.h -- the shapes of dates and clock times among tokens
 *
 * The words' meaning is asked of the caller; here are only the shapes:
 * day month year, month day year, year-month-day, 10/06/2025, 20:25, 7 PM, in
 * the digits of any script. */
#ifndef RUNUT_PAGE_MOMENT_SCAN_H
#define RUNUT_PAGE_MOMENT_SCAN_H

#include "page/moment.h"

enum { MOMENT_TOKENS_MAX = 128 };

typedef struct MomentWord {
    int month;   /* 1 to 12; 0: none */
    int weekday; /* 0 is Monday; -1: none */
    int zone;    /* minutes east of UTC; -1: none */
} MomentWord;

typedef MomentWord MomentWordOf(const void *tables, Slice word);

typedef enum MomentTokenKind {
    MOMENT_END,
    MOMENT_NUMBER,
    MOMENT_WORD,
    MOMENT_SIGN
} MomentTokenKind;

typedef struct MomentToken {
    MomentTokenKind kind;
    int digits;    /* of a number */
    int64_t value; /* of a number; a sign's code point */
    MomentWord word;
    Slice text;
} MomentToken;

typedef struct MomentTokens {
    MomentToken *rows; /* `room` of them */
    size_t count, room;
} MomentTokens;

/* Cuts the text into numbers, words and signs; stops when the room is full.
 * `word_of` may be NULL: no word means anything. */
void moment_tokens_read(MomentTokens *tokens, Slice text, MomentWordOf *word_of,
                        const void *tables);

bool moment_tokens_date(const MomentTokens *tokens, Moment *moment);
bool moment_tokens_address(const MomentTokens *tokens, Moment *moment);
bool moment_tokens_sentence(const MomentTokens *tokens, Moment *moment);

#endif
