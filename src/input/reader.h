/* reader.h -- pages out of files, folders, JSON Lines, WARC, standard input and
 * from the web
 *
 *     InputReader *input = input_open(paths, count);
 *     while ((step = input_next(input, page, &raw, &err)) != INPUT_END) {
 *         if (step == INPUT_DAMAGED)
 *             report(&err);
 *         ...
 *         arena_reset(page);
 *     }
 *     input_close(input);
 *
 * Reads   what the table in reader.c names: HTML, plain text, JSON Lines (the
 *         fields are in docs/export.md), WARC (web archives), each also
 *         compressed with gzip or zstd; folders with all below them, in the
 *         byte order of their names, but without hidden files, pictures,
 *         styles, scripts and other company of pages; ZIP and WACZ archives
 *         of such files; "-" is standard input; addresses of http and https,
 *         after all files
 * Files   packed.h, unpack.h one file unpacked; stream.h its lines and pieces;
 *         folder.h paths; zip.h files in archives; json_page.h one JSON line;
 *         warc.h, http.h, fields.h web archives; sniff.h what some bytes are;
 *         web.h addresses
 * Leaves  ARC */
#ifndef RUNUT_INPUT_READER_H
#define RUNUT_INPUT_READER_H

#include "base/error.h"
#include "input/raw_page.h"

enum {
    PAGE_BYTES_MAX = 256 << 20, /* of one document */
    LINE_BYTES_MAX = 64 << 20   /* of one JSON line */
};

typedef struct InputReader InputReader;

typedef enum InputStep {
    INPUT_END,
    INPUT_PAGE,
    INPUT_DAMAGED, /* a piece that was skipped; the next call goes on */
    INPUT_KNOWN,   /* a page of the web that is known, and did not change */
    INPUT_WAITING  /* nothing came from the web for a while; call again */
} InputStep;

/* Nothing is opened yet. `paths` must outlive the reader. */
InputReader *input_open(const char *const *paths, size_t count);
void input_close(InputReader *input);

/* A tighter bound on one document or line. */
void input_limit(InputReader *input, size_t bytes_max);

/* How addresses are read; both must outlive the reader. Without it an address
 * is a damaged piece. */
struct CrawlerOptions;
struct WebMemory;
void input_web(InputReader *input, const struct CrawlerOptions *options,
               const struct WebMemory *memory);

/* The next page, or the next piece that cannot be one.
 * Owner   everything in `raw` lives in `page`
 * Errors  INPUT_DAMAGED with a fresh error that names place and reason:
 *         ERR_READ, ERR_INPUT (empty, binary, damaged) or ERR_LIMIT */
InputStep input_next(InputReader *input, Arena *page, RawPage *raw, Error *err);

/* Bytes taken from disk so far, compressed as they are, and from the web: for
 * progress. */
uint64_t input_bytes_read(const InputReader *input);

/* What web archives hold beside pages so far: redirects, errors, images. */
uint64_t input_passed_over(const InputReader *input);

#endif
