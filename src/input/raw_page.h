/* raw_page.h -- a page as it came in, before anything is understood
 *
 * Fields that came with the page from outside (a JSON line, a feed, a WARC
 * header) are kept raw; page/ decides what to believe. */
#ifndef RUNUT_INPUT_RAW_PAGE_H
#define RUNUT_INPUT_RAW_PAGE_H

#include "base/slice.h"

typedef enum RawKind {
    RAW_HTML, /* bytes are an HTML document in any encoding */
    RAW_TEXT  /* bytes are the page as plain text, chrome included */
} RawKind;

/* What a feed says of one of its pages; used where the page says nothing. */
typedef struct FeedNote {
    Slice title, date;        /* of publication */
    Slice source, source_url; /* whom it names as the origin; of a news sitemap
                                 the publication itself */
} FeedNote;

typedef struct RawPage {
    RawKind kind;
    Slice ref;   /* the page's own identifier at its origin; never empty */
    Slice bytes; /* the document itself */
    Slice url, outlet, title, author, date; /* as given; empty: unknown */
    Slice seen; /* when the page was fetched: as given, or seconds since 1970;
                   empty: unknown; the record does not keep it */
    Slice charset; /* declared outside the document (HTTP); empty: none */
    Slice place;   /* for messages: "pages.jsonl:12", "folder/a.html" */
    FeedNote note;
    const struct CrawlReply *fetched; /* NULL: not over HTTP */
} RawPage;

#endif
