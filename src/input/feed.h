/* feed.h -- the addresses in RSS, RDF and Atom feeds and in sitemaps
 *
 * What a feed is, its content says: neither its address nor what the server
 * calls it. It is read piece by piece (libxml2, SAX) in memory bounded by its
 * entries; entities that it declares are not known, so none grows, and nothing
 * outside it is fetched.
 * Source  RSS 2.0, rssboard.org/rss-specification; RSS 1.0,
 *         web.resource.org/rss/1.0/spec; RFC 4287; sitemaps.org/protocol.html;
 *         Google's news sitemaps
 * Leaves  xml:base; the texts that feeds carry: the page itself is read */
#ifndef RUNUT_INPUT_FEED_H
#define RUNUT_INPUT_FEED_H

#include "base/error.h"
#include "input/raw_page.h"

enum { FEED_ENTRIES_MAX = 50000, FEED_FIELD_BYTES_MAX = 4096 };

typedef enum FeedKind {
    FEED_NONE,
    FEED_RSS, /* 0.9 to 2.0; RDF */
    FEED_ATOM,
    FEED_SITEMAP,      /* also one that is a plain list of addresses */
    FEED_SITEMAP_INDEX /* whose entries are sitemaps */
} FeedKind;

/* Fields are as the feed has them, in UTF-8; empty: not said. */
typedef struct FeedEntry {
    Slice url; /* in the form of web_address.h */
    FeedNote note;
} FeedEntry;

/* A copy whose fields live in `arena`. */
FeedEntry feed_entry_copy(Arena *arena, const FeedEntry *entry);

typedef struct Feed {
    FeedKind kind;
    FeedEntry *entries;
    size_t count, capacity;
    size_t passed_over; /* entries without an address that can be fetched */
    Error damage;       /* what ended the reading early, or was mended */
} Feed;

/* By the first element, or lines; FEED_NONE for what is none of them. */
FeedKind feed_kind(Slice start);

/* Reads a feed that was fetched from `address`. Damaged ones give the entries
 * that can be read.
 * Owner   the entries live in `arena`, but not in `bytes`
 * Errors  ERR_INPUT with the reason alone: not a feed, or damaged before its
 *         first entry */
bool feed_read(Arena *arena, Slice bytes, Slice address, Feed *feed,
               Error *err);

#endif
