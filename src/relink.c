/* SPDX-License-Identifier: MIT */
#include "check/check.h"
#include "link/link.h"
#include "pipeline.h"

enum { ARENA_BYTES = 1 << 20 };

/* What works on one story after the other. */
typedef struct Relinking {
    Record *record;
    Arena *run;   /* of the links */
    Arena *story; /* of one story; emptied between two */
    const CheckRules *rules;
} Relinking;

static bool links_store(const Relinking *relinking, const Links *links,
                        Error *err) {
    if (!record_links_clear(relinking->record, err) ||
        !record_copies_store(relinking->record, &links->copies, err))
        return false;
    for (size_t i = 0; i < links->stories.count; i++)
        if (!record_story_store(relinking->record, &links->stories.rows[i],
                                err))
            return false;
    return true;
}

static bool story_check_store(const Relinking *relinking, Id story,
                              Error *err) {
    Record *record = relinking->record;
    Arena *arena = relinking->story;
    StoredPages pages;
    CopyList copies;
    Check check;
    arena_reset(arena);
    if (!record_story_pages(record, arena, story, &pages, err) ||
        !record_story_copies(record, arena, story, &copies, err))
        return false;
    const CheckInput input = {&pages, &copies, relinking->rules};
    if (!story_check(arena, &input, &check, err))
        return false;
    check.story = story;
    check.storyline = false;
    return record_check_store(record, &check, err);
}

static bool storyline_check_store(const Relinking *relinking, Id storyline,
                                  Error *err) {
    Record *record = relinking->record;
    Arena *arena = relinking->story;
    StoredPages pages;
    CopyList copies;
    Check check;
    arena_reset(arena);
    if (!record_storyline_pages(record, arena, storyline, &pages, err) ||
        !record_storyline_copies(record, arena, storyline, &copies, err))
        return false;
    const CheckInput input = {&pages, &copies, relinking->rules};
    if (!storyline_check(arena, &input, &check, err))
        return false;
    check.story = storyline;
    check.storyline = true;
    return record_check_store(record, &check, err);
}

static bool checks_store(const Relinking *relinking, const StoryList *stories,
                         Error *err) {
    IdList storylines;
    for (size_t i = 0; i < stories->count; i++)
        if (!story_check_store(relinking, stories->rows[i].id, err))
            return false;
    if (!record_storylines(relinking->record, relinking->run, &storylines, err))
        return false;
    for (size_t i = 0; i < storylines.count; i++)
        if (!storyline_check_store(relinking, storylines.rows[i], err))
            return false;
    return true;
}

static bool all_relink(const Relinking *relinking, Error *err) {
    StoredPages heads;
    Links links = {0};
    return record_heads(relinking->record, relinking->run, &heads, err) &&
           pages_link(relinking->run, &heads, &links, err) &&
           links_store(relinking, &links, err) &&
           checks_store(relinking, &links.stories, err);
}

bool record_relink(Record *record, const Language *language, Error *err) {
    const Relinking relinking = {record, arena_open(ARENA_BYTES),
                                 arena_open(ARENA_BYTES),
                                 language_check_rules(language)};
    bool done = record_begin(record, err);
    if (done && all_relink(&relinking, err)) {
        done = record_commit(record, err);
    } else if (done) {
        record_rollback(record);
        done = false;
    }
    arena_close(relinking.story);
    arena_close(relinking.run);
    return done;
}
