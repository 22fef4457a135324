/* SPDX-License-Identifier: MIT */
#include "input/stream.h"

#include "base/memory.h"
#include "input/packed.h"

#include <stdlib.h>
#include <string.h>

enum {
    START_BYTES = 64 * 1024,
    ROOM_START = 64 * 1024,
    ROOM_FIRST = 256 * 1024,
    ROOM_KEPT = 4 << 20 /* more than this is given back after a giant */
};

/* A member of packed data: where its bytes start, and in the file. */
typedef struct Member {
    size_t at; /* SIZE_MAX: no longer kept */
    uint64_t offset;
} Member;

struct Stream {
    const char *path;
    PackedFile *file;
    bool finished, told; /* told: of the damage at the end */
    char *bytes; /* what is unpacked and not yet given away: [start, end) */
    size_t start, end, room, looked;
    Member member, before; /* the newest, and the one before it */
    Slice boundary;        /* no piece goes on into a member that starts so */
};

static void member_move(Member *member, size_t bytes) {
    if (member->at != SIZE_MAX)
        member->at = member->at < bytes ? SIZE_MAX : member->at - bytes;
}

/* Moves what is kept to the front. */
static void bytes_close_up(Stream *stream) {
    memmove(stream->bytes, stream->bytes + stream->start,
            stream->end - stream->start);
    stream->end -= stream->start;
    stream->looked =
        stream->looked > stream->start ? stream->looked - stream->start : 0;
    member_move(&stream->member, stream->start);
    member_move(&stream->before, stream->start);
    stream->start = 0;
}

/* Gives the memory of a giant back. */
static void room_shrink(Stream *stream) {
    if (stream->room <= ROOM_KEPT || stream->end - stream->start > ROOM_FIRST)
        return;
    bytes_close_up(stream);
    stream->room = ROOM_FIRST;
    stream->bytes = memory_regrow(stream->bytes, stream->room);
}

/* Makes room and reads on; false when there is nothing more. */
static bool bytes_fill(Stream *stream) {
    if (stream->finished)
        return false;
    if (stream->start)
        bytes_close_up(stream);
    if (stream->end == stream->room) {
        stream->room *= 2;
        stream->bytes = memory_regrow(stream->bytes, stream->room);
    }
    size_t got = packed_take(stream->file, stream->bytes + stream->end,
                             stream->room - stream->end);
    if (got && packed_member_began(stream->file)) {
        stream->before = stream->member;
        stream->member =
            (Member){stream->end, packed_member_offset(stream->file)};
    }
    stream->end += got;
    stream->finished = got == 0;
    return got > 0;
}

static Stream *stream_of(PackedFile *file, const char *path) {
    Stream *stream = memory_take(sizeof *stream);
    *stream = (Stream){
        .path = strcmp(path, "-") == 0 ? "standard input" : path,
        .file = file,
        .room = ROOM_START,
        .bytes = memory_regrow(NULL, ROOM_START),
        .member = {SIZE_MAX, 0},
        .before = {SIZE_MAX, 0},
    };
    return stream;
}

Stream *stream_open(const char *path, Error *err) {
    PackedFile *file = packed_open(path, err);
    return file ? stream_of(file, path) : NULL;
}

Stream *stream_open_source(StreamSource source, const char *path) {
    return stream_of(packed_open_source(source), path);
}

void stream_close(Stream *stream) {
    if (!stream)
        return;
    packed_close(stream->file);
    free(stream->bytes);
    free(stream);
}

void stream_bound(Stream *stream, Slice start) {
    stream->boundary = start;
}

/* Where the bytes before the next boundary end, as far as they are there. */
static size_t bound_of(Stream *stream) {
    Slice boundary = stream->boundary;
    if (!boundary.length || stream->member.at == SIZE_MAX ||
        stream->member.at <= stream->start)
        return stream->end;
    while (stream->end - stream->member.at < boundary.length &&
           bytes_fill(stream))
        ;
    if (stream->member.at == SIZE_MAX || stream->member.at > stream->end)
        return stream->end;
    Slice member = {stream->bytes + stream->member.at,
                    stream->end - stream->member.at};
    return slice_starts(member, boundary) ? stream->member.at : stream->end;
}

Slice stream_peek(Stream *stream, size_t bytes) {
    size_t end = bound_of(stream);
    bool more = true;
    while (more && end - stream->start < bytes && end == stream->end) {
        more = bytes_fill(stream); /* moves the bytes in any case */
        end = bound_of(stream);
    }
    size_t length = end - stream->start;
    return (Slice){stream->bytes + stream->start,
                   length < bytes ? length : bytes};
}

uint64_t stream_drop(Stream *stream, uint64_t bytes) {
    uint64_t dropped = 0;
    room_shrink(stream);
    while (dropped < bytes) {
        uint64_t left = bytes - dropped;
        size_t length =
            stream_peek(stream, left < START_BYTES ? left : START_BYTES).length;
        if (!length)
            break;
        stream->start += length;
        dropped += length;
    }
    if (stream->looked < stream->start)
        stream->looked = stream->start;
    return dropped;
}

Slice stream_start(Stream *stream) {
    return stream_peek(stream, START_BYTES);
}

uint64_t stream_offset(const Stream *stream) {
    return packed_offset(stream->file);
}

uint64_t stream_position(const Stream *stream) {
    if (!packed_is_packed(stream->file))
        return packed_offset(stream->file) - (stream->end - stream->start);
    const Member *members[] = {&stream->member, &stream->before};
    for (size_t i = 0; i < 2; i++)
        if (members[i]->at == stream->start)
            return members[i]->offset;
    return packed_offset(stream->file);
}

uint64_t stream_member(const Stream *stream) {
    return packed_member_offset(stream->file);
}

bool stream_member_starts(const Stream *stream, size_t offset) {
    return stream->member.at != SIZE_MAX &&
           stream->member.at == stream->start + offset;
}

bool stream_damage(const Stream *stream, Error *err) {
    return packed_damage(stream->file, err);
}

bool stream_resume(Stream *stream) {
    stream->start = stream->end = stream->looked = 0;
    stream->member.at = stream->before.at = SIZE_MAX;
    stream->finished = !packed_resume(stream->file, stream->boundary);
    return !stream->finished;
}

/* What went wrong at the end of the good bytes, once. */
static StreamStep stream_finish(Stream *stream, Error *err) {
    Error damage = {0};
    bool told = stream->told || !packed_damage(stream->file, &damage);
    stream->told = true;
    stream->start = stream->end = stream->looked = 0;
    stream->member.at = stream->before.at = SIZE_MAX;
    if (told)
        return STREAM_END;
    if (damage.kind == ERR_READ)
        error_set(err, ERR_READ, "%s: %s", stream->path, damage.what);
    else
        error_set(err, ERR_INPUT,
                  "%s: %s at byte %llu of the file; what comes after is lost",
                  stream->path, damage.what,
                  (unsigned long long)stream_offset(stream));
    return STREAM_ERROR;
}

/* Whether the bytes end in damage that was not told yet. */
static bool is_damaged(const Stream *stream) {
    Error damage = {0};
    return stream->finished && !stream->told &&
           packed_damage(stream->file, &damage);
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
    if (!whole && (!length || is_damaged(stream)))
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
    if (is_damaged(stream))
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
