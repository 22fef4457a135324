/* SPDX-License-Identifier: MIT */
#include "input/fields.h"

#include <string.h>

size_t fields_length(Slice bytes) {
    size_t line = 0;
    while (line < bytes.length) {
        const char *end = memchr(bytes.text + line, '\n', bytes.length - line);
        if (!end)
            return 0;
        size_t length = (size_t)(end - bytes.text) - line;
        bool blank = length == 0 || (length == 1 && bytes.text[line] == '\r');
        line += length + 1;
        if (blank)
            return line;
    }
    return 0;
}

Slice field_value(Slice fields, Slice name) {
    Slice line;
    while (slice_next_line(&fields, &line))
        if (line.length > name.length && line.text[name.length] == ':' &&
            slice_starts_nocase(line, name))
            return slice_trim(slice_part(line, name.length + 1, line.length));
    return (Slice){0};
}
