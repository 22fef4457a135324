/* SPDX-License-Identifier: MIT */
/* Copies, stories and checks, back from the record. */
#include "record/database.h"

static bool copies_read(const Scope *scope, const char *clause,
                        CopyList *copies) {
    sqlite3_stmt *statement = database_ask(scope->record, &LAYOUT_COPY, clause,
                                           scope->owner, scope->err);
    copies->rows = rows_read(scope, statement, &LAYOUT_COPY, &copies->count);
    copies->capacity = copies->count;
    return scope->err->kind == ERR_NONE;
}

bool record_story_copies(Record *record, Arena *arena, Id story,
                         CopyList *copies, Error *err) {
    static const char CLAUSE[] =
        "JOIN story_page AS a ON a.page = copy.from_page "
        "JOIN story_page AS b ON b.page = copy.to_page "
        "WHERE a.story = ?1 AND b.story = ?1 "
        "ORDER BY copy.from_page, copy.to_page";
    const Scope scope = {record, arena, story, false, err};
    return copies_read(&scope, CLAUSE, copies);
}

bool record_storyline_copies(Record *record, Arena *arena, Id storyline,
                             CopyList *copies, Error *err) {
    static const char CLAUSE[] =
        "WHERE copy.from_page IN (SELECT page FROM story_page JOIN story "
        "ON story.id = story_page.story WHERE storyline = ?1) "
        "AND copy.to_page IN (SELECT page FROM story_page JOIN story "
        "ON story.id = story_page.story WHERE storyline = ?1) "
        "ORDER BY copy.from_page, copy.to_page";
    const Scope scope = {record, arena, storyline, false, err};
    return copies_read(&scope, CLAUSE, copies);
}

bool record_page_copies(Record *record, Arena *arena, Id page, CopyList *copies,
                        Error *err) {
    static const char CLAUSE[] = "WHERE copy.from_page = ?1 "
                                 "OR copy.to_page = ?1 "
                                 "ORDER BY copy.from_page, copy.to_page";
    const Scope scope = {record, arena, page, false, err};
    return copies_read(&scope, CLAUSE, copies);
}

static bool stories_read(Record *record, Arena *arena, sqlite3_stmt *statement,
                         StoryList *stories, Error *err) {
    Scope scope = {record, arena, ID_NONE, false, err};
    stories->rows =
        rows_read(&scope, statement, &LAYOUT_STORY, &stories->count);
    stories->capacity = stories->count;
    for (size_t i = 0; i < stories->count && err->kind == ERR_NONE; i++) {
        IdList *pages = &stories->rows[i].pages;
        scope.owner = stories->rows[i].id;
        pages->rows = rows_load(&scope, &LAYOUT_STORY_PAGE, &pages->count);
        pages->capacity = pages->count;
    }
    return err->kind == ERR_NONE;
}

bool record_stories(Record *record, Arena *arena, StoryList *stories,
                    Error *err) {
    static const char CLAUSE[] = "ORDER BY id";
    return stories_read(record, arena,
                        database_statement(record, &LAYOUT_STORY, CLAUSE, err),
                        stories, err);
}

bool record_storyline_stories(Record *record, Arena *arena, Id storyline,
                              StoryList *stories, Error *err) {
    static const char CLAUSE[] = "WHERE storyline = ?1 ORDER BY id";
    return stories_read(
        record, arena,
        database_ask(record, &LAYOUT_STORY, CLAUSE, storyline, err), stories,
        err);
}

bool record_story(Record *record, Arena *arena, Id id, Story *story,
                  Error *err) {
    static const char CLAUSE[] = "WHERE id = ?1";
    StoryList stories;
    if (!stories_read(record, arena,
                      database_ask(record, &LAYOUT_STORY, CLAUSE, id, err),
                      &stories, err))
        return false;
    if (!stories.count)
        return error_set(err, ERR_USE, "no story has the id %012llx",
                         (unsigned long long)id);
    *story = *stories.rows;
    return true;
}

bool record_page_story(Record *record, Id page, Id *story, Error *err) {
    static const char SQL[] = "SELECT story FROM story_page WHERE page = ?1";
    return statement_number(record, database_ask(record, NULL, SQL, page, err),
                            story, err);
}

/* Rows come in the order of their parents: the next ones are this parent's. */
static void vias_give(const NameRow *names, size_t count, OriginPage *pages,
                      size_t page_count) {
    for (size_t i = 0; i < count; i++) {
        OriginPage *page =
            names[i].parent < page_count ? &pages[names[i].parent] : NULL;
        if (page && page->via_count < SOURCE_CHAIN_MAX)
            page->via[page->via_count++] = names[i].name;
    }
}

static void origins_load(const Scope *scope, OriginList *origins) {
    size_t page_count, via_count;
    origins->rows = rows_load(scope, &LAYOUT_ORIGIN, &origins->count);
    origins->capacity = origins->count;
    const OriginPageRow *rows =
        rows_load(scope, &LAYOUT_ORIGIN_PAGE, &page_count);
    const NameRow *names = rows_load(scope, &LAYOUT_ORIGIN_VIA, &via_count);
    OriginPage *pages = arena_take(scope->arena, page_count * sizeof *pages);
    for (size_t i = 0; i < page_count; i++) {
        pages[i].page = rows[i].page;
        if (rows[i].origin >= origins->count)
            continue;
        Origin *origin = &origins->rows[rows[i].origin];
        if (!origin->page_count++)
            origin->pages = &pages[i];
    }
    vias_give(names, via_count, pages, page_count);
}

static void comparisons_load(const Scope *scope, ComparisonList *comparisons) {
    size_t count;
    comparisons->rows =
        rows_load(scope, &LAYOUT_COMPARISON, &comparisons->count);
    comparisons->capacity = comparisons->count;
    const ValueRow *rows = rows_load(scope, &LAYOUT_COMPARISON_VALUE, &count);
    ComparedValue *values = arena_take(scope->arena, count * sizeof *values);
    for (size_t i = 0; i < count; i++) {
        values[i] = rows[i].value;
        if (rows[i].comparison >= comparisons->count)
            continue;
        Comparison *comparison = &comparisons->rows[rows[i].comparison];
        if (!comparison->value_count++)
            comparison->values = &values[i];
    }
}

static bool check_load(const Scope *scope, Check *check) {
    *check = (Check){.story = scope->owner, .storyline = scope->across};
    origins_load(scope, &check->origins);
    comparisons_load(scope, &check->comparisons);
    return scope->err->kind == ERR_NONE;
}

bool record_check(Record *record, Arena *arena, Id story, Check *check,
                  Error *err) {
    const Scope scope = {record, arena, story, false, err};
    return check_load(&scope, check);
}

bool record_storyline_check(Record *record, Arena *arena, Id storyline,
                            Check *check, Error *err) {
    const Scope scope = {record, arena, storyline, true, err};
    return check_load(&scope, check);
}
