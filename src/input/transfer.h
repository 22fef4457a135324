/* transfer.h -- one HTTP request and its reply, within bounds
 *
 * Redirects are not followed: whoever asks decides about the next address. No
 * proxy is used, since behind one it could not be seen where a connection
 * leads. */
#ifndef RUNUT_INPUT_TRANSFER_H
#define RUNUT_INPUT_TRANSFER_H

#include "base/error.h"
#include "base/slice.h"

#include <curl/curl.h>

typedef struct TransferOptions {
    const char *agent;      /* the User-Agent */
    double timeout_seconds; /* for all of a request */
    size_t bytes_max;       /* of a document, unpacked */
    bool cut;               /* take the beginning of a longer one */
    bool allow_private;     /* also what network_is_public() is not */
} TransferOptions;

typedef struct TransferReply {
    int status; /* 200; 0: there was no reply */
    Slice bytes, type, charset;
    Slice etag, last_modified; /* empty: none, or not fit to be kept */
    Slice location;            /* where a redirect leads; empty: nowhere */
    double retry_after;        /* seconds; 0: not said */
    bool refused;              /* the target is private */
} TransferReply;

typedef struct Transfer Transfer;

/* Ready to be given to libcurl's multi interface. `etag` and `last_modified`
 * of the known version, or empty, make the request a conditional one. */
Transfer *transfer_open(const TransferOptions *options, const char *address,
                        Slice etag, Slice last_modified);
void transfer_close(Transfer *transfer);
CURL *transfer_handle(Transfer *transfer);

/* When libcurl says that it has ended.
 * Owner   the reply lives in `arena`
 * Errors  ERR_READ: no whole reply came; ERR_LIMIT: too large. The reason
 *         alone, without the address. Any status is success. */
bool transfer_finish(Transfer *transfer, CURLcode code, Arena *arena,
                     TransferReply *reply, Error *err);

#endif
