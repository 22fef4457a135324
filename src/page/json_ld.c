/* SPDX-License-Identifier: MIT */
#include "page/json_ld.h"

#include "page/json_tree.h"
#include "page/script_text.h"

#include <string.h>

enum { OBJECTS_MAX = 64, LEVELS_MAX = 6, NAMES_MAX = 16 };

typedef struct Objects {
    const JsonNode *rows[OBJECTS_MAX];
    size_t count;
} Objects;

static Slice member(Arena *page, const JsonNode *object, const char *key) {
    return json_text(page, json_member(object, key));
}

/* All objects that may be the article, parents first. */
static void objects_collect(const JsonNode *value, int level,
                            Objects *objects) {
    if (!value || level > LEVELS_MAX || objects->count == OBJECTS_MAX)
        return;
    if (value->kind == JSON_IS_ARRAY)
        for (const JsonNode *item = json_first(value); item;
             item = json_next(value, item))
            objects_collect(item, level + 1, objects);
    if (value->kind != JSON_IS_OBJECT)
        return;
    objects->rows[objects->count++] = value;
    static const char *const INSIDE[] = {"@graph", "mainEntity",
                                         "mainEntityOfPage"};
    for (size_t i = 0; i < sizeof INSIDE / sizeof *INSIDE; i++)
        objects_collect(json_member(value, INSIDE[i]), level + 1, objects);
}

static bool type_is(Arena *page, const JsonNode *object, bool (*fits)(Slice)) {
    const JsonNode *type = json_member(object, "@type");
    if (type && type->kind == JSON_IS_STRING)
        return fits(json_text(page, type));
    for (const JsonNode *item = json_first(type); item;
         item = json_next(type, item))
        if (fits(json_text(page, item)))
            return true;
    return false;
}

static bool is_article(Slice type) {
    return slice_ends(type, SLICE("Article")) ||
           slice_ends(type, SLICE("BlogPosting")) ||
           slice_ends(type, SLICE("Report"));
}

static bool is_page(Slice type) {
    return slice_ends(type, SLICE("WebPage")) ||
           slice_equal(type, SLICE("ItemPage")) ||
           slice_ends(type, SLICE("VideoObject"));
}

static bool is_outlet(Slice type) {
    return slice_ends(type, SLICE("Organization")) ||
           slice_equal(type, SLICE("WebSite"));
}

static bool names_address(Arena *page, const JsonNode *object, Slice address) {
    if (!address.length)
        return false;
    Slice own = member(page, object, "mainEntityOfPage");
    if (!own.length)
        own = member(page, json_member(object, "mainEntityOfPage"), "@id");
    return slice_equal(own, address) ||
           slice_equal(member(page, object, "url"), address);
}

/* How likely the object describes the page's article; 0: it does not. */
static int article_weight(Arena *page, const JsonNode *object, Slice address) {
    int weight = 0;
    if (type_is(page, object, is_article))
        weight = 8;
    else if (type_is(page, object, is_page))
        weight = 1;
    if (!weight)
        return 0;
    weight += json_member(object, "headline") ? 2 : 0;
    weight += json_member(object, "datePublished") ? 2 : 0;
    weight += json_member(object, "articleBody") ? 1 : 0;
    return weight + (names_address(page, object, address) ? 4 : 0);
}

/* The object that a mere {"@id": ...} stands for. */
static const JsonNode *resolve(Arena *page, const JsonNode *value,
                               const Objects *objects) {
    Slice id = member(page, value, "@id");
    if (!id.length || json_member(value, "name"))
        return value;
    for (size_t i = 0; i < objects->count; i++)
        if (objects->rows[i] != value &&
            slice_equal(member(page, objects->rows[i], "@id"), id) &&
            json_member(objects->rows[i], "name"))
            return objects->rows[i];
    return value;
}

typedef struct Names {
    Slice rows[NAMES_MAX];
    size_t count;
} Names;

/* Names in a string, an object with a name, or a list of those. */
static void names_collect(Arena *page, const JsonNode *value,
                          const Objects *objects, Names *names) {
    if (value->kind == JSON_IS_ARRAY) {
        for (const JsonNode *item = json_first(value); item;
             item = json_next(value, item))
            if (item->kind != JSON_IS_ARRAY)
                names_collect(page, item, objects, names);
        return;
    }
    Slice name = json_text(page, value);
    if (value->kind == JSON_IS_OBJECT) {
        const JsonNode *list = json_member(value, "name");
        name = member(page, resolve(page, value, objects), "name");
        if (!name.length && list && list->kind == JSON_IS_ARRAY)
            name = json_text(page, json_first(list));
    }
    for (size_t i = 0; i < names->count; i++)
        if (slice_equal(names->rows[i], name))
            return;
    if (name.length && names->count < NAMES_MAX)
        names->rows[names->count++] = name;
}

/* Clean text; of a body the lines are kept. */
static Slice value_text(Arena *page, const JsonLd *into, HeadField field,
                        Slice value) {
    enum { LINES_MAX = 1000 };
    if (field != HEAD_BODY)
        return entity_text(page, into->entities, value);
    Slice *lines = arena_take(page, LINES_MAX * sizeof *lines), line;
    size_t count = 0;
    while (count < LINES_MAX && slice_next_line(&value, &line)) {
        lines[count] = entity_text(page, into->entities, line);
        count += lines[count].length > 0;
    }
    return slice_join(page, lines, count, SLICE("\n"));
}

static void article_tell(Arena *page, const JsonLd *into,
                         const JsonNode *object, const Objects *objects) {
    for (const JsonNode *value = json_first(object); value;
         value = json_next(object, value)) {
        HeadSlot slot = head_slot(into->fields, HEAD_JSON_LD, value->key);
        if (!slot.known)
            continue;
        Names names = {.count = 0};
        names_collect(page, value, objects, &names);
        if (names.count > 1 && slot.field != HEAD_WRITER)
            names.count = 1;
        Slice text = slice_join(page, names.rows, names.count, SLICE(", "));
        head_say(into->head, slot, value_text(page, into, slot.field, text));
    }
}

static void outlet_tell(Arena *page, const JsonLd *into,
                        const JsonNode *object) {
    HeadSlot slot = {true, HEAD_OUTLET, 5};
    head_say(into->head, slot,
             entity_text(page, into->entities, member(page, object, "name")));
}

static void objects_tell(Arena *page, const JsonLd *into,
                         const Objects *objects) {
    const JsonNode *best = NULL;
    int most = 0;
    for (size_t i = 0; i < objects->count; i++) {
        int weight = article_weight(page, objects->rows[i], into->address);
        if (weight > most) {
            most = weight;
            best = objects->rows[i];
        }
        if (type_is(page, objects->rows[i], is_outlet))
            outlet_tell(page, into, objects->rows[i]);
    }
    if (best)
        article_tell(page, into, best, objects);
}

/* A copy in which the faults seen most are mended: control characters inside
 * strings, and what stands around the braces. */
static Slice mended(Arena *page, Slice script) {
    char *bytes = slice_string(page, script);
    size_t from = 0, to = script.length;
    for (size_t i = 0; i < to; i++)
        if ((unsigned char)bytes[i] < ' ')
            bytes[i] = ' ';
    while (from < to && bytes[from] != '{' && bytes[from] != '[')
        from++;
    while (to > from && bytes[to - 1] != '}' && bytes[to - 1] != ']')
        to--;
    return (Slice){bytes + from, to - from};
}

static bool is_key_end(Slice text, size_t i, size_t *value) {
    while (i < text.length && text.text[i] == ' ')
        i++;
    if (i >= text.length || text.text[i++] != ':')
        return false;
    while (i < text.length && text.text[i] == ' ')
        i++;
    *value = i + 1;
    return i < text.length && text.text[i] == '"';
}

/* The string that opens before `start`, up to a quote that a comma, a brace
 * or a bracket follows: quotes inside it were not escaped. */
static Slice string_scan(Slice text, size_t start) {
    for (size_t i = start; i < text.length; i++) {
        if (text.text[i] == '\\') {
            i++;
            continue;
        }
        if (text.text[i] != '"')
            continue;
        size_t after = i + 1;
        while (after < text.length && text.text[after] == ' ')
            after++;
        if (after == text.length || strchr(",}]", text.text[after]))
            return slice_part(text, start, i);
    }
    return (Slice){0};
}

/* The keys that matter, wherever they stand in JSON that does not parse. */
static void keys_scan(Arena *page, const JsonLd *into, Slice text) {
    bool told[HEAD_FIELD_COUNT] = {0};
    for (size_t i = 0; i < text.length; i++) {
        if (text.text[i] != '"')
            continue;
        const char *quote = memchr(text.text + i + 1, '"', text.length - i - 1);
        if (!quote)
            return;
        size_t end = (size_t)(quote - text.text), value;
        Slice key = slice_part(text, i + 1, end);
        HeadSlot slot = head_slot(into->fields, HEAD_JSON_LD, key);
        if (!slot.known || slice_equal(key, SLICE("name")) ||
            slot.field == HEAD_BODY || told[slot.field] ||
            !is_key_end(text, end + 1, &value)) {
            i = end - 1; /* the closing quote may open the next */
            continue;
        }
        Slice found = string_scan(text, value);
        told[slot.field] = true; /* one try each: time stays linear */
        head_say(
            into->head, slot,
            entity_text(page, into->entities, json_string_read(page, found)));
        i = found.length ? value + found.length : end;
    }
}

static bool matters(Slice script) {
    return slice_find(script, SLICE("headline"), 0) != SIZE_MAX ||
           slice_find(script, SLICE("datePublished"), 0) != SIZE_MAX ||
           slice_find(script, SLICE("Article"), 0) != SIZE_MAX ||
           slice_find(script, SLICE("Organization"), 0) != SIZE_MAX;
}

void json_ld_read(Arena *page, const JsonLd *into, Slice script) {
    if (!matters(script))
        return;
    const JsonNode *root = json_tree_read(page, script);
    if (!root && slice_find(script, SLICE("&quot;"), 0) != SIZE_MAX)
        script = entity_text(page, into->entities, script);
    Slice clean = root ? script : mended(page, script);
    if (!root)
        root = json_tree_read(page, clean);
    if (root) {
        Objects objects = {.count = 0};
        objects_collect(root, 0, &objects);
        objects_tell(page, into, &objects);
    } else {
        keys_scan(page, into, clean);
    }
}
