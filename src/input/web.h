/* web.h -- pages from addresses: articles, and all that feeds and sitemaps list
 *
 * What an address leads to, its content says: a feed or sitemap gives the
 * pages that it lists, also through a list of sitemaps and out of gzip;
 * anything else must be a page. A site's front page that names feeds is no
 * article: it is left out, and they are told.
 * Leaves  web archives and JSON Lines at addresses */
#ifndef RUNUT_INPUT_WEB_H
#define RUNUT_INPUT_WEB_H

#include "input/crawler.h"
#include "input/reader.h"

enum { WEB_BYTES_MAX = 64 << 20 }; /* of a document, unless told */

/* What is known of an address, from earlier visits. */
typedef struct WebMemory {
    /* Whether a page was fetched from there; if so, fills the request's etag
     * and last_modified, in `arena`. */
    bool (*recall)(void *context, Arena *arena, CrawlRequest *request);
    void *context;
} WebMemory;

typedef struct WebReader WebReader;

/* Both must outlive it. */
WebReader *web_open(const CrawlerOptions *options, const WebMemory *memory);
void web_close(WebReader *web);

/* An address that the user gave; it is asked for even when it is known.
 * Errors  ERR_INPUT, ERR_LIMIT with the address */
bool web_ask(WebReader *web, Slice address, Error *err);

/* The same steps as input_next(). */
InputStep web_next(WebReader *web, Arena *page, RawPage *raw, Error *err);

/* Bytes of documents so far, unpacked. */
uint64_t web_bytes_read(const WebReader *web);

/* Makes of a reply with a document what a reader gives for a file: the page,
 * its type looked at.
 * Errors  ERR_INPUT with the address: not a page */
bool web_page(Arena *page, const CrawlReply *reply, RawPage *raw, Error *err);

/* The document of a reply, out of gzip if it is packed.
 * Errors  ERR_INPUT, ERR_LIMIT with the address */
bool web_unpack(Arena *page, CrawlReply *reply, Error *err);

#endif
