/* SPDX-License-Identifier: MIT */
/* feed -- any bytes as a feed, a sitemap, a page that names feeds */
#include "input/feed.h"

#include "base/utf8.h"
#include "input/feed_link.h"
#include "input/web_address.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void must(bool holds) {
    if (!holds)
        abort();
}

static void entry_check(const FeedEntry *entry) {
    must(web_address_looks(entry->url));
    must(entry->url.length <= WEB_ADDRESS_BYTES_MAX);
    must(utf8_valid(entry->note.title) && utf8_valid(entry->note.date));
    must(utf8_valid(entry->note.source) && utf8_valid(entry->note.source_url));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    Arena *arena = arena_open(1 << 16);
    Slice text = {(const char *)bytes, length};
    Feed feed;
    Error err = {0};
    if (feed_read(arena, text, SLICE("https://kabar.example/feed"), &feed,
                  &err))
        for (size_t i = 0; i < feed.count; i++)
            entry_check(&feed.entries[i]);
    else
        must(err.kind != ERR_NONE);
    (void)feed_kind(text);
    Slice links[FEED_LINKS_MAX];
    size_t count =
        feed_links(arena, text, SLICE("https://kabar.example/"), links);
    for (size_t i = 0; i < count; i++)
        must(web_address_looks(links[i]));
    arena_close(arena);
    return 0;
}
