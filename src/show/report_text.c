/* SPDX-License-Identifier: MIT */
#include "show/report_text.h"

#include "check/origin.h"
#include "page/outlet.h"
#include "show/report_line.h"

#include <string.h>

enum {
    PAGES_MAX = 256,
    DAY_LETTERS = 10, /* "2026-11-21" */
    LINES_MIN = 8,    /* of a part, without --all: filled up with lines
                         of one page alone */
    AGREEING_MAX = 8, /* of one relation: the same, or compatible */
    STORIES_MAX = 9   /* of a storyline: those nearest to this one */
};

const char *id_text(Id id, char text[ID_TEXT_BYTES]) {
    snprintf(text, ID_TEXT_BYTES, "%012llx", (unsigned long long)id);
    text[6] = '\0';
    return text;
}

static const char *word(const ReportView *view, Label name) {
    return label(view->language, name);
}

static void heading(const ReportView *view, Label name) {
    terminal_newline(view->terminal);
    terminal_colour(view->terminal, COLOUR_STRONG);
    terminal_print(view->terminal, "%s", word(view, name));
    terminal_colour(view->terminal, COLOUR_NONE);
    terminal_newline(view->terminal);
}

static void faint(const ReportView *view, const char *text) {
    terminal_colour(view->terminal, COLOUR_FAINT);
    terminal_print(view->terminal, "%s", text);
    terminal_colour(view->terminal, COLOUR_NONE);
}

static void more_print(const ReportView *view, size_t hidden) {
    terminal_column(view->terminal, LINE_INDENT);
    terminal_print(view->terminal, "%zu %s", hidden, word(view, LABEL_MORE));
    terminal_newline(view->terminal);
}

static void head_print(const ReportView *view, const Report *report) {
    Terminal *terminal = view->terminal;
    char id[ID_TEXT_BYTES];
    terminal_colour(terminal, COLOUR_STRONG);
    terminal_wrap(terminal, report->story.title, 0);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_newline(terminal);
    size_t pages = report->pages.count;
    Id ids[PAGES_MAX];
    for (size_t i = 0; i < pages && i < PAGES_MAX; i++)
        ids[i] = report->pages.rows[i].id;
    size_t origins = origins_behind(&report->check.origins, ids,
                                    pages < PAGES_MAX ? pages : PAGES_MAX);
    terminal_print(terminal, "%s  ", id_text(report->story.id, id));
    if (report->story.days.from != DAY_NONE) {
        days_print(view, report->story.days);
        terminal_print(terminal, "  ");
    }
    terminal_print(
        terminal, "%zu %s, %zu %s", pages,
        label_counted(view->language, pages, LABEL_PAGE, LABEL_PAGES), origins,
        label_counted(view->language, origins, LABEL_ORIGIN, LABEL_ORIGINS));
    terminal_newline(terminal);
}

/* On a line of their own; that there are none takes no line. */
static void sources_print(const ReportView *view, const StoredPage *page) {
    const SourceList *sources = &page->findings.sources;
    if (!sources->count) {
        terminal_print(view->terminal, "  ");
        faint(view, word(view, LABEL_CREDITS_NONE));
        return;
    }
    terminal_newline(view->terminal);
    terminal_column(view->terminal, LINE_INDENT);
    for (size_t i = 0; i < sources->count; i++) {
        terminal_print(view->terminal, "%s",
                       i ? "; " : word(view, LABEL_AFTER));
        for (size_t n = 0; n < sources->rows[i].count; n++) {
            terminal_print(view->terminal, n ? " ← " : i ? "" : " ");
            terminal_wrap(view->terminal, sources->rows[i].names[n],
                          LINE_INDENT);
        }
    }
}

static bool printed_before(const StoredPage *page, size_t at) {
    const Date *dates = page->findings.dates.rows;
    Slice text = page->article.text;
    for (size_t i = 0; i < at; i++)
        if (dates[i].misdated && slice_equal(slice_span(text, dates[i].span),
                                             slice_span(text, dates[at].span)))
            return true;
    return false;
}

/* "prints “Senin (12/6/2025)”, but 2025-06-12 is a Thursday" */
static void misdated_print(const ReportView *view, const StoredPage *page) {
    Terminal *terminal = view->terminal;
    for (size_t i = 0; i < page->findings.dates.count; i++) {
        const Date *date = &page->findings.dates.rows[i];
        char day[DAY_ISO_BYTES];
        if (!date->misdated || printed_before(page, i))
            continue;
        terminal_column(terminal, LINE_INDENT);
        terminal_print(terminal, "%s “", word(view, LABEL_PRINTS));
        terminal_text(terminal, slice_span(page->article.text, date->span));
        terminal_print(terminal, "”, %s %s %s %s", word(view, LABEL_BUT),
                       day_iso(date->days.from, day), word(view, LABEL_IS_A),
                       word(view, label_of_weekday(date->days.from)));
        terminal_newline(terminal);
    }
}

static void pages_print(const ReportView *view, const Report *report) {
    Terminal *terminal = view->terminal;
    terminal_newline(terminal);
    for (size_t i = 0; i < report->pages.count; i++) {
        const Article *article = &report->pages.rows[i].article;
        terminal_print(terminal, "  [%zu]", i + 1);
        terminal_column(terminal, LINE_INDENT);
        terminal_text(terminal, article->ref);
        terminal_print(terminal, "  ");
        terminal_text(terminal, article->outlet.length
                                    ? article->outlet
                                    : slice_of(word(view, LABEL_NO_OUTLET)));
        terminal_print(terminal, "  ");
        terminal_text(terminal, article->published.length
                                    ? article->published
                                    : slice_of(word(view, LABEL_NO_DATE)));
        sources_print(view, &report->pages.rows[i]);
        terminal_newline(terminal);
        misdated_print(view, &report->pages.rows[i]);
    }
}

/* The pages of a merge, or the one of a split and what it was kept from. */
static void corrected_pages_print(const ReportView *view, const Report *report,
                                  const ReportCorrection *row) {
    Terminal *terminal = view->terminal;
    char id[ID_TEXT_BYTES];
    const ReportCorrection *end =
        report->corrections + report->correction_count;
    page_number(view, report, row->pair.page);
    terminal_print(terminal, " ");
    if (row->pair.action == CORRECTION_SPLIT) {
        terminal_print(terminal, "%s ", word(view, LABEL_KEPT_APART));
        terminal_text(terminal, row->other_ref);
        if (row->other_story != ID_NONE)
            terminal_print(terminal, " (%s)", id_text(row->other_story, id));
        terminal_print(terminal, " ");
        return;
    }
    for (; row < end; row++) {
        const ReportCorrection *next = row + 1;
        page_number(view, report, row->pair.other);
        terminal_print(terminal, " ");
        if (next == end || next->pair.number != row->pair.number)
            break;
    }
    terminal_print(terminal, "%s ", word(view, LABEL_PUT_TOGETHER));
}

/* "[1] [3] put together by ani on 2026-11-21: one fire" */
static void corrections_print(const ReportView *view, const Report *report) {
    Terminal *terminal = view->terminal;
    if (report->correction_count)
        terminal_newline(terminal);
    for (size_t i = 0; i < report->correction_count; i++) {
        const ReportCorrection *row = &report->corrections[i];
        const Correction *pair = &row->pair;
        if (i && pair->action == CORRECTION_MERGE &&
            row[-1].pair.number == pair->number)
            continue;
        terminal_column(terminal, LINE_INDENT);
        corrected_pages_print(view, report, row);
        terminal_print(terminal, "%s ", word(view, LABEL_BY));
        terminal_text(terminal, pair->by.length
                                    ? pair->by
                                    : slice_of(word(view, LABEL_SOMEBODY)));
        terminal_print(terminal, " %s ", word(view, LABEL_ON_DAY));
        terminal_text(terminal, slice_part(pair->made, 0, DAY_LETTERS));
        terminal_print(terminal, pair->why.length ? ": " : "");
        terminal_wrap(terminal, pair->why, LINE_INDENT);
        terminal_newline(terminal);
    }
}

static Slice outlet_of(const Report *report, Id page) {
    size_t number;
    const StoredPage *found = report_page(report, page, &number);
    return found ? found->article.outlet : (Slice){0};
}

/* The outlets of an origin's pages, each once. */
static void outlets_print(const ReportView *view, const Report *report,
                          const Origin *origin) {
    for (size_t p = 0; p < origin->page_count; p++) {
        Slice outlet = outlet_of(report, origin->pages[p].page);
        size_t q = 0;
        while (q < p &&
               !outlets_same(outlet_of(report, origin->pages[q].page), outlet))
            q++;
        if (q < p || !outlet.length)
            continue;
        terminal_wrap(view->terminal, outlet, LINE_INDENT);
        terminal_print(view->terminal, ", ");
    }
}

/* "Reuters"; "KOMPAS.com, source not said", and with several outlets, which
 * then have one text, all of them. */
static void origin_name_print(const ReportView *view, const Report *report,
                              const Origin *origin) {
    if (origin->name.length) {
        terminal_wrap(view->terminal, origin->name, LINE_INDENT);
        return;
    }
    outlets_print(view, report, origin);
    faint(view, word(view, LABEL_SOURCE_NOT_SAID));
}

static void origins_print(const ReportView *view, const Report *report) {
    Terminal *terminal = view->terminal;
    heading(view, LABEL_PART_ORIGINS);
    for (size_t i = 0; i < report->check.origins.count; i++) {
        const Origin *origin = &report->check.origins.rows[i];
        if (origin->spoken)
            continue;
        terminal_column(terminal, LINE_INDENT);
        origin_name_print(view, report, origin);
        terminal_print(terminal, ":");
        for (size_t p = 0; p < origin->page_count; p++) {
            terminal_print(terminal, " ");
            page_number(view, report, origin->pages[p].page);
            for (size_t v = 0; v < origin->pages[p].via_count; v++) {
                terminal_print(terminal, " %s ",
                               v ? "←" : word(view, LABEL_THROUGH));
                terminal_text(terminal, origin->pages[p].via[v]);
            }
        }
        terminal_newline(terminal);
    }
}

/* Evidence from two pages at least. */
static bool is_shared(const ReportLine *line) {
    for (size_t i = 1; i < line->count; i++)
        if (line->evidence[i].page != line->evidence[0].page)
            return true;
    return false;
}

/* Between a page of this story and one of another. */
static bool is_across(const Report *report, const ReportLine *line) {
    bool own = false, other = false;
    for (size_t i = 0; i < line->count; i++) {
        size_t number = 0;
        report_page(report, line->evidence[i].page, &number);
        own = own || number;
        other = other || !number;
    }
    return own && other;
}

/* What has been printed of a part. */
typedef struct Printed {
    size_t count, agreeing[RELATION_CONFLICT + 1];
} Printed;

/* Is it printed without being asked for? What differs always is; of what
 * agrees the lines that rest on most origins. */
static bool is_told(const Report *report, const ReportLine *line,
                    Printed *printed) {
    bool told;
    switch (line->part) {
    case PART_DIFFERING:
        return true;
    case PART_STORYLINE:
        return is_across(report, line);
    case PART_COMPARED:
        return ++printed->agreeing[line->relation] <= AGREEING_MAX;
    default:
        told = is_shared(line) || printed->count < LINES_MIN;
        printed->count += told;
        return told;
    }
}

static void part_print(const ReportView *view, const Report *report,
                       ReportPart part) {
    static const Label HEADINGS[PARTS] = {
        [PART_DIFFERING] = LABEL_PART_DIFFERING,
        [PART_DONE] = LABEL_PART_DONE,
        [PART_COMPARED] = LABEL_PART_COMPARED,
        [PART_SAID] = LABEL_PART_SAID,
        [PART_COPIES] = LABEL_PART_COPIES,
        [PART_STORYLINE] = LABEL_PART_STORYLINE,
    };
    Printed printed = {0};
    size_t hidden = 0;
    bool headed = false;
    for (size_t i = 0; i < report->count; i++) {
        const ReportLine *line = &report->lines[i];
        if (line->part != part)
            continue;
        if (!is_told(report, line, &printed) && !view->all) {
            hidden++;
            continue;
        }
        if (!headed)
            heading(view, HEADINGS[part]);
        headed = true;
        report_line_print(view, report, line);
    }
    if (headed && hidden)
        more_print(view, hidden);
}

static void storyline_row_print(const ReportView *view, const Story *story,
                                bool here) {
    Terminal *terminal = view->terminal;
    char id[ID_TEXT_BYTES];
    terminal_print(terminal, here ? "     > %s  " : "       %s  ",
                   id_text(story->id, id));
    if (story->days.from != DAY_NONE)
        days_print(view, story->days);
    else
        terminal_print(terminal, "%s", word(view, LABEL_NO_DATE));
    terminal_print(terminal, "  ");
    terminal_wrap(terminal, story->title, LINE_INDENT + 8);
    terminal_newline(terminal);
}

/* The stories around this one, by day. */
static void storyline_print(const ReportView *view, const Report *report) {
    const StoryList *stories = &report->storyline;
    size_t here = 0, first = 0, end = stories->count;
    if (stories->count < 2)
        return;
    while (stories->rows[here].id != report->story.id)
        here++;
    if (!view->all && end > STORIES_MAX) {
        first = here < STORIES_MAX / 2 ? 0 : here - STORIES_MAX / 2;
        if (first > end - STORIES_MAX)
            first = end - STORIES_MAX;
        end = first + STORIES_MAX;
    }
    heading(view, LABEL_STORYLINE);
    for (size_t i = first; i < end; i++)
        storyline_row_print(view, &stories->rows[i], i == here);
    if (end - first < stories->count)
        more_print(view, stories->count - (end - first));
}

void report_print(const ReportView *view, const Report *report) {
    head_print(view, report);
    pages_print(view, report);
    corrections_print(view, report);
    origins_print(view, report);
    part_print(view, report, PART_DIFFERING);
    part_print(view, report, PART_DONE);
    part_print(view, report, PART_COMPARED);
    part_print(view, report, PART_SAID);
    part_print(view, report, PART_COPIES);
    storyline_print(view, report);
    part_print(view, report, PART_STORYLINE);
}
