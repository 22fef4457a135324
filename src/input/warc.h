/* warc.h -- the pages in a WARC file (ISO 28500, 1.0 and 1.1)
 *
 * Pages are the records of type response and resource whose content is HTML,
 * XHTML or plain text; of responses those that HTTP calls 200. A record's
 * date is when it was crawled: from it times like "5 jam lalu" are counted.
 * Source  iipc.github.io/warc-specifications/specifications/warc-format
 * Leaves  records of type conversion (WET files), records that are split into
 *         segments, revisits of pages in other files; digests are not checked
 */
#ifndef RUNUT_INPUT_WARC_H
#define RUNUT_INPUT_WARC_H

#include "base/error.h"
#include "input/raw_page.h"
#include "input/stream.h"

#define WARC_START SLICE("WARC/1.")

enum { WARC_HEAD_BYTES_MAX = 64 << 10 };

typedef struct WarcFile {
    Stream *stream;   /* bound at WARC_START */
    const char *name; /* for messages */
    size_t page_bytes_max;
    uint64_t passed_over; /* responses and resources that are no pages */
    size_t records;       /* so far */
    bool lost;            /* the next record must be looked for */
} WarcFile;

/* The next page. Redirects, errors and other media are passed over.
 * Owner   everything in `raw` lives in `page`
 * Errors  STREAM_ERROR with the file and the byte in it: ERR_READ; ERR_INPUT
 *         (damage; a page that cannot be read); ERR_LIMIT. The next call goes
 *         on with the next record that can be found. */
StreamStep warc_next(WarcFile *warc, Arena *page, RawPage *raw, Error *err);

#endif
