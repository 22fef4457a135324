/* read.h -- a raw page becomes an article
 *
 * Reads   RawPage (input/raw_page.h), data/<language>: chrome.tsv, months.tsv,
 *         outlets.tsv, datelines.tsv, bylines.tsv; data/web
 * Gives   Article (page/article.h)
 * Files   html_article.h pages in HTML; plain.h and trunk.h pages that are
 *         text already; chrome.h lines to drop; join.h lines to put together;
 *         published.h, moment.h when; dateline.h, outlet.h, byline.h where, by
 *         which house, by whom */
#ifndef RUNUT_PAGE_READ_H
#define RUNUT_PAGE_READ_H

#include "base/error.h"
#include "input/raw_page.h"
#include "page/article.h"

typedef struct PageRules PageRules;

/* Loads what the stage needs from the language pack's folder.
 * Returns NULL and sets the error when a file is wrong. */
PageRules *page_rules_load(Arena *run, const char *folder, Error *err);

/* Fills the article; everything lives in `page`.
 * Errors  ERR_INPUT for what holds no text at all, ERR_LIMIT past a bound */
bool article_read(Arena *page, const RawPage *raw, const PageRules *rules,
                  Article *article, Error *err);

#endif
