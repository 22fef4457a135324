/* SPDX-License-Identifier: MIT */
#include "cli/reading.h"
#include "correcting.h"
#include "show/json.h"
#include "show/opening.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum FixOption { FIX_WHY, FIX_BY, FIX_FORMAT };

static const Option OPTIONS[] = {
    {"why", 0, "TEXT", "The reason, which the report tells"},
    {"by", 0, "NAME", "Who corrects; else $USER"},
    {"format", 0, "FORMAT", "of the list: text or jsonl"},
    {0}};

static const char *action_name(CorrectionAction action) {
    return action == CORRECTION_SPLIT ? "split" : "merge";
}

/* A correction needs a record: none is made for it. */
static bool record_write(const Invocation *invocation, Record **record,
                         const Language **language, Error *err) {
    const char *path = invocation->record_path;
    *record = NULL;
    if (access(path, F_OK) != 0)
        return error_set(err, ERR_RECORD,
                         "%s: no record is there; \"runut add\" makes one",
                         path);
    *language = language_load(invocation->run, invocation->data_folder, err);
    return *language && record_open(path, RECORD_WRITE, record, err);
}

static bool story_print(const Invocation *invocation, Record *record, Id id,
                        Error *err) {
    Story story;
    StoredPage page;
    if (!record_story(record, invocation->run, id, &story, err) ||
        !record_article(record, invocation->run, id, &page, err))
        return false;
    Terminal terminal = reading_terminal(invocation);
    id_print(&terminal, id);
    terminal_print(&terminal, "  %3zu  ", story.pages.count);
    terminal_text(&terminal,
                  story.title.length
                      ? story.title
                      : article_opening(invocation->run, &page.article));
    terminal_newline(&terminal);
    return true;
}

/* The stories of the pages as they are now, each once. */
static bool stories_print(const Invocation *invocation, Record *record,
                          const IdList *pages, Error *err) {
    Id seen[CORRECTION_PAGES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < pages->count; i++) {
        Id page, story;
        bool told = false;
        if (!record_current(record, pages->rows[i], &page, err) ||
            !record_page_story(record, page, &story, err))
            return false;
        for (size_t k = 0; k < count; k++)
            told = told || seen[k] == story;
        if (told || story == ID_NONE)
            continue;
        seen[count++] = story;
        if (!story_print(invocation, record, story, err))
            return false;
    }
    return true;
}

static bool pages_read(const Invocation *invocation, Record *record,
                       IdList *pages, Error *err) {
    size_t count = invocation->word_count - 1;
    if (count < 2 || count > CORRECTION_PAGES_MAX)
        return error_set(err, ERR_USE,
                         "runut fix %s wants 2 to %d pages; see runut help fix",
                         invocation->words[0], CORRECTION_PAGES_MAX);
    pages->rows = arena_take(invocation->run, count * sizeof *pages->rows);
    for (; pages->count < count; pages->count++)
        if (!record_page_named(record,
                               slice_of(invocation->words[pages->count + 1]),
                               &pages->rows[pages->count], err))
            return false;
    return true;
}

static bool pages_fix(const Invocation *invocation, CorrectionAction action,
                      Error *err) {
    const char *const *values = invocation->values;
    const char *by = values[FIX_BY] ? values[FIX_BY] : getenv("USER");
    CorrectionWish wish = {.action = action};
    const Language *language = NULL;
    Record *record;
    int64_t number;
    wish.by = slice_trim(by ? slice_of(by) : (Slice){0});
    if (values[FIX_WHY])
        wish.why = slice_trim(slice_of(values[FIX_WHY]));
    bool done = record_write(invocation, &record, &language, err) &&
                pages_read(invocation, record, &wish.pages, err) &&
                correction_make(record, language, &wish, &number, err);
    if (done && invocation->quiet <= 0)
        terminal_note(number ? "correction %lld is kept; the stories are now:\n"
                             : "an earlier correction says so already; the "
                               "stories are:\n",
                      (long long)number);
    done = done && stories_print(invocation, record, &wish.pages, err);
    record_close(record);
    return done;
}

static bool number_undo(const Invocation *invocation, Error *err) {
    const Language *language = NULL;
    Record *record;
    char *end = NULL;
    const char *word = invocation->word_count == 2 ? invocation->words[1] : "";
    long long number = strtoll(word, &end, 10);
    if (end == word || *end || number < 1)
        return error_set(err, ERR_USE,
                         "runut fix undo wants the number of one correction; "
                         "\"runut fix list\" lists them");
    bool done = record_write(invocation, &record, &language, err) &&
                correction_undo(record, language, number, err);
    record_close(record);
    if (done && invocation->quiet <= 0)
        terminal_note("correction %lld is taken back\n", number);
    return done;
}

/* The pages of one correction, each once. */
static IdList pages_of(Arena *arena, const CorrectionList *list,
                       int64_t number) {
    IdList pages = {0};
    pages.rows = arena_take(arena, (2 * list->count + 1) * sizeof(Id));
    for (size_t i = 0; i < list->count; i++) {
        const Id both[] = {list->rows[i].page, list->rows[i].other};
        for (int side = 0; list->rows[i].number == number && side < 2; side++) {
            size_t k = 0;
            while (k < pages.count && pages.rows[k] != both[side])
                k++;
            pages.rows[k] = both[side];
            pages.count += k == pages.count;
        }
    }
    return pages;
}

static void correction_line(const Correction *row, const IdList *pages) {
    json_t *ids = json_array();
    for (size_t i = 0; i < pages->count; i++)
        json_array_append_new(ids, json_integer((json_int_t)pages->rows[i]));
    json_line(stdout,
              json_pack("{sI ss so so so so}", "number",
                        (json_int_t)row->number, "action",
                        action_name(row->action), "made", json_slice(row->made),
                        "by", json_slice(row->by), "why", json_slice(row->why),
                        "pages", ids));
}

static bool correction_print(const Invocation *invocation, Record *record,
                             const Correction *row, const IdList *pages,
                             Error *err) {
    Terminal terminal = reading_terminal(invocation);
    terminal_print(&terminal, "%5lld  %s  ", (long long)row->number,
                   action_name(row->action));
    terminal_text(&terminal, slice_part(row->made, 0, 10));
    terminal_print(&terminal, "  ");
    terminal_text(&terminal, row->by);
    terminal_print(&terminal, row->by.length ? "  " : "");
    terminal_wrap(&terminal, row->why, 7);
    terminal_newline(&terminal);
    for (size_t i = 0; i < pages->count; i++) {
        char text[ID_TEXT_BYTES];
        StoredPage page;
        if (!record_article(record, invocation->run, pages->rows[i], &page,
                            err))
            return false;
        terminal_print(&terminal, "       %s  ", id_text(pages->rows[i], text));
        terminal_text(&terminal, page.article.ref);
        terminal_print(&terminal, "  ");
        terminal_text(&terminal,
                      article_opening(invocation->run, &page.article));
        terminal_newline(&terminal);
    }
    return true;
}

static int corrections_list(const Invocation *invocation, Error *err) {
    bool jsonl;
    Record *record = NULL;
    CorrectionList list = {0};
    bool done = reading_format(invocation->values[FIX_FORMAT], &jsonl, err) &&
                reading_open(invocation, &record, err) &&
                record_corrections(record, invocation->run, &list, err);
    for (size_t i = 0; done && i < list.count; i++) {
        const Correction *row = &list.rows[i];
        if (i && row->number == list.rows[i - 1].number)
            continue;
        IdList pages = pages_of(invocation->run, &list, row->number);
        if (jsonl)
            correction_line(row, &pages);
        else
            done = correction_print(invocation, record, row, &pages, err);
    }
    record_close(record);
    return !done ? EXIT_WRONG : list.count ? EXIT_DONE : EXIT_NOTHING;
}

static int fix_run(const Invocation *invocation, Error *err) {
    const char *what = invocation->words[0];
    if (strcmp(what, "list") == 0 && invocation->word_count == 1)
        return corrections_list(invocation, err);
    bool done = strcmp(what, "merge") == 0
                    ? pages_fix(invocation, CORRECTION_MERGE, err)
                : strcmp(what, "split") == 0
                    ? pages_fix(invocation, CORRECTION_SPLIT, err)
                : strcmp(what, "undo") == 0
                    ? number_undo(invocation, err)
                    : error_set(err, ERR_USE,
                                "runut fix knows merge PAGE PAGE..., split "
                                "PAGE PAGE..., list and undo NUMBER");
    return done ? EXIT_DONE : EXIT_WRONG;
}

static const char DETAILS[] =
    "ACTION is one of these:\n"
    "\n"
    "merge PAGE PAGE...: the pages tell of one happening. Their stories\n"
    "become one.\n"
    "\n"
    "split PAGE PAGE...: no two of the pages tell of the same happening. Each\n"
    "goes into a story of its own, and every other page of their story goes\n"
    "with the one that it is most like; the stories stay on one storyline.\n"
    "Pages that shall stay together are merged as well.\n"
    "\n"
    "list: the corrections with their numbers. undo NUMBER: takes one back.\n"
    "\n"
    "PAGE is named as for `runut page`. Corrections are kept in the record\n"
    "and hold whatever pages come later, also for new versions of their\n"
    "pages; `runut story` tells them. One that contradicts an earlier one is\n"
    "refused.\n";

const Command FIX_COMMAND = {
    .name = "fix",
    .arguments = "ACTION...",
    .summary = "Correct the stories: merge, split, list, undo",
    .details = DETAILS,
    .options = OPTIONS,
    .words_min = 1,
    .words_max = -1,
    .run = fix_run,
};
