/* article.h -- what a page says about itself, and its main text
 *
 * Everything after page/ points into `text`; nothing changes it any more. */
#ifndef RUNUT_PAGE_ARTICLE_H
#define RUNUT_PAGE_ARTICLE_H

#include "base/calendar.h"
#include "base/slice.h"

/* Where the time of publication comes from, the surest first. */
typedef enum PublishedFrom {
    PUBLISHED_UNKNOWN,
    PUBLISHED_STRUCTURED, /* JSON-LD, meta, a field that came with the page */
    PUBLISHED_VISIBLE,    /* a time line on the page */
    PUBLISHED_ADDRESS,    /* the URL */
    PUBLISHED_COUNTED,    /* "5 jam lalu", from when the page was fetched */
    PUBLISHED_TEXT,       /* a date inside the sentences */
    PUBLISHED_DOUBTED     /* in the future or before the web: kept, not used */
} PublishedFrom;

typedef struct Article {
    Slice ref;       /* the page's own identifier at its origin */
    Slice url;       /* canonical where the page names one */
    Slice host;      /* of the URL, without "www." */
    Slice outlet;    /* as the publication names itself */
    Slice title;     /* the headline alone */
    Slice byline;    /* the writers as printed */
    Slice dateline;  /* "Jakarta" */
    Slice language;  /* "id", "en"; empty: not known */
    Slice published; /* ISO 8601 to the minute or the day; see below */
    Slice modified;
    PublishedFrom published_from;
    Day published_day; /* DAY_NONE when unknown or doubted */
    Slice feed_source; /* whom the feed that named the page names as origin */
    Slice text;        /* headline, blank line, paragraphs with one blank line
                          between them; UTF-8 */
    uint32_t body;     /* where the first paragraph starts in `text` */
} Article;

/* `published` is local to the page ("2025-06-10T17:42"): what a reader of the
 * page would write down. Relative dates are reckoned from published_day. */

#endif
