/* SPDX-License-Identifier: MIT */
#include "input/warc.h"

#include "base/utf8.h"
#include "input/fields.h"
#include "input/http.h"
#include "input/json_page.h"
#include "input/sniff.h"

#include <stdio.h>
#include <string.h>

enum {
    HEAD_FIRST_BYTES = 4096,
    FIND_BYTES = 64 << 10,
    BLANK_BYTES = 16, /* between two records, in which a bound is seen */
    END_BYTES = 4,    /* of each record, by the standard */
    SNIFF_BYTES = 64 << 10
};

#define NEXT_RECORD SLICE("\nWARC/1.")

typedef struct Record {
    uint64_t position, length; /* in the file; of the content */
    size_t head;               /* bytes before the content */
    Slice fields, content;     /* until the next peek */
    bool response, resource;
    bool cut;      /* the bytes end inside it */
    HttpHead http; /* of a response; until the next peek */
} Record;

/* What becomes of a record. */
typedef enum Fate { FATE_PAGE, FATE_OTHER, FATE_NO_PAGE, FATE_WRONG } Fate;

static StreamStep damaged(WarcFile *warc, const Record *record,
                          const Error *reason, Error *err) {
    Error damage = {0};
    uint64_t position = record->position;
    if (record->cut && stream_damage(warc->stream, &damage)) {
        reason = &damage;
        position = stream_offset(warc->stream);
    }
    warc->lost = true;
    error_set(err, reason->kind, "%s: damaged at byte %llu: %s", warc->name,
              (unsigned long long)position, reason->what);
    return STREAM_ERROR;
}

/* Goes to the next place that looks like a record's start. */
static bool record_find(Stream *stream) {
    for (;;) {
        Slice bytes = stream_peek(stream, FIND_BYTES);
        size_t at = slice_find(bytes, NEXT_RECORD, 0);
        if (at != SIZE_MAX) {
            stream_drop(stream, at + 1);
            return true;
        }
        bool last = bytes.length < FIND_BYTES;
        stream_drop(stream, bytes.length - (last ? 0 : NEXT_RECORD.length - 1));
        Slice start = stream_peek(stream, WARC_START.length);
        if (last && slice_equal(start, WARC_START))
            return true;
        Error damage = {0};
        if (!start.length)
            return stream_damage(stream, &damage) && stream_resume(stream);
    }
}

/* The bytes of the head, with the blank line; 0 when they do not end. */
static Slice head_peek(Stream *stream) {
    Slice bytes = stream_peek(stream, HEAD_FIRST_BYTES);
    size_t length = fields_length(bytes);
    if (!length && bytes.length == HEAD_FIRST_BYTES) {
        bytes = stream_peek(stream, WARC_HEAD_BYTES_MAX);
        length = fields_length(bytes);
    }
    return length ? slice_part(bytes, 0, length) : bytes;
}

static bool record_open(Stream *stream, Record *record, Error *err) {
    Slice bytes = head_peek(stream), version, type, charset;
    record->head = fields_length(bytes);
    record->fields = bytes;
    record->cut = !record->head && bytes.length < WARC_HEAD_BYTES_MAX;
    if (!slice_starts(bytes, WARC_START))
        return error_set(err, ERR_INPUT, "no WARC record starts there");
    if (!record->head && bytes.length >= WARC_HEAD_BYTES_MAX)
        return error_set(err, ERR_LIMIT, "WARC headers of more than %d bytes",
                         WARC_HEAD_BYTES_MAX);
    if (!record->head)
        return error_set(err, ERR_INPUT, "the record's headers do not end");
    (void)slice_next_line(&record->fields, &version);
    if (!slice_number(field_value(record->fields, SLICE("Content-Length")),
                      &record->length))
        return error_set(err, ERR_INPUT, "the record has no Content-Length");
    Slice kind = field_value(record->fields, SLICE("WARC-Type"));
    http_type_split(field_value(record->fields, SLICE("Content-Type")), &type,
                    &charset);
    record->response = slice_equal_nocase(kind, SLICE("response")) &&
                       slice_equal_nocase(type, SLICE("application/http"));
    record->resource = slice_equal_nocase(kind, SLICE("resource"));
    return true;
}

/* Has the head and the first `bytes` of the content ready. */
static void content_peek(Stream *stream, Record *record, uint64_t bytes) {
    if (bytes > record->length)
        bytes = record->length;
    Slice all = stream_peek(stream, record->head + (size_t)bytes);
    record->fields = slice_part(all, 0, record->head);
    record->content = slice_part(all, record->head, all.length);
}

/* Reads the head of what HTTP sent, or makes it from the record's. */
static bool http_open(Stream *stream, Record *record, Error *err) {
    content_peek(stream, record, HEAD_FIRST_BYTES);
    if (record->resource) {
        record->http = (HttpHead){.status = 200};
        http_type_split(field_value(record->fields, SLICE("Content-Type")),
                        &record->http.type, &record->http.charset);
        return true;
    }
    if (!fields_length(record->content))
        content_peek(stream, record, HTTP_HEAD_BYTES_MAX);
    return http_head_read(record->content, &record->http, err);
}

static bool kind_of(const Record *record, RawKind *kind) {
    const HttpHead *http = &record->http;
    Slice body =
        slice_part(record->content, http->length, record->content.length);
    *kind = slice_equal_nocase(http->type, SLICE("text/plain")) ? RAW_TEXT
                                                                : RAW_HTML;
    return *kind == RAW_TEXT || http_type_is_html(http->type) ||
           (!http->type.length && sniff_html(body));
}

/* The address; some writers put it in angle brackets, as the standard's
 * grammar once did. The identifier has them always. */
static Slice bare(Slice value) {
    return slice_starts(value, SLICE("<")) && slice_ends(value, SLICE(">"))
               ? slice_part(value, 1, value.length - 1)
               : value;
}

static Slice address_of(const Record *record) {
    return bare(field_value(record->fields, SLICE("WARC-Target-URI")));
}

/* Of the network: writers keep logs and extracts under addresses of their own
 * ("metadata:", "urn:text:"). */
static bool has_page_address(const Record *record) {
    static const char *const SCHEMES[] = {"http:", "https:", "ftp:", "file:"};
    Slice address = address_of(record);
    for (size_t i = 0; i < sizeof SCHEMES / sizeof *SCHEMES; i++) {
        Slice scheme = slice_of(SCHEMES[i]);
        if (slice_starts_nocase(address, scheme))
            return !slice_ends(address, SLICE("/robots.txt"));
    }
    return false;
}

static Fate fate_of(const WarcFile *warc, Record *record, RawKind *kind,
                    Error *err) {
    if (!record->response && !record->resource)
        return FATE_OTHER;
    if (!http_open(warc->stream, record, err))
        return FATE_WRONG;
    if (record->http.status != 200 || record->length == record->http.length ||
        !kind_of(record, kind) || !has_page_address(record))
        return FATE_NO_PAGE;
    if (field_value(record->fields, SLICE("WARC-Segment-Number")).length)
        error_set(err, ERR_INPUT, "split into segments, which are not joined");
    else if (record->length > warc->page_bytes_max)
        error_set(err, ERR_LIMIT, "larger than %zu bytes",
                  warc->page_bytes_max);
    return err->kind ? FATE_WRONG : FATE_PAGE;
}

/* Whether the record, of which `bytes` were not dropped yet, ends where it
 * says: with two line ends, none of the next record inside; or else before
 * another one, a new member, or the end. */
static bool end_fits(const WarcFile *warc, Record *record, size_t bytes,
                     Error *err) {
    Slice all = stream_peek(warc->stream, bytes + BLANK_BYTES);
    size_t end = bytes;
    while (end < all.length && (all.text[end] == '\r' || all.text[end] == '\n'))
        end++;
    Slice next = slice_part(all, end, all.length);
    bool whole =
        end - bytes >= END_BYTES &&
        slice_find(slice_part(all, 0, bytes), NEXT_RECORD, 0) == SIZE_MAX;
    if (!whole && !slice_starts(next, slice_part(WARC_START, 0, next.length)) &&
        !stream_member_starts(warc->stream, end))
        return error_set(err, ERR_INPUT,
                         "the record does not end where it says");
    record->cut = end == all.length && end < bytes + BLANK_BYTES;
    return !record->cut || stream_member(warc->stream) > record->position ||
           !stream_damage(warc->stream, err);
}

static bool too_short(Record *record, Error *err) {
    record->cut = true;
    return error_set(err, ERR_INPUT, "the record is shorter than it says");
}

/* Drops a record that is no page. */
static bool record_pass(WarcFile *warc, Record *record, Error *err) {
    uint64_t bytes = record->length <= UINT64_MAX - record->head
                         ? record->length + record->head
                         : UINT64_MAX;
    if (stream_drop(warc->stream, bytes) < bytes)
        return too_short(record, err);
    return end_fits(warc, record, 0, err);
}

/* The error of a record that is whole and no page. */
static StreamStep unread(WarcFile *warc, const Record *record,
                         const Error *reason, Error *err) {
    error_set(err, reason->kind, "%s: record at byte %llu: %s", warc->name,
              (unsigned long long)record->position, reason->what);
    return STREAM_ERROR;
}

static void head_fill(Arena *page, const WarcFile *warc, const Record *record,
                      RawPage *raw) {
    char place[4200];
    snprintf(place, sizeof place, "%s at byte %llu", warc->name,
             (unsigned long long)record->position);
    raw->place = slice_copy(page, slice_of(place));
    raw->url = slice_copy(page, utf8_repair(page, address_of(record)));
    Slice id = bare(field_value(record->fields, SLICE("WARC-Record-ID")));
    raw->ref = slice_copy(page, utf8_repair(page, id));
    if (!raw->ref.length)
        raw->ref = raw->url;
    if (!raw->ref.length)
        raw->ref = ref_from_bytes(page, raw->bytes);
    raw->charset = slice_copy(page, utf8_repair(page, record->http.charset));
    Slice date = field_value(record->fields, SLICE("WARC-Date"));
    raw->seen = slice_copy(page, utf8_repair(page, date));
}

/* Undoes what HTTP did; `raw` then owns the bytes. */
static bool body_fill(Arena *page, const WarcFile *warc, const Record *record,
                      RawPage *raw, Error *err) {
    Slice content = record->content;
    Slice stored = slice_part(content, record->http.length, content.length);
    HttpBody body = {.bytes = stored, .bytes_max = warc->page_bytes_max};
    body.cut_off =
        field_value(record->fields, SLICE("WARC-Truncated")).length > 0;
    if (!http_body_read(page, &record->http, &body, err))
        return false;
    raw->bytes =
        body.bytes.text == stored.text ? slice_copy(page, stored) : body.bytes;
    const char *binary = sniff_binary(slice_part(raw->bytes, 0, SNIFF_BYTES));
    return !binary || error_set(err, ERR_INPUT, "%s", binary);
}

static StreamStep page_take(WarcFile *warc, Record *record, Arena *page,
                            RawPage *raw, Error *err) {
    Error reason = {0};
    size_t length = record->head + (size_t)record->length;
    if (stream_peek(warc->stream, length).length < length
            ? !too_short(record, &reason)
            : !end_fits(warc, record, length, &reason))
        return damaged(warc, record, &reason, err);
    Slice all = stream_peek(warc->stream, length);
    record->fields = slice_part(all, 0, record->head);
    record->content = slice_part(all, record->head, length);
    bool filled = (record->resource ||
                   http_head_read(record->content, &record->http, &reason)) &&
                  body_fill(page, warc, record, raw, &reason);
    bool empty = filled && !slice_trim(raw->bytes).length;
    if (filled && !empty)
        head_fill(page, warc, record, raw);
    stream_drop(warc->stream, length);
    warc->passed_over += empty;
    return empty    ? STREAM_END
           : filled ? STREAM_BYTES
                    : unread(warc, record, &reason, err);
}

/* STREAM_END: the record was passed over. */
static StreamStep record_read(WarcFile *warc, Arena *page, RawPage *raw,
                              Error *err) {
    Error reason = {0}, end = {0};
    Record record = {.position = stream_position(warc->stream)};
    if (!record_open(warc->stream, &record, &reason))
        return damaged(warc, &record, &reason, err);
    Fate fate = fate_of(warc, &record, &raw->kind, &reason);
    if (fate == FATE_PAGE)
        return page_take(warc, &record, page, raw, err);
    if (!record_pass(warc, &record, &end))
        return damaged(warc, &record, &end, err);
    warc->passed_over += fate == FATE_NO_PAGE;
    return fate == FATE_WRONG ? unread(warc, &record, &reason, err)
                              : STREAM_END;
}

/* Drops the blank lines before a record; false when there is none. */
static bool record_comes(WarcFile *warc, Error *err) {
    for (;;) {
        Slice bytes = stream_peek(warc->stream, 1);
        if (!bytes.length)
            break;
        if (bytes.text[0] != '\r' && bytes.text[0] != '\n')
            return true;
        stream_drop(warc->stream, 1);
    }
    Error reason = {0};
    Record none = {.cut = true};
    if (stream_damage(warc->stream, &reason))
        damaged(warc, &none, &reason, err);
    else if (!warc->records++)
        error_set(err, ERR_INPUT, "%s: empty", warc->name);
    return false;
}

StreamStep warc_next(WarcFile *warc, Arena *page, RawPage *raw, Error *err) {
    StreamStep step = STREAM_END;
    while (step == STREAM_END) {
        *raw = (RawPage){0};
        if (warc->lost && !record_find(warc->stream))
            return STREAM_END;
        warc->lost = false;
        if (!record_comes(warc, err))
            return err->kind ? STREAM_ERROR : STREAM_END;
        warc->records++;
        step = record_read(warc, page, raw, err);
    }
    return step;
}
