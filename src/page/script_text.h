/* script_text.h -- the text of a page that its own scripts would draw
 *
 * Such a page carries its state as JSON in a script; the article stands in
 * it as one string of HTML.
 *
 * Leaves  states that are cut into pieces or escaped twice */
#ifndef RUNUT_PAGE_SCRIPT_TEXT_H
#define RUNUT_PAGE_SCRIPT_TEXT_H

#include "page/html.h"

/* The longest string in the page's scripts that is HTML with paragraphs;
 * empty when there is none. */
Slice script_text_find(Arena *page, const HtmlTree *tree);

/* What a JSON string says, given the source between its quotes. Quotes that
 * should have been escaped are left out; other faults leave it as it is. */
Slice json_string_read(Arena *page, Slice source);

#endif
