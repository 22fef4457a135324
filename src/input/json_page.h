/* json_page.h -- one line of JSON as a page; the fields are in docs/export.md
 */
#ifndef RUNUT_INPUT_JSON_PAGE_H
#define RUNUT_INPUT_JSON_PAGE_H

#include "base/error.h"
#include "input/raw_page.h"

/* Fills all of `raw` but its place. Damaged UTF-8 is repaired. The reference
 * is `id`, else `url`, else made from the bytes.
 * Errors  ERR_INPUT with the reason alone, without the place */
bool json_page_read(Arena *page, Slice line, RawPage *raw, Error *err);

/* A reference for a page that has none: the same for the same bytes. */
Slice ref_from_bytes(Arena *page, Slice bytes);

#endif
