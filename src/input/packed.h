/* packed.h -- the bytes of one file, unpacked from gzip or zstd on the way
 *
 * Leaves  zstd files with a dictionary of their own */
#ifndef RUNUT_INPUT_PACKED_H
#define RUNUT_INPUT_PACKED_H

#include "base/error.h"
#include "base/slice.h"

#include <stddef.h>

typedef struct PackedFile PackedFile;

/* Where bytes come from when they are no file of their own.
 * Returns how many were read, 0 at the end, -1 with the error (no place). */
typedef struct PackedSource {
    ptrdiff_t (*read)(void *own, char *into, size_t room, Error *err);
    void *own;
} PackedSource;

PackedFile *packed_open_source(PackedSource source);

/* "-" is standard input. `path` must outlive the file.
 * Errors  NULL and ERR_READ with the system's reason */
PackedFile *packed_open(const char *path, Error *err);
void packed_close(PackedFile *file);

/* Unpacks up to `room` bytes, never of two members at once; 0 at the end, and
 * where packed_damage() tells why there are no more. */
size_t packed_take(PackedFile *file, char *into, size_t room);

/* The bytes that were taken last are a member's first. */
bool packed_member_began(const PackedFile *file);

/* Bytes taken from the file, before unpacking; and where the member starts
 * that the bytes taken last belong to. */
uint64_t packed_offset(const PackedFile *file);
uint64_t packed_member_offset(const PackedFile *file);
bool packed_is_packed(const PackedFile *file);

/* Why there are no more bytes: ERR_READ or ERR_INPUT, without the place; false
 * at the sound end of the file. */
bool packed_damage(const PackedFile *file, Error *err);

/* After damage: goes on with the next member whose content starts so. Members
 * that the damaged one seemed to contain are found too where the file can be
 * read again. False when there is none. */
bool packed_resume(PackedFile *file, Slice start);

#endif
