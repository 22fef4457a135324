/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"
#include "show/page_json.h"
#include "show/story_json.h"

#include <stdlib.h>

enum ExportOption { EXPORT_FORMAT };

static const Option OPTIONS[] = {{"format", 0, "FORMAT", "jsonl"}, {0}};
enum { ARENA_BYTES = 1 << 20 };

static int compare_ids(const void *a, const void *b) {
    Id x = *(const Id *)a, y = *(const Id *)b;
    return (x > y) - (x < y);
}

static bool pages_export(const Invocation *invocation, Record *record,
                         Error *err) {
    StoredPages heads = {0};
    if (!record_heads(record, invocation->run, &heads, err))
        return false;
    IdList ids = {.count = heads.count};
    ids.rows = arena_take(invocation->run, (ids.count + 1) * sizeof(Id));
    for (size_t i = 0; i < heads.count; i++)
        ids.rows[i] = heads.rows[i].id;
    qsort(ids.rows, ids.count, sizeof *ids.rows, compare_ids);
    Arena *arena = arena_open(ARENA_BYTES);
    for (size_t i = 0; i < ids.count && err->kind == ERR_NONE; i++) {
        StoredPage page;
        if (record_page(record, arena, ids.rows[i], &page, err))
            page_json_write(stdout, &page);
        arena_reset(arena);
    }
    arena_close(arena);
    return err->kind == ERR_NONE;
}

static bool story_export(Record *record, Arena *arena, const Story *story,
                         Error *err) {
    StoryParts parts = {.story = *story};
    if (!record_story_pages(record, arena, story->id, &parts.pages, err) ||
        !record_check(record, arena, story->id, &parts.check, err) ||
        !record_story_copies(record, arena, story->id, &parts.copies, err))
        return false;
    story_json_write(stdout, &parts);
    return true;
}

static bool stories_export(const Invocation *invocation, Record *record,
                           Error *err) {
    StoryList stories = {0};
    if (!record_stories(record, invocation->run, &stories, err))
        return false;
    Arena *arena = arena_open(ARENA_BYTES);
    for (size_t i = 0; i < stories.count && err->kind == ERR_NONE; i++) {
        story_export(record, arena, &stories.rows[i], err);
        arena_reset(arena);
    }
    arena_close(arena);
    return err->kind == ERR_NONE;
}

static int export_run(const Invocation *invocation, Error *err) {
    static const char *const FORMATS[] = {"jsonl", NULL};
    Record *record = NULL;
    size_t format = 0;
    if (!reading_format(invocation->values[EXPORT_FORMAT], FORMATS, &format,
                        err) ||
        !reading_open(invocation, &record, err))
        return EXIT_WRONG;
    bool done = pages_export(invocation, record, err) &&
                stories_export(invocation, record, err);
    record_close(record);
    return done ? EXIT_DONE : EXIT_WRONG;
}

const Command EXPORT_COMMAND = {
    .name = "export",
    .arguments = "",
    .summary = "Write the whole record as JSON Lines",
    .details =
        "One object a line: every page with its findings, then every story "
        "with\n"
        "its origins, copies and comparisons, each in the order of its id. "
        "The\n"
        "same pages give the same bytes, in whatever order, with however many\n"
        "threads and in however many steps they were added.\n",
    .options = OPTIONS,
    .words_min = 0,
    .words_max = 0,
    .run = export_run};
