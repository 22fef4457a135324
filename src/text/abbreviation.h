/* abbreviation.h -- words that a sign behind them belongs to, or does not
 *
 * Reads   data/<language>/abbreviations.tsv
 * Gives   for a word, what its full stop or hyphen means */
#ifndef RUNUT_TEXT_ABBREVIATION_H
#define RUNUT_TEXT_ABBREVIATION_H

#include "base/error.h"
#include "base/map.h"
#include "text/document.h"

typedef enum AbbreviationKind {
    ABBREVIATION_NONE,
    ABBREVIATION_NAME,     /* "dr.": a name follows */
    ABBREVIATION_NUMBER,   /* "No.": a number follows */
    ABBREVIATION_ANYWHERE, /* "dll.": anything follows, or nothing */
    ABBREVIATION_CURRENCY, /* "Rp": a number follows, also without a space */
    ABBREVIATION_CALENDAR, /* "Senin", "Juni": a hyphen behind it is a dash */
    ABBREVIATION_BEHIND_NUMBER, /* "-an": belongs to the number before it */
    ABBREVIATION_SPLIT /* "'s": behind another word it is one of its own */
} AbbreviationKind;

typedef struct AbbreviationSet AbbreviationSet;

AbbreviationSet *abbreviations_load(Arena *run, const char *folder, Error *err);

/* Is any word of that kind in the set? */
bool abbreviation_has(const AbbreviationSet *set, AbbreviationKind kind);

AbbreviationKind abbreviation_kind(const AbbreviationSet *set, Word word);

#endif
