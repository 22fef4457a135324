/* warc_fixture.h -- composes web archives and hears what is read of them */
#ifndef RUNUT_TESTS_WARC_FIXTURE_H
#define RUNUT_TESTS_WARC_FIXTURE_H

#include "input/reader.h"

#include "row.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

enum { HEARD_BYTES = 8192, LIMIT_BYTES = 1 << 16, PARTS_MAX = 5 };

typedef enum Pack {
    PLAIN,
    GZIP_EACH, /* a member a record, as the standard wants it */
    GZIP_WHOLE,
    ZSTD_EACH,
    ZSTD_WHOLE,
    PACK_COUNT
} Pack;

extern const char *const NAMES[]; /* of the file, by Pack */

/* A record: its type ("": raw bytes follow), more headers, content. */
struct Part {
    const char *type, *headers, *content;
};

#define HTTP "Content-Type: application/http;msgtype=response\r\n"
#define OK "HTTP/1.1 200 OK\r\n"
#define HTML "Content-Type: text/html; charset=UTF-8\r\n"
#define URL(path) "WARC-Target-URI: https://kabar.id/" path "\r\n"
#define GOOD(path) \
    { "response", URL(path) HTTP, OK HTML "\r\n<p>" path }
#define HEARD(path) "html https://kabar.id/" path " UTF-8 <p>" path "\n"

/* Bytes that grow. */
struct Bytes {
    char *text;
    size_t length;
};

void bytes_add(struct Bytes *bytes, const void *text, size_t length);
struct Bytes gzip(const char *text, size_t length);
struct Bytes zstd(const char *text, size_t length);
/* A record as its bytes; a length among the headers goes before the right
 * one. */
struct Bytes record_of(const struct Part *part, size_t number,
                       size_t content_length);
/* The file's bytes; `starts`: where each record starts in it. */
struct Bytes file_of(const struct Part *parts, Pack pack,
                     size_t starts[PARTS_MAX + 1]);
void file_write(const char *name, const char *bytes, size_t length);
/* Reads the file to its end; `heard` holds HEARD_BYTES. */
uint64_t file_hear(const char *path, char *heard);
/* "! a.warc: record at byte 7: why" becomes "! why". */
void places_remove(char *heard);
int folder_make(void **state);
int folder_remove(void **state);

#endif
