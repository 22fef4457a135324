/* SPDX-License-Identifier: MIT */
#include "find/source_credits.h"

#include "find/source_chain.h"

enum { OBJECT_TOKENS_MAX = 8, KIND_TOKENS_MAX = 3 };

/* "akun tersebut", "media sosial", and addresses */
static bool names_nobody(const SourceScan *scan, Slice name) {
    size_t start = name.length;
    while (start > 0 && name.text[start - 1] != ' ')
        start--;
    Word last = word_of(slice_part(name, start, name.length));
    if (name.length < 2)
        return true; /* "@" */
    size_t open = slice_find(name, SLICE("("), 0);
    if (open == SIZE_MAX)
        open = slice_find(name, SLICE(". "), 0); /* "platform X. Namun" */
    Slice bare = open == SIZE_MAX ? name : slice_part(name, 0, open);
    return map_get(scan->table->pointing, last) != MAP_ABSENT ||
           map_get(scan->table->places, word_of(slice_trim(bare))) !=
               MAP_ABSENT ||
           slice_find(name, SLICE("://"), 0) != SIZE_MAX ||
           slice_find(name, SLICE("www."), 1) != SIZE_MAX;
}

/* "lain", "publik", "aturannya": one word that says not who it was. */
static bool is_common_word(const SourceScan *scan, Slice name) {
    uint32_t kinds = map_get(scan->table->singles, word_of(name));
    bool known = kinds != MAP_ABSENT;
    bool his = slice_find(name, SLICE(" "), 0) == SIZE_MAX &&
               text_bare(scan->document, name).length < name.length;
    return known ? (kinds & CREDIT_NOBODY) != 0 : his;
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
    name = source_name_full(credits->scan, name);
    if (!name.length || steps->count == STEPS_MAX ||
        is_own_outlet(credits->scan, name) || names_nobody(credits->scan, name))
        return;
    if (distance != DISTANCE_NEAR && is_common_word(credits->scan, name))
        return;
    if (distance == DISTANCE_NEAR && !steps->count)
        credits->opened = span.start == credits->sentence->span.start;
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

uint32_t over_making(const Credits *credits, uint32_t token) {
    const Token *tokens = credits->scan->document->tokens;
    if (kinds_at(credits, token) & CREDIT_AT &&
        kinds_at(credits, token + 1) & (CREDIT_FILLER | CREDIT_REPORT))
        return token + 1;
    bool which = kinds_at(credits, token) & CREDIT_WHICH;
    if (which && token + 2 < credits->sentence->last &&
        tokens[token + 1].listed_class == CLASS_AUXILIARY)
        token++; /* "yang telah diperbarui di" */
    if (token + 2 >= credits->sentence->last || !which ||
        (tokens[token + 1].voice != VOICE_PASSIVE && /* "yang terbit di" */
         !(kinds_at(credits, token + 2) & CREDIT_AT)))
        return token;
    uint32_t last;
    bool at = credit_at(credits->scan, token + 2, &last) & CREDIT_AT;
    return at ? last : token + 2;
}

/* "studi | (terhadap 300 dokter) oleh X" */
static uint32_t over_objects(const Credits *credits, uint32_t token) {
    const Token *tokens = credits->scan->document->tokens;
    uint32_t by = CREDIT_AT | CREDIT_FILLER;
    for (uint32_t i = token;
         i + 1 < credits->sentence->last && i < token + OBJECT_TOKENS_MAX &&
         (tokens[i].kind == TOKEN_WORD || tokens[i].kind == TOKEN_NUMBER);
         i++) {
        if (tokens[i].voice == VOICE_MIDDLE &&
            (kinds_at(credits, i + 1) & by) == by)
            break; /* "analisis mereka berasal dari ..." */
        if ((kinds_at(credits, i) & by) == by)
            return i + 1;
        uint32_t maker = over_making(credits, i);
        if (maker > i + 1) /* "data penjualan yang dirilis X" */
            return maker;
    }
    return token;
}

/* "platform analitik | Arkham": what somebody is stands in front of him. */
static uint32_t over_kind(const Credits *credits, uint32_t token) {
    const Token *tokens = credits->scan->document->tokens;
    uint32_t limit = credits->sentence->last;
    for (uint32_t i = token; i < limit && i <= token + KIND_TOKENS_MAX; i++) {
        if (tokens[i].flags & TOKEN_CAPITAL)
            return i;
        if (ends_description(credits->scan, i))
            break;
    }
    return token;
}

Credited credits_maker(const Credits *credits, uint32_t token) {
    SourceScan *scan = credits->scan;
    uint32_t limit = credits->sentence->last;
    uint32_t first = over_making(credits, token);
    if (first == token && kinds_at(credits, token) & CREDIT_AT)
        first++; /* "studi dalam Jurnal X" */
    if (first == token)
        first = over_objects(credits, token);
    Credited who =
        first > token ? credited_at(scan, first, limit, false) : (Credited){0};
    if (first > token && !who.name.length)
        who = credited_at(scan, over_kind(credits, first), limit, false);
    return credited_place(scan, who) || credited_person(scan, who)
               ? (Credited){0}
               : who;
}

Credited credits_owner(const Credits *credits, uint32_t token) {
    SourceScan *scan = credits->scan;
    Credited who = credits_maker(credits, token);
    if (who.name.length)
        return who;
    who = credited_at(scan, over_kind(credits, token), credits->sentence->last,
                      false);
    /* no "laporan tahunan Ani", "data harga Tesla" */
    return credited_body(scan, who) || who.press ? who : (Credited){0};
}

void add_last_source(Credits *credits, Distance distance, Span span) {
    const SourceList *list = &credits->scan->found->sources;
    if (!list->count)
        return;
    const Source *source = &list->rows[list->count - 1];
    for (size_t i = 0; i < source->count; i++)
        step_add(credits, distance, source->names[i], span);
}

uint32_t report_kinds(const Credits *credits, uint32_t token, uint32_t *last) {
    uint32_t kinds = credit_at(credits->scan, token, last), behind;
    if (!(kinds & CREDIT_SOME))
        return kinds;
    uint32_t report = credit_at(credits->scan, *last, &behind);
    if (!(report & CREDIT_REPORT))
        return kinds;
    *last = behind;
    return report;
}

void second_add(Credits *credits, uint32_t token, Credited first) {
    SourceScan *scan = credits->scan;
    const Token *tokens = scan->document->tokens;
    uint32_t limit = credits->sentence->last, joint = first.last;
    if (first.name.length && joint < limit && tokens[joint].kind == TOKEN_OPEN)
        while (joint < limit && tokens[joint++].kind != TOKEN_CLOSE)
            ; /* "Bank Dunia (BD) | dan" */
    if (!first.name.length || joint + 1 >= limit ||
        tokens[joint].word_class != CLASS_CONJUNCTION ||
        tokens[joint + 1].kind != TOKEN_WORD)
        return;
    Credited second = credited_at(scan, joint + 1, limit, false);
    bool body = credited_body(scan, second) && !credited_person(scan, first);
    if ((!second.press && !body) || is_own_outlet(scan, second.name))
        return;
    Source source = {.span = tokens_span(credits, token, second.last)};
    source_chain_add(&source,
                     text_spaced(scan->page, scan->document, second.name));
    source_list_add(scan->page, &scan->found->sources, source);
}

bool credits_empty(const Credits *credits) {
    size_t count = 0;
    for (int distance = 0; distance < DISTANCES; distance++)
        count += credits->steps[distance].count;
    return count == 0;
}

Source credits_chain(const Credits *credits) {
    Source chain = {.span = credits->span};
    const Steps *near = &credits->steps[DISTANCE_NEAR];
    for (size_t i = 0; i < near->count; i++) {
        /* the later took it over, unless the first opens the sentence:
         * "Diberitakan X, seperti dilansir dari Y, ..." */
        size_t at = credits->opened ? i : near->count - 1 - i;
        source_chain_add(&chain, near->names[at]);
    }
    for (int distance = DISTANCE_MAKER; distance < DISTANCES; distance++)
        for (size_t i = 0; i < credits->steps[distance].count; i++)
            source_chain_add(&chain, credits->steps[distance].names[i]);
    return chain;
}
