/* common_text.h -- two texts side by side: the passages that stand in both,
 * and how much of each they are
 *
 * Files   passage.h finds the passages */
#ifndef RUNUT_LINK_COMMON_TEXT_H
#define RUNUT_LINK_COMMON_TEXT_H

#include "link/passage.h"
#include "text/read.h"

/* Shares count the words of the bodies, 0 to 1. */
typedef struct CommonText {
    const Article *a, *b;
    PassageList passages; /* in the order of `a` */
    double a_share, b_share;
} CommonText;

/* Fills common->passages and the shares from common->a and common->b. The
 * rules need no tagger.
 * Owner   passages live in `request` */
bool common_text_find(Arena *request, const TextRules *rules,
                      CommonText *common, Error *err);

/* The same for a first text that was read before, which is compared with
 * many. */
void common_passages_find(Arena *request, const Document *a, const Document *b,
                          CommonText *common);

#endif
