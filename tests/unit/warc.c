/* SPDX-License-Identifier: MIT */
#include "input/reader.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

enum { HEARD_BYTES = 8192, LIMIT_BYTES = 1 << 16, PARTS_MAX = 5 };

typedef enum Pack {
    PLAIN,
    GZIP_EACH, /* a member a record, as the standard wants it */
    GZIP_WHOLE,
    ZSTD_EACH,
    ZSTD_WHOLE,
    PACK_COUNT
} Pack;

static const char *const NAMES[] = {"a.warc", "a.warc.gz", "a.warc.gz",
                                    "a.warc.zst", "a.warc.zst"};

/* A record: its type ("": raw bytes follow), more headers, content. */
struct Part {
    const char *type, *headers, *content;
};

/* Records, and what reading them says, in every packing: one line a page
 * ("kind url charset bytes") or a damage ("! message"). */
struct Row {
    const char *reason;
    struct Part parts[PARTS_MAX];
    const char *heard;
    uint64_t passed_over;
};

#define HTTP "Content-Type: application/http;msgtype=response\r\n"
#define OK "HTTP/1.1 200 OK\r\n"
#define HTML "Content-Type: text/html; charset=UTF-8\r\n"
#define URL(path) "WARC-Target-URI: https://kabar.id/" path "\r\n"
#define GOOD(path) \
    { "response", URL(path) HTTP, OK HTML "\r\n<p>" path }
#define HEARD(path) "html https://kabar.id/" path " UTF-8 <p>" path "\n"

static const struct Row ROWS[] = {
    {"two pages",
     {{"warcinfo", "Content-Type: application/warc-fields\r\n", "a: b\r\n"},
      GOOD("1"),
      GOOD("2")},
     HEARD("1") HEARD("2"),
     0},
    {"what belongs to a response is no page",
     {{"request", URL("1") "Content-Type: application/http\r\n",
       "GET / HTTP/1.1\r\n\r\n"},
      {"metadata", URL("1") "Content-Type: text/plain\r\n", "fetched: 1\r\n"},
      {"revisit", URL("1") HTTP, OK HTML "\r\n"},
      GOOD("2")},
     HEARD("2"),
     0},
    {"redirects, errors, images, empty pages and crawlers' files are counted",
     {{"response", URL("1") HTTP,
       "HTTP/1.1 301 Pindah\r\nLocation: /2\r\n" HTML "\r\n<p>Pindah"},
      {"response", URL("2") HTTP, "HTTP/1.1 404 Tiada\r\n" HTML "\r\n<p>Tiada"},
      {"response", URL("3") HTTP, OK "Content-Type: image/png\r\n\r\nPNG"},
      {"response", URL("4") HTTP, OK HTML "\r\n \r\n"},
      {"response", URL("robots.txt") HTTP,
       OK "Content-Type: text/plain\r\n\r\nAllow: /"}},
     "",
     5},
    {"other writers: line ends, an address in brackets, no charset, HTTP/2",
     {{"Response",
       "warc-target-uri: <http://kabar.id/1>\n"
       "CONTENT-TYPE: Application/HTTP\n",
       "HTTP/2 200\ncontent-type: application/xhtml+xml\n\n<p>Satu"}},
     "html http://kabar.id/1  <p>Satu\n",
     0},
    {"a charset in quotes after another parameter",
     {{"response", URL("1") HTTP,
       OK "Content-Type: text/html;level=1; Charset=\"iso-8859-1\"\r\n\r\n"
          "<p>caf\xe9"}},
     "html https://kabar.id/1 iso-8859-1 <p>caf\xe9\n",
     0},
    {"no type, but the look of HTML",
     {{"response", URL("1") HTTP, OK "\r\n<!doctype html><p>Satu"},
      {"response", URL("2") HTTP, OK "\r\n{}"}},
     "html https://kabar.id/1  <!doctype html><p>Satu\n",
     1},
    {"resources are pages as they are, logs of the writer are none",
     {{"resource", URL("1") "Content-Type: text/plain; charset=utf-8\r\n",
       "Satu."},
      {"resource",
       "WARC-Target-URI: metadata://contoh/log\r\nContent-Type: "
       "text/plain\r\n",
       "Mulai."}},
     "text https://kabar.id/1 utf-8 Satu.\n",
     1},
    {"chunks, split in odd places, with what may stand behind a size",
     {{"response", URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\n"
               "1\r\n<\r\n002;x=\"y\"\r\np>\r\nA\r\nSatu \r\ndua\r\n"
               "0\r\nX-Sum: 1\r\n\r\n"}},
     "html https://kabar.id/1 UTF-8 <p>Satu \r\ndua\n",
     0},
    {"chunks that were joined already",
     {{"response", URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\n<p>Satu"}},
     "html https://kabar.id/1 UTF-8 <p>Satu\n",
     0},
    {"a coding that was undone already",
     {{"response", URL("1") HTTP,
       OK HTML "Content-Encoding: gzip\r\n\r\n<p>Satu"}},
     "html https://kabar.id/1 UTF-8 <p>Satu\n",
     0},
    {"a page cut off by the crawler is read as far as it goes",
     {{"response", "WARC-Truncated: length\r\n" URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\nff\r\n<p>Satu"}},
     "html https://kabar.id/1 UTF-8 <p>Satu\n",
     0},
    {"the standard's continued lines are passed over",
     {{"response", "X: a\r\n\tWARC-Truncated: b\r\n" URL("1") HTTP,
       OK HTML "\r\n<p>Satu"}},
     "html https://kabar.id/1 UTF-8 <p>Satu\n",
     0},
};

/* The same for what cannot be read; the messages without their place. */
static const struct Row UNREAD[] = {
    {"chunks that do not fit",
     {{"response", URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\nff\r\n<p>Satu"},
      GOOD("2")},
     "! the chunks of the body do not fit\n" HEARD("2"),
     0},
    {"a chunk of a size that nobody has",
     {{"response", URL("1") HTTP,
       OK HTML "Transfer-Encoding: chunked\r\n\r\n"
               "1\r\n<\r\nfffffffffffffffffff\r\n<p>Satu"},
      GOOD("2")},
     "! the chunks of the body do not fit\n" HEARD("2"),
     0},
    {"a coding that is not read",
     {{"response", URL("1") HTTP, OK HTML "Content-Encoding: br\r\n\r\n\x1b"},
      GOOD("2")},
     "! compressed with br (Brotli), which is not read\n" HEARD("2"),
     0},
    {"a damaged coding",
     {{"response", URL("1") HTTP,
       OK HTML "Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08 no"},
      GOOD("2")},
     "! the gzip data are cut off or damaged\n" HEARD("2"),
     0},
    {"no HTTP",
     {{"response", URL("1") HTTP, "<p>Satu\r\n\r\n"}, GOOD("2")},
     "! no HTTP status line\n" HEARD("2"),
     0},
    {"HTTP headers without an end",
     {{"response", URL("1") HTTP, OK HTML}, GOOD("2")},
     "! the HTTP headers do not end\n" HEARD("2"),
     0},
    {"another thing under the type of HTML",
     {{"response", URL("1") HTTP, OK HTML "\r\n%PDF-1.7"}, GOOD("2")},
     "! a PDF document\n" HEARD("2"),
     0},
    {"a segment",
     {{"response", "WARC-Segment-Number: 1\r\n" URL("1") HTTP,
       OK HTML "\r\n<p>Satu"},
      GOOD("2")},
     "! split into segments, which are not joined\n" HEARD("2"),
     0},
    {"a record that says it is shorter than it is",
     {{"response", URL("1") "Content-Length: 70\r\n" HTTP,
       OK HTML "\r\n<p>Satu dua tiga empat lima enam tujuh"},
      GOOD("2")},
     "! the record does not end where it says\n" HEARD("2"),
     0},
    {"a record without a length",
     {{"response", "Content-Length: x\r\n" URL("1") HTTP, OK HTML "\r\n<p>"},
      GOOD("2")},
     "! the record has no Content-Length\n" HEARD("2"),
     0},
    {"a record that is no page and says it is shorter",
     {{"request", "Content-Length: 3\r\n" HTTP, "GET / HTTP/1.1\r\n\r\n"},
      GOOD("2")},
     "! the record does not end where it says\n" HEARD("2"),
     0},
};

/* Bytes that grow. */
struct Bytes {
    char *text;
    size_t length;
};

static void bytes_add(struct Bytes *bytes, const void *text, size_t length) {
    bytes->text = realloc(bytes->text, bytes->length + length + 1);
    assert_non_null(bytes->text);
    memcpy(bytes->text + bytes->length, text, length);
    bytes->length += length;
}

static struct Bytes gzip(const char *text, size_t length) {
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

static struct Bytes zstd(const char *text, size_t length) {
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

/* A record as its bytes; a length among the headers goes before the right
 * one. */
static struct Bytes record_of(const struct Part *part, size_t number,
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

/* The file's bytes; `starts`: where each record starts in it. */
static struct Bytes file_of(const struct Part *parts, Pack pack,
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

static void file_write(const char *name, const char *bytes, size_t length) {
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static size_t page_note(char *heard, size_t room, const RawPage *raw) {
    int shown = raw->bytes.length < 200 ? (int)raw->bytes.length : 200;
    assert_true(slice_starts(raw->ref, SLICE("urn:uuid:00000000-")));
    assert_int_equal(raw->date.length, 0);
    return (size_t)snprintf(heard, room, "%s %.*s %.*s %.*s\n",
                            raw->kind == RAW_HTML ? "html" : "text",
                            (int)raw->url.length, raw->url.text,
                            (int)raw->charset.length, raw->charset.text, shown,
                            raw->bytes.text);
}

/* Reads the file to its end; `heard` holds HEARD_BYTES. */
static uint64_t file_hear(const char *path, char *heard) {
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

/* "! a.warc: record at byte 7: why" becomes "! why". */
static void places_remove(char *heard) {
    char *rest = heard;
    while ((rest = strstr(rest, "! a.warc"))) {
        char *why = strstr(rest, ": ");
        why = why ? strstr(why + 2, ": ") : NULL;
        assert_non_null(why);
        memmove(rest + 2, why + 2, strlen(why + 2) + 1);
        rest++;
    }
}

static void rows_hear(const struct Row *rows, size_t count) {
    for (size_t i = 0; i < count; i++)
        for (Pack pack = PLAIN; pack < PACK_COUNT; pack++) {
            char heard[HEARD_BYTES];
            size_t starts[PARTS_MAX + 1];
            struct Bytes file = file_of(rows[i].parts, pack, starts);
            file_write(NAMES[pack], file.text, file.length);
            free(file.text);
            uint64_t passed_over = file_hear(NAMES[pack], heard);
            places_remove(heard);
            if (strcmp(heard, rows[i].heard) != 0)
                fail_msg("%s (%s, %d): heard\n%sand not\n%s", rows[i].reason,
                         NAMES[pack], pack, heard, rows[i].heard);
            if (passed_over != rows[i].passed_over)
                fail_msg("%s (%s, %d): %d passed over", rows[i].reason,
                         NAMES[pack], pack, (int)passed_over);
        }
}

static void records_are_read(void **state) {
    (void)state;
    rows_hear(ROWS, sizeof ROWS / sizeof *ROWS);
}

static void bad_records_are_named(void **state) {
    (void)state;
    rows_hear(UNREAD, sizeof UNREAD / sizeof *UNREAD);
}

static int folder_make(void **state) {
    static char folder[] = "/tmp/runut-warc-XXXXXX";
    *state = mkdtemp(folder);
    return *state ? chdir(folder) : -1;
}

static int folder_remove(void **state) {
    return rmdir(*state);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_read),
        cmocka_unit_test(bad_records_are_named),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
