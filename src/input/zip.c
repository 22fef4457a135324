/* SPDX-License-Identifier: MIT */
#include "input/zip.h"

#include "base/memory.h"
#include "input/folder.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 64 << 10, PATH_BYTES_MAX = 4096 };

struct ZipFile {
    const char *name;
    Stream *stream; /* NULL: libarchive has opened the file by its path */
    struct archive *reader;
    bool bomb;         /* nothing more is taken out of it */
    uint64_t unpacked; /* bytes that came out so far */
    size_t files;      /* that were given away */
    uint64_t given;    /* to libarchive, where it reads the stream */
    char path[PATH_BYTES_MAX];
};

bool zip_looks(Slice start) {
    return slice_starts(start, SLICE("PK\x03\x04")) ||
           slice_starts(start, SLICE("PK\x05\x06"));
}

bool zip_is_named(Slice suffix) {
    return slice_equal_nocase(suffix, SLICE(".zip")) ||
           slice_equal_nocase(suffix, SLICE(".wacz"));
}

static la_ssize_t stream_give(struct archive *reader, void *own,
                              const void **bytes) {
    ZipFile *archive = own;
    (void)reader;
    stream_drop(archive->stream, archive->given);
    Slice next = stream_peek(archive->stream, BLOCK_BYTES);
    archive->given = next.length;
    *bytes = next.text;
    return (la_ssize_t)next.length;
}

static bool error_take(const ZipFile *archive, Error *err) {
    const char *reason = archive_error_string(archive->reader);
    return error_set(err, ERR_INPUT, "%s: %s", archive->name,
                     reason ? reason : "the ZIP archive is damaged");
}

ZipFile *zip_open(Stream *stream, const char *name, Error *err) {
    ZipFile *archive = memory_take(sizeof *archive);
    bool seekable = strcmp(name, "standard input") != 0;
    archive->name = name;
    archive->reader = memory_given(archive_read_new());
    archive->stream = seekable ? NULL : stream;
    archive_read_support_format_zip(archive->reader);
    if (seekable)
        stream_close(stream);
    int opened = seekable ? archive_read_open_filename(archive->reader, name,
                                                       BLOCK_BYTES)
                          : archive_read_open(archive->reader, archive, NULL,
                                              stream_give, NULL);
    if (opened == ARCHIVE_OK)
        return archive;
    error_take(archive, err);
    zip_close(archive);
    return NULL;
}

void zip_close(ZipFile *archive) {
    if (!archive)
        return;
    archive_read_free(archive->reader);
    stream_close(archive->stream);
    free(archive);
}

/* What a WACZ file holds beside its web archives. */
static bool is_of_wacz(const char *path) {
    static const char *const NAMES[] = {
        "datapackage.json", "datapackage-digest.json", "pages/pages.jsonl",
        "pages/extraPages.jsonl"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (strcmp(path, NAMES[i]) == 0)
            return true;
    return strncmp(path, "indexes/", 8) == 0;
}

static bool may_be_page(const char *path) {
    for (const char *part = path; part; part = strchr(part, '/')) {
        part += *part == '/';
        if (*part == '.' || strncmp(part, "__MACOSX/", 9) == 0)
            return false;
    }
    const char *last = strrchr(path, '/');
    return !is_of_wacz(path) && !folder_is_no_page(last ? last + 1 : path);
}

static bool is_file(struct archive_entry *entry) {
    return archive_entry_filetype(entry) == AE_IFREG;
}

const char *zip_next(ZipFile *archive, Error *err) {
    struct archive_entry *entry;
    int step;
    if (archive->bomb)
        return NULL;
    while ((step = archive_read_next_header(archive->reader, &entry)) ==
               ARCHIVE_OK ||
           step == ARCHIVE_WARN) {
        const char *path = archive_entry_pathname_utf8(entry);
        if (!path)
            path = archive_entry_pathname(entry);
        path = path && *path ? path : "unnamed";
        if (!is_file(entry) || !may_be_page(path))
            continue;
        snprintf(archive->path, sizeof archive->path, "%s/%s", archive->name,
                 path);
        archive->files++;
        return archive->path;
    }
    if (step != ARCHIVE_EOF)
        error_take(archive, err);
    else if (!archive->files)
        error_set(err, ERR_INPUT, "%s: a ZIP archive without pages in it",
                  archive->name);
    return NULL;
}

static ptrdiff_t entry_read(void *own, char *into, size_t room, Error *err) {
    ZipFile *archive = own;
    uint64_t most = zip_offset(archive) * ZIP_RATIO_MAX;
    la_ssize_t got = archive_read_data(archive->reader, into, room);
    if (got < 0) {
        const char *reason = archive_error_string(archive->reader);
        error_set(err, ERR_INPUT, "%s",
                  reason ? reason : "the ZIP data are damaged");
        return -1;
    }
    archive->unpacked += (uint64_t)got;
    if (archive->unpacked > ZIP_BYTES_FREE && archive->unpacked > most) {
        archive->bomb = true;
        error_set(err, ERR_LIMIT,
                  "the archive unpacks to more than %d times "
                  "its size",
                  ZIP_RATIO_MAX);
        return -1;
    }
    return got;
}

Stream *zip_stream(ZipFile *archive) {
    return stream_open_source((StreamSource){entry_read, archive},
                              archive->path);
}

uint64_t zip_offset(const ZipFile *archive) {
    la_int64_t bytes = archive_filter_bytes(archive->reader, -1);
    return bytes > 0 ? (uint64_t)bytes : 0;
}
