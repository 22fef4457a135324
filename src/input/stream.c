/* SPDX-License-Identifier: MIT */
#include "input/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

enum {
    PACKED_BYTES = 64 * 1024,
    START_BYTES = 64 * 1024,
    ROOM_FIRST = 256 * 1024,
    ROOM_KEPT = 4 << 20, /* more than this is given back after a giant */
    GZIP_WINDOW = 15 + 16
};

typedef enum Damage {
    DAMAGE_NONE,
    DAMAGE_READ, /* the system cannot read on */
    DAMAGE_CUT,  /* the file ends inside gzip data */
    DAMAGE_WRONG /* gzip data that cannot be unpacked */
} Damage;

struct Stream {
    const char *path;
    int file;
    uint64_t offset; /* of what was unpacked, in the file */
    bool gzip, member_open, finished;
    Damage damage;
    int reason; /* errno of DAMAGE_READ */
    z_stream unpack;
    size_t packed_start, packed_end;
    char *bytes; /* what is unpacked and not yet given away: [start, end) */
    size_t start, end, room, looked;
    char packed[PACKED_BYTES];
};

static void *room_of(void *old, size_t bytes) {
    void *room = realloc(old, bytes);
    if (!room) {
        fprintf(stderr, "runut: out of memory (asked for %zu bytes)\n", bytes);
        abort();
    }
    return room;
}

/* Reads into `into`; 0 at the end and where the file cannot be read. */
static size_t file_take(Stream *stream, char *into, size_t room) {
    ssize_t got;
    do
        got = read(stream->file, into, room);
    while (got < 0 && errno == EINTR);
    if (got < 0) {
        stream->damage = DAMAGE_READ;
        stream->reason = errno;
    }
    return got > 0 ? (size_t)got : 0;
}

/* Something packed to unpack; false at the end of the file. */
static bool packed_fill(Stream *stream) {
    if (stream->packed_start < stream->packed_end)
        return true;
    stream->packed_start = 0;
    stream->packed_end = file_take(stream, stream->packed, PACKED_BYTES);
    return stream->packed_end > 0;
}

/* After a member another may follow, or the zeros that tapes pad with. */
static bool member_next(Stream *stream) {
    while (packed_fill(stream)) {
        if (stream->packed[stream->packed_start]) {
            stream->member_open = inflateReset(&stream->unpack) == Z_OK;
            return stream->member_open;
        }
        stream->packed_start++;
        stream->offset++;
    }
    return false;
}

static size_t gzip_take(Stream *stream, char *into, size_t room) {
    z_stream *unpack = &stream->unpack;
    unpack->next_out = (Bytef *)into;
    unpack->avail_out = room < UINT32_MAX ? (uInt)room : UINT32_MAX;
    uInt before = unpack->avail_out;
    while (unpack->avail_out == before) {
        if (!stream->member_open && !member_next(stream))
            break;
        if (!packed_fill(stream)) {
            if (stream->damage == DAMAGE_NONE)
                stream->damage = DAMAGE_CUT;
            break;
        }
        unpack->next_in = (Bytef *)stream->packed + stream->packed_start;
        unpack->avail_in = (uInt)(stream->packed_end - stream->packed_start);
        int result = inflate(unpack, Z_NO_FLUSH);
        size_t rest = stream->packed_end - unpack->avail_in;
        stream->offset += rest - stream->packed_start;
        stream->packed_start = rest;
        if (result == Z_STREAM_END)
            stream->member_open = false;
        else if (result != Z_OK && result != Z_BUF_ERROR) {
            stream->damage = DAMAGE_WRONG;
            break;
        }
    }
    return before - unpack->avail_out;
}

/* Makes room and reads on; false when there is nothing more. */
static bool bytes_fill(Stream *stream) {
    if (stream->finished)
        return false;
    if (stream->start) {
        memmove(stream->bytes, stream->bytes + stream->start,
                stream->end - stream->start);
        stream->end -= stream->start;
        stream->looked -= stream->start;
        stream->start = 0;
    }
    if (stream->end == stream->room) {
        stream->room *= 2;
        stream->bytes = room_of(stream->bytes, stream->room);
    }
    char *into = stream->bytes + stream->end;
    size_t room = stream->room - stream->end, got;
    if (stream->gzip)
        got = gzip_take(stream, into, room);
    else
        stream->offset += got = file_take(stream, into, room);
    stream->end += got;
    stream->finished = got == 0 || stream->damage != DAMAGE_NONE;
    return got > 0;
}

/* The first bytes say whether the file is packed. */
static void gzip_notice(Stream *stream) {
    while (stream->end < 2 && bytes_fill(stream))
        ;
    if (stream->end < 2 || memcmp(stream->bytes, "\x1f\x8b", 2) != 0)
        return;
    if (inflateInit2(&stream->unpack, GZIP_WINDOW) != Z_OK) {
        stream->damage = DAMAGE_WRONG;
        return;
    }
    stream->gzip = stream->member_open = true;
    stream->packed_end = stream->end; /* ROOM_START is no larger */
    memcpy(stream->packed, stream->bytes, stream->end);
    stream->offset = stream->end = 0;
    stream->finished = false;
}

Stream *stream_open(const char *path, Error *err) {
    int file = strcmp(path, "-") == 0 ? STDIN_FILENO
                                      : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        error_set(err, ERR_READ, "%s: %s", path, strerror(errno));
        return NULL;
    }
    Stream *stream = room_of(NULL, sizeof *stream);
    memset(stream, 0, sizeof *stream);
    stream->path = file == STDIN_FILENO ? "standard input" : path;
    stream->file = file;
    stream->room = PACKED_BYTES;
    stream->bytes = room_of(NULL, stream->room);
    gzip_notice(stream);
    return stream;
}

void stream_close(Stream *stream) {
    if (!stream)
        return;
    if (stream->gzip)
        inflateEnd(&stream->unpack);
    if (stream->file != STDIN_FILENO)
        close(stream->file);
    free(stream->bytes);
    free(stream);
}

Slice stream_start(Stream *stream) {
    while (stream->end < START_BYTES && bytes_fill(stream))
        ;
    size_t length = stream->end < START_BYTES ? stream->end : START_BYTES;
    return (Slice){stream->bytes, length};
}

uint64_t stream_offset(const Stream *stream) {
    return stream->offset;
}

/* What went wrong at the end of the good bytes, once. */
static StreamStep stream_finish(Stream *stream, Error *err) {
    Damage damage = stream->damage;
    stream->damage = DAMAGE_NONE;
    stream->start = stream->end = stream->looked = 0;
    if (damage == DAMAGE_NONE)
        return STREAM_END;
    if (damage == DAMAGE_READ)
        error_set(err, ERR_READ, "%s: %s", stream->path,
                  strerror(stream->reason));
    else
        error_set(err, ERR_INPUT,
                  "%s: the gzip data %s byte %llu of the file; what comes "
                  "after is lost",
                  stream->path,
                  damage == DAMAGE_CUT ? "are cut off at" : "are damaged near",
                  (unsigned long long)stream->offset);
    return STREAM_ERROR;
}

/* Gives the memory of a giant line back. */
static void room_shrink(Stream *stream) {
    if (stream->room <= ROOM_KEPT || stream->end - stream->start > ROOM_FIRST)
        return;
    memmove(stream->bytes, stream->bytes + stream->start,
            stream->end - stream->start);
    stream->end -= stream->start;
    stream->looked = stream->start = 0;
    stream->room = ROOM_FIRST;
    stream->bytes = room_of(stream->bytes, stream->room);
}

/* Where the line that starts at `start` ends; false when the bytes end first,
 * or more than `bytes_max` have no line end. */
static bool line_end(Stream *stream, size_t bytes_max, size_t *end) {
    if (stream->looked < stream->start)
        stream->looked = stream->start;
    for (;;) {
        const char *from = stream->bytes + stream->looked;
        const char *newline = memchr(from, '\n', stream->end - stream->looked);
        if (newline) {
            *end = (size_t)(newline - stream->bytes);
            return true;
        }
        stream->looked = stream->end;
        if (stream->end - stream->start > bytes_max || !bytes_fill(stream))
            return false;
    }
}

/* Drops bytes up to the next line. */
static StreamStep line_skip(Stream *stream, size_t bytes_max, Error *err) {
    do
        stream->start = stream->end;
    while (bytes_fill(stream) && !memchr(stream->bytes + stream->start, '\n',
                                         stream->end - stream->start));
    const char *newline = memchr(stream->bytes + stream->start, '\n',
                                 stream->end - stream->start);
    stream->start =
        newline ? (size_t)(newline - stream->bytes) + 1 : stream->end;
    stream->looked = stream->start;
    error_set(err, ERR_LIMIT, "longer than %zu bytes", bytes_max);
    return STREAM_ERROR;
}

StreamStep stream_line(Stream *stream, size_t bytes_max, Slice *line,
                       Error *err) {
    size_t end;
    room_shrink(stream);
    bool whole = line_end(stream, bytes_max, &end);
    size_t length = (whole ? end : stream->end) - stream->start;
    const char *text = stream->bytes + stream->start;
    if (length > bytes_max && !whole)
        return line_skip(stream, bytes_max, err);
    if (!whole && (!length || stream->damage != DAMAGE_NONE))
        return stream_finish(stream, err);
    stream->start += length + (whole ? 1 : 0);
    if (length > bytes_max) {
        error_set(err, ERR_LIMIT, "longer than %zu bytes", bytes_max);
        return STREAM_ERROR;
    }
    if (length && text[length - 1] == '\r')
        length--;
    *line = (Slice){text, length};
    return STREAM_BYTES;
}

StreamStep stream_rest(Stream *stream, size_t bytes_max, Slice *bytes,
                       Error *err) {
    while (stream->end - stream->start <= bytes_max && bytes_fill(stream))
        ;
    if (stream->damage != DAMAGE_NONE)
        return stream_finish(stream, err);
    if (stream->end - stream->start > bytes_max) {
        stream->finished = true;
        stream->start = stream->end;
        error_set(err, ERR_LIMIT, "%s: larger than %zu bytes", stream->path,
                  bytes_max);
        return STREAM_ERROR;
    }
    *bytes =
        (Slice){stream->bytes + stream->start, stream->end - stream->start};
    stream->start = stream->end;
    return STREAM_BYTES;
}
