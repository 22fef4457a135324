/* site.h -- what a crawler knows of a site: its queue, its rules, its mood */
#ifndef RUNUT_INPUT_SITE_H
#define RUNUT_INPUT_SITE_H

#include "input/crawler.h"
#include "input/robots.h"
#include "input/transfer.h"

/* A request on its way, with all that belongs to it in its arena. */
typedef struct Job {
    struct Job *next;
    Arena *arena;
    CrawlReply reply; /* `url` is asked for now; `request.entry.url` was */
    int redirects, waits;
    bool for_robots;
    struct Site *site; /* that it waits for */
    Transfer *transfer;
} Job;

typedef struct JobList {
    Job *first, *last;
    size_t count;
} JobList;

typedef enum RobotsState {
    ROBOTS_UNKNOWN,
    ROBOTS_KNOWN,
    ROBOTS_UNREACHABLE, /* nothing may be fetched then */
    ROBOTS_PRIVATE      /* the site is in a private network */
} RobotsState;

typedef struct Site {
    struct Site *next;
    Slice name; /* "https://kabar.example" */
    JobList jobs;
    Job *active;         /* NULL: no request is on its way */
    double ready;        /* when it may be asked again; crawler_now() */
    double closed_until; /* it asked for peace; 0: it did not */
    int failures;        /* in a row */
    RobotsState robots;
    double robots_until; /* when they are asked for again */
    Error robots_reason; /* why they cannot be read */
    int robots_waits;    /* when the site asks for them */
    RobotsRules rules;
    Arena *rules_arena;
} Site;

/* Seconds of a clock that only goes forward. */
double crawler_now(void);

Job *job_open(const CrawlRequest *request);
void job_close(Job *job);
void jobs_push(JobList *jobs, Job *job);
void jobs_push_front(JobList *jobs, Job *job);
Job *jobs_pop(JobList *jobs);

/* Sets the outcome with its reason, which gets the address before it. */
void job_fail(Job *job, CrawlOutcome outcome, const Error *reason);

/* The site of an address out of a list, to which it is added. */
Site *site_of(Site **sites, Slice address);
void sites_close(Site *sites);

/* Takes over what was answered to the request for its robots.txt; `failure` is
 * why nothing was. */
void site_rules_take(Site *site, const TransferReply *reply, Slice agent,
                     const Error *failure);

/* How long it is left alone after a request. */
double site_pause(const Site *site, double least_seconds);

/* Whether the job may be asked for; else it gets its outcome. */
bool site_allows(const Site *site, Job *job);

#endif
