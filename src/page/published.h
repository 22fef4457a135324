/* published.h -- when a page was published, from what it and its address say
 *
 * Reads   raw strings in order of trust (page/moment.h)
 * Gives   Article.published, published_from, published_day, modified
 *
 * A moment in UTC becomes the same moment as a line on the page prints it; if
 * none does, the pack's home gives the clock, elsewhere the address the day.
 *
 * A language whose months the pack's tables do not name is asked of ICU where
 * no string could be read without; "06/07/2025" is read in the order of the
 * page's language.
 *
 * Where nothing else tells the day, a line by the headline that counts back
 * ("5 jam lalu") is reckoned from the hour in which the page was fetched.
 *
 * Leaves  the hour of a page whose time is given in another zone than the
 *         reader's, UTC apart: it stays as printed */
#ifndef RUNUT_PAGE_PUBLISHED_H
#define RUNUT_PAGE_PUBLISHED_H

#include "page/article.h"
#include "page/moment.h"

typedef struct PublishedRules {
    const MomentRules *moments;
    Day today; /* what lies more than a day behind it is doubted */
} PublishedRules;

typedef struct DateString {
    Slice text;
    PublishedFrom from; /* PUBLISHED_COUNTED: it may count back */
} DateString;

/* What a page says of one of its times, the surest first. */
typedef struct DateStrings {
    const DateString *rows;
    size_t count;
    Slice seen; /* when the page was fetched; empty: unknown */
} DateStrings;

/* Sets the article's time from the first string that holds a believable date,
 * else from the address, else back from when the page was fetched, else from a
 * day that the text names. A date in the future or before the web is kept as
 * PUBLISHED_DOUBTED if there is no other.
 * Needs article->url, ->host, ->language, ->text and ->modified. */
void published_set(Arena *page, const PublishedRules *rules,
                   const DateStrings *strings, Article *article);

/* The same for the time of the last change; nothing but the strings. */
void modified_set(Arena *page, const PublishedRules *rules,
                  const DateStrings *strings, Article *article);

#endif
