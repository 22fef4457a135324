/* page_json.h -- a page with its findings as one line of the export
 *
 * The contract is docs/export.md. */
#ifndef RUNUT_SHOW_PAGE_JSON_H
#define RUNUT_SHOW_PAGE_JSON_H

#include "record/stored.h"

#include <stdio.h>

/* Writes one line, newline included. */
void page_json_write(FILE *out, const StoredPage *page);

#endif
