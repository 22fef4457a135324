/* SPDX-License-Identifier: MIT */
#include "input/web_address.h"

#include "base/memory.h"

#include <ctype.h>
#include <curl/curl.h>
#include <string.h>

bool web_address_looks(Slice text) {
    return slice_starts_nocase(text, SLICE("http://")) ||
           slice_starts_nocase(text, SLICE("https://"));
}

/* Takes the parameters that count readers out of "?a=1&utm_source=rss". */
static Slice query_clean(Arena *arena, Slice query) {
    char *kept = arena_buffer(arena, query.length + 1);
    size_t used = 0;
    for (size_t start = 0; start < query.length;) {
        size_t end = slice_find(query, SLICE("&"), start);
        end = end == SIZE_MAX ? query.length : end;
        Slice part = slice_part(query, start, end);
        if (part.length && !slice_starts_nocase(part, SLICE("utm_"))) {
            if (used)
                kept[used++] = '&';
            memcpy(kept + used, part.text, part.length);
            used += part.length;
        }
        start = end + 1;
    }
    kept[used] = '\0';
    return (Slice){kept, used};
}

static void query_set(Arena *arena, CURLU *parts) {
    char *query = NULL;
    if (curl_url_get(parts, CURLUPART_QUERY, &query, 0) != CURLUE_OK)
        return;
    Slice kept = query_clean(arena, slice_of(query));
    curl_url_set(parts, CURLUPART_QUERY, kept.length ? kept.text : NULL, 0);
    curl_free(query);
}

static void host_fold(CURLU *parts) {
    char *host = NULL;
    if (curl_url_get(parts, CURLUPART_HOST, &host, 0) != CURLUE_OK)
        return;
    for (char *sign = host; *sign; sign++)
        *sign = (char)tolower((unsigned char)*sign);
    curl_url_set(parts, CURLUPART_HOST, host, 0);
    curl_free(host);
}

static bool reason_set(CURLUcode code, Error *err) {
    return error_set(err, ERR_INPUT,
                     code == CURLUE_UNSUPPORTED_SCHEME
                         ? "only http and https addresses are fetched"
                     : code == CURLUE_USER_NOT_ALLOWED
                         ? "an address with a user name in it is not fetched"
                         : "not an address: %s",
                     curl_url_strerror(code));
}

static bool parts_read(CURLU *parts, const char *text, const char *base,
                       Error *err) {
    enum { FLAGS = CURLU_URLENCODE | CURLU_DISALLOW_USER };
    CURLUcode code = CURLUE_OK;
    if (*base)
        code = curl_url_set(parts, CURLUPART_URL, base, FLAGS);
    if (code == CURLUE_OK)
        code = curl_url_set(parts, CURLUPART_URL, text, FLAGS);
    if (code != CURLUE_OK)
        return reason_set(code, err);
    char *scheme = NULL;
    if (curl_url_get(parts, CURLUPART_SCHEME, &scheme, 0) != CURLUE_OK ||
        (strcmp(scheme, "http") != 0 && strcmp(scheme, "https") != 0))
        reason_set(CURLUE_UNSUPPORTED_SCHEME, err);
    curl_free(scheme);
    return err->kind == ERR_NONE;
}

static bool parts_write(Arena *arena, CURLU *parts, Slice *address,
                        Error *err) {
    char *whole = NULL;
    host_fold(parts);
    query_set(arena, parts);
    curl_url_set(parts, CURLUPART_FRAGMENT, NULL, 0);
    CURLUcode code = curl_url_get(parts, CURLUPART_URL, &whole,
                                  CURLU_NO_DEFAULT_PORT | CURLU_PUNYCODE);
    if (code != CURLUE_OK)
        return reason_set(code, err);
    *address = slice_copy(arena, slice_of(whole));
    curl_free(whole);
    return address->length <= WEB_ADDRESS_BYTES_MAX ||
           error_set(err, ERR_LIMIT, "an address of more than %d bytes",
                     WEB_ADDRESS_BYTES_MAX);
}

bool web_address_read(Arena *arena, Slice text, Slice base, Slice *address,
                      Error *err) {
    *address = (Slice){0};
    text = slice_trim(text);
    if (text.length > WEB_ADDRESS_BYTES_MAX)
        return error_set(err, ERR_LIMIT, "an address of more than %d bytes",
                         WEB_ADDRESS_BYTES_MAX);
    if (!text.length || memchr(text.text, '\0', text.length))
        return error_set(err, ERR_INPUT, "not an address");
    CURLU *parts = memory_given(curl_url());
    bool read = parts_read(parts, slice_string(arena, text),
                           slice_string(arena, base), err) &&
                parts_write(arena, parts, address, err);
    curl_url_cleanup(parts);
    return read;
}

/* Where the path starts: behind the host and its port. */
static size_t path_start(Slice address) {
    size_t start = slice_find(address, SLICE("://"), 0);
    start = start == SIZE_MAX ? 0 : start + 3;
    while (start < address.length && !strchr("/?#", address.text[start]))
        start++;
    return start;
}

Slice web_address_site(Slice address) {
    return slice_part(address, 0, path_start(address));
}

Slice web_address_path(Slice address) {
    Slice path = slice_part(address, path_start(address), address.length);
    return path.length ? path : SLICE("/");
}

bool web_address_error(Slice address, const Error *why, Error *err) {
    enum { SHOWN_BYTES_MAX = 120 };
    bool cut = address.length > SHOWN_BYTES_MAX;
    return error_set(err, why->kind, "%.*s%s: %s",
                     cut ? SHOWN_BYTES_MAX : (int)address.length, address.text,
                     cut ? "..." : "", why->what);
}
