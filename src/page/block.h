/* block.h -- a page's text in blocks, and what can be counted about each
 *
 * A block is text that a reader sees as one piece: inside one block element
 * without another one in between, up to an empty line made of two <br>. */
#ifndef RUNUT_PAGE_BLOCK_H
#define RUNUT_PAGE_BLOCK_H

#include "page/html.h"

typedef enum BlockPlace {
    PLACE_LIST = 2,
    PLACE_CHROME = 4,    /* in an element whose words say so */
    PLACE_MIXED = 8,     /* chrome words and body words on one element */
    PLACE_TEXT = 16,     /* in an element that names itself the text */
    PLACE_ARTICLE = 32,  /* in <article> or <main> */
    PLACE_CAPTION = 64,  /* words to a picture */
    PLACE_COMMENT = 128, /* what readers say */
    PLACE_QUOTE = 256,   /* in <blockquote> */
    PLACE_TABLE = 512,
    PLACE_HIDDEN = 1024 /* not shown to a reader */
} BlockPlace;

typedef struct Block {
    uint32_t element;     /* the block element that holds it */
    uint32_t first, last; /* text nodes */
    uint32_t length;      /* letters and signs without white space runs */
    uint32_t link_length; /* of those, inside <a> */
    uint32_t words, stops, digits, capitals;
    uint16_t place;
    uint8_t tag;        /* of the element */
    uint8_t ends_whole; /* with a sign that ends a sentence */
    uint8_t kept;
    float weight;
} Block;

typedef struct BlockList {
    Block *rows;
    size_t count, capacity;
} BlockList;

enum { BLOCKS_MAX = 100 * 1000 }; /* what follows is not read */

/* Cuts the readable text of the tree into blocks, in page order. What stands
 * in a hidden element inside a line is marked as unread. */
void blocks_read(Arena *page, HtmlTree *tree, const HtmlTags *tags,
                 BlockList *blocks);

static inline float block_link_share(const Block *block) {
    return block->length ? (float)block->link_length / (float)block->length : 0;
}

#endif
