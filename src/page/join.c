/* SPDX-License-Identifier: MIT */
#include "page/join.h"

#include "base/utf8.h"
#include "page/fold.h"

#include <string.h>

enum { PROSE_START_BYTES = 60, LINK_WORDS_MAX = 8 };

static Slice last_word(Slice line) {
    size_t start = line.length;
    while (start && !utf8_is_space(utf8_before(line, start))) {
        start--;
        while (start && (line.text[start] & 0xC0) == 0x80)
            start--;
    }
    return slice_part(line, start, line.length);
}

/* Ends with an open bracket or quotation mark. */
static bool ends_open(Slice line) {
    uint32_t last = utf8_before(line, line.length);
    return last == '(' || last == '[' || last == 0x201C;
}

/* Ends with a word that never ends a clause: "dikutip dari". */
static bool ends_with_small(const Map *small, Slice line) {
    Slice word = last_word(line);
    return word.length && map_get(small, word_fold_hash(word)) != MAP_ABSENT;
}

/* Ends with a comma or a word in small letters. */
static bool ends_inside(Slice line) {
    uint32_t last = utf8_before(line, line.length);
    if (last == ',' || last == '/')
        return true;
    size_t i = 0;
    Slice word = last_word(line);
    uint32_t first = word.length ? utf8_next(word, &i) : 0;
    return utf8_is_letter(first) && !utf8_is_upper(first) &&
           utf8_is_letter(last);
}

/* Four words at most, or no longer word in small letters: "Dukungan Militer
 * dan Proyek Bersama", but not "Usai laga pelatih Timnas Indonesia". */
static bool is_subhead(Slice line) {
    enum { WORDS_MAX = 4, LONG_WORD_BYTES = 6 };
    if (!line_is_headline(line))
        return false;
    Slice word;
    bool small = false;
    size_t words = 0;
    for (size_t i = 0; (word = line_next_word(line, &i)).length; words++) {
        size_t at = 0;
        uint32_t first = utf8_next(word, &at);
        small = small || (word.length >= LONG_WORD_BYTES &&
                          utf8_is_letter(first) && !utf8_is_upper(first));
    }
    return !small || words <= WORDS_MAX;
}

/* A paragraph on its way. */
typedef struct Joining {
    const Lines *lines;
    const Map *small;
    Slice before;   /* what has been gathered of it */
    bool broken;    /* links have broken this page elsewhere too */
    bool datelined; /* it began with a dateline: no subhead */
} Joining;

/* Whether row `i` goes on from what was gathered so far. On a page that links
 * have broken elsewhere too, lighter signs do: a short line with a capital
 * between words in small letters. */
static bool goes_on(const Joining *joining, size_t i) {
    const Lines *lines = joining->lines;
    const Line *line = &lines->rows[i];
    Slice before = joining->before;
    if (line->gap || line_is_item(line->text))
        return false;
    bool ended = line_ends_sentence(before);
    if (line_continues(line->text))
        return !ended || !utf8_is_letter((unsigned char)line->text.text[0]);
    if (ends_open(before))
        return true;
    if (ended)
        return false;
    bool link = line_word_count(line->text) <= LINK_WORDS_MAX;
    if (link && ends_with_small(joining->small, before))
        return true;
    if (!joining->broken || (is_subhead(before) && !joining->datelined))
        return false;
    bool next_goes_on = i + 1 < lines->count && !lines->rows[i + 1].gap &&
                        line_continues(lines->rows[i + 1].text);
    if (next_goes_on && link)
        return true;
    bool digit = utf8_is_digit((unsigned char)line->text.text[0]);
    return before.length >= PROSE_START_BYTES ||
           (ends_inside(before) && link && !digit && !line_is_item(before));
}

/* A line that goes on from another shows that links broke this page. */
static bool is_broken(const Lines *lines, const Map *small) {
    for (size_t i = 1; i < lines->count; i++) {
        Slice before = lines->rows[i - 1].text;
        if (!lines->rows[i].gap && !line_ends_sentence(before) &&
            (line_continues(lines->rows[i].text) ||
             ends_with_small(small, before)))
            return true;
    }
    return false;
}

/* The bytes of a dash (or two) at the start of the line; 0: none. */
static size_t dash_length(Slice line) {
    size_t end = 0;
    for (size_t i = 0; i < line.length; end = i) {
        uint32_t code_point = utf8_next(line, &i);
        if (code_point != '-' && code_point != 0x2013 && code_point != 0x2014)
            break;
    }
    return end;
}

static bool ends_with_dash(Slice line) {
    uint32_t last = utf8_before(line, line.length);
    return last == '-' || last == 0x2013 || last == 0x2014;
}

/* "Jakarta", "-", "Polisi menangkap": a dateline on lines of its own. */
static bool is_dateline_break(const Lines *lines, size_t i, Slice before) {
    enum { DATELINE_LINES_MAX = 4, DATELINE_BYTES_MAX = 80 };
    Slice line = lines->rows[i].text;
    if (i > DATELINE_LINES_MAX || before.length > DATELINE_BYTES_MAX ||
        line_ends_sentence(before))
        return false;
    size_t dash = dash_length(line);
    return ends_with_dash(before) || (dash && dash == line.length) ||
           (dash && utf8_is_space((unsigned char)line.text[dash]));
}

/* No blank before a sign that closes, none behind one that opens. */
static bool wants_blank(Slice before, Slice after) {
    size_t i = 0;
    uint32_t first = utf8_next(after, &i);
    uint32_t last = utf8_before(before, before.length);
    if (first < 0x80 && strchr(",.;:)]!?%", (int)first))
        return false;
    return first != 0x201D && last != '(' && last != '[' && last != 0x201C;
}

void lines_join(Arena *page, const Map *small, Lines *lines) {
    Joining joining = {.lines = lines, .small = small};
    joining.broken = is_broken(lines, small);
    size_t room = 1, used = 0, start = 0, kept = 0;
    for (size_t i = 0; i < lines->count; i++)
        room += lines->rows[i].text.length + 1;
    char *bytes = arena_buffer(page, room);
    for (size_t i = 0; i < lines->count; i++) {
        Line line = lines->rows[i];
        joining.before = (Slice){bytes + start, used - start};
        bool dateline = kept && is_dateline_break(lines, i, joining.before);
        bool joined = dateline || (kept && goes_on(&joining, i));
        joining.datelined = dateline || (joined && joining.datelined);
        if (!joined)
            start = used;
        else if (wants_blank(joining.before, line.text))
            bytes[used++] = ' ';
        memcpy(bytes + used, line.text.text, line.text.length);
        used += line.text.length;
        kept += !joined;
        lines->rows[kept - 1] =
            (Line){{bytes + start, used - start},
                   joined ? lines->rows[kept - 1].gap : line.gap};
    }
    lines->count = kept;
}
