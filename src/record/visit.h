/* visit.h -- addresses that were fetched over HTTP, or wait for it
 *
 * A visit is kept in one step with the pages that it brought, so whatever
 * happens the record knows what there is still to do.
 * Errors  ERR_RECORD */
#ifndef RUNUT_RECORD_VISIT_H
#define RUNUT_RECORD_VISIT_H

#include "input/feed.h"
#include "record/record.h"

typedef enum VisitKind { VISIT_PAGE, VISIT_FEED } VisitKind;

/* Times are seconds since 1970 in UTC; 0: never. */
typedef struct Visit {
    FeedEntry entry; /* the address, and what a feed says of it */
    VisitKind kind;
    Slice feed; /* that listed it; empty: none */
    Id page;    /* its newest version; ID_NONE: none came yet */
    Slice etag, last_modified;
    int64_t first, last; /* when it was fetched */
    int64_t due;         /* when it shall be fetched again */
    size_t failures;     /* in a row */
} Visit;

typedef struct VisitList {
    Visit *rows;
    size_t count, capacity;
} VisitList;

/* What is known of an address; all zeros when nothing is, which is success. */
bool record_visit(Record *record, Arena *arena, Slice address, Visit *visit,
                  Error *err);

/* Keeps it in place of what was known of the address. */
bool record_visit_store(Record *record, const Visit *visit, Error *err);

/* The pages that are due by then, the longest due first; all feeds. */
bool record_visits_due(Record *record, Arena *arena, int64_t time,
                       VisitList *visits, Error *err);
bool record_feeds(Record *record, Arena *arena, VisitList *visits, Error *err);

/* How many addresses of pages there are, and what became of them. */
typedef struct VisitCounts {
    int64_t pages, waiting, given_up; /* the last two have brought no page */
} VisitCounts;

bool record_visit_counts(Record *record, VisitCounts *counts, Error *err);

/* When the next page is due; 0: none ever. */
bool record_visit_next(Record *record, int64_t *time, Error *err);

/* The current page under the article's reference, if its headline and text
 * are the same; ID_NONE: there is none such. */
bool record_page_same(Record *record, const Article *article, Id *page,
                      Error *err);

/* Notes that the page came now and from where, unless that is known: of two
 * versions the one that came later is current. */
bool record_fetched_store(Record *record, Id page, Slice address, Error *err);

/* Whether some current page is in no story, or a replaced one in one: an
 * earlier addition was ended before its pages were linked. */
bool record_unlinked(Record *record, bool *unlinked, Error *err);

#endif
