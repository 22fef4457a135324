/* SPDX-License-Identifier: MIT */
#include "page/head_html.h"

#include <string.h>

enum { NAME_LEAST = 3, NAME_MOST = 60 };

/* An account or an address instead of a name. */
static bool is_address(Slice text) {
    return slice_find(text, SLICE("://"), 0) != SIZE_MAX ||
           memchr(text.text, '@', text.length);
}

static bool may_be_names(Slice text) {
    if (text.length < NAME_LEAST || text.length > NAME_MOST || is_address(text))
        return false;
    for (size_t i = 0; i < text.length; i++)
        if (text.text[i] >= '0' && text.text[i] <= '9')
            return false;
    return true;
}

static bool names_writer(const HeadReading *reading, uint32_t node) {
    const HtmlTree *tree = reading->tree;
    if (tree->nodes[node].tag == HTML_TEXT || tree->nodes[node].unread)
        return false;
    if (tree->nodes[node].class_words & CLASS_WRITER)
        return true;
    return tree->nodes[node].tag == HTML_A &&
           slice_equal_nocase(html_attribute(tree, node, SLICE("rel")),
                              SLICE("author"));
}

static Slice first_link(const HeadReading *reading, uint32_t node) {
    enum { NODES_MOST = 20 };
    const HtmlNode *nodes = reading->tree->nodes;
    for (uint32_t i = node + 1; i < nodes[node].end && i < node + NODES_MOST;
         i++) {
        Slice text =
            nodes[i].tag == HTML_A ? head_text_inside(reading, i) : (Slice){0};
        if (may_be_names(text))
            return text;
    }
    return (Slice){0};
}

/* What the element says; its first link when that is the end of it ("Oleh
 * Ani") or the whole is too much to be names. */
static Slice name_inside(const HeadReading *reading, uint32_t node) {
    Slice text = head_text_inside(reading, node);
    Slice link = first_link(reading, node);
    bool is_end = link.length && slice_ends(text, link);
    return may_be_names(text) && !is_end ? text : link;
}

static Slice name_between(const HeadReading *reading, Span near) {
    enum { TRIED_MOST = 40 };
    int tried = 0;
    for (uint32_t i = near.start; i < near.end && tried < TRIED_MOST; i++) {
        if (!names_writer(reading, i))
            continue;
        Slice name = name_inside(reading, i);
        if (name.length)
            return name;
        tried++;
    }
    return (Slice){0};
}

Slice head_writer_choose(const HeadReading *reading) {
    const Head *head = &reading->head;
    for (size_t i = 0; i < head->counts[HEAD_WRITER]; i++)
        if (!is_address(head->voices[HEAD_WRITER][i].text))
            return head->voices[HEAD_WRITER][i].text;
    HeadPlaces places = head_places(reading->blocks);
    Slice name = name_between(reading, places.behind);
    return name.length ? name : name_between(reading, places.above);
}
