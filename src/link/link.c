/* SPDX-License-Identifier: MIT */
#include "link/link.h"

#include "link/story.h"

/* The host, else the outlet: who prints the page. */
static uint64_t host_of(const Article *article) {
    Slice host = article->host.length ? article->host : article->outlet;
    return host.length ? slice_hash(host) : 0;
}

bool pages_link(Arena *run, const StoredPages *pages, Links *links,
                Error *err) {
    if (pages->count >= UINT32_MAX)
        return error_set(err, ERR_LIMIT, "too many pages to link: %zu",
                         pages->count);
    LinkPage *rows = arena_take(run, (pages->count + 1) * sizeof *rows);
    for (size_t i = 0; i < pages->count; i++) {
        const StoredPage *page = &pages->rows[i];
        rows[i] = (LinkPage){page, feature_read(page->features),
                             host_of(&page->article)};
    }
    copies_find(run, rows, pages->count, &links->copies);
    stories_find(run, rows, pages->count, &links->copies, &links->stories);
    return true;
}
