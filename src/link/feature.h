/* feature.h -- what linking needs to know of a page, kept with the page
 *
 * Shingles are hashes of three words in a row, sampled by value: two pages
 * keep or drop the same ones, so the share of common shingles estimates the
 * share of common text (Broder 1997; Manku et al. 2007). Terms are the roots
 * and names that tell this page from others, weighted by how rare they are in
 * news at large (data/<language>/frequency.tsv).
 * Leaves  synonyms and translated names */
#ifndef RUNUT_LINK_FEATURE_H
#define RUNUT_LINK_FEATURE_H

#include "base/error.h"
#include "find/finding.h"

enum {
    SHINGLE_WORDS = 3,
    SHINGLE_SAMPLE = 4, /* one in so many is kept */
    TERMS_MAX = 80,
    NUMBERS_MAX = 64
};

enum { TERM_NAME = 1, TERM_HEADLINE = 2 };

typedef struct Term {
    uint32_t word;
    float weight;   /* term frequency times rarity; not yet normalised */
    uint32_t flags; /* part of a name; stands in the headline */
} Term;

#define BULLETIN_DAILY 1u /* those of two days are two happenings */

/* Arrays are sorted by value (terms by word) and without doubles. What is
 * compared first stands apart from the rest, so that it fills few lines of a
 * cache. */
typedef struct Features {
    uint32_t word_count;
    const uint32_t *shingles;
    size_t shingle_count;
    const uint32_t *term_words;
    const float *term_weights;
    const uint32_t *term_flags;
    size_t term_count;
    float length;            /* of the vector of the weights; 1 without terms */
    const uint32_t *numbers; /* as printed; those of dates are left out */
    size_t number_count;
    int32_t latest_day;   /* of the dates the page speaks of; DAY_NONE */
    int32_t headline_day; /* the first day that the headline names; DAY_NONE */
    uint32_t bulletin;    /* the first word of bulletins.tsv in the headline,
                             its last bit BULLETIN_DAILY; 0: none */
} Features;

/* The first bytes of a page's features, in which its terms and their weights
 * stand. */
enum { FEATURE_TERMS_BYTES = 9 * 4 + TERMS_MAX * 8 };

void *feature_load(Arena *run, const char *folder, Error *err);

/* The page's features as bytes, the same on every machine of one endianness.
 */
Slice feature_write(Arena *page, const Document *document,
                    const Findings *found, const void *tables);

/* Points into `bytes`, which must be aligned for uint32_t. All counts are 0
 * when the bytes are damaged or empty. */
Features feature_read(Slice bytes);

#endif
