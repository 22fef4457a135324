/* name_marked.h -- pages whose names people have marked, for training
 *
 * Reads   one page as a line of JSON, with `names`: an array of [form, kind],
 *         the longest form first; a form is a name wherever it stands whole,
 *         outside the longer ones, and `kind` is "person", "place",
 *         "organisation", or null: no name, and no part of one
 * Gives   the page as the program reads it, and a tag for every byte */
#ifndef RUNUT_TOOLS_NAME_MARKED_H
#define RUNUT_TOOLS_NAME_MARKED_H

#include "base/error.h"
#include "page/read.h"
#include "text/read.h"

typedef struct MarkedRules {
    const PageRules *page;
    const TextRules *text;
} MarkedRules;

typedef struct MarkedPage {
    Article article;
    Document document;
    uint8_t *tags; /* NameTag of each byte of article.text */
} MarkedPage;

/* Everything lives in `page`; the marked page must stay where it is. */
bool marked_page_read(Arena *page, Slice line, const MarkedRules *rules,
                      MarkedPage *marked, Error *err);

#endif
