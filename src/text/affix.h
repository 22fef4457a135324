/* affix.h -- what may stand before and behind a root
 *
 * Reads   data/<language>/affixes.tsv
 * Gives   AffixTable: families of prefixes with their sounds, suffixes,
 *         clitics, which go together, and the dictionary's flags */
#ifndef RUNUT_TEXT_AFFIX_H
#define RUNUT_TEXT_AFFIX_H

#include "base/error.h"
#include "text/document.h"

enum {
    FAMILIES_MAX = 16, /* 0 is "none": no prefix */
    SUFFIXES_MAX = 8,  /* 0 is "none" */
    PREFIXES_MAX = 64,
    CLITICS_MAX = 16,
    COMBINATIONS_MAX = 128,
    FLAG_LETTERS = 128 /* a flag is two ASCII signs */
};

typedef struct Family {
    Slice name;
    Voice voice;
    uint32_t inner; /* bit f: family f may follow before the root */
} Family;

typedef struct Prefix {
    Slice form;
    Slice before;  /* first letters of what follows; empty: any */
    char restored; /* the root's first letter, swallowed; 0: none */
    uint8_t family;
} Prefix;

/* A prefix, perhaps a second one, and a suffix. */
typedef struct Combination {
    uint8_t outer, inner, suffix;
} Combination;

typedef struct AffixTable {
    Family families[FAMILIES_MAX];
    size_t family_count;
    Prefix prefixes[PREFIXES_MAX];
    size_t prefix_count;
    uint64_t starting[256]; /* bit p: prefix p starts with that byte */
    Slice suffixes[SUFFIXES_MAX];
    size_t suffix_count;
    uint32_t suffix_ending[256];     /* bit s: suffix s ends so, or is none */
    size_t noun_suffix, verb_suffix; /* 0: the language has none */
    Slice clitics[CLITICS_MAX];
    size_t clitic_count;
    uint32_t clitic_ending[256]; /* bit c: clitic c ends with that byte */
    size_t third_clitic; /* of somebody named before; CLITICS_MAX: none */
    Slice guess;         /* the prefix of a guessed passive */
    bool circumfix[FAMILIES_MAX][SUFFIXES_MAX];
    Combination combinations[COMBINATIONS_MAX];
    size_t combination_count;
    uint8_t flags[FLAG_LETTERS][FLAG_LETTERS]; /* combination plus 1 */
    uint64_t implied[COMBINATIONS_MAX][2];
    /* bit c: a root that takes the one takes combination c as well */
    uint8_t index[FAMILIES_MAX][FAMILIES_MAX][SUFFIXES_MAX];
    /* of a combination, plus 1; 0: no flag allows it */
} AffixTable;

AffixTable *affixes_load(Arena *run, const char *folder, Error *err);

/* The clitic of somebody named before; empty: the language has none. */
Slice affixes_third(const AffixTable *affixes);

/* COMBINATIONS_MAX for a flag, two bytes, that says nothing about affixes. */
size_t affix_flag(const AffixTable *affixes, const char *flag);

/* VOICE_NONE and false for a name that is no voice; "none" is one. */
bool voice_named(Slice name, Voice *voice);

#endif
