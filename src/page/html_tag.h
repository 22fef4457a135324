/* html_tag.h -- the elements of HTML that matter to a reader of text
 *
 * Source  html.spec.whatwg.org: elements, and which end tags may be left out
 * Leaves  elements not named here are HTML_OTHER: inline, without meaning */
#ifndef RUNUT_PAGE_HTML_TAG_H
#define RUNUT_PAGE_HTML_TAG_H

#include "page/html_tag_list.h"
#include "page/word_table.h"

typedef enum HtmlTagKind {
    TAG_BLOCK = 1,   /* starts a new line, ends an open paragraph */
    TAG_VOID = 2,    /* has no content and no end tag */
    TAG_RAW = 4,     /* its content is not markup */
    TAG_UNREAD = 8,  /* its content is no part of the text */
    TAG_IN_HEAD = 16 /* may stand in the head */
} HtmlTagKind;

#define TAG_NAME(name, spelling, kinds) HTML_##name,
typedef enum HtmlTag {
    HTML_TEXT, /* no element: a stretch of text */
    HTML_OTHER,
    HTML_TAGS(TAG_NAME) HTML_TAG_COUNT
} HtmlTag;
#undef TAG_NAME

typedef struct HtmlTags {
    WordTable names;               /* from the name's hash to HtmlTag */
    uint8_t kinds[HTML_TAG_COUNT]; /* HtmlTagKind, or-ed */
    uint16_t html_inside;          /* part of the hash of <foreignObject> */
} HtmlTags;

HtmlTags html_tags_open(Arena *run);

/* What a node keeps of the hash of a name that stands in no row. */
static inline uint16_t tag_name_part(uint64_t hash) {
    return (uint16_t)(hash >> 24);
}

static inline bool tag_is_heading(uint8_t tag) {
    return tag >= HTML_H1 && tag <= HTML_H6;
}

#endif
