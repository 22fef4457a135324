/* SPDX-License-Identifier: MIT */
#include "page/read.h"

struct PageRules {
    int nothing_yet;
};

PageRules *page_rules_load(Arena *run, const char *folder, Error *err) {
    (void)folder;
    (void)err;
    return arena_take(run, sizeof(PageRules));
}

bool article_read(Arena *page, const RawPage *raw, const PageRules *rules,
                  Article *article, Error *err) {
    (void)rules;
    (void)err;
    Slice rest = raw->bytes, line, parts[2] = {raw->title, {0}};
    Slice lines[4096];
    size_t count = 0;
    while (slice_next_line(&rest, &line) && count < 4096)
        if (slice_trim(line).length)
            lines[count++] = slice_trim(line);
    parts[1] = slice_join(page, lines, count, SLICE("\n\n"));
    bool titled = raw->title.length > 0;
    *article = (Article){.ref = raw->ref,
                         .url = raw->url,
                         .outlet = raw->outlet,
                         .title = raw->title,
                         .byline = raw->author,
                         .language = SLICE("id"),
                         .published = raw->date,
                         .published_day = day_read_iso(raw->date)};
    article->text = slice_join(page, titled ? parts : parts + 1, titled ? 2 : 1,
                               SLICE("\n\n"));
    article->body = titled ? (uint32_t)raw->title.length + 2 : 0;
    return true;
}
