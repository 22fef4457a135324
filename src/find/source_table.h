/* source_table.h -- words of credit, and who reports for others
 *
 * Reads   data/<language>/credits.tsv, outlets_agencies.tsv
 * Gives   CreditKind bits of phrases; names of the press */
#ifndef RUNUT_FIND_SOURCE_TABLE_H
#define RUNUT_FIND_SOURCE_TABLE_H

#include "base/error.h"
#include "find/finding.h"
#include "text/word.h"

/* The kinds of credits.tsv, which explains them; a phrase may be several. */
enum CreditKind {
    CREDIT_AFTER = 1,
    CREDIT_CITING = 1 << 1,
    CREDIT_REPORT = 1 << 2,
    CREDIT_OPENING = 1 << 3,
    CREDIT_WRITTEN = 1 << 4,
    CREDIT_PLATFORM = 1 << 5,
    CREDIT_AT = 1 << 6,
    CREDIT_TOLD = 1 << 7,
    CREDIT_FILLER = 1 << 8,
    CREDIT_POSTER = 1 << 9,
    CREDIT_NOBODY = 1 << 10,
    CREDIT_LAW = 1 << 11,
    CREDIT_CLOSING = 1 << 12,
    CREDIT_WROTE = 1 << 13,
    CREDIT_WHICH = 1 << 14,
    CREDIT_INSIDE = 1 << 15,
    CREDIT_POINTING = 1 << 16,
    CREDIT_PUBLISHES = 1 << 17,
    CREDIT_PUBLISHED = 1 << 18,
    CREDIT_PIECE = 1 << 19,
    CREDIT_STUDY = 1 << 20,
    CREDIT_MANY = 1 << 21,
    CREDIT_AUTHORITY = 1 << 22,
    CREDIT_SPOKEN = 1 << 23,
    CREDIT_WITHIN = 1 << 24,
    CREDIT_VIA = 1 << 25,
    CREDIT_NEWSROOM = 1 << 26,
    CREDIT_SOME = 1 << 27,
    CREDIT_SPREAD = 1 << 28,
    CREDIT_STANDS = 1 << 29,
    CREDIT_STUCK = 1 << 30
};

/* How a name of the press is written. */
enum { PRESS_CAPITAL = 1, PRESS_SMALL, PRESS_CAPITALS };

enum { STUCK_MAX = 8 };

typedef struct SourceTable {
    PhraseSet *credits; /* values are CreditKind bits */
    PhraseSet *press;   /* values are PRESS_... */
    Map *wrote;         /* words that as cues mean writing */
    Map *pointing;      /* "tersebut" */
    Map *places;        /* "media sosial": where one writes, nobody's name */
    Map *singles;       /* phrases of one word: CreditKind bits */
    Map *tags;          /* "ant" in brackets: index into tag_names */
    Map *squeezed;      /* press names of several words, without blanks, and */
    Map *single;        /* of one word: index into press_names */
    Slice *press_names;
    size_t press_count, press_capacity;
    Slice stuck[STUCK_MAX]; /* small words that come without their blank */
    size_t stuck_count;
    Slice *tag_names;
    size_t tag_count, tag_capacity;
} SourceTable;

/* The table lives in `run`; NULL with the error set when a line is wrong. */
SourceTable *source_table_load(Arena *run, const char *folder, Error *err);

#endif
