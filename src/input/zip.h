/* zip.h -- the files inside a ZIP archive, one after the other
 *
 * Unpacked on the way by libarchive; nothing is written to disk. A WACZ file
 * (a ZIP that holds web archives) gives its WARC files and not its indexes.
 * Entries that are no pages by their names (pictures, styles, hidden files,
 * tables of contents) are passed over, as in folders.
 *
 * Source  specs.webrecorder.net/wacz
 * Leaves  archives inside archives, encrypted entries, other formats */
#ifndef RUNUT_INPUT_ZIP_H
#define RUNUT_INPUT_ZIP_H

#include "base/error.h"
#include "input/stream.h"

enum {
    /* What all entries together may come to, before an archive counts as a
     * bomb: so many times its own size, and that much in any case. */
    ZIP_RATIO_MAX = 200,
    ZIP_BYTES_FREE = 64 << 20
};

typedef struct ZipFile ZipFile;

/* Whether the first bytes or the name of a file say ZIP. */
bool zip_looks(Slice start);
bool zip_is_named(Slice suffix);

/* `stream` is the opened file, which the archive keeps and closes. `name` is
 * for messages; a file that can be read at any place has it as its path.
 * Errors  NULL and ERR_READ or ERR_INPUT, the stream then closed */
ZipFile *zip_open(Stream *stream, const char *name, Error *err);
void zip_close(ZipFile *archive);

/* The next file: its path behind the archive's, as in "a.zip/b/c.html"; NULL
 * at the end, or with the error after which there are no more.
 * Owner   the path stays until the next call */
const char *zip_next(ZipFile *archive, Error *err);

/* The bytes of that file. At most one such stream is open at a time.
 * Owner   close it before zip_next() */
Stream *zip_stream(ZipFile *archive);

/* Bytes taken from the archive so far, packed as they are. */
uint64_t zip_offset(const ZipFile *archive);

#endif
