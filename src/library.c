/* SPDX-License-Identifier: MIT */
#include "runut.h"

#include "addition.h"
#include "show/export.h"
#include "visiting.h"

#include <string.h>

struct Runut {
    Arena *run;
    Record *record;
    Language *language; /* loaded when pages are added first */
    const char *data_folder;
    Error err;
};

Runut *runut_open(const char *path, const char *data_folder,
                  RunutError *error) {
    Arena *run = arena_open(1 << 20);
    Runut *runut = arena_take(run, sizeof *runut);
    runut->run = run;
    runut->data_folder = slice_string(run, slice_of(data_folder));
    if (record_open(path, RECORD_WRITE, &runut->record, &runut->err))
        return runut;
    memcpy(error->what, runut->err.what, sizeof error->what);
    arena_close(run);
    return NULL;
}

void runut_close(Runut *runut) {
    if (!runut)
        return;
    record_close(runut->record);
    arena_close(runut->run);
}

bool runut_add(Runut *runut, const char *const *paths, size_t count,
               const RunutAdding *adding, RunutAdded *added) {
    *added = (RunutAdded){0};
    runut->err = (Error){0};
    if (!runut->language)
        runut->language =
            language_load(runut->run, runut->data_folder, &runut->err);
    if (!runut->language)
        return false;
    Arena *work = arena_open(1 << 16);
    InputReader *input = input_open(paths, count);
    const CrawlerOptions options = crawling_options(work, &adding->web);
    const WebMemory memory = visiting_memory(runut->record);
    input_web(input, &options, &memory);
    const AdditionParts parts = {input, runut->record, runut->language, adding};
    bool done = pages_add(work, &parts, added, &runut->err);
    input_close(input);
    arena_close(work);
    return done;
}

const char *runut_error(const Runut *runut) {
    return runut->err.what;
}

bool runut_export(Runut *runut, FILE *out) {
    runut->err = (Error){0};
    return record_export(runut->record, out, &runut->err);
}

bool runut_stories(Runut *runut, RunutStory *tell, void *context) {
    StoryList stories = {0};
    runut->err = (Error){0};
    Arena *work = arena_open(1 << 16);
    bool done = record_stories(runut->record, work, &stories, &runut->err);
    stories_sort(&stories);
    for (size_t i = 0; done && i < stories.count; i++) {
        const Story *story = &stories.rows[i];
        char id[16], day[DAY_ISO_BYTES];
        snprintf(id, sizeof id, "%012llx", (unsigned long long)story->id);
        if (!tell(context, id, slice_string(work, story->title),
                  day_iso(story->days.from, day), story->pages.count))
            break;
    }
    arena_close(work);
    return done;
}
