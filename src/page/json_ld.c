/* SPDX-License-Identifier: MIT */
#include "page/json_ld.h"

#include "page/script_text.h"

#include <jansson.h>
#include <string.h>

enum { OBJECTS_MAX = 64, LEVELS_MAX = 6, NAMES_MAX = 16 };

typedef struct Objects {
    const json_t *rows[OBJECTS_MAX];
    size_t count;
} Objects;

static Slice string_of(const json_t *value) {
    if (!json_is_string(value))
        return (Slice){0};
    return (Slice){json_string_value(value), json_string_length(value)};
}

static Slice member(const json_t *object, const char *key) {
    return string_of(json_object_get(object, key));
}

/* All objects that may be the article, parents first. */
static void objects_collect(const json_t *value, int level, Objects *objects) {
    if (level > LEVELS_MAX || objects->count == OBJECTS_MAX)
        return;
    size_t i;
    const json_t *item;
    if (json_is_array(value))
        json_array_foreach(value, i, item)
            objects_collect(item, level + 1, objects);
    if (!json_is_object(value))
        return;
    objects->rows[objects->count++] = value;
    static const char *const INSIDE[] = {"@graph", "mainEntity",
                                         "mainEntityOfPage"};
    for (i = 0; i < sizeof INSIDE / sizeof *INSIDE; i++)
        objects_collect(json_object_get(value, INSIDE[i]), level + 1, objects);
}

static bool type_is(const json_t *object, bool (*fits)(Slice)) {
    const json_t *type = json_object_get(object, "@type"), *item;
    if (json_is_string(type))
        return fits(string_of(type));
    size_t i;
    json_array_foreach(type, i, item) if (fits(string_of(item))) return true;
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

static bool names_address(const json_t *object, Slice address) {
    if (!address.length)
        return false;
    Slice own = member(object, "mainEntityOfPage");
    if (!own.length)
        own = member(json_object_get(object, "mainEntityOfPage"), "@id");
    return slice_equal(own, address) ||
           slice_equal(member(object, "url"), address);
}

/* How likely the object describes the page's article; 0: it does not. */
static int article_weight(const json_t *object, Slice address) {
    int weight = 0;
    if (type_is(object, is_article))
        weight = 8;
    else if (type_is(object, is_page))
        weight = 1;
    if (!weight)
        return 0;
    weight += json_object_get(object, "headline") ? 2 : 0;
    weight += json_object_get(object, "datePublished") ? 2 : 0;
    weight += json_object_get(object, "articleBody") ? 1 : 0;
    return weight + (names_address(object, address) ? 4 : 0);
}

/* The object that a mere {"@id": ...} stands for. */
static const json_t *resolve(const json_t *value, const Objects *objects) {
    Slice id = member(value, "@id");
    if (!id.length || json_object_get(value, "name"))
        return value;
    for (size_t i = 0; i < objects->count; i++)
        if (objects->rows[i] != value &&
            slice_equal(member(objects->rows[i], "@id"), id) &&
            json_object_get(objects->rows[i], "name"))
            return objects->rows[i];
    return value;
}

/* Names in a string, an object with a name, or a list of those. */
static void names_collect(const json_t *value, const Objects *objects,
                          Slice *names, size_t *count) {
    size_t i;
    const json_t *item;
    if (json_is_array(value)) {
        json_array_foreach(value, i, item) {
            if (!json_is_array(item))
                names_collect(item, objects, names, count);
        }
        return;
    }
    Slice name = json_is_object(value) ? member(resolve(value, objects), "name")
                                       : string_of(value);
    if (json_is_object(value) && !name.length)
        name = string_of(json_array_get(json_object_get(value, "name"), 0));
    for (i = 0; i < *count; i++)
        if (slice_equal(names[i], name))
            return;
    if (name.length && *count < NAMES_MAX)
        names[(*count)++] = name;
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

static void article_tell(Arena *page, const JsonLd *into, const json_t *object,
                         const Objects *objects) {
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)(uintptr_t)object, key, value) {
        HeadSlot slot = head_slot(into->fields, HEAD_JSON_LD, slice_of(key));
        if (!slot.known)
            continue;
        Slice names[NAMES_MAX];
        size_t count = 0;
        names_collect(value, objects, names, &count);
        if (count > 1 && slot.field != HEAD_WRITER)
            count = 1;
        Slice text = slice_join(page, names, count, SLICE(", "));
        head_say(into->head, slot, value_text(page, into, slot.field, text));
    }
}

static void outlet_tell(Arena *page, const JsonLd *into, const json_t *object) {
    HeadSlot slot = {true, HEAD_OUTLET, 5};
    head_say(into->head, slot,
             entity_text(page, into->entities, member(object, "name")));
}

static void objects_tell(Arena *page, const JsonLd *into,
                         const Objects *objects) {
    const json_t *best = NULL;
    int most = 0;
    for (size_t i = 0; i < objects->count; i++) {
        int weight = article_weight(objects->rows[i], into->address);
        if (weight > most) {
            most = weight;
            best = objects->rows[i];
        }
        if (type_is(objects->rows[i], is_outlet))
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
    int flags = JSON_ALLOW_NUL | JSON_DISABLE_EOF_CHECK;
    json_t *root = json_loadb(script.text, script.length, flags, NULL);
    if (!root && slice_find(script, SLICE("&quot;"), 0) != SIZE_MAX)
        script = entity_text(page, into->entities, script);
    Slice clean = root ? script : mended(page, script);
    if (!root)
        root = json_loadb(clean.text, clean.length, flags, NULL);
    if (root) {
        Objects objects = {.count = 0};
        objects_collect(root, 0, &objects);
        objects_tell(page, into, &objects);
        json_decref(root);
    } else {
        keys_scan(page, into, clean);
    }
}
