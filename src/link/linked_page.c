/* SPDX-License-Identifier: MIT */
#include "link/linked_page.h"

#include "link/index.h"

enum { MINUTES_A_DAY = 24 * 60, TIME_BYTES = 16 };

static int two_digits(const char *text) {
    return (text[0] - '0') * 10 + (text[1] - '0');
}

/* "2025-06-10T17:42" or a day alone. */
static int32_t minute_of(const Article *article) {
    Slice time = article->published;
    Day day = article->published_from == PUBLISHED_DOUBTED ? DAY_NONE
                                                           : day_read_iso(time);
    if (day == DAY_NONE || day > INT32_MAX / MINUTES_A_DAY - 1)
        return MINUTE_UNKNOWN;
    int minutes = 0;
    if (time.length >= TIME_BYTES)
        minutes = two_digits(time.text + 11) * 60 + two_digits(time.text + 14);
    return day * MINUTES_A_DAY + minutes;
}

/* The host, else the outlet: who prints the page. */
static uint32_t host_of(const Article *article) {
    Slice host = article->host.length ? article->host : article->outlet;
    return host.length ? (uint32_t)slice_hash(host) | 1 : 0;
}

LinkPage linked_page(const StoredPage *page) {
    return (LinkPage){.id = page->id,
                      .features = feature_read(page->features),
                      .day = page->article.published_day,
                      .minute = minute_of(&page->article),
                      .host = host_of(&page->article)};
}
