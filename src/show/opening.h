/* opening.h -- how a page without a headline is called in lists */
#ifndef RUNUT_SHOW_OPENING_H
#define RUNUT_SHOW_OPENING_H

#include "page/article.h"

/* The headline; without one the first words of the text, whole words up to
 * OPENING_BYTES_MAX bytes, and "…". */
enum { OPENING_BYTES_MAX = 80 };
Slice article_opening(Arena *arena, const Article *article);

#endif
