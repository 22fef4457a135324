/* SPDX-License-Identifier: MIT */
#include "check/origin.h"

#include "base/list.h"
#include "check/origin_name.h"
#include "check/origin_text.h"
#include "page/outlet.h"

static const double SAME_WORDS = 0.5;
enum { SAME_WORDS_LEAST = 6, PAGES_MAX = 256 };

typedef struct Chain {
    Slice names[SOURCE_CHAIN_MAX + 1]; /* nearest first */
    size_t count;
} Chain;

/* A page's words, read once for all statements that it may print. */
typedef struct Printed {
    WordList *texts; /* statements of its own, then its paragraphs */
    size_t statement_count, count, capacity;
} Printed;

typedef struct Collection {
    Arena *run;
    const CheckInput *input;
    OriginList *origins;
    OriginName *names; /* by origin */
    size_t name_capacity;
    const ShortNames *known;
    Printed *printed; /* by page; empty until asked for */
    TextOrigins texts;
    size_t *unsaid; /* by the first of some pages with one text: the origin
                       that no page names, from 1; 0: not opened */
} Collection;

static const StoredPages *pages_of(const Collection *collection) {
    return collection->input->pages;
}

static Origin *origin_open(Collection *collection, OriginName name) {
    OriginList *origins = collection->origins;
    origins->rows = list_room(collection->run, origins->rows, origins->count,
                              &origins->capacity, sizeof *origins->rows);
    collection->names =
        list_room(collection->run, collection->names, origins->count,
                  &collection->name_capacity, sizeof *collection->names);
    collection->names[origins->count] = name;
    origins->rows[origins->count] = (Origin){.name = name.text};
    return &origins->rows[origins->count++];
}

static Origin *origin_named(Collection *collection, Slice text) {
    OriginName name =
        origin_name_read(collection->run, collection->known, text);
    for (size_t i = 0; i < collection->origins->count; i++) {
        OriginName *known = &collection->names[i];
        if (!origin_names_same(known, &name))
            continue;
        if (text.length > known->text.length)
            *known = name;
        collection->origins->rows[i].name = known->text;
        return &collection->origins->rows[i];
    }
    return origin_open(collection, name);
}

static void origin_add_page(Collection *collection, Origin *origin, Id page,
                            const Chain *via) {
    for (size_t i = 0; i < origin->page_count; i++)
        if (origin->pages[i].page == page)
            return;
    if (!origin->pages)
        origin->pages =
            arena_take(collection->run,
                       pages_of(collection)->count * sizeof *origin->pages);
    OriginPage *row = &origin->pages[origin->page_count++];
    row->page = page;
    for (size_t i = 0; i < via->count && i < SOURCE_CHAIN_MAX; i++)
        row->via[row->via_count++] = via->names[i];
}

static bool speaks_in(const StoredPage *page, Slice name) {
    const StatementList *statements = &page->findings.statements;
    for (size_t i = 0; i < statements->count; i++)
        if (names_same(statements->rows[i].speaker, name))
            return true;
    return false;
}

static bool credited_in(const StoredPage *page, Slice name) {
    const SourceList *sources = &page->findings.sources;
    for (size_t i = 0; i < sources->count; i++)
        if (names_same(sources->rows[i].names[sources->rows[i].count - 1],
                       name))
            return true;
    return false;
}

static void printed_add(Arena *run, Printed *printed, Slice text) {
    printed->texts = list_room(run, printed->texts, printed->count,
                               &printed->capacity, sizeof *printed->texts);
    printed->texts[printed->count++] = pairs_of(run, text);
}

static const Printed *printed_of(const Collection *collection,
                                 const StoredPage *page) {
    Printed *printed = &collection->printed[page - pages_of(collection)->rows];
    const StatementList *own = &page->findings.statements;
    if (printed->count)
        return printed;
    for (size_t i = 0; i < own->count; i++)
        if (words_count(own->rows[i].text) >= SAME_WORDS_LEAST)
            printed_add(collection->run, printed, own->rows[i].text);
    printed->statement_count = printed->count;
    Slice rest = page->article.text, paragraph;
    while (slice_next_line(&rest, &paragraph))
        printed_add(collection->run, printed, paragraph);
    return printed;
}

/* Does the page print the words of this statement: as words of its own, or in
 * one of its paragraphs? */
static bool prints_words(const Collection *collection, const StoredPage *page,
                         const Statement *words) {
    if (words_count(words->text) < SAME_WORDS_LEAST)
        return false;
    const Printed *printed = printed_of(collection, page);
    WordList pairs = pairs_of(collection->run, words->text);
    for (size_t i = 0; i < printed->count; i++) {
        double share = i < printed->statement_count
                           ? pairs_share(printed->texts[i], pairs)
                           : pairs_inside(pairs, printed->texts[i]);
        if (share >= SAME_WORDS)
            return true;
    }
    return false;
}

/* Who stands behind the last name of the chain, as another page knows. */
static Slice name_behind(const Collection *collection, const StoredPage *page,
                         Slice last) {
    if (speaks_in(page, last))
        return (Slice){0};
    for (size_t p = 0; p < pages_of(collection)->count; p++) {
        const StoredPage *other = &pages_of(collection)->rows[p];
        const StatementList *statements = &other->findings.statements;
        for (size_t i = 0; other != page && i < statements->count; i++) {
            const Statement *statement = &statements->rows[i];
            if (credited_in(other, statement->speaker) &&
                !names_same(statement->speaker, last) &&
                prints_words(collection, page, statement))
                return statement->speaker;
        }
    }
    return (Slice){0};
}

static bool published_before(const StoredPage *a, const StoredPage *b) {
    return slice_compare(a->article.published, b->article.published) < 0;
}

/* Another page of the story that the chain's end names as its outlet: one that
 * tells its own sources, else the first. */
static const StoredPage *page_of_outlet(const Collection *collection,
                                        const StoredPage *page, Slice outlet) {
    const StoredPage *first = NULL;
    for (size_t p = 0; p < pages_of(collection)->count; p++) {
        const StoredPage *other = &pages_of(collection)->rows[p];
        if (other == page || !outlets_same(other->article.outlet, outlet))
            continue;
        if (other->findings.sources.count)
            return other;
        if (!first || published_before(other, first))
            first = other;
    }
    return first;
}

/* The outlet's name when another page rests on it, which tells no source. */
static Slice credited_outlet(const Collection *collection, Slice outlet) {
    for (size_t p = 0; p < pages_of(collection)->count; p++) {
        const StoredPage *other = &pages_of(collection)->rows[p];
        const SourceList *sources = &other->findings.sources;
        for (size_t i = 0; i < sources->count; i++) {
            const Source *source = &sources->rows[i];
            if (!source->count)
                continue;
            Slice far = source->names[source->count - 1];
            if (!outlets_same(outlet, far))
                continue;
            const StoredPage *credited = page_of_outlet(collection, other, far);
            if (credited && !credited->findings.sources.count)
                return far;
        }
    }
    return (Slice){0};
}

static void chain_extend(const Collection *collection, Chain *chain,
                         const Source *source) {
    size_t count = origin_names_count(collection->input->rules, source);
    for (size_t i = 0; i < count && chain->count < SOURCE_CHAIN_MAX; i++)
        chain->names[chain->count++] = source->names[i];
}

/* The last name of the chain is the origin, the others are the way to it. */
static void chain_end(Collection *collection, const StoredPage *page,
                      Chain chain) {
    Slice behind = name_behind(collection, page, chain.names[chain.count - 1]);
    Slice far = behind.length ? behind : chain.names[--chain.count];
    origin_add_page(collection, origin_named(collection, far), page->id,
                    &chain);
}

static void chain_add(Collection *collection, const StoredPage *page,
                      const Source *source) {
    Chain chain = {.count = 0};
    chain_extend(collection, &chain, source);
    if (!chain.count)
        return;
    const StoredPage *other =
        page_of_outlet(collection, page, chain.names[chain.count - 1]);
    if (!other || !other->findings.sources.count) {
        chain_end(collection, page, chain);
        return;
    }
    for (size_t i = 0; i < other->findings.sources.count; i++) {
        Chain longer = chain;
        chain_extend(collection, &longer, &other->findings.sources.rows[i]);
        chain_end(collection, page, longer);
    }
}

/* An origin that no page names bears the name of the outlet among its pages
 * that another page credits. */
static Slice unsaid_name(const Collection *collection, size_t first) {
    Slice name = {0};
    const size_t *firsts = collection->texts.first;
    for (size_t p = first; !name.length && p < pages_of(collection)->count; p++)
        if (firsts[p] == first)
            name = credited_outlet(
                collection, pages_of(collection)->rows[p].article.outlet);
    return name;
}

static void unsaid_add(Collection *collection, size_t page) {
    size_t first = collection->texts.first[page];
    size_t *opened = &collection->unsaid[first];
    if (!*opened) {
        Slice name = unsaid_name(collection, first);
        const Origin *origin = name.length
                                   ? origin_named(collection, name)
                                   : origin_open(collection, (OriginName){0});
        *opened = (size_t)(origin - collection->origins->rows) + 1;
    }
    origin_add_page(collection, &collection->origins->rows[*opened - 1],
                    pages_of(collection)->rows[page].id, &(Chain){0});
}

/* Credits that the page gives itself, or that stand beside the same text. */
static void page_add(Collection *collection, size_t page) {
    const StoredPages *pages = pages_of(collection);
    size_t crediting = collection->texts.crediting[page];
    if (crediting == pages->count) {
        unsaid_add(collection, page);
        return;
    }
    const SourceList *sources = &pages->rows[crediting].findings.sources;
    for (size_t i = 0; i < sources->count; i++)
        chain_add(collection, &pages->rows[page], &sources->rows[i]);
}

void origins_find(Arena *run, const CheckInput *input, OriginList *origins) {
    Collection collection = {
        .run = run,
        .input = input,
        .origins = origins,
        .known = short_names_learn(run, input->pages),
        .printed = arena_take(run, (input->pages->count + 1) * sizeof(Printed)),
        .texts = text_origins_find(run, input),
        .unsaid = arena_take(run, (input->pages->count + 1) * sizeof(size_t))};
    for (size_t p = 0; p < input->pages->count; p++)
        page_add(&collection, p);
    speakers_find(run, input, origins);
}

static size_t index_of(const Id *pages, size_t count, Id page) {
    for (size_t i = 0; i < count; i++)
        if (pages[i] == page)
            return i;
    return count;
}

static size_t group_of(const size_t *group, size_t i) {
    while (group[i] != i)
        i = group[i];
    return i;
}

size_t origins_behind(const OriginList *origins, const Id *pages,
                      size_t count) {
    size_t group[PAGES_MAX];
    if (count > PAGES_MAX)
        count = PAGES_MAX;
    for (size_t i = 0; i < count; i++)
        group[i] = i;
    for (size_t o = 0; o < origins->count; o++) {
        const Origin *origin = &origins->rows[o];
        size_t first = count;
        for (size_t p = 0; !origin->spoken && p < origin->page_count; p++) {
            size_t at = index_of(pages, count, origin->pages[p].page);
            if (at == count)
                continue;
            if (first < count)
                group[group_of(group, at)] = group_of(group, first);
            first = at;
        }
    }
    size_t behind = 0;
    for (size_t i = 0; i < count; i++)
        behind += group[i] == i;
    return behind;
}
