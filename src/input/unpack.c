/* SPDX-License-Identifier: MIT */
#include "input/unpack.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

enum {
    WINDOW_GZIP = 15 + 16,
    WINDOW_ZLIB = 15,
    WINDOW_DEFLATE = -15,
    ROOM_FIRST = 64 * 1024
};

struct Unpacker {
    Packing packing;
    z_stream inflater;
    ZSTD_DCtx *zstd; /* NULL: the inflater is used */
};

/* zstd's other magic numbers, 50 2a 4d 18 to 5f 2a 4d 18, start frames that
 * hold no data. */
Packing packing_of(Slice start) {
    if (slice_starts(start, SLICE("\x1f\x8b")))
        return PACKING_GZIP;
    bool skipped = start.length >= 4 && (start.text[0] & 0xf0) == 0x50 &&
                   memcmp(start.text + 1, "\x2a\x4d\x18", 3) == 0;
    return skipped || slice_starts(start, SLICE("\x28\xb5\x2f\xfd"))
               ? PACKING_ZSTD
               : PACKING_NONE;
}

const char *packing_name(Packing packing) {
    static const char *const NAMES[] = {"none", "gzip", "deflate", "deflate",
                                        "zstd"};
    return NAMES[packing];
}

Unpacker *unpack_open(Packing packing) {
    Unpacker *unpacker = memory_take(sizeof *unpacker);
    unpacker->packing = packing;
    if (packing == PACKING_ZSTD) {
        unpacker->zstd = memory_given(ZSTD_createDCtx());
        return unpacker;
    }
    int window = packing == PACKING_GZIP   ? WINDOW_GZIP
                 : packing == PACKING_ZLIB ? WINDOW_ZLIB
                                           : WINDOW_DEFLATE;
    if (inflateInit2(&unpacker->inflater, window) != Z_OK)
        memory_stop(sizeof unpacker->inflater);
    return unpacker;
}

void unpack_close(Unpacker *unpacker) {
    if (!unpacker)
        return;
    if (unpacker->zstd)
        ZSTD_freeDCtx(unpacker->zstd);
    else
        inflateEnd(&unpacker->inflater);
    free(unpacker);
}

void unpack_restart(Unpacker *unpacker) {
    if (unpacker->zstd)
        ZSTD_DCtx_reset(unpacker->zstd, ZSTD_reset_session_only);
    else
        inflateReset(&unpacker->inflater);
}

static UnpackStep zstd_some(Unpacker *unpacker, Slice *packed,
                            UnpackRoom *room) {
    ZSTD_inBuffer in = {packed->text, packed->length, 0};
    ZSTD_outBuffer out = {room->into, room->room, 0};
    size_t left = ZSTD_decompressStream(unpacker->zstd, &out, &in);
    room->got = out.pos;
    *packed = slice_part(*packed, in.pos, packed->length);
    return ZSTD_isError(left) ? UNPACK_DAMAGE
           : left == 0        ? UNPACK_END
                              : UNPACK_MORE;
}

static uInt zlib_length(size_t length) {
    return length < UINT32_MAX ? (uInt)length : UINT32_MAX;
}

UnpackStep unpack_some(Unpacker *unpacker, Slice *packed, UnpackRoom *room) {
    if (unpacker->zstd)
        return zstd_some(unpacker, packed, room);
    z_stream *inflater = &unpacker->inflater;
    inflater->next_in = (Bytef *)packed->text; /* zlib only reads it */
    inflater->avail_in = zlib_length(packed->length);
    inflater->next_out = (Bytef *)room->into;
    inflater->avail_out = zlib_length(room->room);
    int result = inflate(inflater, Z_NO_FLUSH);
    room->got = (size_t)((char *)inflater->next_out - room->into);
    size_t used = (size_t)((const char *)inflater->next_in - packed->text);
    *packed = slice_part(*packed, used, packed->length);
    return result == Z_STREAM_END                    ? UNPACK_END
           : result == Z_OK || result == Z_BUF_ERROR ? UNPACK_MORE
                                                     : UNPACK_DAMAGE;
}

/* One step of unpack_all(); `room` counts all that came so far. */
static UnpackStep unpack_onto(Unpacker *unpacker, Slice *packed,
                              UnpackRoom *room) {
    if (room->got == room->room) {
        room->room = room->room ? room->room * 2 : ROOM_FIRST;
        room->into = memory_regrow(room->into, room->room);
    }
    UnpackRoom rest = {room->into + room->got, room->room - room->got, 0};
    UnpackStep step = unpack_some(unpacker, packed, &rest);
    room->got += rest.got;
    if (step == UNPACK_MORE && !packed->length && rest.got < rest.room)
        return UNPACK_DAMAGE;
    if (step == UNPACK_END && packed->length)
        unpack_restart(unpacker);
    return step;
}

bool unpack_all(Arena *page, Packing packing, size_t bytes_max, Slice *bytes,
                Error *err) {
    Slice packed = *bytes;
    Unpacker *unpacker = unpack_open(packing);
    UnpackRoom room = {0};
    UnpackStep step;
    do /* What follows the last member and is none, browsers overlook too. */
        step = unpack_onto(unpacker, &packed, &room);
    while (step != UNPACK_DAMAGE && room.got <= bytes_max &&
           (step == UNPACK_MORE || packing_of(packed) == packing));
    bool limit = room.got > bytes_max;
    *bytes = slice_copy(page, (Slice){room.into, limit ? 0 : room.got});
    free(room.into);
    unpack_close(unpacker);
    if (limit)
        return error_set(err, ERR_LIMIT, "larger than %zu bytes when unpacked",
                         bytes_max);
    return step == UNPACK_END ||
           error_set(err, ERR_INPUT, "the %s data are cut off or damaged",
                     packing_name(packing));
}
