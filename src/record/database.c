/* SPDX-License-Identifier: MIT */
#include "record/database.h"

#include "base/list.h"

#include <stdio.h>

/* The columns that say whose row it is, and how to ask for them. */
static const struct Ownership {
    const char *columns, *clause;
    int owner_count; /* before `number` */
    bool numbered;
} OWNERSHIPS[] = {
    [OWNED_BY_NOBODY] = {"", "", 0, false},
    [OWNED_ONE_A_PAGE] = {"page, ", "WHERE page = ?1", 1, false},
    [OWNED_BY_PAGE] = {"page, number, ", "WHERE page = ?1 ORDER BY number", 1,
                       true},
    [OWNED_BY_STORY] = {"story, number, ", "WHERE story = ?1 ORDER BY number",
                        1, true},
    [OWNED_BY_CHECK] = {"story, across, number, ",
                        "WHERE story = ?1 AND across = ?2 ORDER BY number", 2,
                        true},
};

enum { SQL_BYTES = 2048 };

bool database_error(const Record *record, Error *err) {
    int code = sqlite3_extended_errcode(record->database);
    const char *path = record->path;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error_set(err, ERR_RECORD,
                         "%s: another program is writing to it; try again "
                         "when that is done",
                         path);
    case SQLITE_FULL:
        return error_set(err, ERR_RECORD,
                         "%s: the disk is full and nothing of this step was "
                         "kept; make room and do it again",
                         path);
    case SQLITE_READONLY:
        return error_set(err, ERR_RECORD,
                         "%s: it may not be written; change its permissions "
                         "or choose another file",
                         path);
    case SQLITE_NOTADB:
        return error_set(err, ERR_RECORD,
                         "%s: not a record; choose another file", path);
    case SQLITE_CORRUPT:
        return error_set(err, ERR_RECORD,
                         "%s: damaged (%s); \"sqlite3 FILE .recover\" saves "
                         "what can be read",
                         path, sqlite3_errmsg(record->database));
    case SQLITE_IOERR:
        return error_set(err, ERR_RECORD,
                         "%s: the disk failed and nothing of this step was "
                         "kept (%s)",
                         path, sqlite3_errmsg(record->database));
    default:
        return error_set(err, ERR_RECORD, "%s: %s", path,
                         sqlite3_errmsg(record->database));
    }
}

static size_t sql_add(char *sql, size_t used, const char *text) {
    int added = snprintf(sql + used, SQL_BYTES - used, "%s", text);
    return used + (size_t)added;
}

static void select_write(char *sql, const Layout *layout, const char *clause) {
    size_t used = sql_add(sql, 0, "SELECT ");
    for (size_t i = 0; i < layout->column_count; i++) {
        used = sql_add(sql, used, i ? ", " : "");
        used = sql_add(sql, used, layout->table);
        used = sql_add(sql, used, ".");
        used = sql_add(sql, used, layout->columns[i].name);
    }
    used = sql_add(sql, used, " FROM ");
    used = sql_add(sql, used, layout->table);
    used = sql_add(sql, used, " ");
    sql_add(sql, used, clause);
}

static void insert_write(char *sql, const Layout *layout) {
    const struct Ownership *owned = &OWNERSHIPS[layout->owned];
    size_t used = sql_add(sql, 0, "INSERT INTO ");
    used = sql_add(sql, used, layout->table);
    used = sql_add(sql, used, " (");
    used = sql_add(sql, used, owned->columns);
    for (size_t i = 0; i < layout->column_count; i++) {
        used = sql_add(sql, used, i ? ", " : "");
        used = sql_add(sql, used, layout->columns[i].name);
    }
    used = sql_add(sql, used, ") VALUES (");
    size_t values = layout->column_count + (size_t)owned->owner_count +
                    (owned->numbered ? 1 : 0);
    for (size_t i = 0; i < values; i++)
        used = sql_add(sql, used, i ? ", ?" : "?");
    sql_add(sql, used, ")");
}

static sqlite3_stmt *statement_prepare(Record *record, const Layout *layout,
                                       const char *clause, Error *err) {
    char written[SQL_BYTES];
    const char *sql = layout ? written : clause;
    if (layout && clause)
        select_write(written, layout, clause);
    else if (layout)
        insert_write(written, layout);
    sqlite3_stmt *statement = NULL;
    if (record->prepared_count == STATEMENTS_MAX)
        error_set(err, ERR_LIMIT, "more than %d statements", STATEMENTS_MAX);
    else if (sqlite3_prepare_v3(record->database, sql, -1,
                                SQLITE_PREPARE_PERSISTENT, &statement,
                                NULL) != SQLITE_OK)
        database_error(record, err);
    if (statement)
        record->prepared[record->prepared_count++] =
            (Prepared){layout, clause, statement};
    return statement;
}

sqlite3_stmt *database_statement(Record *record, const Layout *layout,
                                 const char *clause, Error *err) {
    for (size_t i = 0; i < record->prepared_count; i++) {
        Prepared *prepared = &record->prepared[i];
        if (prepared->layout == layout && prepared->clause == clause) {
            sqlite3_reset(prepared->statement);
            sqlite3_clear_bindings(prepared->statement);
            return prepared->statement;
        }
    }
    return statement_prepare(record, layout, clause, err);
}

sqlite3_stmt *database_ask(Record *record, const Layout *layout,
                           const char *clause, Id id, Error *err) {
    sqlite3_stmt *statement = database_statement(record, layout, clause, err);
    if (statement)
        sqlite3_bind_int64(statement, 1, id);
    return statement;
}

bool statement_run(Record *record, sqlite3_stmt *statement, Error *err) {
    bool done = sqlite3_step(statement) == SQLITE_DONE;
    if (!done)
        database_error(record, err);
    sqlite3_reset(statement);
    return done;
}

bool statement_row(Record *record, sqlite3_stmt *statement, Error *err) {
    int result = sqlite3_step(statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        database_error(record, err);
    sqlite3_reset(statement);
    return false;
}

bool statement_number(Record *record, sqlite3_stmt *statement, int64_t *number,
                      Error *err) {
    *number = 0;
    if (!statement)
        return false;
    if (statement_row(record, statement, err))
        *number = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return err->kind == ERR_NONE;
}

bool database_run(Record *record, const char *sql, Error *err) {
    return sqlite3_exec(record->database, sql, NULL, NULL, NULL) == SQLITE_OK ||
           database_error(record, err);
}

/* Binds the columns before the layout's own; returns the next index. */
static int owner_bind(sqlite3_stmt *statement, const Scope *scope,
                      const Layout *layout) {
    int owners = OWNERSHIPS[layout->owned].owner_count;
    if (owners > 0)
        sqlite3_bind_int64(statement, 1, scope->owner);
    if (owners > 1)
        sqlite3_bind_int(statement, 2, scope->across);
    return owners + 1;
}

bool rows_store(const Scope *scope, const Layout *layout, const void *rows,
                size_t count) {
    if (!count)
        return true;
    sqlite3_stmt *statement =
        database_statement(scope->record, layout, NULL, scope->err);
    if (!statement)
        return false;
    int index = owner_bind(statement, scope, layout);
    bool numbered = OWNERSHIPS[layout->owned].numbered;
    for (size_t i = 0; i < count; i++) {
        if (numbered)
            sqlite3_bind_int64(statement, index, (sqlite3_int64)i);
        row_bind(statement, index + (numbered ? 1 : 0), layout,
                 (const char *)rows + i * layout->row_bytes);
        if (!statement_run(scope->record, statement, scope->err))
            return false;
    }
    return true;
}

void *rows_load(const Scope *scope, const Layout *layout, size_t *count) {
    sqlite3_stmt *statement = database_statement(
        scope->record, layout, OWNERSHIPS[layout->owned].clause, scope->err);
    if (statement)
        owner_bind(statement, scope, layout);
    return rows_read(scope, statement, layout, count);
}

void *rows_read(const Scope *scope, sqlite3_stmt *statement,
                const Layout *layout, size_t *count) {
    char *rows = NULL;
    size_t room = 0;
    *count = 0;
    while (statement && statement_row(scope->record, statement, scope->err)) {
        rows = list_room(scope->arena, rows, *count, &room, layout->row_bytes);
        row_read(scope->arena, statement, layout,
                 rows + *count * layout->row_bytes);
        ++*count;
    }
    return rows;
}

bool ids_load(Record *record, Arena *arena, sqlite3_stmt *statement,
              IdList *ids, Error *err) {
    *ids = (IdList){0};
    while (statement && statement_row(record, statement, err)) {
        ids->rows = list_room(arena, ids->rows, ids->count, &ids->capacity,
                              sizeof *ids->rows);
        ids->rows[ids->count++] = sqlite3_column_int64(statement, 0);
    }
    return err->kind == ERR_NONE;
}
