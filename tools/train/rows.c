/* SPDX-License-Identifier: MIT */
#include "rows.h"

#include "base/file.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_BYTES_MAX = 1 << 28 };

bool rows_open(Arena *run, const char *path, Slice *bytes, Rows *rows,
               Error *err) {
    if (!file_read(run, path, FILE_BYTES_MAX, bytes, err))
        return false;
    size_t facts = 0;
    Slice line;
    for (Slice rest = *bytes; slice_next_line(&rest, &line);) {
        rows->count++;
        for (size_t i = 0; i < line.length; i++)
            facts += line.text[i] == '\t';
    }
    rows->facts = arena_take(run, (rows->count + 1) * sizeof *rows->facts);
    rows->counts = arena_take(run, rows->count + 1);
    rows->all = arena_take(run, (facts + 1) * sizeof *rows->all);
    rows->known = map_open(run);
    return true;
}

bool cut_field(Slice *line, Slice *field) {
    if (!line->length)
        return false;
    const char *tab = memchr(line->text, '\t', line->length);
    size_t end = tab ? (size_t)(tab - line->text) : line->length;
    *field = slice_part(*line, 0, end);
    *line = tab ? slice_part(*line, end + 1, line->length) : (Slice){0};
    return true;
}

void row_facts(Rows *rows, size_t at, Slice line) {
    Slice field;
    while (rows->counts[at] < ROW_FACTS_MAX && cut_field(&line, &field)) {
        uint32_t feature = map_get(rows->known, slice_hash(field));
        if (feature == MAP_ABSENT) {
            feature = (uint32_t)rows->features++;
            map_set(rows->known, slice_hash(field), feature);
            rows->all[feature] = (Feature){.name = field};
        }
        rows->all[feature].count++;
        rows->facts[at][rows->counts[at]++] = feature;
    }
}

static int compare_names(const void *one, const void *other) {
    const Feature *a = one, *b = other;
    size_t shorter =
        a->name.length < b->name.length ? a->name.length : b->name.length;
    int order = memcmp(a->name.text, b->name.text, shorter);
    return order ? order : (a->name.length > b->name.length) * 2 - 1;
}

void weights_print(Rows *rows) {
    enum { LEAST = 5 }; /* thousandths: what is less says nothing */
    qsort(rows->all, rows->features, sizeof *rows->all, compare_names);
    for (size_t i = 0; i < rows->features; i++) {
        Slice name = rows->all[i].name;
        size_t equals = slice_find(name, SLICE("="), 0);
        long weight = lround(1000 * rows->all[i].weight);
        if (labs(weight) >= LEAST)
            printf("%.*s\t%.*s\t%ld\n", (int)equals, name.text,
                   (int)(name.length - equals - 1), name.text + equals + 1,
                   weight);
    }
}
