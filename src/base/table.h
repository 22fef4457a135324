/* table.h -- the commented TSV files of a language pack
 *
 * One row a line, fields between tabs (runs of tabs count as one, so columns
 * may be lined up), "#" starts a comment line, blank lines are skipped. A
 * field "-" is empty. A wrong line is an error that names file and line. */
#ifndef RUNUT_BASE_TABLE_H
#define RUNUT_BASE_TABLE_H

#include "base/error.h"
#include "base/slice.h"

enum { TABLE_FIELDS_MAX = 12 };

typedef struct TableRow {
    Slice fields[TABLE_FIELDS_MAX]; /* absent fields are empty */
    size_t count;
    size_t line; /* from 1 */
} TableRow;

typedef struct Table {
    size_t fields_min;
    const char *path;
    TableRow *rows;
    size_t count;
} Table;

/* Reads FOLDER/NAME. A row must have at least as many fields as
 * table->fields_min says; the caller sets it before.
 * Owner   rows and their text live in `run` */
bool table_read(Arena *run, const char *folder, const char *name, Table *table,
                Error *err);

/* An error about one field: "data/id/cues.tsv:12: 'x': why". Returns false. */
bool table_error(const Table *table, const TableRow *row, Slice field,
                 const char *why, Error *err);

#endif
