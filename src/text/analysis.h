/* analysis.h -- one word form taken apart: root, affixes, clitics
 *
 * Every way of taking affixes off is tried; what is left must be a listed
 * root. Among several the surest wins.
 * Source  affixes may be taken off in any order once each result is checked
 *         against a list of roots: Nazief and Adriani 1996; their fixed order
 *         is replaced by the dictionary's own word on which affixes go with
 *         which root */
#ifndef RUNUT_TEXT_ANALYSIS_H
#define RUNUT_TEXT_ANALYSIS_H

#include "text/root.h"

/* How sure an analysis is. The dictionary's word for it counts most, then
 * the word being listed as it stands; among the rest the longest root. */
enum {
    SCORE_ALLOWED = 900, /* at least: the dictionary allows these affixes */
    SCORE_WHOLE = 500,   /* the word itself is listed */
    SCORE_CLITIC = 300,  /* at least: a listed word with a clitic */
    SCORE_POSSIBLE = 100 /* at least: these affixes go together */
};

typedef struct Analysis {
    Word root;
    Combination affixes;
    Voice voice;
    int score; /* 0: nothing found */
    bool clitic, nya;
} Analysis;

/* The best analysis of a folded word of less than WORD_BYTES_MAX bytes, with
 * and without up to two clitics. */
Analysis word_analyse(const AffixTable *affixes, const RootTable *roots,
                      Slice word);

/* The word without one clitic and the hyphen before it; false: none there. */
bool clitic_cut(const AffixTable *affixes, Slice *word, bool *nya);

#endif
