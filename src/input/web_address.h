/* web_address.h -- addresses of http and https, in one form
 *
 * The same page shall have the same address wherever it was found: scheme and
 * host in small ASCII letters (IDNA), no default port, no "..", no fragment,
 * none of the utm_ parameters by which sites count where readers come from.
 * Source  RFC 3986, as libcurl's URL interface reads it */
#ifndef RUNUT_INPUT_WEB_ADDRESS_H
#define RUNUT_INPUT_WEB_ADDRESS_H

#include "base/error.h"
#include "base/slice.h"

enum { WEB_ADDRESS_BYTES_MAX = 4096 };

/* Does it start with "http://" or "https://", whatever its case? */
bool web_address_looks(Slice text);

/* Brings an address into that form; a relative one is taken from `base`,
 * which may be empty.
 * Owner   `address` lives in `arena` and ends with NUL
 * Errors  ERR_INPUT with the reason alone: another scheme, a user name in it,
 *         not an address; ERR_LIMIT when it is too long */
bool web_address_read(Arena *arena, Slice text, Slice base, Slice *address,
                      Error *err);

/* Of an address in that form: "https://kabar.example:8080", to which
 * robots.txt and pauses belong, and "/berita?halaman=2". */
Slice web_address_site(Slice address);
Slice web_address_path(Slice address);

/* An error about an address: "https://kabar.example/a: why". A long one is cut
 * short. Returns false. */
bool web_address_error(Slice address, const Error *why, Error *err);

#endif
