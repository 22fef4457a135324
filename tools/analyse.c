/* SPDX-License-Identifier: MIT */
/* analyse -- pages in, findings out, without a record
 *
 * For work on one stage: analyse DATA_FOLDER PATH... prints one line of the
 * export a page, of whatever `runut add` reads. */
#include "input/reader.h"
#include "pipeline.h"
#include "show/page_json.h"

static bool page_print(Arena *page, const RawPage *raw,
                       const Language *language, Error *err) {
    StoredPage stored = {0};
    if (!page_analyse(page, raw, language, &stored, err))
        return false;
    page_json_write(stdout, &stored);
    return true;
}

static bool pages_print(InputReader *input, const Language *language) {
    Arena *page = arena_open(1 << 20);
    RawPage raw;
    Error err = {0};
    bool good = true;
    for (InputStep step; (step = input_next(input, page, &raw, &err));) {
        if (step != INPUT_PAGE || !page_print(page, &raw, language, &err)) {
            fprintf(stderr, "analyse: %s\n", err.what);
            good = false;
        }
        arena_reset(page);
    }
    arena_close(page);
    return good;
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    if (count < 3)
        error_set(&err, ERR_USE, "usage: analyse DATA_FOLDER PATH...");
    const Language *language =
        count < 3 ? NULL : language_load(run, words[1], &err);
    if (!language) {
        fprintf(stderr, "%s\n", err.what);
        return 2;
    }
    InputReader *input =
        input_open((const char *const *)words + 2, (size_t)count - 2);
    bool good = pages_print(input, language);
    input_close(input);
    arena_close(run);
    return good ? 0 : 2;
}
