/* linked_page.h -- a page as linking sees it */
#ifndef RUNUT_LINK_LINKED_PAGE_H
#define RUNUT_LINK_LINKED_PAGE_H

#include "link/feature.h"
#include "record/stored.h"

typedef struct LinkPage {
    Id id;
    Features features;
    Day day;        /* of publication; DAY_NONE */
    int32_t minute; /* of publication since 1970; MINUTE_UNKNOWN (index.h) */
    uint32_t host;  /* a hash of the host or outlet; 0: unknown */
} LinkPage;

/* Reads the head of a page: its text and findings are not asked for.
 * Owner  points into page->features */
LinkPage linked_page(const StoredPage *page);

/* A page that linking asks for. */
typedef struct LinkWanted {
    uint32_t number; /* in the index */
    Id id;
    bool hold; /* it stays until the next that is held; else until the next */
} LinkWanted;

/* Where linking reads the pages that it compares; id, minute and host need not
 * be filled: the index has them. */
typedef struct LinkSource {
    bool (*read)(void *context, LinkWanted wanted, LinkPage *page, Error *err);
    /* Told which pages will be asked for next, and how much of their features
     * will be read; NULL: nobody is. */
    void (*expect)(void *context, uint32_t number, size_t bytes);
    void *context;
} LinkSource;

#endif
