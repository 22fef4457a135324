/* SPDX-License-Identifier: MIT */
#include "input/feed.h"

#include "base/list.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "input/web_address.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

/* What an element inside an entry gives, the better of two last. */
typedef enum Field {
    FIELD_NONE,
    FIELD_TITLE,
    FIELD_UPDATED, /* stands for the date where there is no other */
    FIELD_DATE,
    FIELD_IDENTITY, /* an address perhaps */
    FIELD_URL,
    FIELD_URL_BEHIND, /* where a counting address leads in the end */
    FIELD_SOURCE,
    FIELD_SOURCE_URL,
    FIELD_COUNT
} Field;

/* Whose element it is: that of the entries, or a known extension. */
typedef enum Space {
    SPACE_OTHER,
    SPACE_OWN,
    SPACE_DUBLIN_CORE,
    SPACE_NEWS,
    SPACE_FEEDBURNER
} Space;

/* With the prefix that is common, for feeds that do not declare it. */
static const struct {
    const char *address, *prefix;
    Space space;
} SPACES[] = {
    {"http://purl.org/dc/elements/1.1/", "dc", SPACE_DUBLIN_CORE},
    {"http://www.google.com/schemas/sitemap-news/0.9", "news", SPACE_NEWS},
    {"http://rssnamespace.org/feedburner/ext/1.0", "feedburner",
     SPACE_FEEDBURNER},
};

enum { SPACE_COUNT = sizeof SPACES / sizeof *SPACES };

static const struct {
    Space space;
    const char *name;
    Field field;
} FIELDS[] = {
    {SPACE_OWN, "title", FIELD_TITLE},
    {SPACE_OWN, "link", FIELD_URL},
    {SPACE_OWN, "loc", FIELD_URL},
    {SPACE_OWN, "guid", FIELD_IDENTITY},
    {SPACE_OWN, "id", FIELD_IDENTITY},
    {SPACE_OWN, "pubDate", FIELD_DATE},
    {SPACE_OWN, "published", FIELD_DATE},
    {SPACE_OWN, "issued", FIELD_DATE}, /* Atom 0.3 */
    {SPACE_OWN, "updated", FIELD_UPDATED},
    {SPACE_OWN, "source", FIELD_SOURCE},
    {SPACE_DUBLIN_CORE, "date", FIELD_DATE},
    {SPACE_NEWS, "title", FIELD_TITLE},
    {SPACE_NEWS, "publication_date", FIELD_DATE},
    {SPACE_NEWS, "name", FIELD_SOURCE},
    {SPACE_FEEDBURNER, "origLink", FIELD_URL_BEHIND},
};

static const struct {
    const char *root, *entry;
    FeedKind kind;
} KINDS[] = {
    {"rss", "item", FEED_RSS},
    {"RDF", "item", FEED_RSS},
    {"feed", "entry", FEED_ATOM},
    {"urlset", "url", FEED_SITEMAP},
    {"sitemapindex", "sitemap", FEED_SITEMAP_INDEX},
};

enum { KIND_COUNT = sizeof KINDS / sizeof *KINDS };

typedef struct Text {
    char bytes[FEED_FIELD_BYTES_MAX];
    size_t used;
} Text;

typedef struct Reading {
    Arena *arena;
    Slice address;
    Feed *feed;
    xmlParserCtxt *parser;
    const char *entry_name;
    Slice own_prefix;            /* of the entries' elements */
    Slice prefixes[SPACE_COUNT]; /* of the extensions */
    int depth, entry, source;    /* the depth of the entry, and in it; 0: out */
    Field field;                 /* that the text belongs to */
    int field_depth;
    Text texts[FIELD_COUNT];
    xmlEntity character; /* the one asked for last */
    char character_text[8];
} Reading;

static Slice prefix_of(Slice name) {
    size_t colon = slice_find(name, SLICE(":"), 0);
    return colon == SIZE_MAX ? (Slice){0} : slice_part(name, 0, colon);
}

static Slice local_of(Slice name) {
    size_t colon = slice_find(name, SLICE(":"), 0);
    return colon == SIZE_MAX ? name : slice_part(name, colon + 1, name.length);
}

/* Passes over a byte order mark, comments, and declarations, also those inside
 * the brackets of another. */
static Slice first_element(Slice text) {
    text = utf8_without_mark(text);
    for (;;) {
        text = slice_trim(text);
        Slice end = slice_starts(text, SLICE("<?"))     ? SLICE("?>")
                    : slice_starts(text, SLICE("<!--")) ? SLICE("-->")
                    : slice_starts(text, SLICE("<!"))   ? SLICE(">")
                    : slice_starts(text, SLICE("]"))    ? SLICE(">")
                                                        : (Slice){0};
        size_t found = slice_find(text, end, 0);
        if (found == SIZE_MAX)
            return text;
        text = slice_part(text, found + end.length, text.length);
    }
}

static FeedKind kind_named(Slice name, const char **entry) {
    for (size_t i = 0; i < KIND_COUNT; i++) {
        if (!slice_equal(name, slice_of(KINDS[i].root)))
            continue;
        *entry = KINDS[i].entry;
        return KINDS[i].kind;
    }
    return FEED_NONE;
}

/* Addresses on the first two lines that are not empty: a sitemap in text. */
static bool is_list(Slice text) {
    Slice line;
    for (int lines = 0; lines < 2 && slice_next_line(&text, &line);) {
        line = slice_trim(line);
        if (line.length && (!web_address_looks(line) ||
                            slice_find(line, SLICE(" "), 0) != SIZE_MAX))
            return false;
        lines += line.length > 0;
    }
    return true;
}

FeedKind feed_kind(Slice start) {
    const char *entry;
    Slice text = first_element(start);
    if (web_address_looks(text) && is_list(text))
        return FEED_SITEMAP;
    if (!slice_starts(text, SLICE("<")))
        return FEED_NONE;
    size_t end = 1;
    while (end < text.length && text.text[end] &&
           !strchr(" \t\r\n>/", text.text[end]))
        end++;
    Slice name = slice_part(text, 1, end);
    return kind_named(local_of(name), &entry);
}

static void text_add(Text *text, const char *bytes, size_t length) {
    size_t room = sizeof text->bytes - text->used;
    length = length < room ? length : room;
    memcpy(text->bytes + text->used, bytes, length);
    text->used += length;
}

static Slice text_of(Reading *reading, Field field) {
    Text *text = &reading->texts[field];
    Slice whole = slice_trim((Slice){text->bytes, text->used});
    return slice_copy(reading->arena, utf8_repair(reading->arena, whole));
}

static Slice first_text(Reading *reading, Field one, Field other) {
    Slice text = text_of(reading, one);
    return text.length ? text : text_of(reading, other);
}

static Slice address_of(Reading *reading, Slice text, Slice base) {
    Slice address = {0};
    Error ignored = {0}; /* counted as passed over */
    if (text.length &&
        web_address_read(reading->arena, text, base, &address, &ignored))
        return address;
    return (Slice){0};
}

/* False at the bound. */
static bool entry_keep(Reading *reading, FeedEntry entry) {
    Feed *feed = reading->feed;
    feed->entries = list_room(reading->arena, feed->entries, feed->count,
                              &feed->capacity, sizeof entry);
    feed->entries[feed->count++] = entry;
    if (feed->count < FEED_ENTRIES_MAX)
        return true;
    return error_set(&feed->damage, ERR_LIMIT,
                     "more than %d entries; the others are not read",
                     FEED_ENTRIES_MAX);
}

static void entry_finish(Reading *reading) {
    Feed *feed = reading->feed;
    FeedEntry entry = {
        .url = address_of(reading,
                          first_text(reading, FIELD_URL_BEHIND, FIELD_URL),
                          reading->address),
        .note = {.title = text_of(reading, FIELD_TITLE),
                 .date = first_text(reading, FIELD_DATE, FIELD_UPDATED),
                 .source = text_of(reading, FIELD_SOURCE),
                 .source_url = text_of(reading, FIELD_SOURCE_URL)}};
    if (!entry.url.length) /* an identity is an address, but never a part */
        entry.url =
            address_of(reading, text_of(reading, FIELD_IDENTITY), (Slice){0});
    if (!entry.url.length) {
        feed->passed_over++;
        return;
    }
    if (feed->kind == FEED_SITEMAP && entry.note.source.length)
        entry.note.source_url = reading->address;
    if (!entry_keep(reading, entry))
        xmlStopParser(reading->parser);
}

/* Remembers the prefixes that the document gives to known extensions. */
static void prefixes_note(Reading *reading, const xmlChar **attributes) {
    for (; attributes && attributes[0]; attributes += 2) {
        Slice name = slice_of((const char *)attributes[0]);
        Slice value = slice_of((const char *)attributes[1]);
        if (!slice_equal(prefix_of(name), SLICE("xmlns")))
            continue;
        for (size_t i = 0; i < SPACE_COUNT; i++)
            if (slice_equal(value, slice_of(SPACES[i].address)))
                reading->prefixes[i] =
                    slice_copy(reading->arena, local_of(name));
    }
}

static Space space_of(const Reading *reading, Slice name) {
    Slice prefix = prefix_of(name);
    if (slice_equal(prefix, reading->own_prefix))
        return SPACE_OWN;
    for (size_t i = 0; i < SPACE_COUNT; i++)
        if (slice_equal(prefix, reading->prefixes[i]))
            return SPACES[i].space;
    return SPACE_OTHER;
}

static Field field_of(Space space, Slice name) {
    for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++)
        if (FIELDS[i].space == space &&
            slice_equal(local_of(name), slice_of(FIELDS[i].name)))
            return FIELDS[i].field;
    return FIELD_NONE;
}

/* Empty when absent. */
static Slice attribute_of(const xmlChar **attributes, const char *name) {
    for (; attributes && attributes[0]; attributes += 2)
        if (xmlStrEqual(attributes[0], (const xmlChar *)name))
            return slice_of((const char *)attributes[1]);
    return (Slice){0};
}

static void text_set(Text *text, Slice value) {
    text->used = 0;
    text_add(text, value.text ? value.text : "", value.length);
}

/* An Atom link to the page itself: <link rel="alternate" href="..."/>. */
static void link_read(Reading *reading, const xmlChar **attributes) {
    Slice relation = attribute_of(attributes, "rel");
    Slice type = attribute_of(attributes, "type");
    Slice address = attribute_of(attributes, "href");
    Text *text =
        &reading->texts[reading->source ? FIELD_SOURCE_URL : FIELD_URL];
    bool page = !type.length || slice_starts(type, SLICE("text/html"));
    if (address.length && (page || !text->used) &&
        (!relation.length || slice_equal(relation, SLICE("alternate"))))
        text_set(text, address);
}

/* The field of an element inside an entry, with what its attributes say. */
static Field field_enter(Reading *reading, Slice name,
                         const xmlChar **attributes) {
    Field field = field_of(space_of(reading, name), name);
    bool atom = reading->feed->kind == FEED_ATOM;
    if (atom && field == FIELD_URL) {
        link_read(reading, attributes);
        return FIELD_NONE;
    }
    if (reading->source)
        return field == FIELD_TITLE ? FIELD_SOURCE : FIELD_NONE;
    if (atom && field == FIELD_SOURCE) {
        reading->source = reading->depth;
        return FIELD_NONE;
    }
    if (field == FIELD_SOURCE)
        text_set(&reading->texts[FIELD_SOURCE_URL],
                 attribute_of(attributes, "url"));
    if (field == FIELD_IDENTITY &&
        slice_equal(attribute_of(attributes, "isPermaLink"), SLICE("false")))
        return FIELD_NONE;
    return field;
}

static void entry_enter(Reading *reading, Slice name) {
    reading->entry = reading->depth;
    reading->own_prefix = slice_copy(reading->arena, prefix_of(name));
    reading->source = 0;
    reading->field = FIELD_NONE;
    for (int i = 0; i < FIELD_COUNT; i++)
        reading->texts[i].used = 0;
}

static void element_start(void *context, const xmlChar *named,
                          const xmlChar **attributes) {
    Reading *reading = context;
    Slice name = slice_of((const char *)named);
    reading->depth++;
    prefixes_note(reading, attributes);
    if (reading->depth == 1) {
        reading->feed->kind = kind_named(local_of(name), &reading->entry_name);
        if (reading->feed->kind == FEED_NONE)
            xmlStopParser(reading->parser);
    } else if (reading->entry && reading->field == FIELD_NONE) {
        reading->field = field_enter(reading, name, attributes);
        reading->field_depth = reading->depth;
        reading->texts[reading->field].used = 0;
    } else if (!reading->entry &&
               slice_equal(local_of(name), slice_of(reading->entry_name))) {
        entry_enter(reading, name);
    }
}

static void element_end(void *context, const xmlChar *name) {
    Reading *reading = context;
    (void)name;
    if (reading->field != FIELD_NONE && reading->field_depth == reading->depth)
        reading->field = FIELD_NONE;
    if (reading->source == reading->depth)
        reading->source = 0;
    if (reading->entry == reading->depth) {
        entry_finish(reading);
        reading->entry = 0;
    }
    reading->depth--;
}

static void text_take(void *context, const xmlChar *bytes, int length) {
    Reading *reading = context;
    if (reading->field != FIELD_NONE && length > 0)
        text_add(&reading->texts[reading->field], (const char *)bytes,
                 (size_t)length);
}

/* Signs that HTML names and feeds use undeclared: &nbsp;. What the document
 * declares itself is never asked for. */
static xmlEntity *entity_find(void *context, const xmlChar *name) {
    Reading *reading = context;
    const htmlEntityDesc *known = htmlEntityLookup(name);
    if (!known)
        return NULL;
    size_t length = utf8_put(reading->character_text, known->value);
    reading->character_text[length] = '\0';
    reading->character =
        (xmlEntity){.type = XML_ENTITY_DECL,
                    .name = (const xmlChar *)known->name,
                    .content = (xmlChar *)reading->character_text,
                    .length = (int)length,
                    .etype = XML_INTERNAL_PREDEFINED_ENTITY};
    return &reading->character;
}

/* Notes the first reason; libxml2 goes on where it can. */
static void damage_note(void *context, const char *format, ...) {
    const Reading *reading = context;
    xmlErrorPtr error = xmlCtxtGetLastError(reading->parser);
    (void)format;
    if (error && error->level >= XML_ERR_ERROR)
        error_set(&reading->feed->damage, ERR_INPUT,
                  "not well-formed XML at line %d (libxml2's error %d)",
                  error->line, error->code);
}

static void nothing_print(void *context, const char *format, ...) {
    (void)context, (void)format;
}

static void feed_parse(Reading *reading, Slice bytes) {
    xmlSAXHandler handler = {.initialized = 1, /* without namespaces */
                             .startElement = element_start,
                             .endElement = element_end,
                             .characters = text_take,
                             .cdataBlock = text_take,
                             .getEntity = entity_find,
                             .error = damage_note};
    /* Broken encodings are told to nobody but this global function. */
    xmlGenericErrorFunc print = xmlGenericError;
    void *print_context = xmlGenericErrorContext;
    xmlSetGenericErrorFunc(NULL, nothing_print);
    reading->parser =
        memory_given(xmlCreatePushParserCtxt(&handler, reading, NULL, 0, NULL));
    xmlCtxtUseOptions(reading->parser, XML_PARSE_RECOVER | XML_PARSE_NONET);
    xmlParseChunk(reading->parser, bytes.text, (int)bytes.length, 1);
    if (reading->parser->myDoc)
        xmlFreeDoc(reading->parser->myDoc);
    xmlFreeParserCtxt(reading->parser);
    xmlSetGenericErrorFunc(print_context, print);
}

/* A sitemap without XML: an address a line. */
static void list_parse(Reading *reading, Slice text) {
    Slice line;
    bool room = true;
    reading->feed->kind = FEED_SITEMAP;
    while (room && slice_next_line(&text, &line)) {
        FeedEntry entry = {
            .url = address_of(reading, slice_trim(line), (Slice){0})};
        if (entry.url.length)
            room = entry_keep(reading, entry);
        else
            reading->feed->passed_over += slice_trim(line).length > 0;
    }
}

FeedEntry feed_entry_copy(Arena *arena, const FeedEntry *entry) {
    const FeedNote *note = &entry->note;
    return (FeedEntry){
        .url = slice_copy(arena, entry->url),
        .note = {.title = slice_copy(arena, note->title),
                 .date = slice_copy(arena, note->date),
                 .source = slice_copy(arena, note->source),
                 .source_url = slice_copy(arena, note->source_url)}};
}

bool feed_read(Arena *arena, Slice bytes, Slice address, Feed *feed,
               Error *err) {
    *feed = (Feed){0};
    Slice text = slice_trim(utf8_without_mark(slice_trim(bytes)));
    if (text.length > INT_MAX)
        return error_set(err, ERR_LIMIT, "a feed of more than 2 GB");
    Reading *reading = arena_take(arena, sizeof *reading);
    reading->arena = arena;
    reading->address = address;
    reading->feed = feed;
    for (size_t i = 0; i < SPACE_COUNT; i++)
        reading->prefixes[i] = slice_of(SPACES[i].prefix);
    if (web_address_looks(text) && is_list(text))
        list_parse(reading, text);
    else
        feed_parse(reading, text);
    if (feed->kind == FEED_NONE)
        return error_set(err, ERR_INPUT, "not a feed or sitemap");
    if (!feed->count && feed->damage.kind != ERR_NONE)
        return error_set(err, ERR_INPUT, "%s", feed->damage.what);
    return true;
}
