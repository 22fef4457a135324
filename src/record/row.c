/* SPDX-License-Identifier: MIT */
/* Between the fields of a struct and the columns of a row. */
#include "record/database.h"

#include <math.h>
#include <string.h>
#include <time.h>

void text_bind(sqlite3_stmt *statement, int index, Slice text) {
    if (text.length)
        sqlite3_bind_text64(statement, index, text.text, text.length,
                            SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_bind_null(statement, index);
}

Slice text_column(Arena *arena, sqlite3_stmt *statement, int column) {
    const void *text = sqlite3_column_blob(statement, column);
    int length = sqlite3_column_bytes(statement, column);
    return slice_copy(arena, (Slice){text, text ? (size_t)length : 0});
}

static void real_bind(sqlite3_stmt *statement, int index, double value,
                      double unbounded) {
    if (value == unbounded)
        sqlite3_bind_null(statement, index);
    else
        sqlite3_bind_double(statement, index, value);
}

static void day_bind(sqlite3_stmt *statement, int index, Day day) {
    char text[DAY_ISO_BYTES];
    day_iso(day, text);
    if (*text)
        sqlite3_bind_text(statement, index, text, -1, SQLITE_TRANSIENT);
    else
        sqlite3_bind_null(statement, index);
}

char *time_iso(int64_t time, char text[TIME_BYTES]) {
    time_t seconds = (time_t)time;
    struct tm parts;
    *text = '\0';
    if (gmtime_r(&seconds, &parts))
        strftime(text, TIME_BYTES, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

static void time_bind(sqlite3_stmt *statement, int index, int64_t time) {
    char text[TIME_BYTES];
    if (time)
        sqlite3_bind_text(statement, index, time_iso(time, text), -1,
                          SQLITE_TRANSIENT);
    else
        sqlite3_bind_null(statement, index);
}

/* 0 for what is no such time. */
static int64_t time_read(sqlite3_stmt *statement, int index) {
    struct tm parts = {0};
    const char *text = (const char *)sqlite3_column_text(statement, index);
    const char *end =
        text ? strptime(text, "%Y-%m-%dT%H:%M:%SZ", &parts) : NULL;
    return end && !*end ? (int64_t)timegm(&parts) : 0;
}

static void word_bind(sqlite3_stmt *statement, int index, const Column *column,
                      const void *field) {
    unsigned value;
    memcpy(&value, field, sizeof value);
    const char *word = column->word(value);
    if (word)
        sqlite3_bind_text(statement, index, word, -1, SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, index);
}

static void bytes_bind(sqlite3_stmt *statement, int index, Slice bytes) {
    if (bytes.length)
        sqlite3_bind_blob64(statement, index, bytes.text, bytes.length,
                            SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, index);
}

static void number_bind(sqlite3_stmt *statement, int index, uint64_t value,
                        uint64_t nothing) {
    if (value == nothing)
        sqlite3_bind_null(statement, index);
    else
        sqlite3_bind_int64(statement, index, (sqlite3_int64)value);
}

static void field_bind(sqlite3_stmt *statement, int index, const Column *column,
                       const void *field) {
    switch (column->kind) {
    case COLUMN_TEXT:
        text_bind(statement, index, *(const Slice *)field);
        break;
    case COLUMN_BYTES:
        bytes_bind(statement, index, *(const Slice *)field);
        break;
    case COLUMN_ID:
        number_bind(statement, index, (uint64_t) * (const Id *)field, ID_NONE);
        break;
    case COLUMN_OFFSET:
        sqlite3_bind_int64(statement, index, *(const uint32_t *)field);
        break;
    case COLUMN_INDEX:
        number_bind(statement, index, *(const uint32_t *)field, UINT32_MAX);
        break;
    case COLUMN_COUNT:
        number_bind(statement, index, *(const size_t *)field, SIZE_MAX);
        break;
    case COLUMN_FLAG:
        sqlite3_bind_int(statement, index, *(const bool *)field);
        break;
    case COLUMN_WORD:
        word_bind(statement, index, column, field);
        break;
    case COLUMN_CODE:
        text_bind(statement, index, slice_of(field));
        break;
    case COLUMN_DAY:
        day_bind(statement, index, *(const Day *)field);
        break;
    case COLUMN_TIME:
        time_bind(statement, index, *(const int64_t *)field);
        break;
    case COLUMN_REAL:
        sqlite3_bind_double(statement, index, *(const double *)field);
        break;
    case COLUMN_LOW:
        real_bind(statement, index, *(const double *)field, -INFINITY);
        break;
    case COLUMN_HIGH:
        real_bind(statement, index, *(const double *)field, INFINITY);
        break;
    }
}

void row_bind(sqlite3_stmt *statement, int index, const Layout *layout,
              const void *row) {
    for (size_t i = 0; i < layout->column_count; i++) {
        const Column *column = &layout->columns[i];
        field_bind(statement, index + (int)i, column,
                   (const char *)row + column->offset);
    }
}

static Slice seen_text(sqlite3_stmt *statement, int index) {
    const void *text = sqlite3_column_blob(statement, index);
    return (Slice){text, (size_t)sqlite3_column_bytes(statement, index)};
}

/* A word of a later version that this one does not know reads as the first. */
static unsigned word_read(sqlite3_stmt *statement, int index,
                          const Column *column) {
    Slice seen = seen_text(statement, index);
    for (unsigned value = 0; value < column->word_count; value++) {
        const char *word = column->word(value);
        if (word && slice_equal(seen, slice_of(word)))
            return value;
    }
    return 0;
}

static void code_read(sqlite3_stmt *statement, int index, char code[8]) {
    Slice seen = seen_text(statement, index);
    memset(code, 0, 8);
    if (seen.length)
        memcpy(code, seen.text, seen.length < 8 ? seen.length : 7);
}

static double real_read(sqlite3_stmt *statement, int index, double unbounded) {
    return sqlite3_column_type(statement, index) == SQLITE_NULL
               ? unbounded
               : sqlite3_column_double(statement, index);
}

static int64_t number_read(sqlite3_stmt *statement, int index,
                           int64_t nothing) {
    return sqlite3_column_type(statement, index) == SQLITE_NULL
               ? nothing
               : sqlite3_column_int64(statement, index);
}

static void field_read(Arena *arena, sqlite3_stmt *statement, int index,
                       const Column *column, void *field) {
    unsigned word;
    switch (column->kind) {
    case COLUMN_TEXT:
    case COLUMN_BYTES:
        *(Slice *)field = text_column(arena, statement, index);
        break;
    case COLUMN_ID:
        *(Id *)field = number_read(statement, index, ID_NONE);
        break;
    case COLUMN_OFFSET:
    case COLUMN_INDEX:
        *(uint32_t *)field =
            (uint32_t)number_read(statement, index, UINT32_MAX);
        break;
    case COLUMN_COUNT:
        *(size_t *)field = (size_t)number_read(statement, index, -1);
        break;
    case COLUMN_FLAG:
        *(bool *)field = sqlite3_column_int(statement, index) != 0;
        break;
    case COLUMN_WORD:
        word = word_read(statement, index, column);
        memcpy(field, &word, sizeof word);
        break;
    case COLUMN_CODE:
        code_read(statement, index, field);
        break;
    case COLUMN_DAY:
        *(Day *)field = day_read_iso(seen_text(statement, index));
        break;
    case COLUMN_TIME:
        *(int64_t *)field = time_read(statement, index);
        break;
    case COLUMN_REAL:
        *(double *)field = sqlite3_column_double(statement, index);
        break;
    case COLUMN_LOW:
        *(double *)field = real_read(statement, index, -INFINITY);
        break;
    case COLUMN_HIGH:
        *(double *)field = real_read(statement, index, INFINITY);
        break;
    }
}

void row_read(Arena *arena, sqlite3_stmt *statement, const Layout *layout,
              void *row) {
    memset(row, 0, layout->row_bytes);
    for (size_t i = 0; i < layout->column_count; i++) {
        const Column *column = &layout->columns[i];
        field_read(arena, statement, (int)i, column,
                   (char *)row + column->offset);
    }
}
