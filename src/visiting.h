/* visiting.h -- pages that were fetched go into the record with their visits
 *
 * Between the web (input/) and the record: what a crawler may know from
 * earlier visits, and what is kept of a new one. */
#ifndef RUNUT_VISITING_H
#define RUNUT_VISITING_H

#include "input/web.h"
#include "record/visit.h"
#include "runut.h"

enum { LADDER_MAX = 16 };

/* How long after its first visit a page is visited again, the shortest first:
 * an hour, a day, a week. */
typedef struct Ladder {
    int64_t seconds[LADDER_MAX];
    size_t count;
} Ladder;

/* When it is due next after `now`; 0: never again. */
int64_t ladder_next(const Ladder *ladder, int64_t first, int64_t now);

/* The crawler's options with the defaults in place of zeros.
 * Owner   the User-Agent lives in `run` */
CrawlerOptions crawling_options(Arena *run, const RunutWeb *web);

/* What the record knows of addresses; it must outlive the memory. */
WebMemory visiting_memory(Record *record);

/* A fetched page, and what is known of its address. */
typedef struct Visiting {
    Record *record;
    Arena *page;
    const Ladder *ladder;
    const RawPage *raw;
    StoredPage *stored;
} Visiting;

/* Counts what became of a page. */
void added_count(RunutAdded *counts, Added added, const StoredPage *page);

/* Adds the page, unless the record has it with the same headline and text, and
 * keeps the visit. Within the caller's step.
 * Errors  ERR_RECORD */
bool visit_add(const Visiting *visiting, Added *added, Error *err);

#endif
