/* SPDX-License-Identifier: MIT */
#include "text/word_list.h"

#include "base/file.h"
#include "base/table.h"
#include "input/unpack.h"

enum { LIST_BYTES_MAX = 16 << 20 };

static bool list_read(Arena *run, const char *path, Slice *bytes, Error *err) {
    if (!file_read(run, path, LIST_BYTES_MAX, bytes, err))
        return false;
    Packing packing = packing_of(*bytes);
    return packing == PACKING_NONE ||
           unpack_all(run, packing, LIST_BYTES_MAX, bytes, err);
}

static bool named_read(Arena *run, const TableRow *row, Slice *bytes,
                       Error *err) {
    const char *package = slice_string(run, row->fields[2]);
    Error cause = {0};
    if (list_read(run, slice_string(run, row->fields[1]), bytes, &cause))
        return true;
    return error_set(err, ERR_DATA,
                     "no list of words: %s (install the package %s)",
                     cause.what, package);
}

bool word_list_read(Arena *run, const char *folder, Slice use, Slice *bytes,
                    Error *err) {
    Table table = {.fields_min = 3};
    if (!table_read(run, folder, "word_lists.tsv", &table, err))
        return false;
    *bytes = (Slice){0};
    for (size_t i = 0; i < table.count; i++)
        if (slice_equal(table.rows[i].fields[0], use))
            return named_read(run, &table.rows[i], bytes, err);
    return true;
}
