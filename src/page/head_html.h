/* head_html.h -- what an HTML page says about itself
 *
 * Two steps: first all voices are heard (JSON-LD, meta, itemprop, property,
 * <html lang>, canonical address); when the main text is known, the headline
 * and the dates are chosen with a look at what stands above it.
 *
 * The headline is the one that readers see, where the page shows one that its
 * head confirms or that stands above the text; not what it tells search
 * engines.
 *
 * Leaves  RDFa but for its dates; microformats; parsing of dates */
#ifndef RUNUT_PAGE_HEAD_HTML_H
#define RUNUT_PAGE_HEAD_HTML_H

#include "page/block.h"
#include "page/head_field.h"
#include "page/html_article.h"
#include "page/html_rules.h"

typedef struct HeadReading {
    Arena *page;
    const HtmlTree *tree;
    const HtmlRules *rules;
    const BlockList *blocks; /* with `kept` set, for the second step */
    Slice address;           /* as the page was asked for; may be empty */
    Head head;
} HeadReading;

void head_voices_hear(HeadReading *reading);

/* The headline without the outlet's name; empty when there is none. */
Slice head_title_choose(const HeadReading *reading);

/* Fills the writers: as voices name them, then as elements near the text do
 * that call themselves byline or author; and the notes. */
void head_writers_choose(const HeadReading *reading, HtmlArticle *out);

/* The nodes around a page's own notes: first those from the headline to the
 * text, then some above the headline, then those from there to the end of the
 * text. */
typedef struct HeadPlaces {
    Span spans[3];
} HeadPlaces;

enum { HEAD_PLACES = 3 };

HeadPlaces head_places(const BlockList *blocks);

/* The clean text of a node and all in it, as far as it is read. */
Slice head_text_inside(const HeadReading *reading, uint32_t node);

/* Fills published and modified, the surest first. */
void head_dates_choose(const HeadReading *reading, HtmlArticle *out);

#endif
