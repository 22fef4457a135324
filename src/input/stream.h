/* stream.h -- the bytes, lines and pieces of one file, unpacked on the way
 *
 * Memory stays at one line (or one document), whatever the file's size. Where
 * packed data are cut off or damaged the good bytes before come first, then
 * the error with its offset in the file. */
#ifndef RUNUT_INPUT_STREAM_H
#define RUNUT_INPUT_STREAM_H

#include "base/error.h"
#include "base/slice.h"
#include "input/packed.h"

typedef struct Stream Stream;

/* "-" is standard input. `path` must outlive the stream.
 * Errors  NULL and ERR_READ with the system's reason */
Stream *stream_open(const char *path, Error *err);

/* The same of bytes that are no file of their own; `path` is for messages. */
typedef PackedSource StreamSource;
Stream *stream_open_source(StreamSource source, const char *path);
void stream_close(Stream *stream);

/* The first bytes, at most 64 KB, which stay to be read; only before anything
 * was read. Shorter than that only when the file is, or its first record. */
Slice stream_start(Stream *stream);

typedef enum StreamStep { STREAM_END, STREAM_BYTES, STREAM_ERROR } StreamStep;

/* The next line without its line end. A last line without one counts, unless
 * the file is damaged there.
 * Owner   `line` stays until the next call
 * Errors  ERR_LIMIT past `bytes_max`: that line is skipped, the next call goes
 *         on; ERR_READ and ERR_INPUT (damaged): the next call is STREAM_END */
StreamStep stream_line(Stream *stream, size_t bytes_max, Slice *line,
                       Error *err);

/* All that is left, as one piece; the same owner and errors. */
StreamStep stream_rest(Stream *stream, size_t bytes_max, Slice *bytes,
                       Error *err);

/* Bytes taken from the file so far, before unpacking. */
uint64_t stream_offset(const Stream *stream);

/* For files of records, where a member of packed data whose content starts so
 * starts a record: no piece goes on from the member before it. */
void stream_bound(Stream *stream, Slice start);

/* The next bytes, which stay to be read: fewer than asked only at such a
 * bound, at the end, and at damage. Memory grows with the bytes that are
 * there.
 * Owner   they stay until the next call */
Slice stream_peek(Stream *stream, size_t bytes);

/* Passes over bytes, however many; returns how many there were. */
uint64_t stream_drop(Stream *stream, uint64_t bytes);

/* Where the next byte is in the file; in packed data the start of its member,
 * or else about there. */
uint64_t stream_position(const Stream *stream);

/* Where the newest member starts that was looked into, for packed data. */
uint64_t stream_member(const Stream *stream);

/* That member's content starts that far behind the next byte. */
bool stream_member_starts(const Stream *stream, size_t offset);

/* Why the bytes end, without the place; false at the file's sound end. */
bool stream_damage(const Stream *stream, Error *err);

/* After damage: goes on with the next member that starts a record; false when
 * there is none. */
bool stream_resume(Stream *stream);

#endif
