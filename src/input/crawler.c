/* SPDX-License-Identifier: MIT */
#include "input/crawler.h"

#include "base/memory.h"
#include "input/site.h"
#include "input/web_address.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    TRANSFERS_MAX = 8,
    REDIRECTS_MAX = 8,
    WAITS_MAX = 3,     /* of one request, when the site asks for them */
    WAIT_SECONDS = 60, /* when it does not say for how long */
    WAIT_SECONDS_MAX = 86400
};

struct Crawler {
    const CrawlerOptions *options;
    CURLM *multi;
    Site *sites;
    JobList done;
    size_t active; /* transfers */
    size_t open;   /* requests without a reply */
};

Crawler *crawler_open(const CrawlerOptions *options) {
    Crawler *crawler = memory_take(sizeof *crawler);
    crawler->multi = memory_given(curl_multi_init());
    crawler->options = options;
    return crawler;
}

static void transfer_end(Crawler *crawler, Job *job) {
    if (!job->transfer)
        return;
    curl_multi_remove_handle(crawler->multi, transfer_handle(job->transfer));
    transfer_close(job->transfer);
    job->transfer = NULL;
    crawler->active--;
}

void crawler_close(Crawler *crawler) {
    if (!crawler)
        return;
    Job *job;
    for (Site *site = crawler->sites; site; site = site->next)
        if (site->active)
            transfer_end(crawler, site->active);
    while ((job = jobs_pop(&crawler->done)))
        job_close(job);
    sites_close(crawler->sites);
    curl_multi_cleanup(crawler->multi);
    free(crawler);
}

size_t crawler_open_requests(const Crawler *crawler) {
    return crawler->open;
}

void crawler_ask(Crawler *crawler, const CrawlRequest *request) {
    Job *job = job_open(request);
    crawler->open++;
    jobs_push(&site_of(&crawler->sites, job->reply.url)->jobs, job);
}

static void transfer_start(Crawler *crawler, Site *site, Job *job) {
    const CrawlRequest *request = &job->reply.request;
    const CrawlerOptions *options = crawler->options;
    TransferOptions transfer = {
        .agent = options->agent,
        .timeout_seconds = options->timeout_seconds,
        .bytes_max = job->for_robots ? ROBOTS_BYTES_MAX : options->bytes_max,
        .cut = job->for_robots,
        .allow_private = options->allow_private};
    job->transfer =
        transfer_open(&transfer, slice_string(job->arena, job->reply.url),
                      request->etag, request->last_modified);
    job->site = site;
    site->active = job;
    curl_easy_setopt(transfer_handle(job->transfer), CURLOPT_PRIVATE, job);
    curl_multi_add_handle(crawler->multi, transfer_handle(job->transfer));
    crawler->active++;
}

static Job *robots_job(Arena *arena, const Site *site) {
    Slice parts[] = {site->name, SLICE("/robots.txt")};
    CrawlRequest request = {
        .entry = {.url = slice_join(arena, parts, 2, (Slice){0})}};
    Job *job = job_open(&request);
    job->for_robots = true;
    return job;
}

/* Asks the site for the next thing, if it has any and may be asked now. */
static void site_start(Crawler *crawler, Site *site) {
    Job *job;
    while (!site->active && site->jobs.count &&
           crawler->active < TRANSFERS_MAX) {
        double now = crawler_now();
        if (site->robots != ROBOTS_UNKNOWN && now >= site->robots_until)
            site->robots = ROBOTS_UNKNOWN;
        bool closed = site->closed_until > now;
        if (now < site->ready && !closed)
            return;
        if (site->robots == ROBOTS_UNKNOWN && !closed) {
            Arena *arena = arena_open(1 << 10);
            transfer_start(crawler, site, robots_job(arena, site));
            arena_close(arena);
            return;
        }
        job = jobs_pop(&site->jobs);
        if (site_allows(site, job))
            transfer_start(crawler, site, job);
        else
            jobs_push(&crawler->done, job);
    }
    if (!site->active && !site->jobs.count)
        site->failures = 0; /* what is asked for later is tried anew */
}

/* "HTTP 500": of a reply that is no document. */
static void status_fail(Job *job, const TransferReply *reply) {
    Error reason = {0};
    bool gone = reply->status >= 400 && reply->status < 500 &&
                reply->status != 408 && reply->status != 425;
    error_set(&reason, ERR_READ, "the server answered HTTP %d", reply->status);
    job_fail(job, gone ? CRAWL_GONE : CRAWL_FAILED, &reason);
}

/* A site may ask for peace: 429, or 503 with a time. Returns the seconds, 0 for
 * any other reply. */
static double peace_seconds(const TransferReply *reply) {
    bool asked = reply->status == 429 ||
                 (reply->status == 503 && reply->retry_after > 0);
    double wait = reply->retry_after > 0 ? reply->retry_after : WAIT_SECONDS;
    return !asked ? 0 : wait < WAIT_SECONDS_MAX ? wait : WAIT_SECONDS_MAX;
}

/* Gives the site the peace: true when it is short enough to be waited for, and
 * not for the fourth time; else all requests to it end. */
static bool site_calm(const Crawler *crawler, Site *site, double seconds,
                      int *waits) {
    bool wait =
        seconds <= crawler->options->patience_seconds && (*waits)++ < WAITS_MAX;
    if (wait)
        site->ready = crawler_now() + seconds;
    else
        site->closed_until = crawler_now() + seconds;
    return wait;
}

/* Sends the job to where the reply points; false when it may not go there. */
static bool redirect_follow(Crawler *crawler, Job *job,
                            const TransferReply *reply) {
    Error reason = {0};
    Slice address;
    if (++job->redirects > REDIRECTS_MAX)
        error_set(&reason, ERR_READ, "more than %d redirects", REDIRECTS_MAX);
    else if (!web_address_read(job->arena, reply->location, job->reply.url,
                               &address, &reason))
        reason.kind = ERR_READ;
    if (reason.kind != ERR_NONE) {
        job_fail(job, CRAWL_REFUSED, &reason);
        return false;
    }
    job->reply.url = address;
    if (job->for_robots) /* belongs to the site that was asked first */
        transfer_start(crawler, job->site, job);
    else
        jobs_push_front(&site_of(&crawler->sites, address)->jobs, job);
    return true;
}

/* Takes a page's reply over into the job; false when the job goes on. */
static bool page_take(Crawler *crawler, Job *job, const TransferReply *reply) {
    CrawlReply *taken = &job->reply;
    bool conditional = taken->request.etag.length > 0 ||
                       taken->request.last_modified.length > 0;
    double peace = peace_seconds(reply);
    if (peace > 0 && site_calm(crawler, job->site, peace, &job->waits)) {
        jobs_push_front(&job->site->jobs, job);
        return false;
    }
    if (peace > 0 && !site_allows(job->site, job))
        return true;
    if (reply->status >= 300 && reply->status < 400 && reply->location.length)
        return !redirect_follow(crawler, job, reply);
    taken->bytes = reply->bytes;
    taken->type = reply->type;
    taken->charset = reply->charset;
    taken->etag = reply->etag;
    taken->last_modified = reply->last_modified;
    if (reply->status == 304 && conditional)
        taken->outcome = CRAWL_UNCHANGED;
    else if (reply->status == 200)
        taken->outcome = CRAWL_FETCHED;
    else
        status_fail(job, reply);
    return true;
}

static void robots_take(Crawler *crawler, Job *job, TransferReply *reply,
                        const Error *failure) {
    Site *site = job->site;
    const char *agent = crawler->options->agent;
    Slice product = {agent, strcspn(agent, "/ ")};
    double peace = peace_seconds(reply);
    if (reply->status >= 300 && reply->status < 400) {
        if (redirect_follow(crawler, job, reply))
            return;
        reply->status = 404; /* RFC 9309: a long chain is no rules */
    }
    if (peace > 0)
        (void)site_calm(crawler, site, peace, &site->robots_waits);
    else
        site_rules_take(site, reply, product, failure);
    job_close(job);
}

static void page_take_or_fail(Crawler *crawler, Job *job,
                              const TransferReply *reply,
                              const Error *failure) {
    Site *site = job->site;
    bool came = failure->kind == ERR_NONE;
    bool failed = came ? reply->status >= 500
                       : failure->kind == ERR_READ && !reply->refused;
    site->failures = failed ? site->failures + 1 : 0;
    if (!came)
        job_fail(job, reply->refused ? CRAWL_REFUSED : CRAWL_FAILED, failure);
    if (!came || page_take(crawler, job, reply))
        jobs_push(&crawler->done, job);
}

static void transfer_take(Crawler *crawler, Job *job, CURLcode code) {
    Site *site = job->site;
    TransferReply reply;
    Error failure = {0};
    (void)transfer_finish(job->transfer, code, job->arena, &reply, &failure);
    transfer_end(crawler, job);
    site->active = NULL;
    if (job->for_robots)
        robots_take(crawler, job, &reply, &failure);
    else
        page_take_or_fail(crawler, job, &reply, &failure);
    double ready =
        crawler_now() + site_pause(site, crawler->options->pause_seconds);
    if (site->ready < ready)
        site->ready = ready;
}

static void transfers_take(Crawler *crawler) {
    int running, left;
    CURLMsg *message;
    curl_multi_perform(crawler->multi, &running);
    while ((message = curl_multi_info_read(crawler->multi, &left))) {
        Job *job = NULL;
        CURLcode code = message->data.result;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE,
                          (char **)&job);
        transfer_take(crawler, job, code);
    }
}

/* How long nothing can happen but replies, at most `seconds`. */
static double idle_seconds(const Crawler *crawler, double seconds) {
    double now = crawler_now();
    for (const Site *site = crawler->sites; site; site = site->next)
        if (!site->active && site->jobs.count &&
            crawler->active < TRANSFERS_MAX && site->ready - now < seconds)
            seconds = site->ready - now;
    return seconds > 0 ? seconds : 0;
}

static void reply_copy(Arena *page, const CrawlReply *from, CrawlReply *to) {
    *to = *from;
    to->time = (int64_t)time(NULL);
    to->request.entry = feed_entry_copy(page, &from->request.entry);
    to->request.etag = slice_copy(page, from->request.etag);
    to->request.last_modified = slice_copy(page, from->request.last_modified);
    to->url = slice_copy(page, from->url);
    to->bytes = slice_copy(page, from->bytes);
    to->type = slice_copy(page, from->type);
    to->charset = slice_copy(page, from->charset);
    to->etag = slice_copy(page, from->etag);
    to->last_modified = slice_copy(page, from->last_modified);
}

CrawlStep crawler_next(Crawler *crawler, Arena *page, double seconds_max,
                       CrawlReply *reply) {
    double end = crawler_now() + seconds_max;
    for (;;) {
        for (Site *site = crawler->sites; site; site = site->next)
            site_start(crawler, site);
        transfers_take(crawler);
        Job *job = jobs_pop(&crawler->done);
        if (job) {
            reply_copy(page, &job->reply, reply);
            job_close(job);
            crawler->open--;
            return CRAWL_REPLY;
        }
        double left = end - crawler_now();
        if (!crawler->open)
            return CRAWL_IDLE;
        if (left <= 0)
            return CRAWL_WAITING;
        int wait = (int)(1000 * idle_seconds(crawler, left)) + 1;
        curl_multi_poll(crawler->multi, NULL, 0, wait, NULL);
    }
}
