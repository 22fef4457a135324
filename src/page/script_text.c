/* SPDX-License-Identifier: MIT */
#include "page/script_text.h"

#include <jansson.h>
#include <string.h>

enum { FRAGMENT_LEAST = 400 };

Slice json_string_read(Arena *page, Slice source) {
    char *quoted = arena_buffer(page, source.length + 3);
    size_t used = 0;
    quoted[used++] = '"';
    for (size_t i = 0; i < source.length; i++) {
        bool escape = source.text[i] == '\\';
        if (source.text[i] != '"')
            quoted[used++] = source.text[i];
        if (escape && i + 1 < source.length)
            quoted[used++] = source.text[++i];
    }
    quoted[used++] = '"';
    json_t *value = json_loadb(quoted, used, JSON_DECODE_ANY, NULL);
    Slice text = {json_string_value(value), json_string_length(value)};
    text = slice_copy(page, text);
    json_decref(value);
    return text.length ? text : source;
}

/* The string that opens before `start`: up to a quote without a "\". */
static Slice string_at(Slice script, size_t start) {
    size_t i = start;
    while (i < script.length && script.text[i] != '"')
        i += script.text[i] == '\\' ? 2 : 1;
    return slice_part(script, start, i);
}

static bool has_paragraphs(Slice source) {
    return slice_find(source, SLICE("\\u003cp"), 0) != SIZE_MAX ||
           slice_find(source, SLICE("<p>"), 0) != SIZE_MAX ||
           slice_find(source, SLICE("<p "), 0) != SIZE_MAX;
}

Slice script_text_find(Arena *page, const HtmlTree *tree) {
    Slice best = {0};
    for (uint32_t node = 1; node < tree->count; node++) {
        if (tree->nodes[node].tag != HTML_SCRIPT)
            continue;
        Slice script = html_raw(tree, node);
        for (size_t i = 0; i < script.length; i++) {
            if (script.text[i] != '"')
                continue;
            Slice source = string_at(script, i + 1);
            i += source.length + 1;
            if (source.length > FRAGMENT_LEAST && source.length > best.length &&
                has_paragraphs(source))
                best = source;
        }
    }
    return best.length ? json_string_read(page, best) : (Slice){0};
}
