/* SPDX-License-Identifier: MIT */
/* pages -- composed pages as JSON lines, for `runut add -`
 *
 *     bench_pages DATA_FOLDER SEED COUNT
 *
 * Prints pages of compose.h: what a large record can be made of. */
#include "compose.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { FIRST_SECOND = 1748736000 /* June 2025 */ };

static bool page_print(const ComposedCopy *page, size_t number) {
    char host[32], date[32];
    time_t seconds = FIRST_SECOND + (time_t)page->minute * 60;
    struct tm moment;
    gmtime_r(&seconds, &moment);
    strftime(date, sizeof date, "%Y-%m-%dT%H:%M", &moment);
    snprintf(host, sizeof host, "Warta %u", page->host);
    json_t *row =
        json_pack("{s:I,s:s%,s:s%,s:s,s:s}", "id", (json_int_t)number, "title",
                  page->title.text, page->title.length, "text", page->text.text,
                  page->text.length, "outlet", host, "date", date);
    bool done = row && json_dumpf(row, stdout, JSON_COMPACT) == 0 &&
                putchar('\n') != EOF;
    json_decref(row);
    return done;
}

int main(int count, char **words) {
    Error err = {0};
    Arena *run = arena_open(1 << 20);
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/id", count > 1 ? words[1] : ".");
    Composer *composer =
        count == 4
            ? composer_open(run, folder, strtoul(words[2], NULL, 10), &err)
            : NULL;
    bool done = composer != NULL;
    size_t pages = done ? strtoul(words[3], NULL, 10) : 0;
    for (size_t i = 1; done && i <= pages; i++) {
        ComposedCopy page = compose_next(composer);
        done = page_print(&page, i);
    }
    if (!done)
        fprintf(stderr, "bench_pages: %s\n",
                err.kind ? err.what : "DATA_FOLDER SEED COUNT are wanted");
    arena_close(run);
    return done ? 0 : 2;
}
