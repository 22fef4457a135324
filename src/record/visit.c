/* SPDX-License-Identifier: MIT */
#include "record/visit.h"

#include "record/database.h"

enum { DUE_MAX = 2000 };

bool record_visit(Record *record, Arena *arena, Slice address, Visit *visit,
                  Error *err) {
    static const char CLAUSE[] = "WHERE address = ?1";
    sqlite3_stmt *statement =
        database_statement(record, &LAYOUT_VISIT, CLAUSE, err);
    *visit = (Visit){0};
    if (!statement)
        return false;
    text_bind(statement, 1, address);
    if (!statement_row(record, statement, err))
        return err->kind == ERR_NONE;
    row_read(arena, statement, &LAYOUT_VISIT, visit);
    sqlite3_reset(statement);
    return true;
}

bool record_visit_store(Record *record, const Visit *visit, Error *err) {
    static const char SQL[] = "DELETE FROM visit WHERE address = ?1";
    sqlite3_stmt *statement = database_statement(record, NULL, SQL, err);
    if (!statement)
        return false;
    text_bind(statement, 1, visit->entry.url);
    const Scope scope = {record, record->scratch, ID_NONE, false, err};
    return statement_run(record, statement, err) &&
           rows_store(&scope, &LAYOUT_VISIT, visit, 1);
}

static bool visits_load(Record *record, Arena *arena, sqlite3_stmt *statement,
                        VisitList *visits, Error *err) {
    const Scope scope = {record, arena, ID_NONE, false, err};
    visits->rows = rows_read(&scope, statement, &LAYOUT_VISIT, &visits->count);
    visits->capacity = visits->count;
    return err->kind == ERR_NONE;
}

bool record_visits_due(Record *record, Arena *arena, int64_t time,
                       VisitList *visits, Error *err) {
    static const char CLAUSE[] = "WHERE kind = 'page' AND due_time <= ?1 "
                                 "ORDER BY due_time, address LIMIT ?2";
    sqlite3_stmt *statement =
        database_statement(record, &LAYOUT_VISIT, CLAUSE, err);
    if (statement) {
        char text[TIME_BYTES];
        sqlite3_bind_text(statement, 1, time_iso(time, text), -1,
                          SQLITE_TRANSIENT);
        sqlite3_bind_int(statement, 2, DUE_MAX);
    }
    return visits_load(record, arena, statement, visits, err);
}

bool record_feeds(Record *record, Arena *arena, VisitList *visits, Error *err) {
    static const char CLAUSE[] = "WHERE kind = 'feed' ORDER BY address";
    return visits_load(record, arena,
                       database_statement(record, &LAYOUT_VISIT, CLAUSE, err),
                       visits, err);
}

bool record_visit_counts(Record *record, VisitCounts *counts, Error *err) {
    static const char SQL[] =
        "SELECT count(*), count(*) FILTER (WHERE page IS NULL AND due_time "
        "IS NOT NULL), count(*) FILTER (WHERE page IS NULL AND due_time IS "
        "NULL) FROM visit WHERE kind = 'page'";
    sqlite3_stmt *statement = database_statement(record, NULL, SQL, err);
    *counts = (VisitCounts){0};
    if (!statement || !statement_row(record, statement, err))
        return false;
    counts->pages = sqlite3_column_int64(statement, 0);
    counts->waiting = sqlite3_column_int64(statement, 1);
    counts->given_up = sqlite3_column_int64(statement, 2);
    sqlite3_reset(statement);
    return true;
}

bool record_visit_next(Record *record, int64_t *time, Error *err) {
    static const char SQL[] =
        "SELECT unixepoch(min(due_time)) FROM visit WHERE kind = 'page'";
    return statement_number(record, database_statement(record, NULL, SQL, err),
                            time, err);
}

bool record_page_same(Record *record, const Article *article, Id *page,
                      Error *err) {
    static const char SQL[] =
        "SELECT id FROM page WHERE ref = ?1 AND replaced_by IS NULL "
        "AND title IS ?2 AND text IS ?3";
    sqlite3_stmt *statement = database_statement(record, NULL, SQL, err);
    if (statement) {
        text_bind(statement, 1, article->ref);
        text_bind(statement, 2, article->title);
        text_bind(statement, 3, article->text);
    }
    return statement_number(record, statement, page, err);
}

bool record_fetched_store(Record *record, Id page, Slice address, Error *err) {
    static const char SQL[] =
        "INSERT INTO fetched (page, time, address) "
        "VALUES (?1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ?2) "
        "ON CONFLICT DO NOTHING";
    sqlite3_stmt *statement = database_ask(record, NULL, SQL, page, err);
    if (!statement)
        return false;
    text_bind(statement, 2, address);
    return statement_run(record, statement, err);
}

bool record_unlinked(Record *record, bool *unlinked, Error *err) {
    static const char SQL[] =
        "SELECT EXISTS (SELECT 1 FROM page WHERE replaced_by IS NULL AND "
        "id NOT IN (SELECT page FROM story_page)) OR "
        "EXISTS (SELECT 1 FROM story_page JOIN page ON id = page "
        "WHERE replaced_by IS NOT NULL)";
    int64_t number;
    bool asked = statement_number(
        record, database_statement(record, NULL, SQL, err), &number, err);
    *unlinked = number != 0;
    return asked;
}
