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
    size_t shingles = 0, terms = 0;
    LinkPage *rows = arena_take(run, (pages->count + 1) * sizeof *rows);
    for (size_t i = 0; i < pages->count; i++) {
        const StoredPage *page = &pages->rows[i];
        rows[i] = (LinkPage){page, feature_read(page->features),
                             host_of(&page->article)};
        shingles += rows[i].features.shingle_count;
        terms += rows[i].features.term_count;
    }
    /* They are numbered with 32 bits, pages with one bit less. */
    if (pages->count > INT32_MAX || shingles > UINT32_MAX || terms > UINT32_MAX)
        return error_set(err, ERR_LIMIT, "too many pages to link: %zu",
                         pages->count);
    copies_find(run, rows, pages->count, &links->copies);
    stories_find(run, rows, pages->count, &links->stories);
    return true;
}
