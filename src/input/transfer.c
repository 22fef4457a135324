/* SPDX-License-Identifier: MIT */
#include "input/transfer.h"

#include "base/memory.h"
#include "input/http.h"
#include "input/network_range.h"

#include <stdlib.h>
#include <string.h>

enum {
    CONNECT_SECONDS_MAX = 20,
    BODY_BYTES = 64 << 10,  /* taken first, then twice as much each time */
    HEADER_BYTES_MAX = 1024 /* of one that is kept */
};

struct Transfer {
    CURL *easy;
    TransferOptions options;
    struct curl_slist *headers;
    char *bytes;
    size_t used, capacity;
    bool too_large, refused;
    char reason[CURL_ERROR_SIZE];
};

/* Gives libcurl a socket to an address, if it may go there. */
static curl_socket_t socket_open(void *context, curlsocktype purpose,
                                 struct curl_sockaddr *address) {
    Transfer *transfer = context;
    (void)purpose;
    if (!transfer->options.allow_private &&
        !network_is_public(&address->addr)) {
        transfer->refused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC,
                  address->protocol);
}

static void body_room(Transfer *transfer, size_t bytes) {
    size_t capacity = transfer->capacity ? transfer->capacity : BODY_BYTES;
    while (capacity - transfer->used < bytes)
        capacity *= 2;
    if (capacity == transfer->capacity)
        return;
    transfer->bytes = memory_regrow(transfer->bytes, capacity);
    transfer->capacity = capacity;
}

/* Takes bytes; anything but their number ends the transfer. */
static size_t body_take(char *bytes, size_t size, size_t count, void *context) {
    Transfer *transfer = context;
    size_t length = size * count;
    size_t room = transfer->options.bytes_max - transfer->used;
    size_t taken = length < room ? length : room;
    body_room(transfer, taken);
    memcpy(transfer->bytes + transfer->used, bytes, taken);
    transfer->used += taken;
    transfer->too_large = taken < length;
    return taken;
}

static void header_add(Transfer *transfer, const char *name, Slice value) {
    char line[HEADER_BYTES_MAX + 32];
    if (!value.length || value.length > HEADER_BYTES_MAX)
        return;
    snprintf(line, sizeof line, "%s: %.*s", name, (int)value.length,
             value.text);
    transfer->headers = curl_slist_append(transfer->headers, line);
}

static void limits_set(Transfer *transfer) {
    CURL *easy = transfer->easy;
    long milliseconds = (long)(transfer->options.timeout_seconds * 1000);
    long connect = milliseconds < CONNECT_SECONDS_MAX * 1000L
                       ? milliseconds
                       : CONNECT_SECONDS_MAX * 1000L;
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, milliseconds);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, connect);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, socket_open);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer);
}

Transfer *transfer_open(const TransferOptions *options, const char *address,
                        Slice etag, Slice last_modified) {
    Transfer *transfer = memory_take(sizeof *transfer);
    CURL *easy = transfer->easy = memory_given(curl_easy_init());
    transfer->options = *options;
    limits_set(transfer);
    header_add(transfer, "If-None-Match", etag);
    header_add(transfer, "If-Modified-Since", last_modified);
    /* Not by libcurl, which takes packed data for whole when they are cut. */
    header_add(transfer, "Accept-Encoding", SLICE("gzip, deflate, zstd"));
    curl_easy_setopt(easy, CURLOPT_URL, address);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, options->agent);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->headers);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->reason);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body_take);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
    return transfer;
}

void transfer_close(Transfer *transfer) {
    if (!transfer)
        return;
    curl_easy_cleanup(transfer->easy);
    curl_slist_free_all(transfer->headers);
    free(transfer->bytes);
    free(transfer);
}

CURL *transfer_handle(Transfer *transfer) {
    return transfer->easy;
}

/* Of the last reply; empty when absent or too long to be sent back. */
static Slice header_of(const Transfer *transfer, Arena *arena,
                       const char *name) {
    struct curl_header *header;
    if (curl_easy_header(transfer->easy, name, 0, CURLH_HEADER, -1, &header) !=
            CURLHE_OK ||
        strlen(header->value) > HEADER_BYTES_MAX)
        return (Slice){0};
    return slice_copy(arena, slice_of(header->value));
}

static void head_read(const Transfer *transfer, Arena *arena,
                      TransferReply *reply) {
    long status = 0;
    char *location = NULL, *type = NULL;
    curl_off_t seconds = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(transfer->easy, CURLINFO_REDIRECT_URL, &location);
    curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_TYPE, &type);
    curl_easy_getinfo(transfer->easy, CURLINFO_RETRY_AFTER, &seconds);
    reply->status = (int)status;
    reply->location = slice_copy(arena, slice_of(location));
    reply->retry_after = seconds > 0 ? (double)seconds : 0;
    http_type_split(slice_copy(arena, slice_of(type)), &reply->type,
                    &reply->charset);
    reply->etag = header_of(transfer, arena, "ETag");
    reply->last_modified = header_of(transfer, arena, "Last-Modified");
}

static bool reason_set(Transfer *transfer, CURLcode code, Error *err) {
    const char *said = transfer->reason;
    for (char *sign = transfer->reason; *sign; sign++)
        if (*sign < ' ' || *sign == 0x7f) /* it may quote what came */
            *sign = '?';
    if (transfer->refused)
        return error_set(err, ERR_READ,
                         "its address belongs to a private network; "
                         "--allow-private lets it be fetched");
    if (transfer->too_large)
        return error_set(err, ERR_LIMIT, "more than %zu bytes",
                         transfer->options.bytes_max);
    return error_set(err, ERR_READ, "%s",
                     *said ? said : curl_easy_strerror(code));
}

/* The document out of its packing. */
static bool body_read(const Transfer *transfer, Arena *arena,
                      TransferReply *reply, Error *err) {
    HttpHead head = {.status = reply->status,
                     .coding = header_of(transfer, arena, "Content-Encoding")};
    HttpBody body = {.bytes_max = transfer->options.bytes_max};
    if (transfer->bytes)
        body.bytes = (Slice){transfer->bytes, transfer->used};
    if (!http_body_read(arena, &head, &body, err))
        return false;
    reply->bytes = slice_copy(arena, body.bytes);
    return true;
}

bool transfer_finish(Transfer *transfer, CURLcode code, Arena *arena,
                     TransferReply *reply, Error *err) {
    *reply = (TransferReply){.refused = transfer->refused};
    bool cut = transfer->too_large && transfer->options.cut;
    if (code != CURLE_OK && !cut)
        return reason_set(transfer, code, err);
    reply->refused = false; /* another address of the host was public */
    head_read(transfer, arena, reply);
    return body_read(transfer, arena, reply, err);
}
