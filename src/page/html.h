/* html.h -- HTML as it is found: one pass, a flat array of nodes
 *
 * Nodes stand in the order of the document (preorder), so that everything
 * inside node i is i + 1 up to nodes[i].end, and sums over a tree are one
 * loop backwards. Nothing is an error: what cannot be an element is text.
 *
 * Reads   UTF-8 text; page/html_tag.h, page/class_words.h
 * Source  html.spec.whatwg.org section 13.2, of which it keeps what changes
 *         where text belongs; tests/unit/html_oracle.c compares it with a
 *         parser that follows the standard to the letter
 * Leaves  foster parenting, the adoption agency, foreign elements */
#ifndef RUNUT_PAGE_HTML_H
#define RUNUT_PAGE_HTML_H

#include "page/class_words.h"
#include "page/html_tag.h"

enum {
    HTML_DEPTH_MAX = 512,     /* deeper elements are taken flat */
    HTML_NODES_MAX = 16 << 20 /* large pages have 20,000 */
};

typedef struct HtmlNode {
    uint32_t parent;
    uint32_t end;         /* one behind the last node inside */
    uint32_t from, to;    /* bytes: the text, or an element's attributes */
    uint32_t class_hash;  /* of its class attribute; 0: it has none */
    uint16_t class_words; /* ClassWord, or-ed, of class, id and role */
    uint16_t chrome_word; /* which of them says chrome; 0: none */
    uint16_t name;        /* of HTML_OTHER: part of the name's hash */
    uint8_t tag;          /* HtmlTag */
    uint8_t unread;       /* itself or an element around it is not text */
} HtmlNode;

typedef struct HtmlTree {
    Slice text;
    HtmlNode *nodes; /* the first is the root */
    uint32_t count;
    bool whole; /* false: more than HTML_NODES_MAX, the rest is not there */
} HtmlTree;

/* Reads a text below 2 GB, up to HTML_NODES_MAX nodes. Time is linear in its
 * length, whatever it holds. */
void html_read(Arena *page, Slice text, const HtmlTags *tags,
               const ClassWords *words, HtmlTree *tree);

/* The raw value of one attribute; empty when the node lacks it. */
Slice html_attribute(const HtmlTree *tree, uint32_t node, Slice name);

/* The source of a node's content when it is raw (script, title), or of its
 * first text; empty when it has none. */
Slice html_raw(const HtmlTree *tree, uint32_t node);

#endif
