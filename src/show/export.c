/* SPDX-License-Identifier: MIT */
#include "show/export.h"

#include "show/page_json.h"
#include "show/story_json.h"

enum { ARENA_BYTES = 1 << 20 };

static bool pages_export(Record *record, Arena *run, FILE *out, Error *err) {
    IdList ids;
    if (!record_page_ids(record, run, &ids, err))
        return false;
    Arena *arena = arena_open(ARENA_BYTES);
    for (size_t i = 0; i < ids.count && err->kind == ERR_NONE; i++) {
        StoredPage page;
        if (record_page(record, arena, ids.rows[i], &page, err))
            page_json_write(out, &page);
        arena_reset(arena);
    }
    arena_close(arena);
    return err->kind == ERR_NONE;
}

static bool story_parts(Record *record, Arena *arena, StoryParts *parts,
                        Error *err) {
    Id id = parts->story.id;
    return record_story_pages(record, arena, id, &parts->pages, err) &&
           record_check(record, arena, id, &parts->check, err) &&
           record_story_copies(record, arena, id, &parts->copies, err);
}

static bool stories_export(Record *record, Arena *run, FILE *out, Error *err) {
    StoryList stories = {0};
    CorrectionList corrections;
    if (!record_stories(record, run, &stories, err) ||
        !record_corrections(record, run, &corrections, err))
        return false;
    Arena *arena = arena_open(ARENA_BYTES);
    for (size_t i = 0; i < stories.count && err->kind == ERR_NONE; i++) {
        StoryParts parts = {.story = stories.rows[i],
                            .corrections = corrections};
        if (story_parts(record, arena, &parts, err))
            story_json_write(out, &parts);
        arena_reset(arena);
    }
    arena_close(arena);
    return err->kind == ERR_NONE;
}

bool record_export(Record *record, FILE *out, Error *err) {
    Arena *run = arena_open(ARENA_BYTES);
    bool done = pages_export(record, run, out, err) &&
                stories_export(record, run, out, err);
    arena_close(run);
    if (done && (fflush(out) != 0 || ferror(out)))
        return error_set(err, ERR_READ, "the export cannot be written whole");
    return done;
}
