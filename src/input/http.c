/* SPDX-License-Identifier: MIT */
#include "input/http.h"

#include "input/fields.h"
#include "input/unpack.h"

#include <string.h>

enum { CHUNK_LINE_BYTES_MAX = 4096 };

/* 200 of "HTTP/1.1 200 OK"; 0 for anything else. */
static int status_of(Slice line) {
    size_t space = slice_find(line, SLICE(" "), 0);
    if (!slice_starts(line, SLICE("HTTP/")) || space == SIZE_MAX)
        return 0;
    Slice rest = slice_trim(slice_part(line, space, line.length));
    uint64_t status;
    bool digits = slice_number(slice_part(rest, 0, 3), &status);
    return digits && status >= 100 ? (int)status : 0;
}

/* What stands in a parameter's place: a word or a quoted one. */
static Slice parameter_of(Slice value) {
    if (slice_starts(value, SLICE("\"")) || slice_starts(value, SLICE("'")))
        value = slice_part(value, 1, value.length);
    size_t length = 0;
    while (length < value.length && !strchr(" \t;,\"'", value.text[length]))
        length++;
    return slice_part(value, 0, length);
}

void http_type_split(Slice value, Slice *type, Slice *charset) {
    size_t end = slice_find(value, SLICE(";"), 0);
    *type = slice_trim(slice_part(value, 0, end));
    *charset = (Slice){0};
    Slice name = SLICE("charset=");
    while (end < value.length && !charset->length) {
        Slice rest = slice_trim(slice_part(value, end + 1, value.length));
        if (slice_starts_nocase(rest, name))
            *charset = parameter_of(slice_part(rest, name.length, rest.length));
        end = slice_find(value, SLICE(";"), end + 1);
    }
}

bool http_type_is_html(Slice type) {
    return slice_equal_nocase(type, SLICE("text/html")) ||
           slice_equal_nocase(type, SLICE("application/xhtml+xml"));
}

bool http_head_read(Slice bytes, HttpHead *head, Error *err) {
    *head = (HttpHead){
        .length = fields_length(slice_part(bytes, 0, HTTP_HEAD_BYTES_MAX))};
    if (!head->length && bytes.length >= HTTP_HEAD_BYTES_MAX)
        return error_set(err, ERR_LIMIT, "HTTP headers of more than %d bytes",
                         HTTP_HEAD_BYTES_MAX);
    if (!head->length)
        return error_set(err, ERR_INPUT, "the HTTP headers do not end");
    Slice fields = slice_part(bytes, 0, head->length), line;
    (void)slice_next_line(&fields, &line);
    head->status = status_of(line);
    if (!head->status)
        return error_set(err, ERR_INPUT, "no HTTP status line");
    http_type_split(field_value(fields, SLICE("Content-Type")), &head->type,
                    &head->charset);
    head->transfer = field_value(fields, SLICE("Transfer-Encoding"));
    head->coding = field_value(fields, SLICE("Content-Encoding"));
    return true;
}

/* "1a3; name=value": the size, and what is left behind the line. */
static bool chunk_start(Slice *rest, size_t *size) {
    Slice line = slice_part(*rest, 0, CHUNK_LINE_BYTES_MAX);
    const char *end = line.length ? memchr(line.text, '\n', line.length) : NULL;
    size_t digits = 0;
    *size = 0;
    while (end && digits < line.length && hex_digit(line.text[digits]) >= 0) {
        if (*size > SIZE_MAX >> 4)
            return false;
        *size = *size << 4 | (size_t)hex_digit(line.text[digits++]);
    }
    if (!digits || !strchr(" \t;\r\n", line.text[digits]))
        return false;
    *rest = slice_part(*rest, (size_t)(end + 1 - rest->text), rest->length);
    return true;
}

/* The line end behind a chunk's bytes. */
static bool chunk_end(Slice *rest) {
    size_t length = slice_starts(*rest, SLICE("\r\n")) ? 2
                    : slice_starts(*rest, SLICE("\n")) ? 1
                                                       : 0;
    *rest = slice_part(*rest, length, rest->length);
    return length > 0;
}

/* Joins the chunks. A body without any was joined by whoever stored it. */
static bool chunks_join(Arena *page, HttpBody *body, Error *err) {
    Slice rest = body->bytes;
    size_t size, used = 0;
    if (!chunk_start(&rest, &size))
        return true;
    char *joined = arena_buffer(page, body->bytes.length);
    bool whole = true;
    while (whole && size) {
        Slice chunk = slice_part(rest, 0, size);
        if (chunk.length)
            memcpy(joined + used, chunk.text, chunk.length);
        used += chunk.length;
        rest = slice_part(rest, chunk.length, rest.length);
        whole = chunk.length == size && chunk_end(&rest) &&
                chunk_start(&rest, &size);
    }
    body->bytes = (Slice){joined, used};
    return whole || body->cut_off ||
           error_set(err, ERR_INPUT, "the chunks of the body do not fit");
}

/* By the coding's name and the body's first bytes: some who store pages
 * unpack them and keep the header. */
static Packing packing_named(Slice coding, Slice bytes) {
    Packing looks = packing_of(bytes);
    if (slice_equal_nocase(coding, SLICE("gzip")) ||
        slice_equal_nocase(coding, SLICE("x-gzip")))
        return looks == PACKING_GZIP ? PACKING_GZIP : PACKING_NONE;
    if (slice_equal_nocase(coding, SLICE("zstd")))
        return looks == PACKING_ZSTD ? PACKING_ZSTD : PACKING_NONE;
    if (bytes.length < 2)
        return PACKING_NONE;
    unsigned first = (unsigned char)bytes.text[0];
    unsigned second = (unsigned char)bytes.text[1];
    if ((first & 0x0f) == 8 && (first << 8 | second) % 31 == 0)
        return PACKING_ZLIB;
    return slice_starts(slice_trim(bytes), SLICE("<")) ? PACKING_NONE
                                                       : PACKING_DEFLATE;
}

static bool coding_is_read(Slice coding) {
    static const char *const NAMES[] = {"gzip", "x-gzip", "deflate", "zstd"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (slice_equal_nocase(coding, slice_of(NAMES[i])))
            return true;
    return false;
}

/* For people; headers may hold anything. */
static const char *coding_shown(Slice coding) {
    return slice_equal_nocase(coding, SLICE("br"))         ? "br (Brotli)"
           : slice_find(coding, SLICE(","), 0) != SIZE_MAX ? "several codings"
                                                           : "another coding";
}

static bool body_unpack(Arena *page, Slice coding, HttpBody *body, Error *err) {
    if (!coding.length || slice_equal_nocase(coding, SLICE("identity")) ||
        slice_equal_nocase(coding, SLICE("none")) || !body->bytes.length)
        return true;
    if (!coding_is_read(coding))
        return error_set(err, ERR_INPUT,
                         "compressed with %s, which is not read",
                         coding_shown(coding));
    Packing packing = packing_named(coding, body->bytes);
    if (packing == PACKING_NONE)
        return true;
    Error reason = {0};
    bool whole =
        unpack_all(page, packing, body->bytes_max, &body->bytes, &reason);
    if (whole || (body->cut_off && reason.kind == ERR_INPUT))
        return true;
    *err = reason;
    return false;
}

bool http_body_read(Arena *page, const HttpHead *head, HttpBody *body,
                    Error *err) {
    bool chunked = slice_ends_nocase(head->transfer, SLICE("chunked"));
    return (!chunked || chunks_join(page, body, err)) &&
           body_unpack(page, head->coding, body, err);
}
