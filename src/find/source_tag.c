/* SPDX-License-Identifier: MIT */
#include "find/source_tag.h"

#include "find/source_chain.h"

enum { TAG_TOKENS = 3 };

static void tag_add(SourceScan *scan, uint32_t tag, Span span) {
    Slice name = scan->table->tag_names[tag];
    Source source = {.span = span, .names = {name}, .count = 1};
    if (!is_own_outlet(scan, name))
        source_list_add(scan->page, &scan->found->sources, source);
}

void source_tags_read(SourceScan *scan) {
    const Document *document = scan->document;
    if (document->token_count < TAG_TOKENS)
        return;
    uint32_t byline =
        map_get(scan->table->tags, word_of(document->article->byline));
    if (byline != MAP_ABSENT)
        tag_add(scan, byline, (Span){0});
    uint32_t last = (uint32_t)document->token_count - 1;
    const Token *tokens = document->tokens;
    if (tokens[last].kind != TOKEN_CLOSE)
        return;
    for (uint32_t i = last; i > 0 && tokens[i].kind != TOKEN_OPEN; i--) {
        uint32_t tag = map_get(scan->table->tags, tokens[i].word);
        if (tag != MAP_ABSENT)
            tag_add(scan, tag, (Span){tokens[i].start, tokens[i].end});
    }
}

/* Whom the feed names that listed the page, where the page credits nobody: at
 * the place where the page speaks of him, if it does. */
void source_feed_read(SourceScan *scan) {
    const Article *article = scan->document->article;
    Slice name = article->feed_source;
    if (!name.length || scan->found->sources.count || is_own_outlet(scan, name))
        return;
    size_t place = slice_find(article->text, name, article->body);
    Source source = {.names = {name}, .count = 1};
    if (place != SIZE_MAX)
        source.span = (Span){(uint32_t)place, (uint32_t)(place + name.length)};
    source_list_add(scan->page, &scan->found->sources, source);
}
