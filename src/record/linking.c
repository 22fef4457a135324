/* SPDX-License-Identifier: MIT */
/* What is due to be linked, and what an earlier linking stored. */
#include "record/linking.h"

#include "record/database.h"

static const char INDEX_SUFFIX[] = "-link";

const char *record_index_path(Record *record, Arena *arena) {
    const Slice parts[] = {slice_of(record->path), slice_of(INDEX_SUFFIX)};
    return slice_string(arena, slice_join(arena, parts, 2, (Slice){0}));
}

/* Runs a statement with up to two ids. */
static bool ids_run(Record *record, const char *sql, Id first, Id second,
                    Error *err) {
    sqlite3_stmt *statement = database_ask(record, NULL, sql, first, err);
    if (!statement)
        return false;
    if (sqlite3_bind_parameter_count(statement) > 1)
        sqlite3_bind_int64(statement, 2, second);
    return statement_run(record, statement, err);
}

bool record_stamp(Record *record, uint64_t *stamp, Error *err) {
    static const char SQL[] = "SELECT stamp FROM linking";
    int64_t number;
    if (!statement_number(record, database_statement(record, NULL, SQL, err),
                          &number, err))
        return false;
    *stamp = (uint64_t)number;
    return true;
}

bool record_stamp_store(Record *record, uint64_t stamp, Error *err) {
    static const char SQL[] = "UPDATE linking SET stamp = ?1";
    return ids_run(record, SQL, (Id)stamp, ID_NONE, err);
}

bool record_due(Record *record, Arena *arena, IdList *pages, Error *err) {
    static const char SQL[] =
        "SELECT page.id FROM linking_due "
        "JOIN page ON page.id = linking_due.page "
        "ORDER BY known_time IS NULL, known_time, page.id";
    return ids_load(record, arena, database_statement(record, NULL, SQL, err),
                    pages, err);
}

bool record_all_due(Record *record, Arena *arena, IdList *pages, Error *err) {
    static const char SQL[] = "SELECT id FROM page WHERE replaced_by IS NULL "
                              "ORDER BY known_time IS NULL, known_time, id";
    return ids_load(record, arena, database_statement(record, NULL, SQL, err),
                    pages, err);
}

bool record_due_count(Record *record, size_t *pages, Error *err) {
    static const char SQL[] = "SELECT count(*) FROM linking_due";
    int64_t number;
    if (!statement_number(record, database_statement(record, NULL, SQL, err),
                          &number, err))
        return false;
    *pages = (size_t)number;
    return true;
}

bool record_due_clear(Record *record, Error *err) {
    return database_run(record, "DELETE FROM linking_due", err);
}

bool record_is_current(Record *record, Id id, bool *current, Error *err) {
    static const char SQL[] =
        "SELECT 1 FROM page WHERE id = ?1 AND replaced_by IS NULL";
    int64_t number;
    if (!statement_number(record, database_ask(record, NULL, SQL, id, err),
                          &number, err))
        return false;
    *current = number != 0;
    return true;
}

static Slice known_time(const StoredPage *page) {
    return page->article.published_from == PUBLISHED_DOUBTED
               ? (Slice){0}
               : page->article.published;
}

int record_order(const void *a, const void *b) {
    const StoredPage *x = a, *y = b;
    int order = slice_compare(known_time(x), known_time(y));
    if (!order)
        order = slice_compare(x->article.ref, y->article.ref);
    return order ? order : (x->id > y->id) - (x->id < y->id);
}

bool record_copy_drop(Record *record, const Copy *copy, Error *err) {
    static const char SQL[] =
        "DELETE FROM copy WHERE from_page = ?1 AND to_page = ?2";
    return ids_run(record, SQL, copy->from, copy->to, err);
}

/* What was found out about a story from `across` on: 0 all, 1 across it. */
static bool check_drop(Record *record, Id story, Id across, Error *err) {
    static const char *const SQL[] = {
        "DELETE FROM comparison_value WHERE story = ?1 AND across >= ?2",
        "DELETE FROM comparison WHERE story = ?1 AND across >= ?2",
        "DELETE FROM origin_via WHERE story = ?1 AND across >= ?2",
        "DELETE FROM origin_page WHERE story = ?1 AND across >= ?2",
        "DELETE FROM origin WHERE story = ?1 AND across >= ?2"};
    for (size_t i = 0; i < sizeof SQL / sizeof *SQL; i++)
        if (!ids_run(record, SQL[i], story, across, err))
            return false;
    return true;
}

bool record_story_drop(Record *record, Id story, Error *err) {
    static const char PAGES[] = "DELETE FROM story_page WHERE story = ?1";
    static const char STORY[] = "DELETE FROM story WHERE id = ?1";
    return check_drop(record, story, 0, err) &&
           ids_run(record, PAGES, story, ID_NONE, err) &&
           ids_run(record, STORY, story, ID_NONE, err);
}

bool record_storyline_check_drop(Record *record, Id storyline, Error *err) {
    return check_drop(record, storyline, 1, err);
}

bool record_storyline_set(Record *record, Id story, Id storyline, Error *err) {
    static const char SQL[] = "UPDATE story SET storyline = ?2 WHERE id = ?1";
    return ids_run(record, SQL, story, storyline, err);
}

bool record_storyline_size(Record *record, Id storyline, size_t *stories,
                           Error *err) {
    static const char SQL[] = "SELECT count(*) FROM story WHERE storyline = ?1";
    int64_t number;
    if (!statement_number(record,
                          database_ask(record, NULL, SQL, storyline, err),
                          &number, err))
        return false;
    *stories = (size_t)number;
    return true;
}
