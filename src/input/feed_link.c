/* SPDX-License-Identifier: MIT */
#include "input/feed_link.h"

#include "base/memory.h"
#include "input/web_address.h"

#include <libxml/HTMLparser.h>

enum { HEAD_BYTES_MAX = 1 << 20 };

typedef struct LinkReading {
    Arena *arena;
    Slice address;
    Slice *links;
    size_t count;
} LinkReading;

static Slice value_of(const xmlChar **attributes, const char *name) {
    for (; attributes && attributes[0]; attributes += 2)
        if (attributes[1] && xmlStrcasecmp(attributes[0], (xmlChar *)name) == 0)
            return slice_trim(slice_of((const char *)attributes[1]));
    return (Slice){0};
}

static bool names_feed(const xmlChar **attributes) {
    Slice type = value_of(attributes, "type");
    return slice_equal_nocase(value_of(attributes, "rel"),
                              SLICE("alternate")) &&
           (slice_equal_nocase(type, SLICE("application/rss+xml")) ||
            slice_equal_nocase(type, SLICE("application/atom+xml")));
}

static void element_start(void *context, const xmlChar *name,
                          const xmlChar **attributes) {
    LinkReading *reading = context;
    Slice address;
    Error none = {0};
    if (reading->count == FEED_LINKS_MAX ||
        xmlStrcasecmp(name, (xmlChar *)"link") != 0 || !names_feed(attributes))
        return;
    if (web_address_read(reading->arena, value_of(attributes, "href"),
                         reading->address, &address, &none))
        reading->links[reading->count++] = address;
}

size_t feed_links(Arena *arena, Slice page, Slice address,
                  Slice links[FEED_LINKS_MAX]) {
    LinkReading reading = {arena, address, links, 0};
    xmlSAXHandler handler = {.startElement = element_start};
    Slice head = slice_part(page, 0, HEAD_BYTES_MAX);
    if (!slice_starts(slice_trim(head), SLICE("<")))
        return 0;
    htmlParserCtxtPtr parser = memory_given(htmlCreatePushParserCtxt(
        &handler, &reading, NULL, 0, NULL, XML_CHAR_ENCODING_NONE));
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                   HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    htmlParseChunk(parser, head.text, (int)head.length, 1);
    if (parser->myDoc)
        xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
    return reading.count;
}
