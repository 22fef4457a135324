/* SPDX-License-Identifier: MIT */
#include "cli/command.h"

#include "input/reader.h"
#include "pipeline.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    BATCH_PAGES = 64,
    BATCH_BYTES = 32 << 20, /* raw bytes of the pages in work at once */
    THREADS_MAX = 64,
    PAGE_ARENA_BYTES = 256 << 10
};

enum AddOption { ADD_THREADS, ADD_NO_LINK };

static const Option OPTIONS[] = {
    {"threads", 't', "N", "Analyse N pages at once; else one a core"},
    {"no-link", 0, NULL, "Leave copies and stories as they are"},
    {0}};

/* A page in work. */
typedef struct Slot {
    Arena *page;
    RawPage raw;
    StoredPage stored;
    Error err;
} Slot;

typedef struct Counts {
    size_t added, versions, known, damaged, other_language;
} Counts;

typedef struct Addition {
    const Invocation *invocation;
    InputReader *input;
    Record *record;
    const Language *language;
    unsigned threads;
    Slot slots[BATCH_PAGES];
    size_t slot_count;
    atomic_size_t next; /* the slot that no thread has taken yet */
    Counts counts;
} Addition;

static void piece_damaged(Addition *addition, const Error *err) {
    fprintf(stderr, "runut: %s; skipped\n", err->what);
    addition->counts.damaged++;
}

static void *slots_analyse(void *context) {
    Addition *addition = context;
    for (;;) {
        size_t i = atomic_fetch_add(&addition->next, 1);
        if (i >= addition->slot_count)
            return NULL;
        Slot *slot = &addition->slots[i];
        page_analyse(slot->page, &slot->raw, addition->language, &slot->stored,
                     &slot->err);
    }
}

/* Reads the next pages that the record does not hold yet. */
static bool batch_read(Addition *addition) {
    size_t bytes = 0;
    addition->slot_count = 0;
    while (addition->slot_count < BATCH_PAGES && bytes < BATCH_BYTES) {
        Slot *slot = &addition->slots[addition->slot_count];
        arena_reset(slot->page);
        slot->err = (Error){0};
        slot->raw = (RawPage){0};
        InputStep step =
            input_next(addition->input, slot->page, &slot->raw, &slot->err);
        if (step == INPUT_END)
            return false;
        if (step == INPUT_DAMAGED) {
            piece_damaged(addition, &slot->err);
        } else if (record_holds(addition->record, page_id(&slot->raw))) {
            addition->counts.known++;
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
        piece_damaged(addition, &slot->err);
        return true;
    }
    Added added = ADDED_KNOWN;
    if (!record_add(addition->record, &slot->raw, &slot->stored, &added, err))
        return false;
    Counts *counts = &addition->counts;
    counts->added += added == ADDED_NEW;
    counts->versions += added == ADDED_VERSION;
    counts->known += added == ADDED_KNOWN;
    counts->other_language += !slot->stored.language.length;
    return true;
}

static bool batch_store(Addition *addition, Error *err) {
    if (!record_begin(addition->record, err))
        return false;
    for (size_t i = 0; i < addition->slot_count; i++) {
        if (!slot_store(addition, &addition->slots[i], err)) {
            record_rollback(addition->record);
            return false;
        }
    }
    return record_commit(addition->record, err);
}

static void progress_show(const Addition *addition) {
    const Counts *counts = &addition->counts;
    if (addition->invocation->quiet <= 0 && isatty(STDERR_FILENO))
        fprintf(stderr, "\r%zu pages added, %zu known, %.1f MB read ",
                counts->added + counts->versions, counts->known,
                (double)input_bytes_read(addition->input) / 1e6);
}

static void progress_clear(const Addition *addition) {
    if (addition->invocation->quiet <= 0 && isatty(STDERR_FILENO))
        fputs("\r\033[K", stderr);
}

static void counts_show(const Addition *addition) {
    const Counts *counts = &addition->counts;
    if (addition->invocation->quiet > 0)
        return;
    fprintf(stderr, "%zu page%s added to %s", counts->added,
            counts->added == 1 ? "" : "s", addition->invocation->record_path);
    if (counts->versions)
        fprintf(stderr, ", %zu new version%s", counts->versions,
                counts->versions == 1 ? "" : "s");
    if (counts->known)
        fprintf(stderr, ", %zu known already", counts->known);
    if (counts->other_language)
        fprintf(stderr, ", %zu in a language without a pack",
                counts->other_language);
    if (counts->damaged)
        fprintf(stderr, ", %zu damaged and skipped", counts->damaged);
    fputc('\n', stderr);
}

static bool pages_add(Addition *addition, Error *err) {
    bool more = true;
    while (more) {
        more = batch_read(addition);
        batch_analyse(addition);
        if (addition->slot_count && !batch_store(addition, err))
            return false;
        progress_show(addition);
    }
    progress_clear(addition);
    bool changed = addition->counts.added + addition->counts.versions > 0;
    if (!changed || addition->invocation->values[ADD_NO_LINK])
        return true;
    return record_relink(addition->record, addition->language, err);
}

static bool threads_read(const char *value, unsigned *threads, Error *err) {
    char *end = NULL;
    long count =
        value ? strtol(value, &end, 10) : sysconf(_SC_NPROCESSORS_ONLN);
    if (value && (*end || !*value || count < 1 || count > THREADS_MAX))
        return error_set(err, ERR_USE, "--threads is 1 to %d, not '%s'",
                         THREADS_MAX, value);
    *threads = count < 1             ? 1
               : count > THREADS_MAX ? THREADS_MAX
                                     : (unsigned)count;
    return true;
}

static bool addition_open(Addition *addition, Error *err) {
    const Invocation *invocation = addition->invocation;
    if (!threads_read(invocation->values[ADD_THREADS], &addition->threads, err))
        return false;
    addition->language =
        language_load(invocation->run, invocation->data_folder, "id", err);
    if (!addition->language ||
        !record_open(invocation->record_path, RECORD_WRITE, &addition->record,
                     err))
        return false;
    for (size_t i = 0; i < BATCH_PAGES; i++)
        addition->slots[i].page = arena_open(PAGE_ARENA_BYTES);
    addition->input = input_open(invocation->words, invocation->word_count);
    return true;
}

static void addition_close(Addition *addition) {
    if (addition->input)
        input_close(addition->input);
    for (size_t i = 0; i < BATCH_PAGES; i++)
        arena_close(addition->slots[i].page);
    if (addition->record)
        record_close(addition->record);
}

static int add_run(const Invocation *invocation, Error *err) {
    Addition *addition = arena_take(invocation->run, sizeof *addition);
    addition->invocation = invocation;
    bool done = addition_open(addition, err) && pages_add(addition, err);
    addition_close(addition);
    if (!done)
        return EXIT_WRONG;
    counts_show(addition);
    return addition->counts.damaged ? EXIT_DAMAGED : EXIT_DONE;
}

const Command ADD_COMMAND = {
    .name = "add",
    .arguments = "PATH|-...",
    .summary = "Read pages into the record",
    .details =
        "PATH is a file or a folder with all below it: HTML pages, plain text\n"
        "pages, and JSON Lines, each also compressed with gzip; - is standard\n"
        "input. A line of JSON Lines is one page with any of the fields id,\n"
        "url, outlet, title, author, date, html, text.\n"
        "\n"
        "The record is made when it is not there. The same page again changes\n"
        "nothing; a page whose text changed becomes a new version. What "
        "cannot\n"
        "be read is named and skipped, and the exit code is then 3.\n",
    .options = OPTIONS,
    .words_min = 1,
    .words_max = -1,
    .run = add_run};
