/* SPDX-License-Identifier: MIT */
#include "check/compare.h"
#include "check/rules.h"
#include "text/word.h"

#include <ctype.h>

/* Where along a road it was, by the kilometre mark: "Km 01+200", "KM 93". Two
 * outlets that have no mark in common conflict; "Km 14" is less than "Km
 * 14+200", and how the metres are set off does not count. */
enum { MARKS_MAX = 400, MARK_BYTES = 16 };

typedef struct Mark {
    size_t page;
    Span span;
    char digits[MARK_BYTES + 1];
} Mark;

typedef struct MarkList {
    Mark *rows;
    size_t count;
} MarkList;

/* Digits and what parts them, from `at` on; where they end. */
static uint32_t mark_end(Slice text, uint32_t at, Mark *mark) {
    size_t digits = 0;
    uint32_t end = at;
    for (; at < text.length && at < mark->span.end + MARK_BYTES; at++) {
        unsigned char byte = (unsigned char)text.text[at];
        bool parts = byte == '+' || byte == '-' || byte == '.' || byte == ',' ||
                     byte >= 0x80;
        if (!isdigit(byte) && !parts)
            break;
        if (isdigit(byte)) {
            mark->digits[digits++] = (char)byte;
            end = at + 1;
        }
    }
    mark->digits[digits] = 0;
    return end;
}

/* Reads the mark whose first word is the token; not "12 km". */
static bool mark_read(const Comparing *comparing, uint32_t t, Mark *mark) {
    const Document *document = &comparing->documents[mark->page];
    Slice text = comparing->input->pages->rows[mark->page].article.text;
    const Token *token = &document->tokens[t];
    if (!rule_has(comparing->input->rules, token->word, RULE_MARK) ||
        (t > 0 && document->tokens[t - 1].kind == TOKEN_NUMBER))
        return false;
    uint32_t at = token->end;
    while (at < text.length && (text.text[at] == ' ' || text.text[at] == '.'))
        at++;
    mark->span = (Span){token->start, at};
    mark->span.end = mark_end(text, at, mark);
    return mark->span.end > at;
}

static void marks_collect(const Comparing *comparing, size_t page,
                          MarkList *marks) {
    const Document *document = &comparing->documents[page];
    for (uint32_t t = 0; t < document->token_count; t++) {
        Mark mark = {.page = page};
        if (marks->count < MARKS_MAX && mark_read(comparing, t, &mark))
            marks->rows[marks->count++] = mark;
    }
}

/* Is one mark the other, or the beginning of it? */
static bool marks_meet(const Mark *a, const Mark *b) {
    size_t i = 0;
    while (a->digits[i] && a->digits[i] == b->digits[i])
        i++;
    return !a->digits[i] || !b->digits[i];
}

static bool marks_equal(const Mark *a, const Mark *b) {
    return slice_equal(slice_of(a->digits), slice_of(b->digits));
}

/* How the marks of two pages relate: by the two that are most alike. */
static Relation pages_relation(const MarkList *marks, size_t p, size_t q) {
    Relation best = RELATION_CONFLICT;
    for (size_t i = 0; i < marks->count; i++)
        for (size_t j = 0; marks->rows[i].page == p && j < marks->count; j++) {
            const Mark *a = &marks->rows[i], *b = &marks->rows[j];
            if (b->page != q)
                continue;
            if (marks_equal(a, b))
                return RELATION_SAME;
            if (marks_meet(a, b))
                best = RELATION_COMPATIBLE;
        }
    return best;
}

static bool has_mark(const MarkList *marks, size_t page) {
    for (size_t i = 0; i < marks->count; i++)
        if (marks->rows[i].page == page)
            return true;
    return false;
}

static Relation marks_relation(const StoredPages *pages,
                               const MarkList *marks) {
    Relation relation = RELATION_SAME;
    for (size_t p = 0; p < pages->count; p++)
        for (size_t q = p + 1; has_mark(marks, p) && q < pages->count; q++) {
            if (!has_mark(marks, q))
                continue;
            Relation own = pages_relation(marks, p, q);
            if (own == RELATION_CONFLICT &&
                slice_equal_nocase(pages->rows[p].article.outlet,
                                   pages->rows[q].article.outlet))
                own = RELATION_COMPATIBLE;
            relation = own > relation ? own : relation;
        }
    return relation;
}

void marks_compare(Comparing *comparing) {
    const StoredPages *pages = comparing->input->pages;
    MarkList marks = {
        arena_take(comparing->run, MARKS_MAX * sizeof *marks.rows), 0};
    for (size_t p = 0; p < pages->count; p++)
        marks_collect(comparing, p, &marks);
    Lineup lineup = {0};
    for (size_t i = 0; i < marks.count; i++) {
        const StoredPage *page = &pages->rows[marks.rows[i].page];
        lineup_add(comparing, &lineup,
                   (ComparedValue){.page = page->id,
                                   .span = marks.rows[i].span,
                                   .text = slice_span(page->article.text,
                                                      marks.rows[i].span)});
    }
    if (marks.count)
        lineup_compare(comparing, &lineup, FIELD_PLACE, lineup.values[0].text,
                       marks_relation(pages, &marks));
}
