/* feed_link.h -- the feeds that a page names in its head
 *
 * <link rel="alternate" type="application/rss+xml" href="/rss">, so that the
 * address of a site's front page leads to its feeds.
 * Source  RSS Advisory Board, "RSS Autodiscovery"
 * Leaves  feeds that only a link in the text leads to */
#ifndef RUNUT_INPUT_FEED_LINK_H
#define RUNUT_INPUT_FEED_LINK_H

#include "base/slice.h"

enum { FEED_LINKS_MAX = 8 };

/* Fills `links` with addresses in the form of web_address.h and returns how
 * many; none for what is no HTML. `address` is the page's own.
 * Owner   they live in `arena` */
size_t feed_links(Arena *arena, Slice page, Slice address,
                  Slice links[FEED_LINKS_MAX]);

#endif
