/* unpack.h -- gzip, deflate and zstd data, unpacked piece by piece
 *
 * Packed data are members (zstd: frames) in a row, each of which can be
 * unpacked without those before it. */
#ifndef RUNUT_INPUT_UNPACK_H
#define RUNUT_INPUT_UNPACK_H

#include "base/error.h"
#include "base/slice.h"

typedef enum Packing {
    PACKING_NONE,
    PACKING_GZIP,
    PACKING_ZLIB,    /* what HTTP calls deflate */
    PACKING_DEFLATE, /* what some servers take for it */
    PACKING_ZSTD
} Packing;

enum { PACKING_START_BYTES = 4 }; /* that packing_of() looks at */

/* By the first bytes: gzip, zstd or none. */
Packing packing_of(Slice start);

/* "gzip", "deflate", "zstd". */
const char *packing_name(Packing packing);

typedef struct Unpacker Unpacker;

Unpacker *unpack_open(Packing packing);
void unpack_close(Unpacker *unpacker);

/* Makes it ready for the start of a member, whatever was before. */
void unpack_restart(Unpacker *unpacker);

typedef enum UnpackStep {
    UNPACK_MORE,  /* `into` is full, or more packed bytes are needed */
    UNPACK_END,   /* of the member */
    UNPACK_DAMAGE /* the data are wrong, though `got` bytes came of them */
} UnpackStep;

typedef struct UnpackRoom {
    char *into;
    size_t room, got;
} UnpackRoom;

/* Takes what it used off `packed`. */
UnpackStep unpack_some(Unpacker *unpacker, Slice *packed, UnpackRoom *room);

/* Unpacks all members of `bytes`. On damage `bytes` are those before it.
 * Errors  ERR_LIMIT past `bytes_max`; ERR_INPUT: cut off or damaged */
bool unpack_all(Arena *page, Packing packing, size_t bytes_max, Slice *bytes,
                Error *err);

#endif
