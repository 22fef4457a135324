/* SPDX-License-Identifier: MIT */
/* analyse -- pages in, findings out, without a record
 *
 * For work on one stage: analyse DATA_FOLDER FILE.jsonl|FILE.txt... prints
 * one line of the export a page. */
#include "base/file.h"
#include "pipeline.h"
#include "show/page_json.h"

#include <jansson.h>
#include <string.h>

enum { FILE_BYTES_MAX = 1 << 30 };

static Slice member(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    return (Slice){json_string_value(value), json_string_length(value)};
}

static void page_print(Arena *page, const RawPage *raw,
                       const Language *language) {
    StoredPage stored = {0};
    Error err = {0};
    if (page_analyse(page, raw, language, &stored, &err))
        page_json_write(stdout, &stored);
    else
        fprintf(stderr, "%s\n", err.what);
    arena_reset(page);
}

static void lines_print(Arena *page, Slice bytes, const Language *language) {
    Slice line;
    while (slice_next_line(&bytes, &line)) {
        json_t *object = json_loadb(line.text, line.length, 0, NULL);
        Slice html = member(object, "html");
        RawPage raw = {.kind = html.length ? RAW_HTML : RAW_TEXT,
                       .ref = member(object, "id"),
                       .bytes = html.length ? html : member(object, "text"),
                       .url = member(object, "url"),
                       .outlet = member(object, "outlet"),
                       .title = member(object, "title"),
                       .author = member(object, "author"),
                       .date = member(object, "date")};
        if (object)
            page_print(page, &raw, language);
        json_decref(object);
    }
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20), *page = arena_open(1 << 20);
    Error err = {0};
    const Language *language =
        count > 1 ? language_load(run, words[1], "id", &err) : NULL;
    for (int i = 2; language && i < count; i++) {
        Slice bytes, path = slice_of(words[i]);
        if (!file_read(run, words[i], FILE_BYTES_MAX, &bytes, &err))
            break;
        if (slice_ends(path, SLICE(".jsonl"))) {
            lines_print(page, bytes, language);
            continue;
        }
        const char *name = strrchr(words[i], '/');
        Slice ref = slice_of(name ? name + 1 : words[i]);
        const char *dot = memrchr(ref.text, '.', ref.length);
        ref.length = dot ? (size_t)(dot - ref.text) : ref.length;
        RawPage raw = {.kind = slice_ends(path, SLICE(".html")) ? RAW_HTML
                                                                : RAW_TEXT,
                       .ref = ref,
                       .bytes = bytes,
                       .place = path};
        page_print(page, &raw, language);
    }
    if (!language || err.kind)
        fprintf(stderr, "%s\n", err.kind ? err.what : "no data folder");
    arena_close(page);
    arena_close(run);
    return !language || err.kind ? 2 : 0;
}
