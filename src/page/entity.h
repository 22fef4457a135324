/* entity.h -- character references: "&amp;", "&#8217;", "&#x2019;"
 *
 * Reads   data/web/entities.tsv */
#ifndef RUNUT_PAGE_ENTITY_H
#define RUNUT_PAGE_ENTITY_H

#include "base/error.h"
#include "page/word_table.h"

enum { ENTITY_BYTES_MAX = 8, ENTITY_NAME_MAX = 32 };

typedef struct EntityTable {
    WordTable names;                     /* number of the row, from 1 */
    char (*texts)[ENTITY_BYTES_MAX + 1]; /* UTF-8, NUL at the end */
} EntityTable;

bool entity_table_load(Arena *run, const char *folder, EntityTable *table,
                       Error *err);

/* Decodes the reference that starts with the "&" at `offset`.
 * Gives   the bytes that it covers, and its UTF-8 in `decoded`; 0 when there
 *         is none and the "&" stands for itself */
size_t entity_decode(const EntityTable *table, Slice text, size_t offset,
                     char decoded[ENTITY_BYTES_MAX + 1]);

/* A text as a reader sees it: references decoded, runs of white space one
 * space, none at the ends, soft hyphens and zero-width marks left out. */
Slice entity_text(Arena *page, const EntityTable *table, Slice raw);

#endif
