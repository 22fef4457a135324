/* chrome.h -- lines that belong to the site and not to the text
 *
 * Reads   data/<language>/chrome.tsv, which explains the kinds of phrases
 * Gives   the page's lines without them, for plain and for HTML pages
 * Leaves  teasers inside a paragraph whose end no capital shows; lists of tags
 *         in capitals */
#ifndef RUNUT_PAGE_CHROME_H
#define RUNUT_PAGE_CHROME_H

#include "base/error.h"
#include "base/map.h"
#include "page/lines.h"

typedef struct ChromeRules ChromeRules;

/* NULL with the error set when the table is wrong. */
ChromeRules *chrome_rules_load(Arena *run, const char *folder, Error *err);

/* Removes what the table names, the headline where it is repeated, captions
 * printed twice, and what follows the end of the text. `title` may be empty.
 * Run it on lines before they are joined, and again on whole paragraphs. */
void chrome_clean(Arena *page, const ChromeRules *rules, Slice title,
                  Lines *lines);

/* Whether the line alone is chrome, wherever it stands. */
bool line_is_chrome(const ChromeRules *rules, Slice line);

/* The words of kind `small`: hashes of their folded forms. */
const Map *chrome_small_words(const ChromeRules *rules);

#endif
