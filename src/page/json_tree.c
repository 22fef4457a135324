/* SPDX-License-Identifier: MIT */
#include "page/json_tree.h"

#include "base/bytes16.h"
#include "base/list.h"
#include "base/utf8.h"

enum { LEVELS_MAX = 256, NODES_MAX = 1 << 20 };

typedef struct Reader {
    Arena *page;
    const char *at, *end;
    JsonNode *nodes;
    size_t count, capacity;
    uint32_t open[LEVELS_MAX];
    size_t depth;
} Reader;

static void blanks_skip(Reader *reader) {
    while (reader->at < reader->end &&
           (*reader->at == ' ' || (*reader->at >= '\t' && *reader->at <= '\r')))
        reader->at++;
}

static bool sign_take(Reader *reader, char sign) {
    blanks_skip(reader);
    bool stands = reader->at < reader->end && *reader->at == sign;
    reader->at += stands;
    return stands;
}

/* The next quote, backslash or control character. */
static const char *plain_end(const char *at, const char *end) {
    for (; end - at >= BYTES16; at += BYTES16) {
        Bytes16 signs = bytes16_load(at);
        uint32_t found = bytes16_mask(
            (Bytes16)((signs == '"') | (signs == '\\') | (signs < ' ')));
        if (found)
            return at + bytes16_first(found);
    }
    while (at < end && *at != '"' && *at != '\\' && (unsigned char)*at >= ' ')
        at++;
    return at;
}

/* The four digits of "\u0041" at its "\"; UINT32_MAX: that is none. */
static uint32_t unit_read(const char *at, const char *end) {
    uint32_t unit = 0;
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return UINT32_MAX;
    for (int i = 2; i < 6; i++) {
        int digit = hex_digit(at[i]);
        if (digit < 0)
            return UINT32_MAX;
        unit = unit << 4 | (uint32_t)digit;
    }
    return unit;
}

/* What the escape at `at` stands for; moves behind it, or returns UINT32_MAX
 * where there is none. */
static uint32_t escape_read(const char **at, const char *end) {
    static const char SIGNS[] = "\"\\/bfnrt", MEANT[] = "\"\\/\b\f\n\r\t";
    if (end - *at < 2)
        return UINT32_MAX;
    const char *known = (*at)[1] ? strchr(SIGNS, (*at)[1]) : NULL;
    uint32_t unit =
        known ? (uint32_t)MEANT[known - SIGNS] : unit_read(*at, end);
    *at += known ? 2 : 6;
    if (unit == UINT32_MAX || (unit & 0xF800) != 0xD800)
        return unit;
    uint32_t low = (unit & 0x400) ? 0 : unit_read(*at, end);
    if ((low & ~0x3FFu) != 0xDC00)
        return UINT32_MAX;
    *at += 6;
    return 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF);
}

/* A string, its opening quote already taken. */
static bool string_take(Reader *reader, Slice *text, bool *escaped) {
    const char *start = reader->at, *at = plain_end(start, reader->end);
    *escaped = false;
    while (at < reader->end && *at == '\\') {
        if (escape_read(&at, reader->end) == UINT32_MAX)
            return false;
        *escaped = true;
        at = plain_end(at, reader->end);
    }
    *text = (Slice){start, (size_t)(at - start)};
    reader->at = at + 1;
    return at < reader->end && *at == '"';
}

static bool key_take(Reader *reader, Slice *key) {
    bool escaped;
    return sign_take(reader, '"') && string_take(reader, key, &escaped) &&
           sign_take(reader, ':');
}

static bool other_take(Reader *reader) {
    const char *start = reader->at;
    while (reader->at < reader->end && *reader->at &&
           ((*reader->at >= '0' && *reader->at <= '9') ||
            (*reader->at >= 'a' && *reader->at <= 'z') ||
            strchr("+-.E", *reader->at)))
        reader->at++;
    return reader->at > start;
}

static bool value_take(Reader *reader, Slice key) {
    blanks_skip(reader);
    if (reader->at == reader->end || reader->count == NODES_MAX)
        return false;
    reader->nodes = list_room(reader->page, reader->nodes, reader->count,
                              &reader->capacity, sizeof *reader->nodes);
    JsonNode *node = &reader->nodes[reader->count++];
    *node = (JsonNode){.key = key, .size = 1, .kind = JSON_IS_OTHER};
    char sign = *reader->at;
    if (sign != '"' && sign != '{' && sign != '[')
        return other_take(reader);
    reader->at++;
    node->kind = sign == '"'   ? JSON_IS_STRING
                 : sign == '{' ? JSON_IS_OBJECT
                               : JSON_IS_ARRAY;
    if (sign == '"')
        return string_take(reader, &node->text, &node->escaped);
    if (reader->depth == LEVELS_MAX)
        return false;
    reader->open[reader->depth++] = (uint32_t)reader->count - 1;
    return true;
}

/* Closes what ends here; false when no other value follows in what is open
 * then, be it that all is closed or that it is damaged. */
static bool more_follows(Reader *reader, bool *first) {
    while (reader->depth) {
        JsonNode *node = &reader->nodes[reader->open[reader->depth - 1]];
        if (!sign_take(reader, node->kind == JSON_IS_OBJECT ? '}' : ']'))
            return *first || sign_take(reader, ',');
        node->size = (uint32_t)reader->count - reader->open[--reader->depth];
        *first = false;
    }
    return false;
}

const JsonNode *json_tree_read(Arena *page, Slice source) {
    Reader reader = {
        .page = page, .at = source.text, .end = source.text + source.length};
    bool first;
    Slice key = {0};
    do {
        size_t depth = reader.depth;
        if (depth &&
            reader.nodes[reader.open[depth - 1]].kind == JSON_IS_OBJECT &&
            !key_take(&reader, &key))
            return NULL;
        if (!value_take(&reader, key))
            return NULL;
        first = reader.depth > depth;
    } while (more_follows(&reader, &first));
    return reader.depth ? NULL : reader.nodes;
}

const JsonNode *json_first(const JsonNode *node) {
    return node && node->size > 1 ? node + 1 : NULL;
}

const JsonNode *json_next(const JsonNode *node, const JsonNode *child) {
    const JsonNode *next = child + child->size;
    return next < node + node->size ? next : NULL;
}

const JsonNode *json_member(const JsonNode *node, const char *key) {
    const JsonNode *found = NULL, *child = json_first(node);
    if (!node || node->kind != JSON_IS_OBJECT)
        return NULL;
    for (; child; child = json_next(node, child))
        if (slice_equal(child->key, slice_of(key)))
            found = child;
    return found;
}

Slice json_text(Arena *page, const JsonNode *node) {
    if (!node || node->kind != JSON_IS_STRING)
        return (Slice){0};
    if (!node->escaped)
        return node->text;
    char *bytes = arena_buffer(page, node->text.length + 1);
    size_t used = 0;
    const char *at = node->text.text, *end = at + node->text.length;
    while (at < end) {
        const char *plain = plain_end(at, end);
        memcpy(bytes + used, at, (size_t)(plain - at));
        used += (size_t)(plain - at);
        at = plain;
        if (at < end)
            used += utf8_put(bytes + used, escape_read(&at, end));
    }
    return (Slice){bytes, used};
}
