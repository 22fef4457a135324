/* SPDX-License-Identifier: MIT */
#include "page/byline.h"

#include "base/map.h"
#include "base/table.h"
#include "base/utf8.h"
#include "page/fold.h"
#include "page/outlet.h"

#include <stdio.h>
#include <string.h>

enum { NAME_WORDS_MAX = 8, SIGNATURE_BYTES_MAX = 60, DATED_BYTES_MAX = 110 };

typedef enum BylineWord {
    BYLINE_WRITER,
    BYLINE_EDITOR,
    BYLINE_ROLE,
    BYLINE_NOBODY,
    BYLINE_DATED,
    BYLINE_BEFORE,
    BYLINE_KINDS
} BylineWord;

struct BylineRules {
    Map *words; /* hash of the folded words -> bits of 1 << BylineWord */
    const MomentRules *moments;
};

BylineRules *byline_rules_load(Arena *run, const char *folder,
                               const MomentRules *moments, Error *err) {
    static const char *const KINDS[BYLINE_KINDS] = {
        "writer", "editor", "role", "nobody", "dated", "before"};
    BylineRules *rules = arena_take(run, sizeof *rules);
    *rules = (BylineRules){map_open(run), moments};
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "bylines.tsv", &table, err))
        return NULL;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        uint32_t kind = 0;
        while (kind < BYLINE_KINDS &&
               !slice_equal(row->fields[0], slice_of(KINDS[kind])))
            kind++;
        if (kind == BYLINE_KINDS) {
            table_error(&table, row, row->fields[0], "unknown kind", err);
            return NULL;
        }
        uint64_t key = word_fold_hash(row->fields[1]);
        uint32_t bits = map_get(rules->words, key);
        map_set(rules->words, key,
                (bits == MAP_ABSENT ? 0 : bits) | 1u << kind);
    }
    return rules;
}

static bool is_kind(const BylineRules *rules, Slice words, BylineWord kind) {
    uint32_t bits = map_get(rules->words, word_fold_hash(words));
    return bits != MAP_ABSENT && bits & 1u << kind;
}

/* Without signs that only part names from what stands beside them. */
static Slice trim_signs(Slice text) {
    for (;;) {
        text = slice_trim(text);
        size_t length = text.length;
        if (length && strchr(",;:|-/•", text.text[length - 1]) &&
            text.text[length - 1] > 0)
            text.length--;
        if (text.length && text.text[0] > 0 && strchr(",;:|-/", text.text[0]))
            text = slice_part(text, 1, text.length);
        if (text.length == length)
            return text;
    }
}

static bool has_letters(Slice word) {
    for (size_t i = 0; i < word.length;)
        if (utf8_is_letter(utf8_next(word, &i)))
            return true;
    return false;
}

/* One to eight words, capitalised but for short ones between them: "Amastya",
 * "Dani Jumadil Akhir", "Ani Budi dan Candra". */
static bool is_name(Slice text) {
    enum { SMALL_BYTES_MAX = 3 };
    size_t words = 0;
    bool capital = false;
    Slice word;
    for (size_t i = 0; (word = line_next_word(text, &i)).length; words++) {
        size_t at = 0;
        if (!has_letters(word))
            continue;
        capital = utf8_is_upper(utf8_next(word, &at));
        if (!capital && (!words || word.length > SMALL_BYTES_MAX))
            return false;
        while (at < word.length)
            if (utf8_is_digit(utf8_next(word, &at)))
                return false;
    }
    return capital && words <= NAME_WORDS_MAX;
}

bool line_is_signature(Slice line) {
    if (line.length < 3 || line.length > SIGNATURE_BYTES_MAX ||
        line.text[0] != '(' || line.text[line.length - 1] != ')')
        return false;
    Slice inside = slice_part(line, 1, line.length - 1);
    bool small = true, letters = false;
    bool stars = slice_find(inside, SLICE("*"), 0) != SIZE_MAX;
    for (size_t i = 0; i < inside.length;) {
        uint32_t sign = utf8_next(inside, &i);
        bool letter = utf8_is_letter(sign);
        bool other = utf8_is_digit(sign) || utf8_is_space(sign) ||
                     (sign < 0x80 && strchr("*/,.'-&", (int)sign));
        if (!letter && !other)
            return false;
        letters = letters || letter;
        small = small && !utf8_is_space(sign);
    }
    return letters ? small || is_name(inside) : stars;
}

/* "Tribunnews.com/Ani Budi" -> "Ani Budi"; empty when only houses sign. */
static Slice slashes_cut(Slice names) {
    Slice kept = {0}, rest = names;
    if (slice_find(names, SLICE("."), 0) == SIZE_MAX)
        return names;
    while (rest.length) {
        size_t slash = slice_find(rest, SLICE("/"), 0);
        Slice part = slice_trim(slice_part(rest, 0, slash));
        rest = slice_part(rest, slash == SIZE_MAX ? rest.length : slash + 1,
                          rest.length);
        if (!word_is_domain(part) && part.length && !kept.length)
            kept = part;
    }
    return kept;
}

/* The writers that a signature names; empty for "(***)". */
static Slice signature_names(Slice line) {
    Slice inside = slice_trim(slice_part(line, 1, line.length - 1));
    while (inside.length && inside.text[inside.length - 1] == '*')
        inside.length--;
    while (inside.length && inside.text[0] == '*')
        inside = slice_part(inside, 1, inside.length);
    return has_letters(inside) ? trim_signs(slashes_cut(inside)) : (Slice){0};
}

/* Cuts "(jon)" off the end of a paragraph: "… nya.(jon)"; off the very last
 * one also where no full stop stands before it. */
static Slice signature_cut(Slice *paragraph, bool last) {
    enum { INITIALS_BYTES_MAX = 12 };
    if (!slice_ends(*paragraph, SLICE(")")))
        return (Slice){0};
    size_t open = paragraph->length;
    while (open && paragraph->text[open - 1] != '(')
        open--;
    if (!open)
        return (Slice){0};
    Slice line = slice_part(*paragraph, open - 1, paragraph->length);
    Slice rest = slice_trim(slice_part(*paragraph, 0, open - 1));
    bool initials = last && line.length <= INITIALS_BYTES_MAX &&
                    slice_find(line, SLICE(" "), 0) == SIZE_MAX;
    if (!line_is_signature(line) || !rest.length ||
        !(line_ends_sentence(rest) || initials))
        return (Slice){0};
    *paragraph = rest;
    return line;
}

/* The words before the first colon, or all of the line; *behind gets what
 * stands behind the colon. */
static Slice label(Slice line, Slice *behind) {
    size_t colon = slice_find(line, SLICE(":"), 0);
    *behind = colon == SIZE_MAX ? (Slice){0}
                                : slice_part(line, colon + 1, line.length);
    *behind = slice_trim(*behind);
    return slice_trim(slice_part(line, 0, colon));
}

/* "Laporan Wartawan Warta.com, Ani Budi" or without the comma. False when the
 * line is none; no name when nothing parts it from the house's. */
static bool report_read(const BylineRules *rules, Slice line, Slice *name) {
    size_t behind = 0;
    Slice word;
    line_next_word(line, &behind);
    line_next_word(line, &behind);
    *name = (Slice){0};
    if (!is_kind(rules, slice_trim(slice_part(line, 0, behind)),
                 BYLINE_WRITER) ||
        line_ends_sentence(line))
        return false;
    Slice rest = slice_part(line, behind, line.length);
    size_t comma = slice_find(rest, SLICE(","), 0);
    size_t start = comma == SIZE_MAX ? rest.length : comma + 1;
    for (size_t i = 0;
         comma == SIZE_MAX && (word = line_next_word(rest, &i)).length;)
        if (word_is_domain(word))
            start = i;
    Slice found = trim_signs(slice_part(rest, start, rest.length));
    if (is_name(found))
        *name = found;
    return is_name(found) || is_name(trim_signs(rest));
}

/* "Penulis: A", "Editor : B", "Laporan Wartawan X, A". */
static bool labelled_read(const BylineRules *rules, Slice line,
                          BylineFound *found) {
    enum { LABELLED_BYTES_MAX = 120 };
    Slice behind;
    if (line.length > LABELLED_BYTES_MAX)
        return false;
    Slice words = label(line, &behind);
    Slice report;
    bool reported = report_read(rules, line, &report);
    Slice names = slashes_cut(behind);
    size_t slash = slice_find(names, SLICE("/"), 0);
    Slice name = trim_signs(slice_part(names, 0, slash));
    if (reported)
        found->writer = found->writer.length ? found->writer : report;
    else if (name.length && is_kind(rules, words, BYLINE_WRITER) &&
             is_name(name) && !found->writer.length)
        found->writer = name;
    else if (name.length && is_kind(rules, words, BYLINE_EDITOR) &&
             is_name(name) && !found->editor.length)
        found->editor = name;
    else
        return false;
    return true;
}

/* "Amastya 31 Dec 2024, 19:45" above the text: a date, and perhaps a name. */
static bool dated_read(const BylineRules *rules, Slice line,
                       BylineFound *found) {
    enum { PLAIN_DATE_BYTES_MAX = 45 };
    Moment moment;
    if (line.length > DATED_BYTES_MAX || line_ends_sentence(line) ||
        !moment_read(rules->moments, line, &moment) ||
        (moment.minute == MINUTE_NONE && line.length > PLAIN_DATE_BYTES_MAX))
        return false;
    size_t digit = 0;
    while (digit < line.length &&
           !utf8_is_digit((unsigned char)line.text[digit]))
        digit++;
    Slice before = trim_signs(slice_part(line, 0, digit)), word, name = before;
    for (size_t i = 0; (word = line_next_word(before, &i)).length;) {
        Slice plain = trim_signs(word);
        if (!moment_names_weekday(rules->moments, plain) &&
            !is_kind(rules, plain, BYLINE_DATED))
            continue;
        name = trim_signs(
            slice_part(before, 0, (size_t)(word.text - before.text)));
        break;
    }
    found->date = line;
    bool labelled = name.length && labelled_read(rules, name, found);
    if (!labelled && name.length && is_name(name) && !found->writer.length &&
        !is_kind(rules, name, BYLINE_ROLE))
        found->writer = name;
    return true;
}

/* "Danang Triatmojo/Tribunnews" as the last line. */
static Slice name_slash_outlet(Slice line) {
    size_t slash = slice_find(line, SLICE("/"), 0);
    if (slash == SIZE_MAX || line.length > SIGNATURE_BYTES_MAX)
        return (Slice){0};
    Slice name = slice_trim(slice_part(line, 0, slash));
    Slice outlet = slice_trim(slice_part(line, slash + 1, line.length));
    bool one = outlet.length && slice_find(outlet, SLICE(" "), 0) == SIZE_MAX;
    size_t blank = slice_find(name, SLICE(" "), 0);
    return one && blank != SIZE_MAX && is_name(name) && is_name(outlet)
               ? name
               : (Slice){0};
}

/* The signature on the last lines, which are cut off where they only sign. */
static void signature_take(Lines *lines, BylineFound *found) {
    enum { LAST_LINES = 12 };
    if (lines->count && !found->writer.length) {
        Slice name = name_slash_outlet(lines->rows[lines->count - 1].text);
        if (name.length) {
            found->writer = name;
            lines->count--;
        }
    }
    size_t first = lines->count > LAST_LINES ? lines->count - LAST_LINES : 0;
    for (size_t i = lines->count; i-- > first;) {
        Slice line = lines->rows[i].text;
        if (!line_is_signature(line))
            line = signature_cut(&lines->rows[i].text, i + 1 == lines->count);
        if (line.length && !found->signature.length)
            found->signature = signature_names(line);
    }
}

void byline_take(const BylineRules *rules, Lines *lines, BylineFound *found) {
    enum { TOP_LINES = 6 };
    *found = (BylineFound){0};
    bool prose = false;
    size_t kept = 0;
    for (size_t i = 0; i < lines->count; i++) {
        Line line = lines->rows[i];
        prose = prose || line_is_prose(line.text);
        bool top = i < TOP_LINES && !prose && !found->date.length;
        if (!labelled_read(rules, line.text, found) &&
            !(top && dated_read(rules, line.text, found)))
            lines->rows[kept++] = line;
    }
    lines->count = kept;
    signature_take(lines, found);
}

/* "By Ani", "Ditulis oleh Ani" -> "Ani"; empty when no such words are there. */
static Slice behind_by(const BylineRules *rules, Slice line) {
    enum { WORDS_MOST = 3 };
    size_t behind = 0;
    for (int i = 0; i < WORDS_MOST && line_next_word(line, &behind).length; i++)
        if (is_kind(rules, trim_signs(slice_part(line, 0, behind)),
                    BYLINE_BEFORE))
            return trim_signs(slice_part(line, behind, line.length));
    return (Slice){0};
}

static bool names_month(const BylineRules *rules, Slice word) {
    enum { MONTH_BYTES_MAX = 30 };
    char text[MONTH_BYTES_MAX + sizeof "1  2001"];
    Moment moment;
    if (word.length > MONTH_BYTES_MAX)
        return false;
    int length =
        snprintf(text, sizeof text, "1 %.*s 2001", (int)word.length, word.text);
    return moment_read(rules->moments, (Slice){text, (size_t)length}, &moment);
}

/* Whether a date begins with the word in front of `rest`: with a digit, a
 * weekday, a word that stands before dates, the month of "March 30, 2025". */
static bool begins_date(const BylineRules *rules, Slice word, Slice rest) {
    Slice plain = trim_signs(word);
    rest = slice_trim(rest);
    return utf8_is_digit((unsigned char)word.text[0]) ||
           moment_names_weekday(rules->moments, plain) ||
           is_kind(rules, plain, BYLINE_DATED) ||
           (rest.length && utf8_is_digit((unsigned char)rest.text[0]) &&
            names_month(rules, plain));
}

/* As far as names may go on: up to a bar, a bullet or a date. */
static Slice names_before_date(const BylineRules *rules, Slice line) {
    static const char *const BARS[] = {"|",   "\xe2\x80\xa2",  "\xc2\xb7",
                                       " - ", " \xe2\x80\x93", " \xe2\x80\x94"};
    for (size_t i = 0; i < sizeof BARS / sizeof *BARS; i++)
        line = slice_part(line, 0, slice_find(line, slice_of(BARS[i]), 0));
    Slice word;
    for (size_t i = 0; (word = line_next_word(line, &i)).length;)
        if (begins_date(rules, word, slice_part(line, i, line.length)))
            return trim_signs(
                slice_part(line, 0, (size_t)(word.text - line.text)));
    return trim_signs(line);
}

/* "Kontributor Sukamaju, Ani Budi" -> "Ani Budi". */
static Slice without_role(const BylineRules *rules, Slice names) {
    size_t behind = 0, comma = slice_find(names, SLICE(","), 0);
    Slice first = line_next_word(names, &behind);
    return comma != SIZE_MAX && is_kind(rules, first, BYLINE_ROLE)
               ? trim_signs(slice_part(names, comma + 1, names.length))
               : names;
}

void byline_note_read(const BylineRules *rules, Slice line, bool named,
                      BylineFound *found) {
    line = slice_trim(line);
    if (line.length > DATED_BYTES_MAX || found->writer.length)
        return;
    Slice behind, words = label(line, &behind);
    bool writer = behind.length && is_kind(rules, words, BYLINE_WRITER);
    bool editor = behind.length && is_kind(rules, words, BYLINE_EDITOR);
    Slice names = writer || editor ? behind : behind_by(rules, line);
    if (!names.length && named)
        names = line;
    names = without_role(rules, names_before_date(rules, names));
    if (!names.length || !is_name(names) ||
        is_kind(rules, names, BYLINE_ROLE) ||
        is_kind(rules, names, BYLINE_NOBODY) ||
        is_kind(rules, names, BYLINE_WRITER))
        return;
    if (!editor)
        found->writer = names;
    else if (!found->editor.length)
        found->editor = names;
}

/* Cuts " - detikNews" off: a dash with a blank before it, and one or two words
 * that are no part of a name. */
static Slice outlet_cut(Slice field) {
    for (size_t i = field.length; i-- > 1;) {
        if (field.text[i] != '-' || field.text[i - 1] != ' ')
            continue;
        return slice_part(field, 0, i - 1);
    }
    return field.length && field.text[0] == '-' ? (Slice){0} : field;
}

Slice byline_clean(Arena *page, const BylineRules *rules, Slice field,
                   Slice outlet) {
    enum { FIELD_BYTES_MAX = 600 };
    char *bytes = arena_buffer(page, FIELD_BYTES_MAX + 1);
    size_t used = 0;
    Slice rest = slice_part(field, 0, FIELD_BYTES_MAX), line, word;
    while (slice_next_line(&rest, &line)) {
        line = slice_trim(line);
        if (is_kind(rules, trim_signs(line), BYLINE_ROLE))
            continue;
        for (size_t i = 0; (word = line_next_word(line, &i)).length;) {
            if (used && word.text[0] != ',')
                bytes[used++] = ' ';
            memcpy(bytes + used, word.text, word.length);
            used += word.length;
        }
    }
    Slice names = trim_signs(outlet_cut((Slice){bytes, used}));
    Slice behind, words = label(names, &behind);
    if (behind.length && (is_kind(rules, words, BYLINE_WRITER) ||
                          is_kind(rules, words, BYLINE_ROLE)))
        names = behind;
    Slice by = behind_by(rules, names);
    if (by.length)
        names = by;
    Slice shorter = names_before_date(rules, names);
    if (shorter.length)
        names = shorter;
    bool nobody = is_kind(rules, names, BYLINE_NOBODY) ||
                  is_kind(rules, names, BYLINE_WRITER) ||
                  slice_starts(names, SLICE("@")) || !has_letters(names) ||
                  is_kind(rules, names, BYLINE_ROLE) ||
                  slice_equal_nocase(names, outlet);
    return nobody ? (Slice){0} : names;
}
