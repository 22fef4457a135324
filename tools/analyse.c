/* SPDX-License-Identifier: MIT */
/* analyse -- pages in, findings out, without a record
 *
 * For work on one stage: analyse DATA_FOLDER PATH... prints one line of the
 * export a page, of whatever `runut add` reads. */
#include "each_page.h"
#include "pipeline.h"
#include "show/page_json.h"

static bool page_print(Arena *page, const RawPage *raw, void *context,
                       Error *err) {
    StoredPage stored = {0};
    if (!page_analyse(page, raw, context, &stored, err))
        return false;
    page_json_write(stdout, &stored);
    return true;
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20);
    Error err = {0};
    if (count < 3)
        error_set(&err, ERR_USE, "usage: analyse DATA_FOLDER PATH...");
    Language *language = count < 3 ? NULL : language_load(run, words[1], &err);
    if (!language) {
        fprintf(stderr, "%s\n", err.what);
        return 2;
    }
    const ToolWords tool = {"analyse", words, count};
    bool sound = each_page(&tool, page_print, language);
    arena_close(run);
    return sound ? 0 : 2;
}
