/* crawler.h -- asks sites for documents, politely
 *
 * One request at a time and a pause for each site; several sites at once. What
 * robots.txt forbids is not asked for, and a site that says it is busy, or
 * fails again and again, is left alone. Redirects are followed within bounds;
 * each new address is looked at like the first.
 * Source  RFC 9110 (HTTP), RFC 9309 (robots.txt), RFC 6585 (429)
 * Files   transfer.h one request; site.h what is known of a site; robots.h,
 *         network_range.h, web_address.h what may be asked for */
#ifndef RUNUT_INPUT_CRAWLER_H
#define RUNUT_INPUT_CRAWLER_H

#include "base/error.h"
#include "input/feed.h"

typedef struct CrawlerOptions {
    const char *agent;       /* User-Agent; its first word rules robots.txt */
    double pause_seconds;    /* between a site's requests, at least */
    double timeout_seconds;  /* of one request */
    double patience_seconds; /* waited at most when a site asks for it */
    size_t bytes_max;        /* of a document, unpacked */
    bool allow_private;
} CrawlerOptions;

typedef struct CrawlRequest {
    FeedEntry entry;           /* its url is asked for */
    Slice etag, last_modified; /* of the version that is known; empty: none */
    int depth;                 /* for whoever asks */
} CrawlRequest;

typedef enum CrawlOutcome {
    CRAWL_FETCHED,
    CRAWL_UNCHANGED, /* since the version that is known */
    CRAWL_REFUSED,   /* by robots.txt or by our own rules: no use to retry */
    CRAWL_GONE,      /* 404 and the like */
    CRAWL_FAILED,    /* perhaps it works another time */
    CRAWL_LATER      /* the site asks to wait */
} CrawlOutcome;

typedef struct CrawlReply {
    CrawlOutcome outcome;
    CrawlRequest request;
    Slice url; /* that answered in the end */
    Slice bytes, type, charset, etag, last_modified;
    int64_t time;        /* when it came, seconds since 1970 */
    double wait_seconds; /* of CRAWL_LATER */
    Error reason;        /* with the address; none where it was answered */
} CrawlReply;

typedef struct Crawler Crawler;

/* `options` must outlive it. */
Crawler *crawler_open(const CrawlerOptions *options);
void crawler_close(Crawler *crawler);

/* Copies the request; the address must have the form of web_address.h. */
void crawler_ask(Crawler *crawler, const CrawlRequest *request);

typedef enum CrawlStep { CRAWL_IDLE, CRAWL_REPLY, CRAWL_WAITING } CrawlStep;

/* The next reply, in whatever order they come. CRAWL_WAITING when none came
 * for that long, CRAWL_IDLE when nothing is asked for.
 * Owner   the reply lives in `page` */
CrawlStep crawler_next(Crawler *crawler, Arena *page, double seconds_max,
                       CrawlReply *reply);

/* How many requests have no reply yet. */
size_t crawler_open_requests(const Crawler *crawler);

#endif
