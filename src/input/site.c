/* SPDX-License-Identifier: MIT */
#include "input/site.h"

#include "base/memory.h"
#include "input/web_address.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    JOB_ARENA_BYTES = 512,
    SITE_ARENA_BYTES = 4096,
    RULES_SECONDS = 24 * 3600, /* RFC 9309: not kept for longer */
    RULES_AGAIN_SECONDS = 600, /* after they could not be read */
    FAILURES_MAX = 5
};

double crawler_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

Job *job_open(const CrawlRequest *request) {
    Arena *arena = arena_open(JOB_ARENA_BYTES);
    Job *job = arena_take(arena, sizeof *job);
    job->arena = arena;
    job->reply.request = (CrawlRequest){
        .entry = feed_entry_copy(arena, &request->entry),
        .etag = slice_copy(arena, request->etag),
        .last_modified = slice_copy(arena, request->last_modified),
        .depth = request->depth};
    job->reply.url = job->reply.request.entry.url;
    return job;
}

void job_close(Job *job) {
    if (!job)
        return;
    transfer_close(job->transfer);
    arena_close(job->arena);
}

void jobs_push(JobList *jobs, Job *job) {
    job->next = NULL;
    if (jobs->last)
        jobs->last->next = job;
    else
        jobs->first = job;
    jobs->last = job;
    jobs->count++;
}

void jobs_push_front(JobList *jobs, Job *job) {
    job->next = jobs->first;
    jobs->first = job;
    if (!jobs->last)
        jobs->last = job;
    jobs->count++;
}

Job *jobs_pop(JobList *jobs) {
    Job *job = jobs->first;
    if (!job)
        return NULL;
    jobs->first = job->next;
    if (!jobs->first)
        jobs->last = NULL;
    jobs->count--;
    return job;
}

void job_fail(Job *job, CrawlOutcome outcome, const Error *reason) {
    job->reply.outcome = outcome;
    job->reply.reason = (Error){0};
    web_address_error(job->reply.request.entry.url, reason, &job->reply.reason);
}

static Site *site_open(Slice name) {
    Site *site = memory_take(sizeof *site);
    char *copy = memory_take(name.length + 1);
    memcpy(copy, name.text, name.length);
    site->name = (Slice){copy, name.length};
    site->rules_arena = arena_open(SITE_ARENA_BYTES);
    return site;
}

Site *site_of(Site **sites, Slice address) {
    Slice name = web_address_site(address);
    for (Site *site = *sites; site; site = site->next)
        if (slice_equal(site->name, name))
            return site;
    Site *site = site_open(name);
    site->next = *sites;
    *sites = site;
    return site;
}

void sites_close(Site *sites) {
    while (sites) {
        Site *site = sites;
        Job *job;
        sites = site->next;
        job_close(site->active);
        while ((job = jobs_pop(&site->jobs)))
            job_close(job);
        arena_close(site->rules_arena);
        free((char *)site->name.text);
        free(site);
    }
}

/* RFC 9309, 2.3.1: a site without rules allows all, one whose rules cannot be
 * had allows nothing. 429 says the same as 503. */
void site_rules_take(Site *site, const TransferReply *reply, Slice agent,
                     const Error *failure) {
    bool none =
        reply->status >= 400 && reply->status < 500 && reply->status != 429;
    bool some = reply->status >= 200 && reply->status < 300;
    bool had = none || some;
    site->robots = reply->refused ? ROBOTS_PRIVATE
                   : had          ? ROBOTS_KNOWN
                                  : ROBOTS_UNREACHABLE;
    site->robots_until =
        crawler_now() + (had ? RULES_SECONDS : RULES_AGAIN_SECONDS);
    site->robots_reason = *failure;
    error_set(&site->robots_reason, ERR_READ, "HTTP %d", reply->status);
    arena_reset(site->rules_arena);
    site->rules = (RobotsRules){0};
    if (some)
        robots_read(site->rules_arena, reply->bytes, agent, &site->rules);
}

double site_pause(const Site *site, double least_seconds) {
    return site->rules.delay_seconds > least_seconds ? site->rules.delay_seconds
                                                     : least_seconds;
}

bool site_allows(const Site *site, Job *job) {
    double wait = site->closed_until - crawler_now();
    CrawlOutcome outcome = CRAWL_FAILED;
    Error reason = {0};
    if (wait > 0) {
        outcome = CRAWL_LATER;
        job->reply.wait_seconds = wait;
        error_set(&reason, ERR_READ,
                  "the site asks to be left alone for %.0f s", wait);
    } else if (site->failures >= FAILURES_MAX) {
        error_set(&reason, ERR_READ, "the site failed %d times in a row",
                  site->failures);
    } else if (site->robots == ROBOTS_PRIVATE) {
        outcome = CRAWL_REFUSED;
        reason = site->robots_reason;
    } else if (site->robots == ROBOTS_UNREACHABLE) {
        error_set(&reason, ERR_READ,
                  "nothing may be fetched, since the site's robots.txt cannot "
                  "be: %s",
                  site->robots_reason.what);
    } else if (!robots_allow(&site->rules, web_address_path(job->reply.url))) {
        outcome = CRAWL_REFUSED;
        error_set(&reason, ERR_READ, "the site's robots.txt does not allow it");
    }
    if (reason.kind != ERR_NONE)
        job_fail(job, outcome, &reason);
    return reason.kind == ERR_NONE;
}
