/* SPDX-License-Identifier: MIT */
#include "page/join.h"

#include "base/utf8.h"

enum { LONG_LINE_BYTES = 160, WORD_BYTES_MIN = 3 };

/* A word of small letters, three at least, ends at `end`: no abbreviation, no
 * initial, no part of an address. */
static bool word_ends_at(Slice line, size_t end) {
    size_t bytes = 0;
    while (end > bytes) {
        uint32_t letter = (unsigned char)line.text[end - bytes - 1];
        if (letter < 'a' || letter > 'z')
            break;
        bytes++;
    }
    return bytes >= WORD_BYTES_MIN;
}

/* A capitalised word or three capitals: not the "AI" of "runut.AI" nor the
 * degree in "Pharm.D". */
static bool starts_sentence(Slice line, size_t i) {
    enum { CAPITALS_MIN = 3 };
    if (i >= line.length || !utf8_is_upper(utf8_next(line, &i)))
        return false;
    size_t capitals = 1;
    while (i < line.length && utf8_is_upper((unsigned char)line.text[i])) {
        capitals++;
        i++;
    }
    bool small = i < line.length && line.text[i] >= 'a' && line.text[i] <= 'z';
    return capitals >= CAPITALS_MIN || (capitals == 1 && small);
}

/* The offset of a lost line end right behind the stop at `stop`; 0: none.
 * `quoted` tells whether a straight quotation mark is open there. */
static size_t lost_end(Slice line, size_t stop, bool quoted) {
    static const char OPENING[] = "\xe2\x80\x9c", CLOSING[] = "\xe2\x80\x9d";
    size_t i = stop + 1;
    bool after_word = word_ends_at(line, stop) || line.text[stop - 1] == ')';
    if (!after_word || i >= line.length)
        return 0;
    Slice rest = slice_part(line, i, line.length);
    if (starts_sentence(line, i))
        return quoted ? 0 : i;
    if (slice_starts(rest, slice_of(OPENING)))
        return starts_sentence(line, i + 3) ? i : 0;
    if (slice_starts(rest, slice_of(CLOSING)))
        return starts_sentence(line, i + 3) ? i + 3 : 0;
    if (rest.text[0] != '"' || !starts_sentence(line, i + 1))
        return 0;
    return quoted ? i + 1 : i;
}

static bool ends_sentence(char sign) {
    return sign == '.' || sign == '!' || sign == '?';
}

static void split_add(Arena *page, Lines *parts, Slice line, bool gap) {
    size_t start = 0;
    bool quoted = false;
    for (size_t i = 1; i < line.length; i++) {
        if (line.text[i] == '"')
            quoted = !quoted;
        size_t end =
            ends_sentence(line.text[i]) ? lost_end(line, i, quoted) : 0;
        if (!end)
            continue;
        Slice part = slice_trim(slice_part(line, start, end));
        lines_add(page, parts, part, gap || start);
        quoted = false;
        start = end;
        i = end - 1;
    }
    Slice part = slice_trim(slice_part(line, start, line.length));
    if (part.length)
        lines_add(page, parts, part, gap || start);
}

void lines_split(Arena *page, Lines *lines) {
    Lines parts = {0};
    for (size_t i = 0; i < lines->count; i++) {
        Line line = lines->rows[i];
        if (line.text.length >= LONG_LINE_BYTES)
            split_add(page, &parts, line.text, line.gap);
        else
            lines_add(page, &parts, line.text, line.gap);
    }
    *lines = parts;
}
