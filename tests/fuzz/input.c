/* SPDX-License-Identifier: MIT */
/* input -- any bytes as a file: the first byte says under which name */
#include "input/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { LIMIT_BYTES = 1 << 16 };

static void pages_read(const char *path) {
    Arena *page = arena_open(1 << 16);
    InputReader *input = input_open(&path, 1);
    RawPage raw;
    Error err;
    InputStep step;
    input_limit(input, LIMIT_BYTES);
    while ((step = input_next(input, page, &raw, &err)) != INPUT_END) {
        if (step == INPUT_PAGE && (!raw.ref.length || !raw.bytes.length))
            abort();
        if (step == INPUT_DAMAGED && err.kind == ERR_NONE)
            abort();
        arena_reset(page);
    }
    input_close(input);
    arena_close(page);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static const char *const NAMES[] = {"x.jsonl", "x.html.gz", "x.txt", "x"};
    if (!length)
        return 0;
    char folder[] = "/tmp/runut-fuzz-XXXXXX", path[64];
    if (!mkdtemp(folder))
        abort();
    snprintf(path, sizeof path, "%s/%s", folder, NAMES[*bytes % 4]);
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes + 1, 1, length - 1, file) != length - 1)
        abort();
    fclose(file);
    pages_read(path);
    unlink(path);
    rmdir(folder);
    return 0;
}
