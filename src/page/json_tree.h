/* json_tree.h -- JSON read in place: strings stay where they stand
 *
 * A page's JSON-LD is often as long as its text, and few of its strings are
 * asked for: they are decoded only then. Nodes stand in preorder, as in
 * html.h: what is inside a node follows it.
 *
 * Source  RFC 8259; what follows the first value is not read */
#ifndef RUNUT_PAGE_JSON_TREE_H
#define RUNUT_PAGE_JSON_TREE_H

#include "base/slice.h"

typedef enum JsonKind {
    JSON_IS_OBJECT,
    JSON_IS_ARRAY,
    JSON_IS_STRING,
    JSON_IS_OTHER /* a number, true, false, null */
} JsonKind;

typedef struct JsonNode {
    Slice key;     /* as in the source; of a member of an object */
    Slice text;    /* a string's source between its quotes */
    uint32_t size; /* itself and all nodes inside */
    uint8_t kind;
    bool escaped; /* the string's source is not yet its text */
} JsonNode;

/* Returns the first node, or NULL when the source is damaged before its first
 * value ends. `source` must be UTF-8 and outlive the nodes. */
const JsonNode *json_tree_read(Arena *page, Slice source);

/* The first node inside, and the one behind `child`; NULL: none is left.
 * Nothing is inside NULL and what is no array or object. */
const JsonNode *json_first(const JsonNode *node);
const JsonNode *json_next(const JsonNode *node, const JsonNode *child);

/* The last member of that name; NULL: none, or the node is no object. */
const JsonNode *json_member(const JsonNode *node, const char *key);

/* What a string says; empty when the node is NULL or no string. */
Slice json_text(Arena *page, const JsonNode *node);

#endif
