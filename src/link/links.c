/* SPDX-License-Identifier: MIT */
/* Pages in memory linked from nothing; stories as they are told. */
#include "link/link.h"

#include "link/similarity.h"

#include <stdlib.h>

enum {
    TITLE_PAGES = 24, /* of the first pages one gives the headline */
    CACHE_LINE_BYTES = 64
};

/* A page's place in linking order. */
typedef struct Place {
    const char *features;
    uint32_t length; /* of these */
    int32_t minute;
    uint32_t row; /* of the pages */
    Day day;
} Place;

/* Pages by their number in the index, which they get in linking order. */
typedef struct Memory {
    const StoredPages *pages;
    Place *places;
} Memory;

static const StoredPage *memory_page(const Memory *memory, PageNumber number) {
    return &memory->pages->rows[memory->places[number - 1].row];
}

static bool memory_read(void *context, LinkWanted wanted, LinkPage *page,
                        Error *err) {
    const Memory *memory = context;
    const Place *place = &memory->places[wanted.number - 1];
    (void)err;
    *page = (LinkPage){
        .features = feature_read((Slice){place->features, place->length}),
        .day = place->day};
    return true;
}

static void memory_expect(void *context, uint32_t number, size_t bytes) {
    const Memory *memory = context;
    const Place *place = &memory->places[number - 1];
    for (size_t i = 0; i < place->length && i < bytes; i += CACHE_LINE_BYTES)
        __builtin_prefetch(place->features + i);
}

/* The headline of the page that is most like the others. */
static Slice title_of(const StoredPages *heads) {
    size_t count = heads->count < TITLE_PAGES ? heads->count : TITLE_PAGES;
    LinkPage pages[TITLE_PAGES];
    double best = -1;
    Slice title = {0};
    for (size_t i = 0; i < count; i++)
        pages[i] = linked_page(&heads->rows[i]);
    for (size_t i = 0; i < count; i++) {
        double sum = 0;
        TermTable terms;
        term_table_make(&pages[i].features, &terms);
        for (size_t k = 0; k < count; k++)
            if (k != i)
                sum += pages_cosine(&terms, &pages[k].features);
        Slice own = heads->rows[i].article.title;
        if (own.length && sum > best) {
            best = sum;
            title = own;
        }
    }
    return title;
}

void story_fill(Arena *run, const StoredPages *heads, Story *story) {
    *story = (Story){.id = heads->rows[0].id,
                     .storyline = heads->rows[0].id,
                     .title = title_of(heads),
                     .days = {DAY_NONE, DAY_NONE}};
    story->pages.rows = arena_take(run, heads->count * sizeof(Id));
    story->pages.capacity = heads->count;
    for (size_t i = 0; i < heads->count; i++) {
        story->pages.rows[story->pages.count++] = heads->rows[i].id;
        days_widen(&story->days, heads->rows[i].article.published_day);
    }
}

/* While the pages are linked. */
typedef struct Work {
    Arena *run, *scratch;
    const StoredPages *pages;
    LinkIndex *index;
    Memory memory;
} Work;

static int compare_places(const void *a, const void *b, void *pages) {
    const Place *x = a, *y = b;
    const StoredPages *all = pages;
    if (x->minute != y->minute)
        return x->minute < y->minute ? -1 : 1;
    Id x_id = all->rows[x->row].id, y_id = all->rows[y->row].id;
    return (x_id > y_id) - (x_id < y_id);
}

static bool pages_settle(const Work *work, Linking *linking, Error *err) {
    size_t count = work->pages->count;
    Place *places = work->memory.places;
    for (size_t i = 0; i < count; i++) {
        LinkPage page = linked_page(&work->pages->rows[i]);
        Slice features = work->pages->rows[i].features;
        places[i] = (Place){features.text, (uint32_t)features.length,
                            page.minute, (uint32_t)i, page.day};
    }
    if (count)
        qsort_r(places, count, sizeof *places, compare_places,
                (void *)(uintptr_t)work->pages);
    for (size_t i = 0; i < count; i++) {
        LinkPage page = linked_page(&work->pages->rows[places[i].row]);
        if (!linking_add(linking, &page, err))
            return false;
    }
    return linking_settle(linking, err);
}

static void pairs_list(const Work *work, const LinkChanges *changes,
                       LinkedPairs *pairs) {
    pairs->rows = arena_take(work->run, (changes->overlaps.count + 1) *
                                            sizeof *pairs->rows);
    for (size_t i = 0; i < changes->copied.count; i++) {
        const PageOverlaps *copied = &changes->copied.rows[i];
        for (size_t k = 0; k < copied->count; k++) {
            const Overlap *overlap = &changes->overlaps.rows[copied->first + k];
            const StoredPage *a = memory_page(&work->memory, overlap->earlier);
            const StoredPage *b = memory_page(&work->memory, overlap->page);
            bool turned = a > b;
            pairs->rows[pairs->count++] = (LinkedPair){
                turned ? b->id : a->id, turned ? a->id : b->id, overlap->share};
        }
    }
}

static int compare_rows(const void *a, const void *b) {
    const StoredPage *const *x = a, *const *y = b;
    return (*x > *y) - (*x < *y);
}

/* The pages of a story in the record's order. */
static StoredPages story_heads(const Work *work, PageNumber story) {
    PageNumbers numbers = {0};
    StoredPages heads = {0};
    story_pages(work->scratch, work->index, story, &numbers);
    const StoredPage **order =
        arena_take(work->scratch, (numbers.count + 1) * sizeof *order);
    for (size_t i = 0; i < numbers.count; i++)
        order[i] = memory_page(&work->memory, numbers.rows[i]);
    if (numbers.count)
        qsort(order, numbers.count, sizeof *order, compare_rows);
    heads.rows =
        arena_take(work->scratch, (numbers.count + 1) * sizeof *heads.rows);
    for (size_t i = 0; i < numbers.count; i++)
        heads.rows[heads.count++] = *order[i];
    return heads;
}

static bool is_story(const LinkIndex *index, PageNumber number) {
    const IndexPage *row = index_page(index, number);
    return row->group == number && row->into == number;
}

static void stories_list(const Work *work, StoryList *stories) {
    const LinkIndex *index = work->index;
    size_t count = index_page_count(index);
    Id *ids = arena_take(work->run, (count + 1) * sizeof *ids);
    for (PageNumber n = 1; n <= count; n++)
        stories->capacity += is_story(index, n);
    stories->rows =
        arena_take(work->run, (stories->capacity + 1) * sizeof *stories->rows);
    for (PageNumber n = 1; n <= count; n++) {
        if (!is_story(index, n))
            continue;
        StoredPages heads = story_heads(work, n);
        Story *story = &stories->rows[stories->count++];
        story_fill(work->run, &heads, story);
        story->storyline = (Id)n;
        ids[n] = story->id;
        arena_reset(work->scratch);
    }
    for (size_t i = 0; i < stories->count; i++) {
        Story *story = &stories->rows[i];
        story->storyline =
            ids[storyline_of(index, (PageNumber)story->storyline)];
    }
}

bool pages_link(Arena *run, const StoredPages *pages, Links *links,
                Error *err) {
    Arena *settling = arena_open(1 << 20);
    Work work = {
        run,
        arena_open(1 << 16),
        pages,
        index_make(err),
        {pages, arena_take(settling, (pages->count + 1) * sizeof(Place))}};
    const LinkSource source = {memory_read, memory_expect, &work.memory};
    bool done = work.index != NULL;
    if (done) {
        Linking *linking = linking_open(settling, work.index, &source);
        done = pages_settle(&work, linking, err);
        if (done) {
            arena_reset(work.scratch);
            pairs_list(&work, linking_changes(linking), &links->pairs);
            stories_list(&work, &links->stories);
        }
    }
    Error ignored = {0};
    index_close(work.index, 0, &ignored);
    arena_close(work.scratch);
    arena_close(settling);
    return done;
}
