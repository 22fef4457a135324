/* SPDX-License-Identifier: MIT */
#include "each_page.h"

#include "input/reader.h"

#include <stdio.h>

enum { PATHS_FIRST = 2 };

bool each_page(const ToolWords *words, PageUse *use, void *context) {
    size_t paths =
        words->count > PATHS_FIRST ? (size_t)(words->count - PATHS_FIRST) : 0;
    InputReader *input =
        input_open((const char *const *)words->words + PATHS_FIRST, paths);
    Arena *page = arena_open(1 << 20);
    RawPage raw;
    bool sound = true;
    while (true) {
        Error err = {0};
        InputStep step = input_next(input, page, &raw, &err);
        if (step == INPUT_END)
            break;
        if (step != INPUT_PAGE || !use(page, &raw, context, &err)) {
            fprintf(stderr, "%s: %s\n", words->tool, err.what);
            sound = false;
        }
        arena_reset(page);
    }
    arena_close(page);
    input_close(input);
    return sound;
}
