/* SPDX-License-Identifier: MIT */
#include "page/plain.h"

#include "base/bytes16_plain.h"
#include "base/utf8.h"

#include <string.h>

/* Signs that show nothing: zero-width blanks and joiners, the soft hyphen, the
 * byte order mark, direction marks. */
static bool is_invisible(uint32_t code_point) {
    return code_point == 0xAD || code_point == 0xFEFF ||
           (code_point >= 0x200B && code_point <= 0x200F) ||
           code_point == 0x2060;
}

/* Copies the plain signs at the start of `text`, up to sixteen, and returns how
 * many; `before` stands in front of them. */
static size_t plain_copy(char *bytes, Slice text, char before) {
    if (text.length < BYTES16)
        return 0;
    Bytes16 signs = bytes16_load(text.text);
    uint32_t odd = bytes16_odd(signs, before);
    bytes16_store(bytes, signs);
    return odd ? bytes16_first(odd) : BYTES16;
}

Slice text_clean(Arena *page, Slice text) {
    text = utf8_repair(page, text);
    char *bytes = arena_buffer(page, text.length + BYTES16);
    size_t used = 0;
    for (size_t i = 0; i < text.length;) {
        size_t plain =
            plain_copy(bytes + used, slice_part(text, i, text.length),
                       used ? bytes[used - 1] : ' ');
        i += plain;
        used += plain;
        if (plain == BYTES16)
            continue;
        size_t start = i;
        uint32_t code_point = utf8_next(text, &i);
        if (is_invisible(code_point))
            continue;
        bool newline =
            code_point == '\n' || code_point == 0x2028 || code_point == 0x2029;
        if (newline) {
            bytes[used++] = '\n';
        } else if (utf8_is_space(code_point)) {
            if (used && bytes[used - 1] != ' ')
                bytes[used++] = ' ';
        } else {
            memcpy(bytes + used, text.text + start, i - start);
            used += i - start;
        }
    }
    return (Slice){bytes, used};
}

void plain_read(Arena *page, Slice bytes, Lines *lines) {
    lines_read(page, text_clean(page, bytes), lines);
}

/* The row of the headline among the lines above the first paragraph: the first
 * that is long enough for one; `top` when there is none. */
static size_t headline_row(const HeadlineRules *rules, const Lines *lines,
                           size_t top) {
    enum { WORDS_MIN = 4, WORDS_FEW = 2 };
    for (size_t least = WORDS_MIN; least >= WORDS_FEW;
         least -= WORDS_MIN - WORDS_FEW)
        for (size_t i = 0; i < top; i++)
            if (!line_is_chrome(rules->chrome, lines->rows[i].text) &&
                line_word_count(lines->rows[i].text) >= least)
                return i;
    return top;
}

Slice headline_take(Arena *page, const HeadlineRules *rules, Lines *lines) {
    enum { HEADLINE_BYTES_MAX = 250, TOP_LINES_MAX = 200 };
    static const Slice NOTHING[2];
    size_t top = 0;
    Dateline dateline;
    while (top < lines->count && top < TOP_LINES_MAX) {
        Slice line = lines->rows[top].text;
        bool full = line_is_prose(line) && slice_ends(line, SLICE("."));
        if (full || line.length > HEADLINE_BYTES_MAX ||
            (dateline_read(page, rules->datelines, line, NOTHING, &dateline) &&
             dateline.strong))
            break;
        top++;
    }
    size_t row = headline_row(rules, lines, top);
    if (row == top)
        return (Slice){0};
    Slice title = lines->rows[row].text;
    lines_remove(lines, 0, row + 1);
    return title;
}

/* Cuts a pair of quotation marks off that has nothing like it inside. */
static Slice quotes_cut(Slice title, Slice open, Slice close) {
    if (title.length <= open.length + close.length ||
        !slice_starts(title, open) || !slice_ends(title, close))
        return title;
    Slice inside = slice_part(title, open.length, title.length - close.length);
    return slice_find(inside, open, 0) == SIZE_MAX &&
                   slice_find(inside, close, 0) == SIZE_MAX
               ? slice_trim(inside)
               : title;
}

/* Cuts " - Outlet" or " | Outlet" off the end. */
static Slice outlet_cut(Slice title, Slice outlet) {
    static const char *const SIGNS[] = {" - ", " | ", " \xe2\x80\x93 ",
                                        " \xe2\x80\x94 "};
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS && outlet.length; i++) {
        size_t length = strlen(SIGNS[i]) + outlet.length;
        if (title.length <= length)
            continue;
        Slice end = slice_part(title, title.length - length, title.length);
        if (slice_starts(end, slice_of(SIGNS[i])) &&
            slice_equal_nocase(slice_part(end, strlen(SIGNS[i]), end.length),
                               outlet))
            return slice_trim(slice_part(title, 0, title.length - length));
    }
    return title;
}

Slice headline_clean(Slice title, Slice outlet) {
    title = outlet_cut(slice_trim(title), outlet);
    title = quotes_cut(title, SLICE("\xe2\x80\x9c"), SLICE("\xe2\x80\x9d"));
    return quotes_cut(title, SLICE("\""), SLICE("\""));
}
