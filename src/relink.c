/* SPDX-License-Identifier: MIT */
/* Copies, stories and checks brought up to date with the pages. */
#include "pipeline.h"
#include "relink_parts.h"

#include <sys/random.h>

enum { ARENA_BYTES = 1 << 20, STORYLINE_STORIES_MAX = 100 };

/* How a story is checked, and how a storyline of several stories. */
typedef struct Checking {
    bool (*pages)(Record *record, Arena *arena, Id id, StoredPages *pages,
                  Error *err);
    bool (*copies)(Record *record, Arena *arena, Id id, CopyList *copies,
                   Error *err);
    bool (*check)(Arena *run, const CheckInput *input, Check *check,
                  Error *err);
    bool storyline;
} Checking;

static const Checking STORY = {record_story_pages, record_story_copies,
                               story_check, false};
static const Checking STORYLINE = {
    record_storyline_pages, record_storyline_copies, storyline_check, true};

static bool check_store(const Relinking *relinking, const Checking *checking,
                        Id id, Error *err) {
    Record *record = relinking->record;
    Arena *arena = relinking->step;
    StoredPages pages;
    CopyList copies;
    Check check;
    arena_reset(arena);
    if (!checking->pages(record, arena, id, &pages, err) ||
        !checking->copies(record, arena, id, &copies, err))
        return false;
    const CheckInput input = {&pages, &copies, relinking->rules};
    if (!checking->check(arena, &input, &check, err))
        return false;
    check.story = id;
    check.storyline = checking->storyline;
    return record_check_store(record, &check, err);
}

/* A storyline of one story has nothing to compare; one of very many is a
 * subject rather than a line, and would cost too much. */
static bool storyline_check_store(const Relinking *relinking, Id id,
                                  Error *err) {
    size_t stories;
    return record_storyline_check_drop(relinking->record, id, err) &&
           record_storyline_size(relinking->record, id, &stories, err) &&
           (stories < 2 || stories > STORYLINE_STORIES_MAX ||
            check_store(relinking, &STORYLINE, id, err));
}

static bool checks_store(Relinking *relinking, Error *err) {
    for (size_t i = 0; i < relinking->stories.count; i++)
        if (!check_store(relinking, &STORY, relinking->stories.rows[i], err))
            return false;
    ids_sort(&relinking->storylines);
    for (size_t i = 0; i < relinking->storylines.count; i++)
        if (!storyline_check_store(relinking, relinking->storylines.rows[i],
                                   err))
            return false;
    return true;
}

/* What is due, and what comes of it. */
typedef struct Due {
    IdList pages;
    IdList gone;         /* pages that were taken out of the index */
    PageNumbers changed; /* pages whose stories are to be stored anew */
} Due;

/* A correction may name a page that was replaced: it is about the new one. */
static bool successor_mark(Relinking *relinking, Id id, Due *due, Error *err) {
    Id current;
    if (!record_current(relinking->record, id, &current, err))
        return false;
    PageNumber number = index_number(relinking->index, current);
    if (number && current != id)
        number_add(relinking->run, &due->changed, number);
    return true;
}

/* Takes a page out of the index when another replaced it. One that stays is
 * due because of a correction: its story is made anew. */
static bool page_leave(Relinking *relinking, Linking *linking, Id id, Due *due,
                       Error *err) {
    bool current;
    PageNumber number = index_number(relinking->index, id);
    if (!number)
        return successor_mark(relinking, id, due, err);
    if (!record_is_current(relinking->record, id, &current, err))
        return false;
    if (current) {
        number_add(relinking->run, &due->changed, number);
        return true;
    }
    id_add(relinking->run, &due->gone, id);
    return copies_drop(relinking, id, err) &&
           linking_remove(linking, number, err);
}

static bool page_enter(const Relinking *relinking, Linking *linking, Id id,
                       Error *err) {
    bool current;
    StoredPage head;
    if (index_number(relinking->index, id))
        return true;
    arena_reset(relinking->step);
    if (!record_is_current(relinking->record, id, &current, err))
        return false;
    if (!current)
        return true;
    if (!record_head(relinking->record, relinking->step, id, &head, err))
        return false;
    LinkPage page = linked_page(&head);
    return linking_add(linking, &page, err);
}

static bool pages_settle(Relinking *relinking, Linking *linking, Due *due,
                         Error *err) {
    for (size_t i = 0; i < due->pages.count; i++)
        if (!page_leave(relinking, linking, due->pages.rows[i], due, err))
            return false;
    for (size_t i = 0; i < due->pages.count; i++)
        if (!page_enter(relinking, linking, due->pages.rows[i], err))
            return false;
    return linking_settle(linking, err);
}

static bool changes_store(Relinking *relinking, const LinkChanges *changes,
                          Due *due, Error *err) {
    for (size_t i = 0; i < changes->moved.count; i++)
        number_add(relinking->run, &due->changed, changes->moved.rows[i]);
    return (!relinking->anew || record_links_clear(relinking->record, err)) &&
           copies_replace(relinking, changes, &due->changed, err) &&
           stories_replace(relinking, &due->changed, &due->gone, err) &&
           checks_store(relinking, err);
}

static bool index_relink(Relinking *relinking, Due *due, Error *err) {
    PageReader *reader = page_reader_open(relinking->run, relinking->record);
    const LinkSource source = {.read = page_reader_read, .context = reader};
    Linking *linking = linking_open(relinking->run, relinking->index, &source);
    bool done = pages_settle(relinking, linking, due, err) &&
                changes_store(relinking, linking_changes(linking), due, err);
    page_reader_close(reader);
    return done;
}

/* Opens the index that fits the record; else makes one, and everything is
 * linked from nothing. */
static bool index_prepare(Relinking *relinking, Due *due, Error *err) {
    Record *record = relinking->record;
    const char *path = record_index_path(record, relinking->run);
    uint64_t stamp;
    if (!record_stamp(record, &stamp, err))
        return false;
    relinking->index = index_open(path, true, stamp);
    relinking->anew = !relinking->index;
    if (!relinking->anew)
        return true;
    relinking->index = index_create(path, err);
    return relinking->index &&
           record_all_due(record, relinking->run, &due->pages, err);
}

/* One that no index has had, by chance. */
static uint64_t stamp_new(void) {
    uint64_t stamp = 0;
    while (!stamp)
        if (getrandom(&stamp, sizeof stamp, 0) != (ssize_t)sizeof stamp)
            stamp = 0;
    return stamp;
}

LinkIndex *record_index(Record *record, Error *err) {
    Arena *scratch = arena_open(1 << 12);
    LinkIndex *index = NULL;
    uint64_t stamp;
    if (record_stamp(record, &stamp, err))
        index = index_open(record_index_path(record, scratch), false, stamp);
    arena_close(scratch);
    return index;
}

/* Nothing is due, but the index may have been deleted. */
static bool index_fits(const Relinking *relinking, Error *err) {
    LinkIndex *index = record_index(relinking->record, err);
    return index && index_close(index, 0, err);
}

/* The index is whole on the disk before the record takes its stamp: after a
 * crash between the two they differ, and all is linked from nothing. */
static bool due_relink(Relinking *relinking, Error *err) {
    Due due = {0};
    Record *record = relinking->record;
    if (!record_due(record, relinking->run, &due.pages, err))
        return false;
    if (!due.pages.count && index_fits(relinking, err))
        return true;
    if (err->kind != ERR_NONE)
        return false;
    bool done = index_prepare(relinking, &due, err) &&
                index_relink(relinking, &due, err);
    uint64_t stamp = done ? stamp_new() : 0;
    return index_close(relinking->index, stamp, err) && done &&
           record_due_clear(record, err) &&
           record_stamp_store(record, stamp, err);
}

bool record_relink(Record *record, const Language *language, Error *err) {
    Relinking relinking = {.record = record,
                           .run = arena_open(ARENA_BYTES),
                           .step = arena_open(ARENA_BYTES),
                           .rules = language_check_rules(language),
                           .text = language_text_rules(language)};
    bool done = record_begin(record, err);
    if (done && due_relink(&relinking, err)) {
        done = record_commit(record, err);
    } else if (done) {
        record_rollback(record);
        done = false;
    }
    arena_close(relinking.step);
    arena_close(relinking.run);
    return done;
}
