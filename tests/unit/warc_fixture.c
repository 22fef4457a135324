/* SPDX-License-Identifier: MIT */
#include "warc_fixture.h"

const char *const NAMES[] = {"a.warc", "a.warc.gz", "a.warc.gz", "a.warc.zst",
                             "a.warc.zst"};

void bytes_add(struct Bytes *bytes, const void *text, size_t length) {
    bytes->text = realloc(bytes->text, bytes->length + length + 1);
    assert_non_null(bytes->text);
    memcpy(bytes->text + bytes->length, text, length);
    bytes->length += length;
}

struct Bytes gzip(const char *text, size_t length) {
    struct Bytes packed = {malloc(length + 200), 0};
    z_stream deflater = {0};
    assert_int_equal(deflateInit2(&deflater, 6, Z_DEFLATED, 15 + 16, 8, 0),
                     Z_OK);
    deflater.next_in = (Bytef *)text;
    deflater.avail_in = (uInt)length;
    deflater.next_out = (Bytef *)packed.text;
    deflater.avail_out = (uInt)length + 200;
    assert_int_equal(deflate(&deflater, Z_FINISH), Z_STREAM_END);
    packed.length = deflater.total_out;
    deflateEnd(&deflater);
    return packed;
}

struct Bytes zstd(const char *text, size_t length) {
    size_t room = ZSTD_compressBound(length);
    struct Bytes packed = {malloc(room), 0};
    packed.length = ZSTD_compress(packed.text, room, text, length, 3);
    assert_false(ZSTD_isError(packed.length));
    return packed;
}

static struct Bytes packed(Pack pack, struct Bytes bytes) {
    if (pack == GZIP_EACH || pack == GZIP_WHOLE)
        return gzip(bytes.text, bytes.length);
    if (pack == ZSTD_EACH || pack == ZSTD_WHOLE)
        return zstd(bytes.text, bytes.length);
    struct Bytes copy = {0};
    bytes_add(&copy, bytes.text, bytes.length);
    return copy;
}

struct Bytes record_of(const struct Part *part, size_t number,
                       size_t content_length) {
    char head[2048];
    int length = snprintf(
        head, sizeof head,
        "WARC/1.%zu\r\nWARC-Type: %s\r\nWARC-Record-ID: "
        "<urn:uuid:00000000-0000-4000-8000-%012zu>\r\n"
        "WARC-Date: 2025-06-10T00:00:00Z\r\n%sContent-Length: %zu\r\n\r\n",
        number % 2, part->type, number, part->headers, content_length);
    struct Bytes record = {0};
    bytes_add(&record, head, (size_t)length);
    bytes_add(&record, part->content, content_length);
    bytes_add(&record, "\r\n\r\n", 4);
    return record;
}

struct Bytes file_of(const struct Part *parts, Pack pack,
                     size_t starts[PARTS_MAX + 1]) {
    struct Bytes file = {0};
    size_t i = 0;
    for (; i < PARTS_MAX && parts[i].type; i++) {
        struct Bytes record = record_of(&parts[i], i, strlen(parts[i].content));
        bool each = pack == GZIP_EACH || pack == ZSTD_EACH;
        struct Bytes piece = packed(each ? pack : PLAIN, record);
        starts[i] = file.length;
        bytes_add(&file, piece.text, piece.length);
        free(record.text);
        free(piece.text);
    }
    starts[i] = file.length;
    if (pack != GZIP_WHOLE && pack != ZSTD_WHOLE)
        return file;
    struct Bytes whole = packed(pack, file);
    free(file.text);
    return whole;
}

void file_write(const char *name, const char *bytes, size_t length) {
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static size_t page_note(char *heard, size_t room, const RawPage *raw) {
    int shown = raw->bytes.length < 200 ? (int)raw->bytes.length : 200;
    assert_true(slice_starts(raw->ref, SLICE("urn:uuid:00000000-")));
    assert_int_equal(raw->date.length, 0);
    assert_true(slice_equal(raw->seen, SLICE("2025-06-10T00:00:00Z")));
    return (size_t)snprintf(heard, room, "%s %.*s %.*s %.*s\n",
                            raw->kind == RAW_HTML ? "html" : "text",
                            (int)raw->url.length, raw->url.text,
                            (int)raw->charset.length, raw->charset.text, shown,
                            raw->bytes.text);
}

uint64_t file_hear(const char *path, char *heard) {
    Arena *page = arena_open(1 << 16);
    InputReader *input = input_open(&path, 1);
    input_limit(input, LIMIT_BYTES);
    RawPage raw;
    Error err;
    InputStep step;
    size_t used = 0;
    heard[0] = '\0';
    while ((step = input_next(input, page, &raw, &err)) != INPUT_END) {
        if (step == INPUT_DAMAGED)
            used += (size_t)snprintf(heard + used, HEARD_BYTES - used, "! %s\n",
                                     err.what);
        else
            used += page_note(heard + used, HEARD_BYTES - used, &raw);
        arena_reset(page);
    }
    uint64_t passed_over = input_passed_over(input);
    input_close(input);
    arena_close(page);
    unlink(path);
    return passed_over;
}

void places_remove(char *heard) {
    char *rest = heard;
    while ((rest = strstr(rest, "! a.warc"))) {
        char *why = strstr(rest, ": ");
        why = why ? strstr(why + 2, ": ") : NULL;
        assert_non_null(why);
        memmove(rest + 2, why + 2, strlen(why + 2) + 1);
        rest++;
    }
}

int folder_make(void **state) {
    static char folder[] = "/tmp/runut-warc-XXXXXX";
    *state = mkdtemp(folder);
    return *state ? chdir(folder) : -1;
}

int folder_remove(void **state) {
    return rmdir(*state);
}
