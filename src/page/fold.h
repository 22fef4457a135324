/* fold.h -- lines and words in one spelling, for comparing
 *
 * Lower case, plain apostrophes and hyphens, one blank for any white space,
 * no bullets or other signs in front. */
#ifndef RUNUT_PAGE_FOLD_H
#define RUNUT_PAGE_FOLD_H

#include "base/slice.h"

/* Only the first FOLD_BYTES_MAX bytes of a line count. */
enum { FOLD_BYTES_MAX = 256 };

/* The line's folded form, in `buffer`. */
Slice line_fold(Slice line, char buffer[FOLD_BYTES_MAX]);

/* A hash of one word's folded form. */
uint64_t word_fold_hash(Slice word);

#endif
