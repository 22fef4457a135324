/* SPDX-License-Identifier: MIT */
#include "show/side_by_side.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

enum {
    BETWEEN = 3,        /* columns between the two texts */
    PASSAGE_SHOWN = 60, /* words of a passage; of longer ones both ends */
    GAP_SHOWN = 24,     /* the same of what stands between two */
    CELL_WORDS_MAX = 2 * (PASSAGE_SHOWN + GAP_SHOWN)
};

typedef struct CellWord {
    Slice text;
    bool common, first, last; /* of a passage: brackets go there */
} CellWord;

/* One column of a row. */
typedef struct Cell {
    CellWord words[CELL_WORDS_MAX];
    size_t count, printed;
} Cell;

static void word_add(Cell *cell, Slice text, bool common) {
    if (cell->count < CELL_WORDS_MAX)
        cell->words[cell->count++] = (CellWord){.text = text, .common = common};
}

static size_t words_count(Slice text) {
    size_t count = 0;
    while (terminal_word_next(&text).length)
        count++;
    return count;
}

/* Adds the words of a stretch, of which at most `most` are shown. */
static void stretch_add(Cell *cell, Slice text, size_t most, bool common) {
    size_t count = words_count(text), number = 0;
    size_t left_out = count > most ? count - most + 1 : 0;
    size_t from = (count - left_out) / 2;
    for (Slice word; (word = terminal_word_next(&text)).length; number++) {
        if (left_out && number == from)
            word_add(cell, SLICE("…"), common);
        if (number < from || number >= from + left_out)
            word_add(cell, word, common);
    }
}

static void passage_add(Cell *cell, Slice text) {
    size_t first = cell->count;
    stretch_add(cell, text, PASSAGE_SHOWN, true);
    if (cell->count == first)
        return;
    cell->words[first].first = true;
    cell->words[cell->count - 1].last = true;
}

static unsigned word_columns(const CellWord *word) {
    return terminal_columns(word->text) + word->first + word->last;
}

static void cell_word_print(Terminal *terminal, const CellWord *word) {
    terminal_colour(terminal, word->common ? COLOUR_YELLOW : COLOUR_NONE);
    terminal_print(terminal, word->first ? "[" : "");
    terminal_text(terminal, word->text);
    terminal_print(terminal, word->last ? "]" : "");
    terminal_colour(terminal, COLOUR_NONE);
}

/* Prints as many words as fit before column `end`, one at least. */
static void cell_line_print(Terminal *terminal, Cell *cell, unsigned end) {
    for (bool first = true; cell->printed < cell->count; first = false) {
        const CellWord *word = &cell->words[cell->printed];
        if (!first && terminal->column + 1 + word_columns(word) > end)
            break;
        terminal_print(terminal, first ? "" : " ");
        cell_word_print(terminal, word);
        cell->printed++;
    }
}

static void row_print(Terminal *terminal, unsigned indent, Cell *left,
                      Cell *right) {
    unsigned width = (terminal->width - indent - BETWEEN) / 2;
    while (left->printed < left->count || right->printed < right->count) {
        terminal_column(terminal, indent);
        cell_line_print(terminal, left, indent + width);
        terminal_column(terminal, indent + width + 1);
        terminal_print(terminal, "│ ");
        cell_line_print(terminal, right, terminal->width);
        terminal_newline(terminal);
    }
}

static void bytes_print(Terminal *terminal, LabelLanguage language,
                        unsigned indent, const Passage *passage) {
    unsigned width = (terminal->width - indent - BETWEEN) / 2;
    const char *bytes = label(language, LABEL_BYTES);
    terminal_colour(terminal, COLOUR_FAINT);
    terminal_column(terminal, indent);
    terminal_print(terminal, "%s %u–%u", bytes, passage->a.start,
                   passage->a.end);
    terminal_column(terminal, indent + width + 1);
    terminal_print(terminal, "│ %s %u–%u", bytes, passage->b.start,
                   passage->b.end);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_newline(terminal);
}

/* More than the stops and marks around a passage? */
static bool has_words(Slice text) {
    for (size_t i = 0; i < text.length;)
        if (u_isalnum((UChar32)utf8_next(text, &i)))
            return true;
    return false;
}

/* What stands between two passages; of those that stand the other way round
 * in this text nothing is said but that it goes on elsewhere. */
static void gap_add(Cell *cell, Slice text, uint32_t from, uint32_t to) {
    if (from > to)
        word_add(cell, SLICE("…"), false);
    else if (has_words(slice_part(text, from, to)))
        stretch_add(cell, slice_part(text, from, to), GAP_SHOWN, false);
}

void side_by_side_print(Terminal *terminal, LabelLanguage language,
                        unsigned indent, const CommonText *common) {
    Slice a = common->a->text, b = common->b->text;
    uint32_t a_at = common->a->body, b_at = common->b->body, b_last = b_at;
    for (size_t i = 0; i < common->passages.count; i++) {
        const Passage *passage = &common->passages.rows[i];
        Cell left = {.count = 0}, right = {.count = 0};
        gap_add(&left, a, a_at, passage->a.start);
        gap_add(&right, b, b_at, passage->b.start);
        passage_add(&left, slice_span(a, passage->a));
        passage_add(&right, slice_span(b, passage->b));
        bytes_print(terminal, language, indent, passage);
        row_print(terminal, indent, &left, &right);
        a_at = passage->a.end;
        b_at = passage->b.end;
        b_last = b_at > b_last ? b_at : b_last;
    }
    Cell left = {.count = 0}, right = {.count = 0};
    gap_add(&left, a, a_at, (uint32_t)a.length);
    gap_add(&right, b, b_last, (uint32_t)b.length);
    row_print(terminal, indent, &left, &right);
}
