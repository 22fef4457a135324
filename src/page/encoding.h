/* encoding.h -- bytes in any encoding become UTF-8
 *
 * In this order: a byte order mark; text that is UTF-8 but for a few damaged
 * bytes; what is declared outside the page; what the page declares in its first
 * 64 KB, in tags made for it and then anywhere; what ICU detects. Damaged bytes
 * and NUL become U+FFFD.
 *
 * Source  encoding.spec.whatwg.org: what the common names really mean
 * Leaves  text in two encodings at once */
#ifndef RUNUT_PAGE_ENCODING_H
#define RUNUT_PAGE_ENCODING_H

#include "base/error.h"
#include "base/slice.h"

/* The text is `bytes` itself when nothing had to change.
 * Owner   a converted text lives in `page`
 * Errors  ERR_INPUT for what is no text: mostly control bytes */
bool encoding_to_utf8(Arena *page, Slice bytes, Slice declared, Slice *text,
                      Error *err);

#endif
