/* SPDX-License-Identifier: MIT */
/* warc -- any bytes as a web archive, plain or as gzip or zstd; by the first
 * byte also as the second record of a sound one */
#include "input/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { LIMIT_BYTES = 1 << 16, STEPS_PER_BYTE = 4 };

#define HEAD                                \
    "WARC/1.0\r\nWARC-Type: response\r\n"   \
    "WARC-Target-URI: http://kabar.id/\r\n" \
    "Content-Type: application/http\r\nContent-Length: "

/* The heads before the fuzzer's bytes. */
static const char *const HEADS[] = {
    "",
    "WARC/1.",
    HEAD,
    HEAD "200\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
         "Transfer-Encoding: chunked\r\n\r\n",
    HEAD "200\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
         "Content-Encoding: gzip\r\n\r\n",
    HEAD "200\r\n\r\nHTTP/1.1 200 OK\r\n",
};

static void pages_read(const char *path, size_t steps_max) {
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
        if (!steps_max--) /* it goes round in circles */
            abort();
        arena_reset(page);
    }
    input_close(input);
    arena_close(page);
}

static void gzip_write(const char *path, const char *bytes, size_t length) {
    gzFile file = gzopen(path, "ab1");
    if (!file || (length && gzwrite(file, bytes, (unsigned)length) <= 0))
        abort();
    gzclose(file);
}

static void file_write(const char *path, const char *bytes, size_t length) {
    FILE *file = fopen(path, "ab");
    if (!file || fwrite(bytes, 1, length, file) != length)
        abort();
    fclose(file);
}

static void zstd_write(const char *path, const char *bytes, size_t length) {
    size_t room = ZSTD_compressBound(length);
    char *packed = malloc(room);
    size_t used = ZSTD_compress(packed, room, bytes, length, 1);
    file_write(path, packed, used);
    free(packed);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static void (*const WRITERS[])(const char *, const char *, size_t) = {
        file_write, gzip_write, zstd_write};
    static const char SOUND[] = HEAD "3\r\n\r\nabc\r\n\r\n";
    if (length < 2)
        return 0;
    char folder[] = "/tmp/runut-fuzz-XXXXXX", path[64];
    if (!mkdtemp(folder))
        abort();
    snprintf(path, sizeof path, "%s/x.warc", folder);
    const char *head = HEADS[bytes[0] % (sizeof HEADS / sizeof *HEADS)];
    size_t start = strlen(head);
    char *content = malloc(start + length);
    memcpy(content, head, start);
    memcpy(content + start, bytes + 2, length - 2);
    unsigned way = bytes[1] % 3;
    if (bytes[1] & 8)
        WRITERS[way](path, SOUND, sizeof SOUND - 1);
    /* Raw bytes after sound members, too. */
    WRITERS[bytes[1] & 16 ? 0 : way](path, content, start + length - 2);
    if (bytes[1] & 32)
        WRITERS[way](path, SOUND, sizeof SOUND - 1);
    free(content);
    pages_read(path, (length + sizeof SOUND * 2) * STEPS_PER_BYTE);
    unlink(path);
    rmdir(folder);
    return 0;
}
