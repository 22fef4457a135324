/* common_text.h -- two texts side by side: the passages that stand in both,
 * and how much of each they are
 *
 * Files   passage.h finds the passages */
#ifndef RUNUT_LINK_COMMON_TEXT_H
#define RUNUT_LINK_COMMON_TEXT_H

#include "link/passage.h"
#include "text/read.h"

/* How two texts are in one another, by the words of their passages. */
typedef enum CommonKind {
    COMMON_EXACT,     /* all of both */
    COMMON_NEAR,      /* most of both */
    COMMON_CONTAINED, /* the first stands in a longer second */
    COMMON_EXCERPT,   /* the second is a piece of a longer first */
    COMMON_PARTIAL
} CommonKind;

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

CommonKind common_kind(const CommonText *common);

#endif
