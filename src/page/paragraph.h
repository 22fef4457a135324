/* paragraph.h -- blocks become paragraphs of clean text */
#ifndef RUNUT_PAGE_PARAGRAPH_H
#define RUNUT_PAGE_PARAGRAPH_H

#include "page/block.h"
#include "page/entity.h"

typedef struct Paragraphs {
    Slice *rows;
    size_t count, capacity;
} Paragraphs;

/* Appends one block: a paragraph for each of its lines that <br> ends.
 * `unread` text inside is left out. Empty lines give nothing. */
void paragraphs_add(Arena *page, const HtmlTree *tree,
                    const EntityTable *entities, const Block *block,
                    Paragraphs *paragraphs);

#endif
