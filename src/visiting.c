/* SPDX-License-Identifier: MIT */
#include "visiting.h"

#include <stdio.h>

int64_t ladder_next(const Ladder *ladder, int64_t first, int64_t now) {
    for (size_t i = 0; i < ladder->count; i++)
        if (first + ladder->seconds[i] > now)
            return first + ladder->seconds[i];
    return 0;
}

CrawlerOptions crawling_options(Arena *run, const RunutWeb *web) {
    enum {
        PAUSE_SECONDS = 2,
        TIMEOUT_SECONDS = 60,
        PATIENCE_SECONDS = 60,
        AGENT_BYTES = 400
    };
    char *agent = arena_buffer(run, AGENT_BYTES);
    bool contact = web->contact && *web->contact;
    snprintf(agent, AGENT_BYTES, "runut/%s%s%s%s", RUNUT_VERSION,
             contact ? " (+" : "", contact ? web->contact : "",
             contact ? ")" : "");
    return (CrawlerOptions){
        .agent = agent,
        .pause_seconds =
            web->pause_seconds > 0 ? web->pause_seconds : PAUSE_SECONDS,
        .timeout_seconds =
            web->timeout_seconds > 0 ? web->timeout_seconds : TIMEOUT_SECONDS,
        .patience_seconds = PATIENCE_SECONDS,
        .bytes_max = WEB_BYTES_MAX,
        .allow_private = web->allow_private};
}

/* A record that fails here fails again, and is told, when pages are added. */
static bool address_recall(void *context, Arena *arena, CrawlRequest *request) {
    Visit visit;
    Error err = {0};
    if (!record_visit(context, arena, request->entry.url, &visit, &err) ||
        visit.page == ID_NONE)
        return false;
    request->etag = visit.etag;
    request->last_modified = visit.last_modified;
    return true;
}

WebMemory visiting_memory(Record *record) {
    return (WebMemory){address_recall, record};
}

void added_count(RunutAdded *counts, Added added, const StoredPage *page) {
    counts->pages += added == ADDED_NEW;
    counts->versions += added == ADDED_VERSION;
    counts->known += added == ADDED_KNOWN;
    counts->unread += added != ADDED_KNOWN && !page->language.length;
}

static bool page_add(const Visiting *visiting, Added *added, Id *page,
                     Error *err) {
    const StoredPage *stored = visiting->stored;
    *added = ADDED_KNOWN;
    if (!record_page_same(visiting->record, &stored->article, page, err))
        return false;
    if (*page != ID_NONE)
        return true;
    if (!record_add(visiting->record, visiting->raw, visiting->stored, added,
                    err))
        return false;
    *page = stored->id;
    return true;
}

bool visit_add(const Visiting *visiting, Added *added, Error *err) {
    const CrawlReply *reply = visiting->raw->fetched;
    Slice address = reply->request.entry.url;
    Visit visit;
    if (!record_visit(visiting->record, visiting->page, address, &visit, err) ||
        !page_add(visiting, added, &visit.page, err))
        return false;
    if (!visit.entry.url.length)
        visit.entry = reply->request.entry;
    visit.first = visit.first ? visit.first : reply->time;
    visit.last = reply->time;
    visit.etag = reply->etag;
    visit.last_modified = reply->last_modified;
    visit.failures = 0;
    if (visiting->ladder->count)
        visit.due = ladder_next(visiting->ladder, visit.first, reply->time);
    return record_visit_store(visiting->record, &visit, err);
}
