/* statement_cue.h -- the words of saying, and those that bound clauses
 *
 * Reads   data/<language>/cues.tsv, clauses.tsv
 * Gives   SpeechWord (statement_word.h), one a word, looked up by its id */
#ifndef RUNUT_FIND_STATEMENT_CUE_H
#define RUNUT_FIND_STATEMENT_CUE_H

#include "base/error.h"
#include "base/map.h"
#include "find/finding.h"
#include "find/statement_word.h"

/* In which shape a cue stands: a column of cues.tsv. */
enum CueForm {
    CUE_BARE = 1,   /* kata X */
    CUE_NYA = 2,    /* katanya */
    CUE_ACTIVE = 4, /* X mengatakan */
    CUE_OBJECT = 8, /* X menyebutnya */
    CUE_HEADLINE = 16 /* X Sebut */,
    CUE_PASSIVE = 32, /* dikatakan (oleh) X */
    CUE_BEFORE = 64,  /* menurut X */
    CUE_NOUN = 128    /* pernyataan X, beside a quotation */
};

/* What may be said by it without quotation marks. */
enum CueTakes {
    TAKES_CLAUSE = 1,
    TAKES_REPORT = 2, /* a clause after "bahwa" or a comma only */
    TAKES_REQUEST = 4,
    TAKES_THING = 8,
    TAKES_ROLE = 16,
    TAKES_NAMED = 32, /* a clause when its subject is a name */
    TAKES_PLAN = 64,  /* a clause that begins with "akan" */
    TAKES_VIEW = 128  /* a thing that is itself a view: "apresiasi" */
};

/* Classes of clauses.tsv. */
enum ClauseWord {
    WORD_THAT = 1,
    WORD_WHICH = 1 << 1,
    WORD_ROLE = 1 << 2,
    WORD_REQUEST = 1 << 3,
    WORD_BY = 1 << 4,
    WORD_PLACE = 1 << 5,
    WORD_CLAUSE = 1 << 6,
    WORD_AND = 1 << 7,
    WORD_APART = 1 << 8,
    WORD_WHILE = 1 << 9,
    WORD_ADVERB = 1 << 10,
    WORD_NOT = 1 << 11,
    WORD_UNREAL = 1 << 12,
    WORD_POINTING = 1 << 13,
    WORD_ONE = 1 << 14,
    WORD_HE = 1 << 15,
    WORD_I = 1 << 16,
    WORD_DOCUMENT = 1 << 17,
    WORD_BELONGS = 1 << 18,
    WORD_CREDIT = 1 << 19,
    WORD_THUS = 1 << 20,
    WORD_DAY = 1 << 21,
    WORD_WITH = 1 << 22,
    WORD_THEME = 1 << 23,
    WORD_SPEAKS = 1 << 24,
    WORD_FIGURES = 1 << 25,
    WORD_CALLED = 1 << 26,
    WORD_SPOILS = 1 << 27,
    WORD_DESCRIBES = 1 << 28,
    WORD_PLATFORM = 1 << 29,
    WORD_ACCUSATION = 1 << 30
};
#define WORD_MUTE 0x80000000U /* the 32nd class: too large for an enum */

typedef struct CueTable {
    Map *index;
    SpeechWord *rows;
    size_t count, capacity;
} CueTable;

/* The table lives in `run`; NULL with the error set when a line is wrong. */
CueTable *cue_table_load(Arena *run, const char *folder, Error *err);

/* A word that no table names has neither classes nor forms. */
const SpeechWord *cue_table_word(const CueTable *table, Word word);

#endif
