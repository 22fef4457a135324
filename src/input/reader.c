/* SPDX-License-Identifier: MIT */
#include "input/reader.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "input/folder.h"
#include "input/json_page.h"
#include "input/sniff.h"
#include "input/stream.h"
#include "input/warc.h"
#include "input/web.h"
#include "input/web_address.h"
#include "input/zip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SUFFIXES_MAX = 6 };

/* One way to get pages out of a file. `next` is called until it returns
 * INPUT_END. */
typedef struct InputKind {
    const char *suffixes[SUFFIXES_MAX];
    bool binary;                /* its bytes may be anything */
    bool (*looks)(Slice start); /* for files whose suffix says nothing */
    InputStep (*next)(InputReader *input, Arena *page, RawPage *raw,
                      Error *err);
} InputKind;

struct InputReader {
    FolderWalk *walk;
    size_t page_bytes_max, line_bytes_max;
    uint64_t bytes_before; /* of the files that are done */
    const char *path;      /* of the open file */
    Stream *stream;        /* NULL: none is open */
    ZipFile *archive;      /* that the open file is in; NULL: in none */
    const InputKind *kind;
    size_t line;
    WarcFile warc;        /* of the open file */
    uint64_t passed_over; /* in the files that are done */
    const CrawlerOptions *web_options;
    const WebMemory *web_memory;
    WebReader *web; /* NULL: no address was given so far */
};

static InputStep json_lines_next(InputReader *input, Arena *page, RawPage *raw,
                                 Error *err);
static InputStep html_next(InputReader *input, Arena *page, RawPage *raw,
                           Error *err);
static InputStep text_next(InputReader *input, Arena *page, RawPage *raw,
                           Error *err);

static InputStep warc_page_next(InputReader *input, Arena *page, RawPage *raw,
                                Error *err);

static bool looks_like_text(Slice start) {
    (void)start;
    return true;
}

/* The first row that fits; suffixes are asked before looks. */
static const InputKind KINDS[] = {
    {{".warc"}, true, sniff_warc, warc_page_next},
    {{".jsonl", ".ndjson"}, false, sniff_json, json_lines_next},
    {{".html", ".htm", ".xhtml", ".shtml"}, false, sniff_html, html_next},
    {{".txt", ".text"}, false, looks_like_text, text_next},
};

enum { KIND_COUNT = sizeof KINDS / sizeof *KINDS };

InputReader *input_open(const char *const *paths, size_t count) {
    InputReader *input = memory_take(sizeof *input);
    input->walk = folder_walk_open(paths, count);
    input->page_bytes_max = PAGE_BYTES_MAX;
    input->line_bytes_max = LINE_BYTES_MAX;
    return input;
}

void input_limit(InputReader *input, size_t bytes_max) {
    input->page_bytes_max = input->line_bytes_max = bytes_max;
}

void input_web(InputReader *input, const CrawlerOptions *options,
               const WebMemory *memory) {
    input->web_options = options;
    input->web_memory = memory;
}

static void file_leave(InputReader *input) {
    if (input->stream && !input->archive)
        input->bytes_before += stream_offset(input->stream);
    input->passed_over += input->warc.passed_over;
    input->warc = (WarcFile){0};
    stream_close(input->stream);
    input->stream = NULL;
}

static void archive_leave(InputReader *input) {
    if (input->archive)
        input->bytes_before += zip_offset(input->archive);
    zip_close(input->archive);
    input->archive = NULL;
}

void input_close(InputReader *input) {
    if (!input)
        return;
    file_leave(input);
    archive_leave(input);
    web_close(input->web);
    folder_walk_close(input->walk);
    free(input);
}

uint64_t input_bytes_read(const InputReader *input) {
    uint64_t here = input->archive  ? zip_offset(input->archive)
                    : input->stream ? stream_offset(input->stream)
                                    : 0;
    return input->bytes_before + here +
           (input->web ? web_bytes_read(input->web) : 0);
}

uint64_t input_passed_over(const InputReader *input) {
    return input->passed_over + input->warc.passed_over;
}

static bool from_standard_input(const InputReader *input) {
    return strcmp(input->path, "-") == 0;
}

static const char *place_of(const InputReader *input) {
    return from_standard_input(input) ? "standard input" : input->path;
}

static Slice without_suffix(Slice name, Slice suffix) {
    return name.length > suffix.length && slice_ends_nocase(name, suffix)
               ? slice_part(name, 0, name.length - suffix.length)
               : name;
}

/* The file's name without folders and without ".gz" or ".zst". */
static Slice file_name(const InputReader *input) {
    if (from_standard_input(input))
        return (Slice){0};
    const char *slash = strrchr(input->path, '/');
    Slice name = slice_of(slash ? slash + 1 : input->path);
    return without_suffix(without_suffix(name, SLICE(".gz")), SLICE(".zst"));
}

/* From the last dot on; empty when there is none behind the first letter. */
static Slice suffix_of(Slice name) {
    const char *dot = name.text ? memrchr(name.text, '.', name.length) : NULL;
    return dot && dot > name.text
               ? slice_part(name, (size_t)(dot - name.text), name.length)
               : (Slice){0};
}

static bool kind_has_suffix(const InputKind *kind, Slice suffix) {
    for (size_t i = 0; i < SUFFIXES_MAX && kind->suffixes[i]; i++)
        if (slice_equal_nocase(suffix, slice_of(kind->suffixes[i])))
            return true;
    return false;
}

static const InputKind *kind_of(const InputReader *input, Slice start) {
    Slice suffix = suffix_of(file_name(input));
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (kind_has_suffix(&KINDS[i], suffix))
            return &KINDS[i];
    size_t i = 0;
    while (!KINDS[i].looks(start))
        i++;
    return &KINDS[i];
}

/* The next path that is no address; addresses wait until the files are done.
 * NULL at the end or with the error. */
static const char *path_next(InputReader *input, Error *err) {
    const char *path;
    while ((path = folder_walk_next(input->walk, err)) &&
           web_address_looks(slice_of(path))) {
        if (!input->web && input->web_options)
            input->web = web_open(input->web_options, input->web_memory);
        if (!input->web)
            error_set(err, ERR_USE, "%s: addresses are not read here", path);
        else
            web_ask(input->web, slice_of(path), err);
        if (err->kind != ERR_NONE)
            return NULL;
    }
    return path;
}

static bool is_archive(const InputReader *input, Slice start) {
    Slice suffix = suffix_of(file_name(input));
    bool known = false;
    for (size_t i = 0; i < KIND_COUNT; i++)
        known = known || kind_has_suffix(&KINDS[i], suffix);
    return zip_is_named(suffix) || (!known && zip_looks(start));
}

/* Goes on to the next file of the archive, or of those that were named. */
static bool stream_enter(InputReader *input, Error *err) {
    if (input->archive) {
        input->path = zip_next(input->archive, err);
        if (input->path) {
            input->stream = zip_stream(input->archive);
            return true;
        }
        archive_leave(input);
        if (err->kind)
            return false;
    }
    input->path = path_next(input, err);
    if (input->path)
        input->stream = stream_open(input->path, err);
    return input->path && input->stream;
}

/* Opens the next file that can be read; false at the end or with the error of
 * one that cannot. */
static bool file_enter(InputReader *input, Error *err) {
    if (!stream_enter(input, err))
        return false;
    stream_bound(input->stream, WARC_START);
    Slice start = stream_start(input->stream);
    if (!input->archive && is_archive(input, start)) {
        Stream *stream = input->stream;
        input->stream = NULL;
        input->archive = zip_open(stream, place_of(input), err);
        return input->archive && file_enter(input, err);
    }
    input->line = 0;
    input->kind = kind_of(input, start);
    const char *binary = input->kind->binary ? NULL : sniff_binary(start);
    if (binary)
        error_set(err, ERR_INPUT, "%s: %s", place_of(input), binary);
    return !binary;
}

InputStep input_next(InputReader *input, Arena *page, RawPage *raw,
                     Error *err) {
    *err = (Error){0};
    *raw = (RawPage){0};
    for (;;) {
        if (!input->stream && !file_enter(input, err)) {
            file_leave(input);
            return err->kind    ? INPUT_DAMAGED
                   : input->web ? web_next(input->web, page, raw, err)
                                : INPUT_END;
        }
        InputStep step = input->kind->next(input, page, raw, err);
        if (step != INPUT_END)
            return step;
        file_leave(input);
    }
}

/* Puts the line's place before the error. */
static InputStep line_damaged(const InputReader *input, const Error *reason,
                              Error *err) {
    error_set(err, reason->kind, "%s:%zu: %s", place_of(input), input->line,
              reason->what);
    return INPUT_DAMAGED;
}

static InputStep json_lines_next(InputReader *input, Arena *page, RawPage *raw,
                                 Error *err) {
    for (;;) {
        Slice line;
        Error reason = {0};
        StreamStep step =
            stream_line(input->stream, input->line_bytes_max, &line, &reason);
        input->line++;
        if (step == STREAM_END)
            return INPUT_END;
        if (step == STREAM_ERROR && reason.kind == ERR_LIMIT)
            return line_damaged(input, &reason, err);
        if (step == STREAM_ERROR) {
            *err = reason;
            return INPUT_DAMAGED;
        }
        if (input->line == 1)
            line = utf8_without_mark(line);
        if (!slice_trim(line).length)
            continue;
        if (!json_page_read(page, line, raw, &reason))
            return line_damaged(input, &reason, err);
        size_t room = strlen(place_of(input)) + 32;
        char *place = arena_buffer(page, room);
        snprintf(place, room, "%s:%zu", place_of(input), input->line);
        raw->place = slice_of(place);
        return INPUT_PAGE;
    }
}

/* The whole file is one page. */
static InputStep document_next(InputReader *input, Arena *page, RawPage *raw,
                               Error *err) {
    if (input->line++)
        return INPUT_END;
    Slice bytes;
    if (stream_rest(input->stream, input->page_bytes_max, &bytes, err) !=
        STREAM_BYTES)
        return INPUT_DAMAGED;
    if (!slice_trim(bytes).length) {
        error_set(err, ERR_INPUT, "%s: empty", place_of(input));
        return INPUT_DAMAGED;
    }
    Slice name = file_name(input);
    raw->place = slice_copy(page, slice_of(place_of(input)));
    raw->bytes = slice_copy(page, bytes);
    raw->ref =
        name.length
            ? slice_copy(page, slice_part(name, 0,
                                          name.length - suffix_of(name).length))
            : ref_from_bytes(page, bytes);
    return INPUT_PAGE;
}

static InputStep html_next(InputReader *input, Arena *page, RawPage *raw,
                           Error *err) {
    raw->kind = RAW_HTML;
    return document_next(input, page, raw, err);
}

static InputStep text_next(InputReader *input, Arena *page, RawPage *raw,
                           Error *err) {
    raw->kind = RAW_TEXT;
    return document_next(input, page, raw, err);
}

static InputStep warc_page_next(InputReader *input, Arena *page, RawPage *raw,
                                Error *err) {
    input->warc.stream = input->stream;
    input->warc.name = place_of(input);
    input->warc.page_bytes_max = input->page_bytes_max;
    StreamStep step = warc_next(&input->warc, page, raw, err);
    return step == STREAM_END     ? INPUT_END
           : step == STREAM_BYTES ? INPUT_PAGE
                                  : INPUT_DAMAGED;
}
