/* SPDX-License-Identifier: MIT */
#include "watch.h"

#include "base/list.h"
#include "input/feed_link.h"
#include "input/web_address.h"
#include "pipeline.h"

#include <time.h>

enum {
    DAY_SECONDS = 86400,
    FAILURES_MAX = 6,             /* of a page; a feed is never given up */
    RECORD_MILLISECONDS = 300000, /* while another program is writing */
    SMALL_ARENA_BYTES = 1 << 16
};

typedef struct Watch {
    const Watching *watching;
    Record *record;
    Arena *run, *pack, *page, *entry;
    const Language *language; /* in `pack` */
    int64_t pack_day;         /* when it was loaded: it knows what is today */
    Crawler *crawler;
    int64_t now;      /* when the round began */
    bool asked_feeds; /* in this round */
    RunutAdded round;
    size_t failed;
} Watch;

static bool stopped(const Watch *watch) {
    return watch->watching->stop && *watch->watching->stop;
}

static void tell(const Watch *watch, WatchEvent event, const char *what,
                 bool of_feed) {
    const WatchNews news = {.event = event,
                            .what = what,
                            .of_feed = of_feed,
                            .round = &watch->round,
                            .open = crawler_open_requests(watch->crawler)};
    if (watch->watching->tell)
        watch->watching->tell(watch->watching->context, &news);
}

static bool visit_keep(Watch *watch, const Visit *visit, Error *err) {
    return record_begin(watch->record, err) &&
           record_end(watch->record,
                      record_visit_store(watch->record, visit, err), err);
}

/* Twice as long after each failure, at most a day. */
static int64_t retry_seconds(const Watch *watch, const Visit *visit) {
    double seconds = watch->watching->every_seconds;
    for (size_t i = 1; i < visit->failures && seconds < DAY_SECONDS; i++)
        seconds *= 2;
    return seconds < 1             ? 1
           : seconds < DAY_SECONDS ? (int64_t)seconds
                                   : DAY_SECONDS;
}

static bool failure_keep(Watch *watch, const CrawlReply *reply, Visit *visit,
                         const Error *reason, Error *err) {
    bool later = reply->outcome == CRAWL_LATER;
    bool feed = visit->kind == VISIT_FEED;
    int64_t wait = (int64_t)reply->wait_seconds + 1;
    visit->failures += !later || feed;
    if (!later || (feed && wait < (int64_t)watch->watching->every_seconds))
        wait = retry_seconds(watch, visit);
    if (reply->outcome == CRAWL_REFUSED)
        wait = DAY_SECONDS;
    bool over = !feed && visit->failures >= FAILURES_MAX;
    visit->due = over ? 0 : reply->time + wait;
    watch->failed++;
    watch->round.damaged++;
    tell(watch, over ? WATCH_GIVEN_UP : WATCH_FAILED, reason->what, feed);
    return visit_keep(watch, visit, err);
}

/* Of an address that a feed lists. One that was added by hand gets its further
 * visits too. */
static bool entry_note(Watch *watch, const FeedEntry *entry, VisitKind kind,
                       Slice feed, Error *err) {
    Visit visit;
    arena_reset(watch->entry);
    if (!record_visit(watch->record, watch->entry, entry->url, &visit, err))
        return false;
    if (!visit.entry.url.length) {
        visit = (Visit){
            .entry = *entry, .kind = kind, .feed = feed, .due = watch->now};
        return record_visit_store(watch->record, &visit, err);
    }
    if (visit.kind != VISIT_PAGE || visit.due || visit.page == ID_NONE ||
        visit.failures)
        return true;
    visit.due = ladder_next(&watch->watching->again, visit.first, watch->now);
    return !visit.due || record_visit_store(watch->record, &visit, err);
}

static bool entries_note(Watch *watch, const Feed *feed, const Visit *visit,
                         Error *err) {
    VisitKind kind = feed->kind == FEED_SITEMAP_INDEX ? VISIT_FEED : VISIT_PAGE;
    for (size_t i = 0; i < feed->count; i++)
        if (!slice_equal(feed->entries[i].url, visit->entry.url) &&
            !entry_note(watch, &feed->entries[i], kind, visit->entry.url, err))
            return false;
    return true;
}

/* What an answer says for the next request. */
static void answer_note(const CrawlReply *reply, Visit *visit) {
    visit->first = visit->first ? visit->first : reply->time;
    visit->last = reply->time;
    visit->failures = 0;
    if (reply->outcome != CRAWL_FETCHED)
        return;
    visit->etag = reply->etag;
    visit->last_modified = reply->last_modified;
}

static Error placed(const Visit *visit, const Error *reason) {
    Error error = {0};
    web_address_error(visit->entry.url, reason, &error);
    return error;
}

/* Why an address is no feed, and which feeds the page there names. */
static Error not_a_feed(Watch *watch, const CrawlReply *reply,
                        const Visit *visit, const Error *wrong) {
    Slice links[FEED_LINKS_MAX];
    size_t count = feed_links(watch->page, reply->bytes, reply->url, links);
    Error named = {0};
    if (!count)
        return placed(visit, wrong);
    Slice all = slice_join(watch->page, links, count, SLICE(" "));
    error_set(&named, wrong->kind, "%s; the page names %s", wrong->what,
              slice_string(watch->page, all));
    return placed(visit, &named);
}

/* Of a feed that was mended, or not read to its end. */
static void damage_tell(const Watch *watch, const Visit *visit,
                        const Error *damage) {
    Error error = placed(visit, damage);
    tell(watch, WATCH_MENDED, error.what, true);
}

static bool feed_answered(Watch *watch, CrawlReply *reply, Visit *visit,
                          Error *err) {
    Feed feed = {0};
    Error reason = {0}, wrong = {0};
    if (reply->outcome == CRAWL_FETCHED &&
        web_unpack(watch->page, reply, &reason) &&
        !feed_read(watch->page, reply->bytes, reply->url, &feed, &wrong))
        reason = not_a_feed(watch, reply, visit, &wrong);
    if (reason.kind != ERR_NONE)
        return failure_keep(watch, reply, visit, &reason, err);
    if (feed.damage.kind != ERR_NONE)
        damage_tell(watch, visit, &feed.damage);
    answer_note(reply, visit);
    visit->due = reply->time + (int64_t)watch->watching->every_seconds;
    return record_begin(watch->record, err) &&
           record_end(watch->record,
                      entries_note(watch, &feed, visit, err) &&
                          record_visit_store(watch->record, visit, err),
                      err);
}

static bool page_keep(Watch *watch, const RawPage *raw, StoredPage *stored,
                      Error *err) {
    Added added = ADDED_KNOWN;
    const Visiting visiting = {watch->record, watch->page,
                               &watch->watching->again, raw, stored};
    if (!record_begin(watch->record, err) ||
        !record_end(watch->record, visit_add(&visiting, &added, err), err))
        return false;
    added_count(&watch->round, added, stored);
    return true;
}

static bool page_answered(Watch *watch, CrawlReply *reply, Visit *visit,
                          Error *err) {
    RawPage raw;
    StoredPage stored;
    Error reason = {0};
    if (reply->outcome == CRAWL_UNCHANGED) {
        answer_note(reply, visit);
        visit->due =
            ladder_next(&watch->watching->again, visit->first, reply->time);
        watch->round.known++;
        return visit_keep(watch, visit, err);
    }
    if (!web_unpack(watch->page, reply, &reason) ||
        !web_page(watch->page, reply, &raw, &reason) ||
        !page_analyse(watch->page, &raw, watch->language, &stored, &reason))
        return failure_keep(watch, reply, visit, &reason, err);
    return page_keep(watch, &raw, &stored, err);
}

static bool reply_take(Watch *watch, CrawlReply *reply, Error *err) {
    Visit visit;
    if (!record_visit(watch->record, watch->page, reply->request.entry.url,
                      &visit, err))
        return false;
    bool answered =
        reply->outcome == CRAWL_FETCHED || reply->outcome == CRAWL_UNCHANGED;
    bool kept =
        !answered ? failure_keep(watch, reply, &visit, &reply->reason, err)
        : visit.kind == VISIT_FEED ? feed_answered(watch, reply, &visit, err)
                                   : page_answered(watch, reply, &visit, err);
    tell(watch, WATCH_REPLY, NULL, false);
    return kept;
}

static void visit_ask(Watch *watch, const Visit *visit) {
    const CrawlRequest request = {.entry = visit->entry,
                                  .etag = visit->etag,
                                  .last_modified = visit->last_modified};
    crawler_ask(watch->crawler, &request);
}

/* Until every request has its reply. */
static bool replies_take(Watch *watch, Error *err) {
    static const double WAIT_SECONDS = 0.25;
    CrawlReply reply;
    CrawlStep step;
    do {
        arena_reset(watch->page);
        step = crawler_next(watch->crawler, watch->page, WAIT_SECONDS, &reply);
        if (step == CRAWL_REPLY && !reply_take(watch, &reply, err))
            return false;
    } while (step != CRAWL_IDLE && !stopped(watch));
    return true;
}

/* Is it one of the given feeds, or listed by one of those before it? */
static bool is_watched(const Watch *watch, const VisitList *watched,
                       const Visit *visit) {
    for (size_t i = 0; i < watch->watching->feed_count; i++)
        if (slice_equal(visit->entry.url, slice_of(watch->watching->feeds[i])))
            return true;
    for (size_t i = 0; i < watched->count; i++)
        if (visit->feed.length &&
            slice_equal(visit->feed, watched->rows[i].entry.url))
            return true;
    return false;
}

static bool has(const VisitList *visits, const Visit *visit) {
    for (size_t i = 0; i < visits->count; i++)
        if (slice_equal(visits->rows[i].entry.url, visit->entry.url))
            return true;
    return false;
}

/* The given feeds and the sitemaps that they list, and those that these do. */
static bool watched_feeds(const Watch *watch, Arena *arena, VisitList *watched,
                          Error *err) {
    enum { LISTS_DEEP = 3 };
    VisitList all;
    *watched = (VisitList){0};
    if (!record_feeds(watch->record, arena, &all, err))
        return false;
    for (int deep = 0; deep < LISTS_DEEP; deep++) {
        for (size_t i = 0; i < all.count; i++) {
            const Visit *visit = &all.rows[i];
            if (has(watched, visit) || !is_watched(watch, watched, visit))
                continue;
            watched->rows = list_room(arena, watched->rows, watched->count,
                                      &watched->capacity, sizeof *visit);
            watched->rows[watched->count++] = *visit;
        }
    }
    return true;
}

/* Asks for the feeds that are due; a round alone asks for all that work. */
static bool feeds_ask(Watch *watch, Error *err) {
    Arena *arena = arena_open(SMALL_ARENA_BYTES);
    VisitList feeds;
    bool done = watched_feeds(watch, arena, &feeds, err);
    for (size_t i = 0; done && i < feeds.count; i++) {
        const Visit *visit = &feeds.rows[i];
        bool at_once =
            watch->watching->once && !watch->asked_feeds && !visit->failures;
        if (visit->due <= watch->now || at_once)
            visit_ask(watch, visit);
    }
    watch->asked_feeds = true;
    arena_close(arena);
    return done;
}

static bool pages_ask(Watch *watch, Error *err) {
    Arena *arena = arena_open(SMALL_ARENA_BYTES);
    VisitList pages;
    bool done =
        record_visits_due(watch->record, arena, watch->now, &pages, err);
    for (size_t i = 0; done && i < pages.count; i++)
        visit_ask(watch, &pages.rows[i]);
    arena_close(arena);
    return done;
}

/* Asks and takes until nothing more is due: sitemaps list sitemaps, and not
 * all pages are asked for at once. */
static bool all_take(Watch *watch, bool (*ask)(Watch *watch, Error *err),
                     Error *err) {
    do {
        if (!ask(watch, err))
            return false;
        if (!crawler_open_requests(watch->crawler))
            return true;
        if (!replies_take(watch, err))
            return false;
    } while (!stopped(watch));
    return true;
}

static bool links_renew(Watch *watch, Error *err) {
    bool unlinked = watch->round.pages + watch->round.versions > 0;
    if (!unlinked && !record_unlinked(watch->record, &unlinked, err))
        return false;
    return !unlinked || record_relink(watch->record, watch->language, err);
}

/* The pack doubts what is published after the day on which it was loaded. */
static bool pack_renew(Watch *watch, Error *err) {
    int64_t day = watch->now / DAY_SECONDS;
    if (watch->language && day == watch->pack_day)
        return true;
    arena_reset(watch->pack);
    watch->pack_day = day;
    watch->language =
        language_load(watch->pack, watch->watching->data_folder, err);
    return watch->language != NULL;
}

static bool round_run(Watch *watch, Error *err) {
    watch->now = (int64_t)time(NULL);
    watch->round = (RunutAdded){0};
    watch->failed = 0;
    watch->asked_feeds = false;
    return pack_renew(watch, err) && all_take(watch, feeds_ask, err) &&
           all_take(watch, pages_ask, err) && links_renew(watch, err);
}

/* When the next feed or page is due. */
static bool next_round(const Watch *watch, int64_t *next, Error *err) {
    Arena *arena = arena_open(SMALL_ARENA_BYTES);
    VisitList feeds;
    bool done = record_visit_next(watch->record, next, err) &&
                watched_feeds(watch, arena, &feeds, err);
    for (size_t i = 0; done && i < feeds.count; i++)
        if (!*next || feeds.rows[i].due < *next)
            *next = feeds.rows[i].due;
    arena_close(arena);
    return done;
}

static void sleep_until(const Watch *watch, int64_t next) {
    static const struct timespec PIECE = {.tv_nsec = 100000000};
    while (!stopped(watch) && time(NULL) < next)
        nanosleep(&PIECE, NULL); /* a signal ends it early */
}

static bool rounds_run(Watch *watch, Error *err) {
    do {
        WatchNews news = {.event = WATCH_ROUND, .round = &watch->round};
        if (!round_run(watch, err) || !next_round(watch, &news.next, err))
            return false;
        if (watch->watching->tell)
            watch->watching->tell(watch->watching->context, &news);
        if (!watch->watching->once)
            sleep_until(watch, news.next);
    } while (!watch->watching->once && !stopped(watch));
    return true;
}

/* Notes a feed that was never polled. */
static bool feed_note(Watch *watch, const char *address, Error *err) {
    Visit visit;
    Slice url = slice_of(address);
    if (!record_visit(watch->record, watch->entry, url, &visit, err))
        return false;
    if (visit.entry.url.length && visit.kind == VISIT_FEED)
        return true;
    visit = (Visit){.entry = {.url = url}, .kind = VISIT_FEED};
    return visit_keep(watch, &visit, err);
}

static bool feeds_note(Watch *watch, Error *err) {
    for (size_t i = 0; i < watch->watching->feed_count; i++)
        if (!feed_note(watch, watch->watching->feeds[i], err))
            return false;
    return true;
}

/* The same addresses in the form of web_address.h. */
static bool feeds_read(Arena *run, Watching *watching, Error *err) {
    const char **feeds =
        arena_take(run, (watching->feed_count + 1) * sizeof *feeds);
    for (size_t i = 0; i < watching->feed_count; i++) {
        Slice address;
        Error reason = {0};
        if (!web_address_read(run, slice_of(watching->feeds[i]), (Slice){0},
                              &address, &reason))
            return error_set(err, ERR_USE, "%s: %s", watching->feeds[i],
                             reason.what);
        feeds[i] = address.text;
    }
    watching->feeds = feeds;
    return true;
}

static void watch_close(Watch *watch) {
    crawler_close(watch->crawler);
    record_close(watch->record);
    arena_close(watch->entry);
    arena_close(watch->page);
    arena_close(watch->pack);
    arena_close(watch->run);
}

bool feeds_watch(const Watching *watching, size_t *failed, Error *err) {
    Watching own = *watching;
    Watch watch = {.watching = &own,
                   .run = arena_open(SMALL_ARENA_BYTES),
                   .pack = arena_open(1 << 20),
                   .page = arena_open(1 << 20),
                   .entry = arena_open(SMALL_ARENA_BYTES)};
    CrawlerOptions options = crawling_options(watch.run, &own.web);
    options.patience_seconds = 0; /* the record remembers it */
    watch.crawler = crawler_open(&options);
    bool done = feeds_read(watch.run, &own, err) &&
                record_open(own.record_path, RECORD_WRITE, &watch.record, err);
    if (done)
        record_patience(watch.record, RECORD_MILLISECONDS);
    done = done && feeds_note(&watch, err) && rounds_run(&watch, err);
    *failed = watch.failed;
    watch_close(&watch);
    return done;
}
