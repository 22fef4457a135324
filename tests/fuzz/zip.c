/* SPDX-License-Identifier: MIT */
/* zip -- any bytes as a ZIP archive; by the first byte also as the second
 * file of a sound one, whose directory is missing */
#include "input/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { LIMIT_BYTES = 1 << 16, STEPS_MAX = 100000 };

/* A file "a.txt" that holds "satu" and is not packed. */
static const char SOUND[] = "PK\3\4\12\0\0\0\0\0\0\0\0\0\xcd\x93\xae\xd5"
                            "\4\0\0\0\4\0\0\0\5\0\0\0a.txtsatu";

static void pages_read(const char *path) {
    Arena *page = arena_open(1 << 16);
    InputReader *input = input_open(&path, 1);
    RawPage raw;
    Error err;
    InputStep step;
    size_t steps = 0;
    input_limit(input, LIMIT_BYTES);
    while ((step = input_next(input, page, &raw, &err)) != INPUT_END) {
        if (step == INPUT_PAGE && (!raw.ref.length || !raw.bytes.length))
            abort();
        if (step == INPUT_DAMAGED && err.kind == ERR_NONE)
            abort();
        if (steps++ > STEPS_MAX) /* it goes round in circles */
            abort();
        arena_reset(page);
    }
    input_close(input);
    arena_close(page);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    if (!length)
        return 0;
    char folder[] = "/tmp/runut-fuzz-XXXXXX", path[64];
    if (!mkdtemp(folder))
        abort();
    snprintf(path, sizeof path, "%s/x.zip", folder);
    FILE *file = fopen(path, "wb");
    if (!file)
        abort();
    if (*bytes & 1)
        fwrite(SOUND, 1, sizeof SOUND - 1, file);
    if (fwrite(bytes + 1, 1, length - 1, file) != length - 1)
        abort();
    fclose(file);
    pages_read(path);
    unlink(path);
    rmdir(folder);
    return 0;
}
