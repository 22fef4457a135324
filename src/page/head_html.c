/* SPDX-License-Identifier: MIT */
#include "page/head_html.h"

#include "page/json_ld.h"

#include <string.h>

static Slice attribute(const HeadReading *reading, uint32_t node,
                       const char *name) {
    return entity_text(reading->page, &reading->rules->entities,
                       html_attribute(reading->tree, node, slice_of(name)));
}

static HeadSlot slot_named(const HeadReading *reading, HeadPlace place,
                           Slice name) {
    return head_slot(&reading->rules->head_fields, place, name);
}

static void meta_hear(HeadReading *reading, uint32_t node) {
    static const char *const NAMES[] = {"property", "name", "itemprop",
                                        "http-equiv"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        Slice name = html_attribute(reading->tree, node, slice_of(NAMES[i]));
        HeadSlot slot = slot_named(reading, HEAD_META, slice_trim(name));
        if (slot.known)
            head_say(&reading->head, slot, attribute(reading, node, "content"));
    }
}

static void link_hear(HeadReading *reading, uint32_t node) {
    Slice kind = html_attribute(reading->tree, node, SLICE("rel"));
    HeadSlot slot = {true, HEAD_ADDRESS, 1};
    if (slice_equal_nocase(slice_trim(kind), SLICE("canonical")))
        head_say(&reading->head, slot, attribute(reading, node, "href"));
}

Slice head_text_inside(const HeadReading *reading, uint32_t node) {
    enum { PARTS_MAX = 64 };
    const HtmlTree *tree = reading->tree;
    Slice parts[PARTS_MAX];
    size_t count = 0;
    for (uint32_t i = node + 1; i < tree->nodes[node].end && count < PARTS_MAX;
         i++)
        if (tree->nodes[i].tag == HTML_TEXT && !tree->nodes[i].unread)
            parts[count++] =
                slice_part(tree->text, tree->nodes[i].from, tree->nodes[i].to);
    return entity_text(reading->page, &reading->rules->entities,
                       slice_join(reading->page, parts, count, SLICE(" ")));
}

/* What stands in a link is about the page that it leads to. */
static bool in_link(const HtmlTree *tree, uint32_t node) {
    while (node && tree->nodes[node].tag != HTML_A)
        node = tree->nodes[node].parent;
    return node;
}

/* The first of the names, parted by blanks, that fills a field; those of
 * schema.org may say so: "schema:datePublished dc:date". */
static HeadSlot slot_of_names(const HeadReading *reading, Slice names) {
    static const Slice SCHEMA = {"schema:", 7};
    HeadSlot slot = {0};
    for (size_t i = 0; i < names.length && !slot.known;) {
        const char *blank = memchr(names.text + i, ' ', names.length - i);
        size_t end = blank ? (size_t)(blank - names.text) : names.length;
        Slice name = slice_trim(slice_part(names, i, end));
        if (slice_starts(name, SCHEMA))
            name = slice_part(name, SCHEMA.length, name.length);
        slot = slot_named(reading, HEAD_ITEMPROP, name);
        i = end + 1;
    }
    return slot;
}

static bool is_date(HeadSlot slot) {
    return slot.field == HEAD_PUBLISHED || slot.field == HEAD_MODIFIED;
}

/* Microdata; of RDFa the dates, since its writers are also those of comments.
 */
static void item_hear(HeadReading *reading, uint32_t node) {
    Slice names = html_attribute(reading->tree, node, SLICE("itemprop"));
    bool other = !names.length;
    if (other)
        names = html_attribute(reading->tree, node, SLICE("property"));
    HeadSlot slot = slot_of_names(reading, names);
    if (!slot.known || (other && !is_date(slot)) ||
        (slot.field == HEAD_PUBLISHED && in_link(reading->tree, node)))
        return;
    Slice text = attribute(reading, node, "content");
    if (!text.length)
        text = attribute(reading, node, "datetime");
    if (!text.length)
        text = head_text_inside(reading, node);
    head_say(&reading->head, slot, text);
}

static void language_hear(HeadReading *reading, uint32_t node) {
    HeadSlot slot = {true, HEAD_LANGUAGE, 1};
    head_say(&reading->head, slot, attribute(reading, node, "lang"));
}

static void script_hear(HeadReading *reading, uint32_t node) {
    Slice type = html_attribute(reading->tree, node, SLICE("type"));
    Slice kind = slice_part(slice_trim(type), 0, 19);
    if (!slice_equal_nocase(kind, SLICE("application/ld+json")))
        return;
    Slice canonical = head_best(&reading->head, HEAD_ADDRESS);
    JsonLd into = {
        .fields = &reading->rules->head_fields,
        .entities = &reading->rules->entities,
        .address = canonical.length ? canonical : reading->address,
        .head = &reading->head,
    };
    json_ld_read(reading->page, &into, html_raw(reading->tree, node));
}

void head_voices_hear(HeadReading *reading) {
    const HtmlTree *tree = reading->tree;
    for (uint32_t i = 1; i < tree->count; i++) {
        const HtmlNode *node = &tree->nodes[i];
        if (node->tag == HTML_META)
            meta_hear(reading, i);
        else if (node->tag == HTML_LINK)
            link_hear(reading, i);
        else if (node->tag == HTML_HTML)
            language_hear(reading, i);
        else if (node->class_words & CLASS_ITEM)
            item_hear(reading, i);
    }
    for (uint32_t i = 1; i < tree->count; i++)
        if (tree->nodes[i].tag == HTML_SCRIPT)
            script_hear(reading, i);
}
