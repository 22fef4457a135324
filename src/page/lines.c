/* SPDX-License-Identifier: MIT */
#include "page/lines.h"

#include "base/list.h"
#include "base/utf8.h"

#include <string.h>

enum { HEADLINE_BYTES_MAX = 200, PROSE_BYTES_MIN = 80 };

void lines_add(Arena *page, Lines *lines, Slice text, bool gap) {
    lines->rows = list_room(page, lines->rows, lines->count, &lines->capacity,
                            sizeof *lines->rows);
    lines->rows[lines->count++] = (Line){text, gap};
}

void lines_read(Arena *page, Slice text, Lines *lines) {
    Slice line;
    bool gap = false;
    while (slice_next_line(&text, &line)) {
        line = slice_trim(line);
        if (line.length)
            lines_add(page, lines, line, gap);
        gap = !line.length;
    }
}

void lines_remove(Lines *lines, size_t first, size_t last) {
    if (last > lines->count)
        last = lines->count;
    if (first >= last)
        return;
    memmove(lines->rows + first, lines->rows + last,
            (lines->count - last) * sizeof *lines->rows);
    lines->count -= last - first;
    if (first < lines->count)
        lines->rows[first].gap = true;
}

static bool closes(uint32_t code_point) {
    return code_point == '"' || code_point == '\'' || code_point == ')' ||
           code_point == ']' || code_point == 0x201D || code_point == 0x2019 ||
           code_point == 0xBB || code_point == '*';
}

/* The offset behind the last sign that closes nothing. */
static size_t closers_start(Slice line) {
    size_t end = line.length;
    while (end) {
        uint32_t last = utf8_before(line, end);
        if (!closes(last) && !utf8_is_space(last))
            break;
        end--;
        while (end && (line.text[end] & 0xC0) == 0x80)
            end--;
    }
    return end;
}

bool line_ends_sentence(Slice line) {
    size_t end = closers_start(line);
    uint32_t last = utf8_before(line, end);
    if (last == '.' && end >= 2 && line.text[end - 2] == '.')
        return false;
    return last == '.' || last == '!' || last == '?' || last == ':' ||
           last == 0x3002;
}

size_t line_word_count(Slice line) {
    size_t count = 0;
    for (size_t i = 0; line_next_word(line, &i).length;)
        count++;
    return count;
}

Slice line_next_word(Slice line, size_t *offset) {
    size_t i = *offset, start = line.length;
    while (i < line.length) {
        size_t before = i;
        bool space = utf8_is_space(utf8_next(line, &i));
        if (!space && start == line.length)
            start = before;
        if (space && start < line.length) {
            *offset = before;
            return slice_part(line, start, before);
        }
    }
    *offset = line.length;
    return slice_part(line, start, line.length);
}

/* The first letter or digit of a word; 0 when it has none. */
static uint32_t word_initial(Slice word) {
    for (size_t i = 0; i < word.length;) {
        uint32_t code_point = utf8_next(word, &i);
        if (utf8_is_letter(code_point) || utf8_is_digit(code_point))
            return code_point;
    }
    return 0;
}

bool line_is_headline(Slice line) {
    enum { LONG_WORD_BYTES = 5 };
    size_t end = closers_start(line);
    if (line.length > HEADLINE_BYTES_MAX || utf8_before(line, end) == '.')
        return false;
    size_t words = 0, capitals = 0, all = 0;
    Slice word;
    for (size_t i = 0; (word = line_next_word(line, &i)).length; all++) {
        uint32_t initial = word_initial(word);
        bool capital = utf8_is_upper(initial) || utf8_is_digit(initial);
        if (!initial || (word.length < LONG_WORD_BYTES && !capital))
            continue;
        words++;
        capitals += capital;
    }
    return all >= 2 && words && capitals * 10 >= words * 7;
}

bool line_is_prose(Slice line) {
    return line.length >= PROSE_BYTES_MIN && line_ends_sentence(line);
}

bool line_continues(Slice line) {
    size_t i = 0;
    uint32_t first = line.length ? utf8_next(line, &i) : 0;
    if (first < 0x80 && first && strchr(",.;:)]!?%/", (int)first))
        return true;
    if (first == 0x201D || (first == '(' && i == line.length))
        return true; /* a closing quotation mark; a bracket alone */
    return utf8_is_letter(first) && !utf8_is_upper(first);
}

/* "1." or "12)" or "a." in front. */
static bool starts_numbered(Slice line) {
    enum { DIGITS_MAX = 3 };
    size_t digits = 0;
    while (digits < line.length && digits < DIGITS_MAX &&
           utf8_is_digit((unsigned char)line.text[digits]))
        digits++;
    size_t mark = digits ? digits : 1;
    bool letter =
        line.length && (digits || utf8_is_letter((unsigned char)line.text[0]));
    return letter && mark + 1 < line.length &&
           (line.text[mark] == '.' || line.text[mark] == ')') &&
           !utf8_is_digit((unsigned char)line.text[mark + 1]);
}

bool line_is_item(Slice line) {
    size_t i = 0;
    uint32_t first = line.length ? utf8_next(line, &i) : 0;
    if (starts_numbered(line) || first == '*' || first == '+' || first == '#')
        return true;
    if (first == '-' || first == 0x2013 || first == 0x2014)
        return line.length > i;
    return first >= 0x2020 && !utf8_is_letter(first); /* bullets, arrows */
}
