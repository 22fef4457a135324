/* SPDX-License-Identifier: MIT */
#include "find/figure.h"

void *figure_load(Arena *run, const char *folder, Error *err) {
    (void)folder;
    (void)err;
    return arena_take(run, 1);
}

bool figure_find(Arena *page, const Document *document, const void *tables,
                 Findings *found, Error *err) {
    (void)page;
    (void)document;
    (void)tables;
    (void)found;
    (void)err;
    return true;
}
