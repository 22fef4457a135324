/* SPDX-License-Identifier: MIT */
#include "page/head_html.h"

#include "page/paragraph.h"

#include <string.h>

enum { NAME_LEAST = 3, NAME_MOST = 60 };

/* An account or an address instead of a name. */
static bool is_address(Slice text) {
    return slice_find(text, SLICE("://"), 0) != SIZE_MAX ||
           slice_starts(text, SLICE("www.")) ||
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

/* <img><b class=author>Budi</b> Warga di jembatan: who took the picture. */
static bool is_credit(const HtmlTree *tree, uint32_t node) {
    enum { CAPTION_BYTES_MIN = 20 };
    const HtmlNode *own = &tree->nodes[node];
    if (own->end >= tree->count || tree->nodes[node - 1].tag != HTML_IMG)
        return false;
    const HtmlNode *next = &tree->nodes[own->end];
    return next->tag == HTML_TEXT && next->parent == own->parent &&
           next->to - next->from >= CAPTION_BYTES_MIN;
}

static bool names_writer(const HeadReading *reading, uint32_t node) {
    const HtmlTree *tree = reading->tree;
    if (tree->nodes[node].tag == HTML_TEXT || tree->nodes[node].unread)
        return false;
    if (tree->nodes[node].class_words & CLASS_WRITER)
        return !is_credit(tree, node);
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

static void writer_add(HtmlArticle *out, Slice text) {
    for (size_t i = 0; i < out->writer_count; i++)
        if (slice_equal(out->writers[i], text))
            return;
    if (text.length && out->writer_count < HTML_WRITERS_MAX)
        out->writers[out->writer_count++] = text;
}

static void names_add(const HeadReading *reading, Span near, HtmlArticle *out) {
    enum { TRIED_MOST = 40 };
    int tried = 0;
    for (uint32_t i = near.start; i < near.end && tried < TRIED_MOST; i++)
        if (names_writer(reading, i)) {
            writer_add(out, name_inside(reading, i));
            tried++;
        }
}

static bool in_writer_element(const HtmlTree *tree, uint32_t node) {
    enum { LEVELS_MOST = 3 };
    for (int level = 0; node && level < LEVELS_MOST; level++) {
        if (tree->nodes[node].class_words & CLASS_WRITER)
            return !is_credit(tree, node);
        node = tree->nodes[node].parent;
    }
    return false;
}

/* Not headings, which name things as names are written; not what readers
 * say. */
static bool may_be_note(const Block *block) {
    enum { NOTE_LENGTH = 110 };
    return !block->kept && block->length && block->length <= NOTE_LENGTH &&
           block->tag != HTML_H1 && block->tag != HTML_H2 &&
           block->tag != HTML_H3 && !(block->place & PLACE_COMMENT);
}

static void notes_add(const HeadReading *reading, Span near, HtmlArticle *out) {
    const BlockList *blocks = reading->blocks;
    for (size_t i = 0; i < blocks->count && out->note_count < HTML_NOTES_MAX;
         i++) {
        const Block *block = &blocks->rows[i];
        if (block->first < near.start || block->first >= near.end ||
            !may_be_note(block))
            continue;
        Paragraphs lines = {0};
        paragraphs_add(reading->page, reading->tree, &reading->rules->entities,
                       block, &lines);
        bool named = in_writer_element(
            reading->tree, reading->tree->nodes[block->first].parent);
        for (size_t k = 0; k < lines.count && out->note_count < HTML_NOTES_MAX;
             k++)
            out->notes[out->note_count++] = (HtmlNote){lines.rows[k], named};
    }
}

void head_writers_choose(const HeadReading *reading, HtmlArticle *out) {
    const Head *head = &reading->head;
    for (size_t i = 0; i < head->counts[HEAD_WRITER]; i++)
        if (!is_address(head->voices[HEAD_WRITER][i].text))
            writer_add(out, head->voices[HEAD_WRITER][i].text);
    out->writers_said = out->writer_count;
    HeadPlaces places = head_places(reading->blocks);
    for (size_t i = 0; i < HEAD_PLACES; i++)
        names_add(reading, places.spans[i], out);
    for (size_t i = 0; i < HEAD_PLACES; i++)
        notes_add(reading, places.spans[i], out);
}
