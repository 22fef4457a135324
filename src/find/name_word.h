/* name_word.h -- what the lists say of a single word
 *
 * Reads   the kinds of data/<language>/name_words.tsv, which explains them,
 *         and the columns of name_habits.tsv, which does so too */
#ifndef RUNUT_FIND_NAME_WORD_H
#define RUNUT_FIND_NAME_WORD_H

#include <stdint.h>

/* Bits. */
typedef enum NameWord {
    WORD_PARTICLE = 1,
    WORD_BINDER = 2,
    WORD_SAYS = 4,
    WORD_PLACE = 8,
    WORD_NAMING = 16,
    WORD_PRONOUN = 32,
    WORD_BOTH = 64,
    WORD_NEVER = 128,
    WORD_ITU = 256,
    WORD_GIVEN = 512,
    WORD_AS = 1024,
    WORD_STICKS = 2048,          /* found stuck to the end of names */
    WORD_COMMON = 4096,          /* stands in the dictionary in small letters */
    WORD_LISTED = 8191,          /* all of these; the tagger looks at them */
    WORD_BEGINS_TITLE = 1 << 13, /* begins a phrase there */
    WORD_BEGINS_BODY = 1 << 14,
    WORD_BEGINS_PLACE = 1 << 15,
    WORD_BODY = 1 << 16,     /* is a body's whole name: "detikcom" */
    WORD_EVERYDAY = 1 << 17, /* of a token: by dictionary, root or class */
    WORD_HOME = 1 << 18,     /* the state of the pack's language: "RI" */
    WORD_BEGINS_FULL_BODY = 1 << 19,
    WORD_BEGINS = WORD_BEGINS_TITLE | WORD_BEGINS_BODY | WORD_BEGINS_PLACE |
                  WORD_BEGINS_FULL_BODY, /* any of them; most begin none */
    WORD_FORMER = 1 << 20,
    WORD_GROUP = 1 << 21,
    WORD_DEGREE = 1 << 22,
    WORD_QUOTED = 1 << 23,
    WORD_HABIT_AT = 24 /* from this bit on: a NameHabit */
} NameWord;

/* What the pages of a corpus do with a word, as data/<language>/
 * name_habits.tsv says; 0: they hardly have it. */
typedef uint8_t NameHabit;
enum { HABIT_CAPITAL, HABIT_KIND = 2, HABIT_PART = 5, HABIT_OFTEN = 7 };

/* 0, or one of three kinds, rather or surely, or none: see there. */
static inline unsigned name_habit_kind(NameHabit habit) {
    return habit >> HABIT_KIND & 7;
}

#endif
