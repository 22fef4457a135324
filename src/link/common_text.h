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
    double a_own, b_own; /* the same of the words that are not quoted */
} CommonText;

/* Fills common->passages and the shares from common->a and common->b. The
 * rules need no tagger.
 * Owner   passages live in `request` */
bool common_text_find(Arena *request, const TextRules *rules,
                      CommonText *common, Error *err);

/* The same for texts that were read before; common->a and common->b are left
 * to the caller. */
void common_words_find(Arena *request, const BodyWords *a, const BodyWords *b,
                       CommonText *common);

CommonKind common_kind(const CommonText *common);

#endif
