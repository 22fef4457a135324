/* SPDX-License-Identifier: MIT */
#include "page/html_attribute.h"

typedef struct HtmlAttribute {
    Slice name, value; /* as in the source */
} HtmlAttribute;

/* One attribute from `at` on; NULL at the end of the tag. */
static const char *attribute_read(const char *at, const char *end,
                                  HtmlAttribute *found) {
    while (at < end && (html_is_blank(*at) || *at == '/'))
        at++;
    if (at >= end || *at == '>')
        return NULL;
    const char *name = at; /* a stray "=" starts a name */
    at = html_name_end(at + 1, end, '=');
    *found = (HtmlAttribute){{name, (size_t)(at - name)}, {0}};
    while (at < end && html_is_blank(*at))
        at++;
    if (at >= end || *at != '=')
        return at;
    at++;
    while (at < end && html_is_blank(*at))
        at++;
    const char *value = at;
    if (at < end && (*at == '"' || *at == '\'')) {
        const char *quote = bytes16_find(++value, end, *at);
        found->value = (Slice){value, (size_t)(quote - value)};
        return quote < end ? quote + 1 : end;
    }
    while (at < end && !html_is_blank(*at) && *at != '>')
        at++;
    found->value = (Slice){value, (size_t)(at - value)};
    return at;
}

/* False behind the last attribute. */
static bool attribute_next(Slice text, size_t *offset, HtmlAttribute *found) {
    const char *end = text.text + text.length;
    const char *at = attribute_read(text.text + *offset, end, found);
    *offset = at ? (size_t)(at - text.text) : text.length;
    return at;
}

Slice html_attribute(const HtmlTree *tree, uint32_t node, Slice name) {
    size_t offset = tree->nodes[node].from;
    Slice source = slice_part(tree->text, 0, tree->nodes[node].to);
    HtmlAttribute found;
    if (tree->nodes[node].tag == HTML_TEXT)
        return (Slice){0};
    while (attribute_next(source, &offset, &found))
        if (found.name.length == name.length &&
            slice_equal_nocase(found.name, name))
            return found.value;
    return (Slice){0};
}

Slice html_raw(const HtmlTree *tree, uint32_t node) {
    const HtmlNode *inside = &tree->nodes[node] + 1;
    if (tree->nodes[node].end == node + 1 || inside->tag != HTML_TEXT)
        return (Slice){0};
    return slice_part(tree->text, inside->from, inside->to);
}

static bool value_has(Slice value, Slice part) {
    return slice_find(value, part, 0) != SIZE_MAX;
}

static bool style_hides(Slice style) {
    return value_has(style, SLICE("display:none")) ||
           value_has(style, SLICE("display: none"));
}

static inline bool name_is(Slice name, const char *lower) {
    for (size_t i = 0; i < name.length; i++)
        if ((name.text[i] | 32) != lower[i])
            return false;
    return true;
}

/* Adds what one attribute says about the element. */
static void attribute_mark(const HtmlMarking *marking,
                           const HtmlAttribute *found, ClassMarks *marks) {
    Slice name = found->name, value = found->value;
    switch (name.length) {
    case 2:
        if (name_is(name, "id"))
            class_words_recall(marking->words, marking->cache, value, marks);
        break;
    case 4:
        if (name_is(name, "role") &&
            (slice_equal(value, SLICE("navigation")) ||
             slice_equal(value, SLICE("complementary"))))
            marks->kinds |= CLASS_CHROME;
        break;
    case 5:
        if (name_is(name, "class")) {
            marks->hash = (uint32_t)class_words_recall(
                marking->words, marking->cache, value, marks);
        } else if (name_is(name, "style") && style_hides(value)) {
            marks->kinds |= CLASS_HIDDEN;
        }
        break;
    case 6:
        if (name_is(name, "hidden"))
            marks->kinds |= CLASS_HIDDEN;
        break;
    case 8:
        if (name_is(name, "itemprop"))
            marks->kinds |= value_has(value, SLICE("articleBody"))
                                ? CLASS_TEXT | CLASS_ITEM
                                : CLASS_ITEM;
        else if (name_is(name, "property"))
            marks->kinds |= CLASS_ITEM;
        break;
    case 11:
        if (name_is(name, "aria-hidden") && slice_equal(value, SLICE("true")))
            marks->kinds |= CLASS_HIDDEN;
        break;
    default:
        break;
    }
}

const char *html_attributes_mark(const HtmlMarking *marking, const char *at,
                                 const char *end, ClassMarks *marks) {
    HtmlAttribute found;
    const char *next;
    while ((next = attribute_read(at, end, &found))) {
        attribute_mark(marking, &found, marks);
        at = next;
    }
    return at;
}
