/* SPDX-License-Identifier: MIT */
#include "base/table.h"

#include "base/file.h"

#include <string.h>

enum { TABLE_BYTES_MAX = 64 * 1024 * 1024 };

bool table_error(const Table *table, const TableRow *row, Slice field,
                 const char *why, Error *err) {
    return error_set(err, ERR_DATA, "%s:%zu: '%.*s': %s", table->path,
                     row->line, (int)field.length, field.text ? field.text : "",
                     why);
}

static bool row_split(Slice line, TableRow *row) {
    while (line.length) {
        const char *tab = memchr(line.text, '\t', line.length);
        size_t end = tab ? (size_t)(tab - line.text) : line.length;
        Slice field = slice_trim(slice_part(line, 0, end));
        if (field.length) {
            if (row->count == TABLE_FIELDS_MAX)
                return false;
            bool empty = slice_equal(field, SLICE("-"));
            row->fields[row->count++] = empty ? (Slice){0} : field;
        }
        line = slice_part(line, end + 1, line.length);
    }
    return true;
}

/* Room for a row of every line, so that none is moved. */
static void rows_take(Arena *run, Slice bytes, Table *table) {
    size_t lines = 1;
    for (size_t i = 0; i < bytes.length; i++)
        lines += bytes.text[i] == '\n';
    table->rows = (void *)arena_buffer(run, lines * sizeof *table->rows);
    table->count = 0;
}

bool table_read(Arena *run, const char *folder, const char *name, Table *table,
                Error *err) {
    table->path = file_path(run, folder, name);
    Slice rest, line;
    if (!file_read(run, table->path, TABLE_BYTES_MAX, &rest, err))
        return false;
    rows_take(run, rest, table);
    for (size_t number = 1; slice_next_line(&rest, &line); number++) {
        if (!slice_trim(line).length || line.text[0] == '#')
            continue;
        TableRow row = {.line = number};
        if (!row_split(line, &row))
            return table_error(table, &row, line, "too many fields", err);
        if (row.count < table->fields_min)
            return table_error(table, &row, line, "a field is missing", err);
        table->rows[table->count++] = row;
    }
    return true;
}
