/* SPDX-License-Identifier: MIT */
/* Opening, versions, transactions; the whole file looked over. */
#include "record/database.h"

#include "base/memory.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    APPLICATION = 0x52756e75,
    BUSY_MILLISECONDS = 5000,
    SCRATCH_BYTES = 256 * 1024
};

/* schema.sql and what comes later, made by tools/embed.py */
extern const char SCHEMA_SQL[];

/* What brings a record from one version to the next: row 0 makes the version
 * behind the drafts from an empty file. Each text sets user_version itself. */
static const char *const MIGRATIONS[] = {SCHEMA_SQL};

enum {
    DRAFTS = 4, /* versions that were changed without a migration */
    VERSION = DRAFTS + sizeof MIGRATIONS / sizeof *MIGRATIONS
};

static const char SETTINGS[] = "PRAGMA foreign_keys = ON;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA cache_size = -16000;"
                               "PRAGMA wal_autocheckpoint = 8000;"
                               "PRAGMA journal_size_limit = 67108864;";

typedef struct Heading { /* what the file says about itself */
    int application, version;
    bool empty;
} Heading;

static bool number_read(Record *record, const char *sql, int *number,
                        Error *err) {
    int64_t wide;
    bool read = statement_number(
        record, database_statement(record, NULL, sql, err), &wide, err);
    *number = (int)wide;
    return read;
}

static bool heading_read(Record *record, Heading *heading, Error *err) {
    int tables = 0;
    if (!number_read(record, "SELECT count(*) FROM sqlite_schema", &tables,
                     err) ||
        !number_read(record, "PRAGMA application_id", &heading->application,
                     err) ||
        !number_read(record, "PRAGMA user_version", &heading->version, err))
        return false;
    heading->empty = tables == 0 && heading->application == 0;
    return true;
}

static bool heading_check(const Record *record, const Heading *heading,
                          RecordMode mode, Error *err) {
    if (heading->empty && mode == RECORD_WRITE)
        return true;
    if (heading->empty)
        return error_set(err, ERR_RECORD,
                         "%s: an empty file and no record; \"runut add\" "
                         "makes one of it",
                         record->path);
    if (heading->application != APPLICATION)
        return error_set(err, ERR_RECORD,
                         "%s: an SQLite file but not a record; choose another "
                         "file",
                         record->path);
    if (heading->version > VERSION)
        return error_set(err, ERR_RECORD,
                         "%s: made by a newer Runut (version %d, this one "
                         "reads %d); update Runut",
                         record->path, heading->version, VERSION);
    if (heading->version <= DRAFTS)
        return error_set(err, ERR_RECORD,
                         "%s: made by a draft of Runut (version %d, now %d); "
                         "add its pages to a new record",
                         record->path, heading->version, VERSION);
    if (heading->version < VERSION && mode == RECORD_READ)
        return error_set(err, ERR_RECORD,
                         "%s: made by an older Runut (version %d, now %d); "
                         "\"runut add\" brings it up to date",
                         record->path, heading->version, VERSION);
    return true;
}

/* Inside a transaction; looks again, since another program may have been
 * quicker. */
static bool versions_raise(Record *record, Error *err) {
    Heading heading;
    if (!heading_read(record, &heading, err) ||
        !heading_check(record, &heading, RECORD_WRITE, err))
        return false;
    int version = heading.empty ? DRAFTS : heading.version;
    for (; version < VERSION; version++)
        if (!database_run(record, MIGRATIONS[version - DRAFTS], err))
            return false;
    return true;
}

static bool file_prepare(Record *record, RecordMode mode, Error *err) {
    Heading heading;
    if (!heading_read(record, &heading, err) ||
        !heading_check(record, &heading, mode, err) ||
        !database_run(record, SETTINGS, err))
        return false;
    if (mode == RECORD_READ)
        return database_run(record, "PRAGMA query_only = ON", err);
    if (sqlite3_db_readonly(record->database, "main") == 1)
        return error_set(err, ERR_RECORD,
                         "%s: it may not be written; change its permissions "
                         "or choose another file",
                         record->path);
    if (!database_run(record, "PRAGMA journal_mode = WAL", err))
        return false;
    if (heading.version == VERSION)
        return true;
    return record_begin(record, err) &&
           record_end(record, versions_raise(record, err), err);
}

/* Whether a reader may not make the files that WAL needs beside a record, and
 * needs none because nobody is writing: on read-only disks, in other people's
 * folders. */
static bool file_is_still(Record *record) {
    Slice path = slice_of(record->path);
    const char *slash = strrchr(record->path, '/');
    Slice folder = slash ? slice_part(path, 0, (size_t)(slash - path.text) + 1)
                         : SLICE(".");
    Slice journal[] = {path, SLICE("-wal")};
    Arena *scratch = record->scratch;
    return access(slice_string(scratch, folder), W_OK) != 0 &&
           access(slice_join(scratch, journal, 2, (Slice){0}).text, F_OK) != 0;
}

/* The path as an address, which can say that the file will not change. */
static const char *still_address(Record *record) {
    static const char TAIL[] = "?immutable=1";
    size_t room = 3 * strlen(record->path) + sizeof TAIL + sizeof "file://";
    char *address = arena_buffer(record->scratch, room);
    size_t used = (size_t)snprintf(address, room, "file:%s",
                                   *record->path == '/' ? "//" : "");
    for (const char *sign = record->path; *sign; sign++)
        used += (size_t)snprintf(address + used, room - used,
                                 strchr("%?#", *sign) ? "%%%02X" : "%c",
                                 (unsigned char)*sign);
    snprintf(address + used, room - used, "%s", TAIL);
    return address;
}

static bool file_open(Record *record, RecordMode mode, Error *err) {
    if (mode == RECORD_READ && access(record->path, F_OK) != 0)
        return error_set(err, ERR_RECORD,
                         "%s: no record is there; \"runut add\" makes one",
                         record->path);
    /* A reader that may write removes the journal when it closes. */
    int flags =
        SQLITE_OPEN_READWRITE | (mode == RECORD_READ ? 0 : SQLITE_OPEN_CREATE);
    const char *address = record->path;
    if (mode == RECORD_READ && file_is_still(record)) {
        flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        address = still_address(record);
    }
    errno = 0;
    if (sqlite3_open_v2(address, &record->database, flags | SQLITE_OPEN_NOMUTEX,
                        NULL) != SQLITE_OK)
        return error_set(err, ERR_RECORD, "%s: cannot be opened%s%s",
                         record->path, errno ? ": " : "",
                         errno ? strerror(errno) : "");
    sqlite3_busy_timeout(record->database, BUSY_MILLISECONDS);
    return true;
}

bool record_open(const char *path, RecordMode mode, Record **opened,
                 Error *err) {
    Record *record = memory_take(sizeof *record);
    *opened = NULL;
    record->path = memory_given(strdup(path));
    record->scratch = arena_open(SCRATCH_BYTES);
    record->packer = memory_given(ZSTD_createCCtx());
    if (!file_open(record, mode, err) || !file_prepare(record, mode, err)) {
        record_close(record);
        return false;
    }
    *opened = record;
    return true;
}

void record_patience(Record *record, int milliseconds) {
    sqlite3_busy_timeout(record->database, milliseconds);
}

void record_close(Record *record) {
    if (!record)
        return;
    record_rollback(record);
    for (size_t i = 0; i < record->prepared_count; i++)
        sqlite3_finalize(record->prepared[i].statement);
    sqlite3_close(record->database);
    ZSTD_freeCCtx(record->packer);
    arena_close(record->scratch);
    free(record->path);
    free(record);
}

bool record_begin(Record *record, Error *err) {
    record->in_step = database_run(record, "BEGIN IMMEDIATE", err);
    return record->in_step;
}

bool record_commit(Record *record, Error *err) {
    bool done = database_run(record, "COMMIT", err);
    if (!done)
        record_rollback(record);
    record->in_step = false;
    return done;
}

void record_rollback(Record *record) {
    record->in_step = false;
    if (record->database && !sqlite3_get_autocommit(record->database))
        sqlite3_exec(record->database, "ROLLBACK", NULL, NULL, NULL);
}

bool record_end(Record *record, bool done, Error *err) {
    if (done)
        return record_commit(record, err);
    record_rollback(record);
    return false;
}

static bool nothing_wrong(Record *record, const char *sql, const char *good,
                          Error *err) {
    sqlite3_stmt *statement = database_statement(record, NULL, sql, err);
    if (!statement)
        return false;
    if (!statement_row(record, statement, err))
        return err->kind == ERR_NONE;
    Slice said = text_column(record->scratch, statement, 0);
    sqlite3_reset(statement);
    bool fine = good && slice_equal(said, slice_of(good));
    if (!fine)
        error_set(err, ERR_RECORD,
                  "%s: damaged (%.*s); \"sqlite3 FILE .recover\" saves what "
                  "can be read",
                  record->path, said.length < 80 ? (int)said.length : 80,
                  said.text ? said.text : "");
    arena_reset(record->scratch);
    return fine;
}

bool record_whole(Record *record, Error *err) {
    return nothing_wrong(record, "PRAGMA integrity_check(1)", "ok", err) &&
           nothing_wrong(record, "PRAGMA foreign_key_check", NULL, err);
}
