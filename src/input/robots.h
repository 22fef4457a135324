/* robots.h -- what a site's robots.txt lets a crawler fetch
 *
 * Source  RFC 9309, rfc-editor.org/rfc/rfc9309; Crawl-delay, which it leaves
 *         out, as Bing and Yandex describe it: seconds between two requests
 * Leaves  Sitemap lines */
#ifndef RUNUT_INPUT_ROBOTS_H
#define RUNUT_INPUT_ROBOTS_H

#include "base/slice.h"

enum {
    ROBOTS_BYTES_MAX = 500 << 10, /* what lies behind it is not read */
    ROBOTS_RULES_MAX = 20000
};

typedef struct RobotsRule {
    Slice pattern; /* "/berita/" with "*" and a "$" at its end */
    bool allow;
} RobotsRule;

typedef struct RobotsRules {
    RobotsRule *rows;
    size_t count, capacity;
    double delay_seconds; /* 0: not said */
} RobotsRules;

/* Reads the rules for the crawler of that name ("runut"), else those for all
 * crawlers. Any bytes are a robots.txt; lines that say nothing are passed
 * over.
 * Owner   the rules live in `run`, but not in `bytes` */
void robots_read(Arena *run, Slice bytes, Slice agent, RobotsRules *rules);

/* Whether the path with its query ("/a?b=c") may be fetched: the longest rule
 * that fits decides, of two equally long ones the kinder. */
bool robots_allow(const RobotsRules *rules, Slice path);

#endif
