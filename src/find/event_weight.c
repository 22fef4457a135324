/* SPDX-License-Identifier: MIT */
#include "find/event_weight.h"

#include <stdio.h>

static bool number_read(Slice field, int32_t least, int32_t last,
                        int32_t *number) {
    bool minus = slice_starts(field, SLICE("-"));
    *number = 0;
    for (size_t i = minus; i < field.length; i++) {
        if (field.text[i] < '0' || field.text[i] > '9' || *number > 999999)
            return false;
        *number = *number * 10 + (field.text[i] - '0');
    }
    *number = minus ? -*number : *number;
    return field.length > minus && *number >= least && *number <= last;
}

bool weight_read(const Table *lines, size_t at, int32_t *weight, Error *err) {
    enum { WEIGHT_MAX = 20000 };
    const TableRow *row = &lines->rows[at];
    return number_read(row->fields[2], -WEIGHT_MAX, WEIGHT_MAX, weight) ||
           table_error(lines, row, row->fields[2],
                       "no weight from -20000 to 20000", err);
}

bool weight_row_read(const WeightNames *names, const Table *lines, size_t at,
                     WeightRow *row, Error *err) {
    const TableRow *line = &lines->rows[at];
    int32_t value;
    char why[64];
    if (!weight_read(lines, at, &row->weight, err))
        return false;
    for (size_t i = 0; i < names->count; i++) {
        if (!slice_equal(line->fields[0], slice_of(names->names[i])))
            continue;
        if (!number_read(line->fields[1], 0, (int32_t)names->values - 1,
                         &value)) {
            snprintf(why, sizeof why, "no value from 0 to %zu",
                     names->values - 1);
            return table_error(lines, line, line->fields[1], why, err);
        }
        row->fact = i;
        row->value = (size_t)value;
        return true;
    }
    return table_error(lines, line, line->fields[0], "no such fact", err);
}
