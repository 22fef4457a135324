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
    Arena *arena = relinking->story;
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

static bool checks_store(const Relinking *relinking, const StoryList *stories,
                         Error *err) {
    IdList storylines;
    for (size_t i = 0; i < stories->count; i++)
        if (!check_store(relinking, &STORY, stories->rows[i].id, err))
            return false;
    if (!record_storylines(relinking->record, relinking->run, &storylines, err))
        return false;
    for (size_t i = 0; i < storylines.count; i++)
        if (!check_store(relinking, &STORYLINE, storylines.rows[i], err))
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
