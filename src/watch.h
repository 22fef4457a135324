/* watch.h -- polls feeds, adds what is new, visits known pages again
 *
 * What there is to do stands in the record (record/visit.h): a feed's new
 * addresses are kept in one step with the mark by which it is polled next, and
 * a page in one step with its visit. So it may end at any time, also by force,
 * and goes on where it was.
 *
 * A round polls the feeds that are due, fetches the pages that are due, and
 * links the record anew when pages came; between rounds it sleeps. What fails
 * is tried again, each time later, and given up after a while. */
#ifndef RUNUT_WATCH_H
#define RUNUT_WATCH_H

#include "visiting.h"

#include <signal.h>

typedef enum WatchEvent {
    WATCH_REPLY,    /* something was fetched, or was not */
    WATCH_MENDED,   /* a damaged feed was read as far as it made sense */
    WATCH_FAILED,   /* will be tried again */
    WATCH_GIVEN_UP, /* will not */
    WATCH_ROUND     /* all is done until `next` */
} WatchEvent;

typedef struct WatchNews {
    WatchEvent event;
    const char *what;        /* of failures: address and reason */
    bool of_feed;            /* of failures: not of a single page */
    const RunutAdded *round; /* what this round did so far */
    size_t open;             /* requests of this round without a reply */
    int64_t next;            /* of WATCH_ROUND: seconds since 1970 */
} WatchNews;

typedef struct Watching {
    const char *record_path, *data_folder;
    const char *const *feeds; /* addresses */
    size_t feed_count;
    double every_seconds; /* between two polls of a feed */
    Ladder again;
    RunutWeb web;
    bool once;                         /* one round and no more */
    const volatile sig_atomic_t *stop; /* not 0: end as soon as possible */
    void (*tell)(void *context, const WatchNews *news);
    void *context;
} Watching;

/* Runs until it is told to stop, or for one round; `failed` is how many
 * addresses failed or were given up in the last round.
 * Errors  ERR_USE: an address that is none; ERR_RECORD, ERR_DATA */
bool feeds_watch(const Watching *watching, size_t *failed, Error *err);

#endif
