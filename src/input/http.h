/* http.h -- a stored HTTP response: what its head says, and its body
 *
 * Leaves  br and bodies that are packed twice: named, not read */
#ifndef RUNUT_INPUT_HTTP_H
#define RUNUT_INPUT_HTTP_H

#include "base/error.h"
#include "base/slice.h"

enum { HTTP_HEAD_BYTES_MAX = 256 << 10 };

typedef struct HttpHead {
    int status;             /* 200; 0: there is none */
    size_t length;          /* in bytes, with the blank line */
    Slice type, charset;    /* "text/html", "utf-8"; empty: not said */
    Slice transfer, coding; /* Transfer- and Content-Encoding */
} HttpHead;

/* Of a response's first bytes, whose text it points into.
 * Errors  ERR_INPUT, ERR_LIMIT with the reason alone */
bool http_head_read(Slice bytes, HttpHead *head, Error *err);

/* Splits "text/html; charset=utf-8". */
void http_type_split(Slice value, Slice *type, Slice *charset);

/* "text/html" or "application/xhtml+xml"? */
bool http_type_is_html(Slice type);

typedef struct HttpBody {
    Slice bytes;      /* as stored, then as meant */
    size_t bytes_max; /* when unpacked */
    bool cut_off;     /* known to end early: what is there is taken */
} HttpBody;

/* Undoes the encodings. The bytes may point into what they were.
 * Errors  ERR_INPUT, ERR_LIMIT with the reason alone */
bool http_body_read(Arena *page, const HttpHead *head, HttpBody *body,
                    Error *err);

#endif
