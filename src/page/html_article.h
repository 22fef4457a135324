/* html_article.h -- an HTML page's own words: its head and its main text
 *
 * Reads   bytes in any encoding, the tables of data/web
 * Gives   HtmlArticle, raw strings for page/read.h to clean and to judge
 * Files   encoding.h bytes to UTF-8; html.h tokenizer and nodes; block.h text
 *         blocks; main_text.h their choice; head_html.h what the head says
 * Leaves  parsing of dates, cleaning of bylines, outlet names */
#ifndef RUNUT_PAGE_HTML_ARTICLE_H
#define RUNUT_PAGE_HTML_ARTICLE_H

#include "base/error.h"
#include "input/raw_page.h"

typedef struct HtmlRules HtmlRules;

/* Where a date string was found, the surest first. */
typedef enum HtmlDateFrom {
    HTML_DATE_STRUCTURED, /* JSON-LD, meta, microdata */
    HTML_DATE_TIME,       /* the datetime of a <time> near the headline */
    HTML_DATE_VISIBLE,    /* words on the page between headline and text */
    HTML_DATE_AGO         /* there too, with too few digits for a date: it may
                             count back ("5 jam lalu") */
} HtmlDateFrom;

typedef struct HtmlDate {
    Slice text; /* as it stands there, trimmed */
    HtmlDateFrom from;
} HtmlDate;

/* A short line beside the headline or under the text, which is no part of it:
 * "Penulis: Ani Budi | Jumat, 28 Mar 2025". */
typedef struct HtmlNote {
    Slice text;
    bool names_writer; /* in an element that calls itself byline or author */
} HtmlNote;

enum { HTML_DATES_MAX = 16, HTML_WRITERS_MAX = 8, HTML_NOTES_MAX = 24 };

typedef struct HtmlArticle {
    Slice title;    /* the headline, without the outlet's name */
    Slice outlet;   /* as publisher or site name say; empty: unknown */
    Slice url;      /* the canonical address; empty: none given */
    Slice language; /* "id", "en-US", as given; empty: unknown */
    Slice writers[HTML_WRITERS_MAX];   /* what may name them, the surest first:
                                          "Ani, Budi", "Tim Redaksi" */
    size_t writer_count, writers_said; /* the first by JSON-LD, meta */
    HtmlNote notes[HTML_NOTES_MAX];
    size_t note_count;
    HtmlDate published[HTML_DATES_MAX]; /* in order of trust */
    size_t published_count;
    HtmlDate modified[HTML_DATES_MAX];
    size_t modified_count;
    Slice *paragraphs; /* the main text, UTF-8, no empty ones, no newlines */
    size_t paragraph_count;
} HtmlArticle;

/* Loads the tables of FOLDER/../web and those of the language's FOLDER.
 * Returns NULL and sets the error when a file is wrong. */
HtmlRules *html_rules_load(Arena *run, const char *folder, Error *err);

/* Fills `out`; everything lives in `page`. Damage is read over: a page that
 * has no text gives no paragraphs, which is success.
 * Errors  ERR_LIMIT past a bound on the size */
bool html_article_read(Arena *page, const RawPage *raw, const HtmlRules *rules,
                       HtmlArticle *out, Error *err);

#endif
