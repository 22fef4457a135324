/* SPDX-License-Identifier: MIT */
#include "show/report_text.h"

#include "base/utf8.h"
#include "show/side_by_side.h"

enum { INDENT = 4, AROUND_MAX = 600 /* bytes of the page on either side */ };

static bool is_sentence_end(Slice text, size_t at) {
    char sign = text.text[at];
    if (sign == '\n')
        return true;
    bool stop = sign == '.' || sign == '!' || sign == '?';
    return stop && at + 1 < text.length &&
           (text.text[at + 1] == ' ' || text.text[at + 1] == '\n');
}

/* The sentences that hold the span. */
static Span sentences_around(Slice text, Span span) {
    Span around = span;
    while (around.start > 0 && span.start - around.start < AROUND_MAX &&
           !is_sentence_end(text, around.start - 1))
        around.start--;
    while (around.end < text.length && around.end - span.end < AROUND_MAX &&
           !is_sentence_end(text, around.end - 1))
        around.end++;
    return around;
}

static void article_print(const ReportView *view, const Article *article) {
    Terminal *terminal = view->terminal;
    terminal_colour(terminal, COLOUR_STRONG);
    terminal_text(terminal, article->ref);
    terminal_colour(terminal, COLOUR_NONE);
    const Slice parts[] = {article->outlet, article->published, article->url};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        terminal_print(terminal, parts[i].length ? "  " : "");
        terminal_text(terminal, parts[i]);
    }
    terminal_newline(terminal);
}

static void evidence_print(const ReportView *view, const StoredPage *page,
                           const Evidence *evidence) {
    Terminal *terminal = view->terminal;
    Slice text = page->article.text;
    Span around = sentences_around(text, evidence->span);
    Span before = {around.start, evidence->span.start};
    Span after = {evidence->span.end, around.end};
    article_print(view, &page->article);
    terminal_column(terminal, INDENT);
    terminal_wrap(terminal, slice_span(text, before), INDENT);
    if (before.end > before.start && text.text[before.end - 1] == ' ')
        terminal_print(terminal, " ");
    Slice found = slice_span(text, evidence->span), rest = found;
    unsigned columns = terminal_columns(terminal_word_next(&rest));
    terminal_room(terminal, columns + 2, INDENT);
    terminal_colour(terminal, COLOUR_YELLOW);
    terminal_print(terminal, "[");
    terminal_wrap(terminal, found, INDENT);
    terminal_print(terminal, "]");
    terminal_colour(terminal, COLOUR_NONE);
    if (after.end > after.start && text.text[after.start] == ' ')
        terminal_print(terminal, " ");
    terminal_wrap(terminal, slice_span(text, after), INDENT);
    terminal_newline(terminal);
    terminal_column(terminal, INDENT);
    terminal_colour(terminal, COLOUR_FAINT);
    terminal_print(terminal, "%s %u–%u", label(view->language, LABEL_BYTES),
                   evidence->span.start, evidence->span.end);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_newline(terminal);
}

static void copy_why(const ReportView *view, const Report *report,
                     const ReportLine *line) {
    const Id pages[] = {line->copy->from, line->copy->to};
    for (int i = 0; i < 2; i++) {
        size_t place = 0;
        const StoredPage *page = report_page(report, pages[i], &place);
        if (place)
            terminal_print(view->terminal, "[%zu] ", place);
        article_print(view, &page->article);
    }
    side_by_side_print(view->terminal, view->language, 0, line->common);
}

void report_why(const ReportView *view, const Report *report, size_t number) {
    const ReportLine *line = &report->lines[number - 1];
    if (line->part == PART_COPIES) {
        copy_why(view, report, line);
        return;
    }
    terminal_wrap(view->terminal, line->head, 0);
    terminal_newline(view->terminal);
    for (size_t i = 0; i < line->count; i++) {
        size_t place = 0;
        const StoredPage *page =
            report_page(report, line->evidence[i].page, &place);
        terminal_newline(view->terminal);
        if (place)
            terminal_print(view->terminal, "[%zu] ", place);
        evidence_print(view, page, &line->evidence[i]);
    }
}
