/* SPDX-License-Identifier: MIT */
#include "find/source_credits.h"

#include "find/source_chain.h"

/* "akun tersebut", and addresses */
static bool names_nobody(const SourceScan *scan, Slice name) {
    size_t start = name.length;
    while (start > 0 && name.text[start - 1] != ' ')
        start--;
    Word last = word_of(slice_part(name, start, name.length));
    return map_get(scan->table->pointing, last) != MAP_ABSENT ||
           slice_find(name, SLICE("://"), 0) != SIZE_MAX;
}

/* "platform X (dulu Twitter" */
static Slice without_open_bracket(Slice name) {
    size_t open = slice_find(name, SLICE("("), 0);
    bool closed =
        open == SIZE_MAX || slice_find(name, SLICE(")"), open) != SIZE_MAX;
    return closed ? name : slice_trim(slice_part(name, 0, open));
}

void step_add(Credits *credits, Distance distance, Slice name, Span span) {
    Steps *steps = &credits->steps[distance];
    name = text_spaced(credits->scan->page, credits->scan->document,
                       without_open_bracket(name));
    if (!name.length || steps->count == STEPS_MAX ||
        is_own_outlet(credits->scan, name) || names_nobody(credits->scan, name))
        return;
    steps->names[steps->count++] = name;
    if (!credits->span.end || span.start < credits->span.start)
        credits->span.start = span.start;
    if (span.end > credits->span.end)
        credits->span.end = span.end;
}

Span tokens_span(const Credits *credits, uint32_t first, uint32_t last) {
    const Token *tokens = credits->scan->document->tokens;
    return (Span){tokens[first].start, tokens[last - 1].end};
}

void credited_add(Credits *credits, Distance distance, uint32_t first,
                  Credited who) {
    if (who.name.length)
        step_add(credits, distance, who.name,
                 tokens_span(credits, first, who.last));
}

uint32_t kinds_at(const Credits *credits, uint32_t token) {
    uint32_t last;
    return credit_at(credits->scan, token, &last);
}

Source credits_chain(const Credits *credits) {
    Source chain = {.span = credits->span};
    const Steps *near = &credits->steps[DISTANCE_NEAR];
    for (size_t i = near->count; i > 0; i--) /* the later took it over */
        source_chain_add(&chain, near->names[i - 1]);
    for (int distance = DISTANCE_MAKER; distance < DISTANCES; distance++)
        for (size_t i = 0; i < credits->steps[distance].count; i++)
            source_chain_add(&chain, credits->steps[distance].names[i]);
    return chain;
}
