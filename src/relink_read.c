/* SPDX-License-Identifier: MIT */
#include "relink_parts.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { KEPT = 8192, STEP_BYTES = 1 << 16 };

typedef struct KeptPage {
    uint32_t number;
    Day day;
    char *bytes; /* its features */
    size_t length, room;
} KeptPage;

struct PageReader {
    Record *record;
    Arena *step;
    KeptPage held;
    KeptPage pages[KEPT]; /* by number */
};

PageReader *page_reader_open(Arena *run, Record *record) {
    PageReader *reader = arena_take(run, sizeof *reader);
    reader->record = record;
    reader->step = arena_open(STEP_BYTES);
    return reader;
}

void page_reader_close(PageReader *reader) {
    for (size_t i = 0; i < KEPT; i++)
        free(reader->pages[i].bytes);
    free(reader->held.bytes);
    arena_close(reader->step);
}

static void page_keep(KeptPage *kept, uint32_t number, Day day, Slice bytes) {
    if (bytes.length > kept->room) {
        free(kept->bytes);
        kept->room = bytes.length + bytes.length / 2;
        kept->bytes = memory_take(kept->room);
    }
    if (bytes.length)
        memcpy(kept->bytes, bytes.text, bytes.length);
    kept->number = number;
    kept->day = day;
    kept->length = bytes.length;
}

/* The page among the kept ones, read when it is not there. */
static KeptPage *page_find(PageReader *reader, LinkWanted wanted, Error *err) {
    KeptPage *kept = &reader->pages[wanted.number % KEPT];
    StoredPage page;
    if (kept->number == wanted.number)
        return kept;
    arena_reset(reader->step);
    if (!record_features(reader->record, reader->step, wanted.id, &page, err))
        return NULL;
    page_keep(kept, wanted.number, page.article.published_day, page.features);
    return kept;
}

bool page_reader_read(void *context, LinkWanted wanted, LinkPage *page,
                      Error *err) {
    PageReader *reader = context;
    KeptPage *kept = page_find(reader, wanted, err);
    if (!kept)
        return false;
    if (wanted.hold) {
        page_keep(&reader->held, kept->number, kept->day,
                  (Slice){kept->bytes, kept->length});
        kept = &reader->held;
    }
    *page =
        (LinkPage){.id = wanted.id,
                   .features = feature_read((Slice){kept->bytes, kept->length}),
                   .day = kept->day};
    return true;
}
