/* SPDX-License-Identifier: MIT */
#include "pipeline.h"

#include "base/file.h"
#include "base/table.h"
#include "find/date.h"
#include "find/event.h"
#include "find/figure.h"
#include "find/name.h"
#include "find/source.h"
#include "find/statement.h"
#include "link/feature.h"
#include "page/read.h"
#include "text/read.h"

#include <time.h>

/* What the stages read and write, left to right. */
typedef struct Reading {
    const RawPage *raw;
    Article article;
    Document document;
    Findings findings;
    Slice features;
} Reading;

typedef void *StageLoad(Arena *run, const char *folder, Error *err);
typedef bool StageRun(Arena *page, const void *tables, Reading *reading,
                      Error *err);
typedef void Finder(Arena *page, const Document *document, const void *tables,
                    Findings *found);

typedef struct Stage {
    const char *name;
    StageLoad *load;
    StageRun *run;  /* runs on every page */
    Finder *finder; /* runs on pages in the pack's language */
} Stage;

static void *page_load(Arena *run, const char *folder, Error *err) {
    return page_rules_load(run, folder, err);
}

static bool page_run(Arena *page, const void *tables, Reading *reading,
                     Error *err) {
    return article_read(page, reading->raw, tables, &reading->article, err);
}

static void *text_load(Arena *run, const char *folder, Error *err) {
    return text_rules_load(run, folder, err);
}

static bool text_run(Arena *page, const void *tables, Reading *reading,
                     Error *err) {
    return document_read(page, &reading->article, tables, &reading->document,
                         err);
}

static bool features_run(Arena *page, const void *tables, Reading *reading,
                         Error *err) {
    (void)err;
    reading->features =
        feature_write(page, &reading->document, &reading->findings, tables);
    return true;
}

/* In this order: each stage may use what those above it found. */
static const Stage STAGES[] = {
    {"page", page_load, page_run, NULL},
    {"text", text_load, text_run, NULL},
    {"names", name_load, NULL, name_find},
    {"dates", date_load, NULL, date_find},
    {"figures", figure_load, NULL, figure_find},
    {"statements", statement_load, NULL, statement_find},
    {"sources", source_load, NULL, source_find},
    {"events", event_load, NULL, event_find},
    {"features", feature_load, features_run, NULL},
};

enum { STAGE_COUNT = sizeof STAGES / sizeof *STAGES };

enum { TEXT_STAGE = 1 }; /* whose tables the checks use too */

enum { PACKS_MAX = CHECK_PACKS_MAX };

/* A language of which only words and names are known. */
typedef struct SmallPack {
    Slice code;
    void *text, *names;
} SmallPack;

/* The language whose pages all stages read. */
static const char CODE[] = "id";

struct Language {
    void *tables[STAGE_COUNT];
    CheckRules *check_rules;
    SmallPack packs[PACKS_MAX];
    size_t pack_count;
};

/* The rows of languages.tsv whose folder holds a pack for names. */
static bool packs_load(Arena *run, const char *folder, Language *language,
                       Error *err) {
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "languages.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        if (!row->fields[2].length)
            continue;
        if (language->pack_count == PACKS_MAX ||
            !slice_equal(row->fields[2], SLICE("names")))
            return table_error(&table, row, row->fields[2],
                               "not \"names\", or too many packs", err);
        const char *path =
            file_path(run, folder, slice_string(run, row->fields[1]));
        SmallPack *pack = &language->packs[language->pack_count++];
        pack->code = row->fields[0];
        pack->text = text_rules_load(run, path, err);
        pack->names = pack->text ? name_load(run, path, err) : NULL;
        if (!pack->names)
            return false;
        check_rules_pack(language->check_rules, pack->code, pack->text);
    }
    return true;
}

const char *language_folder(Arena *run, const char *data_folder) {
    return file_path(run, data_folder, CODE);
}

Language *language_load(Arena *run, const char *data_folder, Error *err) {
    const char *folder = language_folder(run, data_folder);
    Language *language = arena_take(run, sizeof *language);
    for (size_t i = 0; i < STAGE_COUNT; i++) {
        language->tables[i] = STAGES[i].load(run, folder, err);
        if (!language->tables[i])
            return NULL;
    }
    language->check_rules =
        check_rules_load(run, folder, language->tables[TEXT_STAGE], err);
    bool loaded =
        language->check_rules && packs_load(run, folder, language, err);
    return loaded ? language : NULL;
}

const CheckRules *language_check_rules(const Language *language) {
    return language->check_rules;
}

const TextRules *language_text_rules(const Language *language) {
    return language->tables[TEXT_STAGE];
}

static bool language_fits(const Document *document) {
    return slice_equal(document->language, slice_of(CODE));
}

/* A page in a language with a small pack: its words are read anew. */
static bool small_pack_run(Arena *page, const Language *language,
                           Reading *reading, Error *err) {
    Slice code = reading->document.language;
    for (size_t i = 0; i < language->pack_count; i++) {
        const SmallPack *pack = &language->packs[i];
        if (!slice_equal(code, pack->code))
            continue;
        if (!document_read(page, &reading->article, pack->text,
                           &reading->document, err))
            return false;
        reading->document.language = code;
        name_find(page, &reading->document, pack->names, &reading->findings);
        return true;
    }
    return true;
}

/* Finders run only on pages in the pack's language. */
static bool stage_run(Arena *page, const Language *language, size_t at,
                      Reading *reading, Error *err) {
    const Stage *stage = &STAGES[at];
    const void *tables = language->tables[at];
    if (stage->finder) {
        if (language_fits(&reading->document))
            stage->finder(page, &reading->document, tables, &reading->findings);
        return true;
    }
    return stage->run(page, tables, reading, err) &&
           (at != TEXT_STAGE || small_pack_run(page, language, reading, err));
}

bool page_analyse(Arena *page, const RawPage *raw, const Language *language,
                  StoredPage *stored, Error *err) {
    Reading *reading = arena_take(page, sizeof *reading);
    reading->raw = raw;
    for (size_t i = 0; i < STAGE_COUNT; i++)
        if (!stage_run(page, language, i, reading, err))
            return false;
    *stored = (StoredPage){
        .article = reading->article,
        .language = reading->document.language,
        .findings = reading->findings,
        .features = reading->features,
    };
    return true;
}

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

bool page_measure(Arena *page, const RawPage *raw, const Language *language,
                  StageCost costs[STAGES_MAX], Error *err) {
    Reading *reading = arena_take(page, sizeof *reading);
    reading->raw = raw;
    for (size_t i = 0; i < STAGE_COUNT; i++) {
        size_t held = arena_held(page);
        double start = seconds_now();
        if (!stage_run(page, language, i, reading, err))
            return false;
        costs[i].seconds += seconds_now() - start;
        if (arena_held(page) - held > costs[i].bytes)
            costs[i].bytes = arena_held(page) - held;
    }
    return true;
}

const char *stage_name(size_t stage) {
    return stage < STAGE_COUNT ? STAGES[stage].name : NULL;
}
