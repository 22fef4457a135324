/* json_ld.h -- what a page's JSON-LD says about its article
 *
 * Source  schema.org/Article; json-ld.org for @graph and @id
 * Leaves  contexts, and vocabularies other than schema.org's */
#ifndef RUNUT_PAGE_JSON_LD_H
#define RUNUT_PAGE_JSON_LD_H

#include "page/entity.h"
#include "page/head_field.h"

typedef struct JsonLd {
    const HeadFields *fields;
    const EntityTable *entities;
    Slice address; /* of the page, to know its object among others */
    Head *head;
} JsonLd;

/* Adds to the head what one script says. JSON that is damaged is searched
 * for the keys that matter. */
void json_ld_read(Arena *page, const JsonLd *into, Slice script);

#endif
