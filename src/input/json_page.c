/* SPDX-License-Identifier: MIT */
#include "input/json_page.h"

#include "base/utf8.h"

#include <jansson.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

static const struct Field {
    const char *name;
    size_t offset;
} FIELDS[] = {
    {"url", offsetof(RawPage, url)},     {"outlet", offsetof(RawPage, outlet)},
    {"title", offsetof(RawPage, title)}, {"author", offsetof(RawPage, author)},
    {"date", offsetof(RawPage, date)},
};

static bool field_read(Arena *page, const json_t *object, const char *name,
                       Slice *value, Error *err) {
    const json_t *field = json_object_get(object, name);
    if (!field || json_is_null(field))
        return true;
    if (!json_is_string(field))
        return error_set(err, ERR_INPUT, "\"%s\" is not a string", name);
    Slice text = {json_string_value(field), json_string_length(field)};
    *value = slice_copy(page, utf8_repair(page, text)); /* "\\u0000" */
    return true;
}

/* Others use the name too: what is neither a string nor a number of seconds
 * is passed over. */
static bool seen_read(Arena *page, const json_t *object, RawPage *raw,
                      Error *err) {
    const json_t *field = json_object_get(object, "fetched");
    if (json_is_integer(field))
        raw->seen = slice_of_number(page, json_integer_value(field));
    return !json_is_string(field) ||
           field_read(page, object, "fetched", &raw->seen, err);
}

/* Numbers are as good as strings. */
static bool ref_read(Arena *page, const json_t *object, RawPage *raw,
                     Error *err) {
    const json_t *field = json_object_get(object, "id");
    if (json_is_integer(field))
        raw->ref = slice_of_number(page, json_integer_value(field));
    else if (!field_read(page, object, "id", &raw->ref, err))
        return false;
    if (!raw->ref.length)
        raw->ref = raw->url;
    if (!raw->ref.length)
        raw->ref = ref_from_bytes(page, raw->bytes);
    return true;
}

static bool bytes_read(Arena *page, const json_t *object, RawPage *raw,
                       Error *err) {
    Slice html = {0}, text = {0};
    if (!field_read(page, object, "html", &html, err) ||
        !field_read(page, object, "text", &text, err))
        return false;
    raw->kind = html.length ? RAW_HTML : RAW_TEXT;
    raw->bytes = html.length ? html : text;
    raw->charset = SLICE("utf-8"); /* JSON is, whatever the page declares */
    if (slice_trim(raw->bytes).length)
        return true;
    bool given =
        json_object_get(object, "html") || json_object_get(object, "text");
    return error_set(err, ERR_INPUT,
                     given ? "the page is empty"
                           : "neither \"html\" nor \"text\" is there");
}

static bool page_fill(Arena *page, const json_t *object, RawPage *raw,
                      Error *err) {
    for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++) {
        Slice *value = (Slice *)((char *)raw + FIELDS[i].offset);
        if (!field_read(page, object, FIELDS[i].name, value, err))
            return false;
    }
    return bytes_read(page, object, raw, err) &&
           seen_read(page, object, raw, err) &&
           ref_read(page, object, raw, err);
}

/* Without the page's own words, which may hold anything. */
static bool not_json(json_error_t *wrong, Error *err) {
    char *near = strstr(wrong->text, " near ");
    if (near)
        *near = '\0';
    return error_set(err, ERR_INPUT, "not JSON: %s, column %d", wrong->text,
                     wrong->column);
}

bool json_page_read(Arena *page, Slice line, RawPage *raw, Error *err) {
    json_error_t wrong;
    Slice text = utf8_repair(page, line);
    json_t *object = json_loadb(text.text ? text.text : "", text.length,
                                JSON_ALLOW_NUL, &wrong);
    if (!object)
        return not_json(&wrong, err);
    *raw = (RawPage){0};
    bool filled = json_is_object(object)
                      ? page_fill(page, object, raw, err)
                      : error_set(err, ERR_INPUT, "not a JSON object");
    json_decref(object);
    return filled;
}

Slice ref_from_bytes(Arena *page, Slice bytes) {
    char digits[32];
    snprintf(digits, sizeof digits, "text-%016llx",
             (unsigned long long)slice_hash(bytes));
    return slice_copy(page, slice_of(digits));
}
