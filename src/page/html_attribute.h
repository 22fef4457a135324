/* html_attribute.h -- the inside of tags: names, values, and what they say of
 * an element; for html.c. Others ask html_attribute() of html.h. */
#ifndef RUNUT_PAGE_HTML_ATTRIBUTE_H
#define RUNUT_PAGE_HTML_ATTRIBUTE_H

#include "base/bytes16.h"
#include "page/html.h"

typedef struct HtmlMarking {
    const ClassWords *words;
    ClassCache *cache; /* of this page */
} HtmlMarking;

/* Reads the attributes from `at` on and adds what they say to `marks`.
 * Returns the end of the tag: at its ">", or `end` */
const char *html_attributes_mark(const HtmlMarking *marking, const char *at,
                                 const char *end, ClassMarks *marks);

static inline bool html_is_blank(char sign) {
    return (unsigned char)sign <= ' ';
}

/* The end of a tag's or an attribute's name. */
static inline const char *html_name_end(const char *at, const char *end,
                                        char sign) {
    while (end - at >= BYTES16) {
        Bytes16 signs = bytes16_load(at);
        uint32_t found =
            bytes16_mask((Bytes16)((signs <= ' ') | (signs == (uint8_t)sign) |
                                   (signs == '>') | (signs == '/')));
        if (found)
            return at + bytes16_first(found);
        at += BYTES16;
    }
    while (at < end && *at != sign && *at != '>' && *at != '/' &&
           !html_is_blank(*at))
        at++;
    return at;
}

/* The first place of two signs in a row; `end` when there is none. */
static inline const char *html_pair_find(const char *at, const char *end,
                                         char first, char second) {
    for (; end - at > BYTES16; at += BYTES16) {
        uint32_t found =
            bytes16_mask((Bytes16)((bytes16_load(at) == (uint8_t)first) &
                                   (bytes16_load(at + 1) == (uint8_t)second)));
        if (found)
            return at + bytes16_first(found);
    }
    for (; end - at > 1; at++)
        if (at[0] == first && at[1] == second)
            return at;
    return end;
}

#endif
