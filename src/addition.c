/* SPDX-License-Identifier: MIT */
#include "addition.h"

#include "visiting.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

enum {
    BATCH_PAGES = 64,
    BATCH_BYTES = 32 << 20, /* raw bytes of the pages in work at once */
    THREADS_MAX = 64,
    PAGE_ARENA_BYTES = 256 << 10
};

/* A page in work. */
typedef struct Slot {
    Arena *page;
    RawPage raw;
    StoredPage stored;
    Error err;
} Slot;

struct Addition {
    AdditionParts parts;
    unsigned threads;
    Slot slots[BATCH_PAGES];
    size_t slot_count;
    atomic_size_t next; /* the slot that no thread has taken yet */
    RunutAdded *added;
};

static void piece_damaged(Addition *addition, const Error *err) {
    const RunutAdding *adding = addition->parts.adding;
    if (adding->damaged)
        adding->damaged(adding->context, err->what);
    addition->added->damaged++;
}

/* Stages do not all know where their page came from. */
static void page_damaged(Addition *addition, const Slot *slot) {
    Slice place = slot->raw.place;
    Error placed = {0};
    if (slice_starts(slice_of(slot->err.what), place))
        placed = slot->err;
    else
        error_set(&placed, slot->err.kind, "%.*s: %s", (int)place.length,
                  place.text, slot->err.what);
    piece_damaged(addition, &placed);
}

static void *slots_analyse(void *context) {
    Addition *addition = context;
    for (;;) {
        size_t i = atomic_fetch_add(&addition->next, 1);
        if (i >= addition->slot_count)
            return NULL;
        Slot *slot = &addition->slots[i];
        page_analyse(slot->page, &slot->raw, addition->parts.language,
                     &slot->stored, &slot->err);
    }
}

/* Of a page from the web its address is to be noted too, known or not. */
static bool is_held(const Addition *addition, const RawPage *raw) {
    return !raw->fetched && record_holds(addition->parts.record, page_id(raw));
}

/* Reads the next pages that the record does not hold yet; false at the end. */
static bool batch_read(Addition *addition) {
    size_t bytes = 0;
    addition->slot_count = 0;
    while (addition->slot_count < BATCH_PAGES && bytes < BATCH_BYTES) {
        Slot *slot = &addition->slots[addition->slot_count];
        arena_reset(slot->page);
        slot->err = (Error){0};
        slot->raw = (RawPage){0};
        InputStep step = input_next(addition->parts.input, slot->page,
                                    &slot->raw, &slot->err);
        if (step == INPUT_END)
            return false;
        if (step == INPUT_WAITING)
            return true; /* what came so far is kept meanwhile */
        if (step == INPUT_DAMAGED) {
            piece_damaged(addition, &slot->err);
        } else if (step == INPUT_KNOWN || is_held(addition, &slot->raw)) {
            addition->added->known++;
        } else {
            bytes += slot->raw.bytes.length;
            addition->slot_count++;
        }
    }
    return true;
}

static void batch_analyse(Addition *addition) {
    pthread_t threads[THREADS_MAX];
    unsigned started = 0;
    atomic_store(&addition->next, 0);
    while (
        started + 1 < addition->threads && started + 1 < addition->slot_count &&
        pthread_create(&threads[started], NULL, slots_analyse, addition) == 0)
        started++;
    slots_analyse(addition);
    for (unsigned i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}

static bool slot_store(Addition *addition, Slot *slot, Error *err) {
    if (slot->err.kind != ERR_NONE) {
        page_damaged(addition, slot);
        return true;
    }
    Added added = ADDED_KNOWN;
    Record *record = addition->parts.record;
    static const Ladder NEVER = {0};
    const Visiting visiting = {record, slot->page, &NEVER, &slot->raw,
                               &slot->stored};
    if (!(slot->raw.fetched
              ? visit_add(&visiting, &added, err)
              : record_add(record, &slot->raw, &slot->stored, &added, err)))
        return false;
    added_count(addition->added, added, &slot->stored);
    return true;
}

static bool slots_store(Addition *addition, Error *err) {
    for (size_t i = 0; i < addition->slot_count; i++)
        if (!slot_store(addition, &addition->slots[i], err))
            return false;
    return true;
}

static bool batch_store(Addition *addition, Error *err) {
    Record *record = addition->parts.record;
    return !addition->slot_count ||
           (record_begin(record, err) &&
            record_end(record, slots_store(addition, err), err));
}

static bool batches_add(Addition *addition, Error *err) {
    const RunutAdding *adding = addition->parts.adding;
    for (bool more = true; more;) {
        more = batch_read(addition);
        addition->added->passed_over =
            (size_t)input_passed_over(addition->parts.input);
        batch_analyse(addition);
        if (!batch_store(addition, err))
            return false;
        if (adding->progress)
            adding->progress(adding->context, addition->added,
                             (double)input_bytes_read(addition->parts.input));
    }
    return true;
}

static unsigned threads_of(const RunutAdding *adding) {
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    unsigned wanted = adding->threads ? adding->threads
                      : cores > 0     ? (unsigned)cores
                                      : 1;
    return wanted > THREADS_MAX ? THREADS_MAX : wanted;
}

bool pages_add(Arena *run, const AdditionParts *parts, RunutAdded *added,
               Error *err) {
    Addition *addition = arena_take(run, sizeof *addition);
    addition->parts = *parts;
    addition->added = added;
    addition->threads = threads_of(parts->adding);
    for (size_t i = 0; i < BATCH_PAGES; i++)
        addition->slots[i].page = arena_open(PAGE_ARENA_BYTES);
    bool done = batches_add(addition, err);
    for (size_t i = 0; i < BATCH_PAGES; i++)
        arena_close(addition->slots[i].page);
    if (!done || parts->adding->no_link)
        return done;
    return record_relink(parts->record, parts->language, err);
}
