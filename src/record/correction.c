/* SPDX-License-Identifier: MIT */
#include "record/correction.h"

#include "base/list.h"
#include "record/database.h"

#include <time.h>

static const char MERGE[] = "merge", SPLIT[] = "split";

static Correction correction_read(Arena *arena, sqlite3_stmt *statement) {
    Correction row = {.number = sqlite3_column_int64(statement, 0),
                      .page = sqlite3_column_int64(statement, 2),
                      .other = sqlite3_column_int64(statement, 3),
                      .made = text_column(arena, statement, 4),
                      .by = text_column(arena, statement, 5),
                      .why = text_column(arena, statement, 6)};
    Slice action = text_column(arena, statement, 1);
    row.action = slice_equal(action, slice_of(SPLIT)) ? CORRECTION_SPLIT
                                                      : CORRECTION_MERGE;
    return row;
}

bool record_corrections(Record *record, Arena *arena,
                        CorrectionList *corrections, Error *err) {
    static const char SQL[] =
        "SELECT coalesce(whole, number), action, "
        "coalesce(a.replaced_by, a.id), coalesce(b.replaced_by, b.id), "
        "made, made_by, reason FROM correction "
        "JOIN page AS a ON a.id = correction.page "
        "JOIN page AS b ON b.id = correction.other_page "
        "ORDER BY correction.number";
    sqlite3_stmt *statement = database_statement(record, NULL, SQL, err);
    *corrections = (CorrectionList){0};
    while (statement && statement_row(record, statement, err)) {
        corrections->rows =
            list_room(arena, corrections->rows, corrections->count,
                      &corrections->capacity, sizeof *corrections->rows);
        corrections->rows[corrections->count++] =
            correction_read(arena, statement);
    }
    return err->kind == ERR_NONE;
}

static bool pair_store(Record *record, const Correction *pair, int64_t whole,
                       Error *err) {
    static const char SQL[] =
        "INSERT INTO correction (page, other_page, action, made, made_by, "
        "reason, whole) VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, 0))";
    char made[TIME_BYTES];
    sqlite3_stmt *statement = database_ask(record, NULL, SQL, pair->page, err);
    if (!statement)
        return false;
    sqlite3_bind_int64(statement, 2, pair->other);
    text_bind(statement, 3,
              slice_of(pair->action == CORRECTION_SPLIT ? SPLIT : MERGE));
    text_bind(statement, 4, slice_of(time_iso(time(NULL), made)));
    text_bind(statement, 5, pair->by);
    text_bind(statement, 6, pair->why);
    sqlite3_bind_int64(statement, 7, whole);
    return statement_run(record, statement, err);
}

bool record_correction_store(Record *record, const CorrectionList *pairs,
                             int64_t *number, Error *err) {
    static const char SQL[] =
        "UPDATE correction SET whole = number WHERE number = ?1";
    *number = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        if (!pair_store(record, &pairs->rows[i], *number, err))
            return false;
        if (!*number)
            *number = sqlite3_last_insert_rowid(record->database);
    }
    sqlite3_stmt *statement = database_ask(record, NULL, SQL, *number, err);
    return statement && statement_run(record, statement, err);
}

bool record_correction_drop(Record *record, int64_t number, Error *err) {
    static const char SQL[] =
        "DELETE FROM correction WHERE coalesce(whole, number) = ?1";
    sqlite3_stmt *statement = database_ask(record, NULL, SQL, number, err);
    if (!statement || !statement_run(record, statement, err))
        return false;
    return sqlite3_changes(record->database) > 0 ||
           error_set(err, ERR_USE,
                     "there is no correction %lld; \"runut fix list\" lists "
                     "them",
                     (long long)number);
}

bool record_current(Record *record, Id page, Id *current, Error *err) {
    static const char SQL[] =
        "SELECT coalesce(replaced_by, id) FROM page WHERE id = ?1";
    return statement_number(record, database_ask(record, NULL, SQL, page, err),
                            current, err);
}
