/* SPDX-License-Identifier: MIT */
#include "input/web.h"

#include "base/list.h"
#include "base/map.h"
#include "base/memory.h"
#include "input/feed_link.h"
#include "input/http.h"
#include "input/sniff.h"
#include "input/unpack.h"
#include "input/web_address.h"

#include <stdlib.h>
#include <string.h>

enum {
    ADDRESSES_MAX = 1000000,
    DEPTH_MAX = 4,    /* a list of lists of sitemaps */
    ASKED_MAX = 2000, /* requests that the crawler holds at once */
    LIST_ARENA_BYTES = 64 << 10,
    START_BYTES = 64 << 10
};

typedef struct Waiting {
    FeedEntry entry;
    int depth;
} Waiting;

struct WebReader {
    const WebMemory *memory;
    Crawler *crawler;
    Arena *run;    /* of what waits, and of the addresses seen */
    Map *seen;     /* hashes of addresses that were asked for */
    Waiting *rows; /* from `next` on not asked for yet */
    size_t next, count, capacity;
    size_t known; /* listed by feeds, not told yet */
    uint64_t bytes;
};

WebReader *web_open(const CrawlerOptions *options, const WebMemory *memory) {
    WebReader *web = memory_take(sizeof *web);
    web->memory = memory;
    web->crawler = crawler_open(options);
    web->run = arena_open(LIST_ARENA_BYTES);
    web->seen = map_open(web->run);
    return web;
}

void web_close(WebReader *web) {
    if (!web)
        return;
    crawler_close(web->crawler);
    arena_close(web->run);
    free(web);
}

uint64_t web_bytes_read(const WebReader *web) {
    return web->bytes;
}

static bool is_new(WebReader *web, Slice address) {
    uint64_t key = slice_hash(address);
    if (map_get(web->seen, key) != MAP_ABSENT)
        return false;
    map_set(web->seen, key, 1);
    return true;
}

static void waiting_add(WebReader *web, const FeedEntry *entry, int depth) {
    if (!is_new(web, entry->url))
        return;
    web->rows = list_room(web->run, web->rows, web->count, &web->capacity,
                          sizeof *web->rows);
    web->rows[web->count++] =
        (Waiting){feed_entry_copy(web->run, entry), depth};
}

bool web_ask(WebReader *web, Slice address, Error *err) {
    FeedEntry entry = {0};
    Error reason = {0};
    if (!web_address_read(web->run, address, (Slice){0}, &entry.url, &reason))
        return web_address_error(address, &reason, err);
    waiting_add(web, &entry, 0);
    return true;
}

/* Hands what waits to the crawler. Of what a feed lists, the pages that are
 * known are passed over. */
static void waiting_ask(WebReader *web) {
    Arena *arena = arena_open(1 << 12);
    while (web->next < web->count &&
           crawler_open_requests(web->crawler) < ASKED_MAX) {
        const Waiting *waiting = &web->rows[web->next++];
        CrawlRequest request = {.entry = waiting->entry,
                                .depth = waiting->depth};
        const WebMemory *memory = web->memory;
        bool known = memory && memory->recall(memory->context, arena, &request);
        if (known && waiting->depth > 0)
            web->known++;
        else
            crawler_ask(web->crawler, &request);
        arena_reset(arena);
    }
    arena_close(arena);
}

static bool reply_error(const CrawlReply *reply, const Error *reason,
                        Error *err) {
    return web_address_error(reply->request.entry.url, reason, err);
}

bool web_unpack(Arena *page, CrawlReply *reply, Error *err) {
    Error reason = {0};
    Packing packing = packing_of(reply->bytes);
    if (packing == PACKING_NONE)
        return true;
    if (unpack_all(page, packing, WEB_BYTES_MAX, &reply->bytes, &reason))
        return true;
    return reply_error(reply, &reason, err);
}

/* How much of a type may be shown: a server can write anything there. */
static size_t plain_length(Slice type) {
    enum { TYPE_BYTES_MAX = 60 };
    size_t length = 0;
    while (length < type.length && length < TYPE_BYTES_MAX &&
           type.text[length] > ' ' && type.text[length] < 0x7f)
        length++;
    return length;
}

bool web_page(Arena *page, const CrawlReply *reply, RawPage *raw, Error *err) {
    Slice start = slice_part(reply->bytes, 0, START_BYTES);
    const char *binary = sniff_binary(start);
    bool text = slice_equal_nocase(reply->type, SLICE("text/plain"));
    bool html = sniff_html(start) || !reply->type.length ||
                http_type_is_html(reply->type);
    Error reason = {0};
    if (binary)
        error_set(&reason, ERR_INPUT, "%s", binary);
    else if (!slice_trim(reply->bytes).length)
        error_set(&reason, ERR_INPUT, "empty");
    else if (!text && !html)
        error_set(&reason, ERR_INPUT, "neither a page nor a feed: %.*s",
                  (int)plain_length(reply->type), reply->type.text);
    if (reason.kind != ERR_NONE)
        return reply_error(reply, &reason, err);
    CrawlReply *fetched = arena_take(page, sizeof *fetched);
    *fetched = *reply;
    *raw = (RawPage){.kind = sniff_html(start) || !text ? RAW_HTML : RAW_TEXT,
                     .ref = reply->url,
                     .bytes = reply->bytes,
                     .url = reply->url,
                     .charset = reply->charset,
                     .seen = slice_of_number(page, reply->time),
                     .place = reply->request.entry.url,
                     .note = reply->request.entry.note,
                     .fetched = fetched};
    return true;
}

/* Fails on the page at a site's bare address that names the site's feeds: what
 * stands on it are the beginnings of articles. */
static bool front_page_check(Arena *page, const CrawlReply *reply, Error *err) {
    Slice links[FEED_LINKS_MAX];
    if (reply->request.depth ||
        !slice_equal(web_address_path(reply->request.entry.url), SLICE("/")))
        return true;
    size_t count = feed_links(page, reply->bytes, reply->url, links);
    if (!count)
        return true;
    Error reason = {0};
    Slice all = slice_join(page, links, count, SLICE(" "));
    error_set(&reason, ERR_INPUT, "a front page, no article; it names %s",
              slice_string(page, all));
    return reply_error(reply, &reason, err);
}

/* Lets what the feed lists wait. Errors are of pieces that were lost. */
static void feed_take(WebReader *web, const CrawlReply *reply, Error *err) {
    Arena *arena = arena_open(LIST_ARENA_BYTES);
    int depth = reply->request.depth + 1;
    Feed feed = {0};
    Error reason = {0};
    if (depth > DEPTH_MAX)
        error_set(&reason, ERR_LIMIT, "below more than %d lists of addresses",
                  DEPTH_MAX);
    else if (feed_read(arena, reply->bytes, reply->url, &feed, &reason))
        reason = feed.damage;
    for (size_t i = 0; i < feed.count; i++)
        if (web->count < ADDRESSES_MAX)
            waiting_add(web, &feed.entries[i], depth);
        else
            error_set(&reason, ERR_LIMIT, "more than %d addresses at once",
                      ADDRESSES_MAX);
    if (reason.kind != ERR_NONE)
        reply_error(reply, &reason, err);
    arena_close(arena);
}

/* INPUT_END: the reply gave no page and no error; there may be more. */
static InputStep reply_take(WebReader *web, Arena *page, CrawlReply *reply,
                            RawPage *raw, Error *err) {
    if (reply->outcome == CRAWL_UNCHANGED)
        return INPUT_KNOWN;
    if (reply->outcome != CRAWL_FETCHED) {
        *err = reply->reason;
        return INPUT_DAMAGED;
    }
    if (!web_unpack(page, reply, err))
        return INPUT_DAMAGED;
    web->bytes += reply->bytes.length;
    if (feed_kind(slice_part(reply->bytes, 0, START_BYTES)) == FEED_NONE)
        return front_page_check(page, reply, err) &&
                       web_page(page, reply, raw, err)
                   ? INPUT_PAGE
                   : INPUT_DAMAGED;
    feed_take(web, reply, err);
    return err->kind == ERR_NONE ? INPUT_END : INPUT_DAMAGED;
}

InputStep web_next(WebReader *web, Arena *page, RawPage *raw, Error *err) {
    static const double WAIT_SECONDS = 0.5;
    for (;;) {
        waiting_ask(web);
        if (web->known) {
            web->known--;
            return INPUT_KNOWN;
        }
        CrawlReply reply;
        switch (crawler_next(web->crawler, page, WAIT_SECONDS, &reply)) {
        case CRAWL_IDLE:
            if (web->next == web->count)
                return INPUT_END;
            break;
        case CRAWL_WAITING:
            return INPUT_WAITING;
        case CRAWL_REPLY: {
            InputStep step = reply_take(web, page, &reply, raw, err);
            if (step != INPUT_END)
                return step;
        }
        }
    }
}
