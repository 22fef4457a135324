/* database.h -- the open file: statements, transactions, rows
 *
 * Private to record/. Statements are prepared once, on first use. */
#ifndef RUNUT_RECORD_DATABASE_H
#define RUNUT_RECORD_DATABASE_H

#include "record/layout.h"
#include "record/record.h"

#include <sqlite3.h>
#include <zstd.h>

enum { STATEMENTS_MAX = 128 };

typedef struct Prepared {
    const Layout *layout;
    const char *clause;
    sqlite3_stmt *statement;
} Prepared;

struct Record {
    sqlite3 *database;
    char *path;
    bool in_step; /* between record_begin() and its end */
    ZSTD_CCtx *packer;
    Arena *scratch; /* of one call; empty between calls */
    Prepared prepared[STATEMENTS_MAX];
    size_t prepared_count;
};

/* Turns what SQLite says into a sentence; returns false. */
bool database_error(const Record *record, Error *err);

/* Without a layout the clause is the whole statement; with one it follows
 * "SELECT columns FROM table"; NULL inserts a row. The clause must be a string
 * that stays. Reset and without values. NULL with the error set. */
sqlite3_stmt *database_statement(Record *record, const Layout *layout,
                                 const char *clause, Error *err);

/* The same with the id as its first value. */
sqlite3_stmt *database_ask(Record *record, const Layout *layout,
                           const char *clause, Id id, Error *err);

/* Runs a statement that gives no rows, and resets it. */
bool statement_run(Record *record, sqlite3_stmt *statement, Error *err);

/* Steps to the next row; false at the end, when the statement is reset, or
 * with the error set. */
bool statement_row(Record *record, sqlite3_stmt *statement, Error *err);

/* The first number of the first row; 0 when there is none. A statement that is
 * NULL fails. */
bool statement_number(Record *record, sqlite3_stmt *statement, int64_t *number,
                      Error *err);

/* Runs SQL without values. */
bool database_run(Record *record, const char *sql, Error *err);

/* "2025-06-18T13:29:00Z" into `text`, of seconds since 1970. */
enum { TIME_BYTES = 40 };
char *time_iso(int64_t time, char text[TIME_BYTES]);

void text_bind(sqlite3_stmt *statement, int index, Slice text);
Slice text_column(Arena *arena, sqlite3_stmt *statement, int column);

/* One row to and from a struct; its values start at `index` (from 1). */
void row_bind(sqlite3_stmt *statement, int index, const Layout *layout,
              const void *row);
void row_read(Arena *arena, sqlite3_stmt *statement, const Layout *layout,
              void *row);

/* A search as FTS5 wants it: every word, or every stretch between double
 * quotes, is quoted, so that no sign in it commands anything. */
Slice database_query(Arena *arena, Slice words);

/* The first column of all rows as ids; a statement that is NULL fails. */
bool ids_load(Record *record, Arena *arena, sqlite3_stmt *statement,
              IdList *ids, Error *err);

/* Whose rows are stored or loaded, and where what they hold shall live. */
typedef struct Scope {
    Record *record;
    Arena *arena;
    Id owner;
    bool across; /* of OWNED_BY_CHECK */
    Error *err;
} Scope;

/* Stores a list, numbered from 0. */
bool rows_store(const Scope *scope, const Layout *layout, const void *rows,
                size_t count);

/* Loads the owner's list, or what a statement of the layout gives, which fails
 * when it is NULL; scope->err is set on failure. */
void *rows_load(const Scope *scope, const Layout *layout, size_t *count);
void *rows_read(const Scope *scope, sqlite3_stmt *statement,
                const Layout *layout, size_t *count);

#endif
