/* SPDX-License-Identifier: MIT */
#include "show/page_view.h"

#include <math.h>

typedef enum Mark {
    MARK_NONE,
    MARK_STATEMENT,
    MARK_SOURCE,
    MARK_NAME,
    MARK_FIGURE,
    MARK_DATE,
    MARK_EVENT
} Mark;

static const struct {
    const char *open, *close;
    Colour colour;
    Label name;
} MARKS[] = {
    [MARK_NONE] = {"", "", COLOUR_NONE, LABEL_COUNT},
    [MARK_STATEMENT] = {"«", "»", COLOUR_GREEN, LABEL_STATEMENT},
    [MARK_SOURCE] = {"~", "~", COLOUR_RED, LABEL_SOURCE},
    [MARK_NAME] = {"[", "]", COLOUR_CYAN, LABEL_NAME},
    [MARK_FIGURE] = {"{", "}", COLOUR_YELLOW, LABEL_FIGURE},
    [MARK_DATE] = {"<", ">", COLOUR_BLUE, LABEL_DATE},
    [MARK_EVENT] = {"*", "*", COLOUR_PURPLE, LABEL_EVENT},
};

/* What is known of the bytes of a page's text. */
typedef struct Marking {
    unsigned char *marks; /* Mark */
    uint32_t *ends; /* number of the statement that ends behind; 0: none */
} Marking;

/* A later call wins: the finer findings come last. */
static void span_mark(unsigned char *marks, size_t length, Span span,
                      Mark mark) {
    for (uint32_t i = span.start; i < span.end && i < length; i++)
        marks[i] = (unsigned char)mark;
}

static Marking marking_make(Arena *arena, const StoredPage *page) {
    size_t length = page->article.text.length;
    const Findings *found = &page->findings;
    unsigned char *marks = arena_take(arena, length + 1);
    uint32_t *ends = arena_take(arena, (length + 1) * sizeof *ends);
    for (size_t i = 0; i < found->statements.count; i++) {
        Span span = found->statements.rows[i].span;
        span_mark(marks, length, span, MARK_STATEMENT);
        if (span.end && span.end <= length)
            ends[span.end - 1] = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < found->sources.count; i++)
        span_mark(marks, length, found->sources.rows[i].span, MARK_SOURCE);
    for (size_t i = 0; i < found->names.count; i++)
        span_mark(marks, length, found->names.rows[i].span, MARK_NAME);
    for (size_t i = 0; i < found->figures.count; i++)
        span_mark(marks, length, found->figures.rows[i].span, MARK_FIGURE);
    for (size_t i = 0; i < found->dates.count; i++)
        span_mark(marks, length, found->dates.rows[i].span, MARK_DATE);
    for (size_t i = 0; i < found->events.count; i++)
        span_mark(marks, length, found->events.rows[i].span, MARK_EVENT);
    return (Marking){marks, ends};
}

/* The number of a statement behind its words, as in the list below. */
static void number_print(Terminal *terminal, uint32_t number) {
    terminal_colour(terminal, COLOUR_FAINT);
    terminal_print(terminal, "(%u)", number);
    terminal_colour(terminal, COLOUR_NONE);
}

/* A bracket stays on the line of its first word. */
static void room_for_word(Terminal *terminal, Slice run) {
    unsigned columns = 1;
    while (columns < run.length && run.text[columns] != ' ')
        columns++;
    if (run.length && run.text[0] != ' ')
        terminal_room(terminal, columns + 1, 0);
}

static void run_print(Terminal *terminal, Slice run, Mark mark) {
    if (mark != MARK_NONE)
        room_for_word(terminal, run);
    terminal_colour(terminal, MARKS[mark].colour);
    if (!terminal->colour)
        terminal_print(terminal, "%s", MARKS[mark].open);
    terminal_wrap(terminal, run, 0);
    if (!terminal->colour)
        terminal_print(terminal, "%s", MARKS[mark].close);
    terminal_colour(terminal, COLOUR_NONE);
}

/* Prints a paragraph as runs of one mark each; the white space at the ends of
 * a run, which wrapping drops, stands between them again. */
static void paragraph_print(Terminal *terminal, Slice text, Marking marking) {
    const unsigned char *marks = marking.marks;
    for (size_t i = 0, end; i < text.length; i = end) {
        for (end = i + 1; end < text.length && marks[end] == marks[i] &&
                          !marking.ends[end - 1];)
            end++;
        if (i && text.text[i] == ' ')
            terminal_print(terminal, " ");
        run_print(terminal, slice_part(text, i, end), (Mark)marks[i]);
        if (marking.ends[end - 1])
            number_print(terminal, marking.ends[end - 1]);
        if (end < text.length && end > i + 1 && text.text[end - 1] == ' ')
            terminal_print(terminal, " ");
    }
    terminal_newline(terminal);
    terminal_newline(terminal);
}

static void text_print(Terminal *terminal, Slice text, Marking marking) {
    for (size_t i = 0; i < text.length;) {
        size_t end = slice_find(text, SLICE("\n\n"), i);
        if (end == SIZE_MAX)
            end = text.length;
        paragraph_print(terminal, slice_part(text, i, end),
                        (Marking){marking.marks + i, marking.ends + i});
        i = end + 2;
    }
}

/* Where a page is shown, and in whose words. */
typedef struct View {
    Terminal *terminal;
    LabelLanguage language;
    const StoredPage *page;
} View;

static void field_print(const View *view, Label name, Slice value) {
    Terminal *terminal = view->terminal;
    if (!value.length)
        return;
    terminal_colour(terminal, COLOUR_FAINT);
    terminal_print(terminal, "%-10s ", label(view->language, name));
    terminal_colour(terminal, COLOUR_NONE);
    terminal_text(terminal, value);
    terminal_newline(terminal);
}

static void head_print(const View *view) {
    const Article *article = &view->page->article;
    Terminal *terminal = view->terminal;
    field_print(view, LABEL_REFERENCE, article->ref);
    field_print(view, LABEL_ADDRESS, article->url);
    field_print(view, LABEL_OUTLET, article->outlet);
    field_print(view, LABEL_BYLINE, article->byline);
    field_print(view, LABEL_PUBLISHED, article->published);
    field_print(view, LABEL_DATELINE, article->dateline);
    field_print(view, LABEL_FROM_FEED, article->feed_source);
    field_print(view, LABEL_LANGUAGE, view->page->language);
    for (Mark mark = MARK_STATEMENT; mark <= MARK_EVENT; mark++) {
        run_print(terminal, slice_of(label(view->language, MARKS[mark].name)),
                  mark);
        terminal_print(terminal, " ");
    }
    terminal_newline(terminal);
    terminal_newline(terminal);
}

static void list_print(Terminal *terminal, const Slice *names, size_t count,
                       const char *between) {
    for (size_t i = 0; i < count; i++) {
        terminal_print(terminal, "%s", i ? between : "");
        terminal_wrap(terminal, names[i], 4);
    }
}

static void days_print(Terminal *terminal, Days days) {
    char from[DAY_ISO_BYTES], to[DAY_ISO_BYTES];
    terminal_print(terminal, "  %s", day_iso(days.from, from));
    if (days.to != days.from)
        terminal_print(terminal, "…%s", day_iso(days.to, to));
}

/* "3 ", "10800…13200 ", "3000… ": what is unbounded is left open. */
static void interval_print(Terminal *terminal, Interval value) {
    terminal_print(terminal, "  ");
    if (isfinite(value.low))
        terminal_print(terminal, "%.15g", value.low);
    if (value.low != value.high)
        terminal_print(terminal, "…");
    if (isfinite(value.high) && value.low != value.high)
        terminal_print(terminal, "%.15g", value.high);
    terminal_print(terminal, " ");
}

/* Starts a line of the list below the text, with the name of its mark. */
static Terminal *meaning_start(const View *view, Mark mark) {
    Terminal *terminal = view->terminal;
    terminal_colour(terminal, MARKS[mark].colour);
    terminal_print(terminal, "%-10s", label(view->language, MARKS[mark].name));
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(terminal, " ");
    return terminal;
}

/* "Joko Widodo person: Jokowi; Presiden RI". */
static void entity_print(const View *view, uint32_t number) {
    const Findings *found = &view->page->findings;
    const Entity *entity = &found->entities.rows[number];
    const char *before = ": ";
    static const Label KINDS[] = {LABEL_PERSON, LABEL_PLACE,
                                  LABEL_ORGANISATION};
    Terminal *terminal = meaning_start(view, MARK_NAME);
    terminal_text(terminal, entity->name);
    terminal_print(terminal, " %s", label(view->language, KINDS[entity->kind]));
    for (size_t i = 0; i < found->aliases.count; i++) {
        const Alias *alias = &found->aliases.rows[i];
        if (alias->entity != number || slice_equal(alias->name, entity->name))
            continue;
        terminal_print(terminal, "%s", before);
        terminal_wrap(terminal, alias->name, 4);
        before = ", ";
    }
    for (size_t i = 0; i < found->roles.count; i++) {
        const Role *role = &found->roles.rows[i];
        if (role->entity != number)
            continue;
        terminal_print(terminal, "; ");
        if (role->former)
            terminal_print(terminal, "%s ",
                           label(view->language, LABEL_FORMER));
        terminal_wrap(terminal,
                      slice_span(view->page->article.text, role->span), 4);
    }
    terminal_newline(terminal);
}

static void entities_print(const View *view) {
    const EntityList *entities = &view->page->findings.entities;
    for (uint32_t i = 0; i < entities->count; i++)
        if (entities->rows[i].kind != NAME_PLACE)
            entity_print(view, i);
}

/* "is a Thursday", of a date that is printed as another weekday's */
static void weekday_print(const View *view, Day day) {
    terminal_colour(view->terminal, COLOUR_YELLOW);
    terminal_print(view->terminal, " %s %s", label(view->language, LABEL_IS_A),
                   label(view->language, label_of_weekday(day)));
    terminal_colour(view->terminal, COLOUR_NONE);
}

static void values_print(const View *view) {
    const Findings *found = &view->page->findings;
    Slice text = view->page->article.text;
    for (size_t i = 0; i < found->dates.count; i++) {
        Terminal *terminal = meaning_start(view, MARK_DATE);
        terminal_text(terminal, slice_span(text, found->dates.rows[i].span));
        days_print(terminal, found->dates.rows[i].days);
        if (found->dates.rows[i].misdated)
            weekday_print(view, found->dates.rows[i].days.from);
        terminal_newline(terminal);
    }
    for (size_t i = 0; i < found->figures.count; i++) {
        const Figure *figure = &found->figures.rows[i];
        Terminal *terminal = meaning_start(view, MARK_FIGURE);
        terminal_text(terminal, slice_span(text, figure->span));
        interval_print(terminal, figure->value);
        terminal_text(terminal, figure->unit);
        terminal_newline(terminal);
    }
}

static void statements_print(const View *view) {
    const Findings *found = &view->page->findings;
    for (size_t i = 0; i < found->statements.count; i++) {
        const Statement *statement = &found->statements.rows[i];
        Terminal *terminal = meaning_start(view, MARK_STATEMENT);
        terminal_print(terminal, "(%zu) ", i + 1);
        terminal_text(terminal, statement->speaker.length ? statement->speaker
                                                          : SLICE("?"));
        terminal_print(terminal, " (");
        terminal_text(terminal, statement->cue);
        if (statement->direct)
            terminal_print(terminal, ", %s",
                           label(view->language, LABEL_DIRECT));
        terminal_print(terminal, "): ");
        terminal_wrap(terminal, statement->text, 4);
        terminal_newline(terminal);
    }
    for (size_t i = 0; i < found->sources.count; i++) {
        Terminal *terminal = meaning_start(view, MARK_SOURCE);
        list_print(terminal, found->sources.rows[i].names,
                   found->sources.rows[i].count, " ← ");
        terminal_newline(terminal);
    }
}

static void events_print(const View *view) {
    const Findings *found = &view->page->findings;
    Slice text = view->page->article.text;
    for (size_t i = 0; i < found->events.count; i++) {
        const Event *event = &found->events.rows[i];
        const char *type = event_type_name(event->type);
        Terminal *terminal = meaning_start(view, MARK_EVENT);
        terminal_print(terminal, "%s %s %s: ", type ? type : "-", event->cameo,
                       label(view->language, label_of_status(event->status)));
        list_print(terminal, event->actor.names, event->actor.count, ", ");
        terminal_print(terminal, !event->recipient.count ? ""
                                 : event->actor.count    ? " → "
                                                         : "→ ");
        list_print(terminal, event->recipient.names, event->recipient.count,
                   ", ");
        if (event->actor.count || event->recipient.count)
            terminal_print(terminal, ": ");
        terminal_text(terminal, slice_span(text, event->span));
        if (event->days.from != DAY_NONE)
            days_print(terminal, event->days);
        terminal_newline(terminal);
    }
}

void page_view_print(Terminal *terminal, LabelLanguage language, Arena *arena,
                     const StoredPage *page) {
    View view = {terminal, language, page};
    head_print(&view);
    text_print(terminal, page->article.text, marking_make(arena, page));
    entities_print(&view);
    values_print(&view);
    statements_print(&view);
    events_print(&view);
}
