/* SPDX-License-Identifier: MIT */
#include "show/report_text.h"

#include "check/origin.h"

#include <string.h>

enum {
    PAGES_MAX = 256,
    DAY_LETTERS = 10,    /* "2026-11-21" */
    INDENT = 7,          /* where a line's words start, behind its number */
    DONE_COLUMNS = 40,   /* days, pages and origins of a doing */
    SINGLE_LINES_MAX = 8 /* lines of one page alone, without --all */
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

static void days_print(const ReportView *view, Days days) {
    char from[DAY_ISO_BYTES], to[DAY_ISO_BYTES];
    terminal_print(view->terminal, "%s", day_iso(days.from, from));
    if (days.to != days.from)
        terminal_print(view->terminal, "…%s", day_iso(days.to, to));
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

static void sources_print(const ReportView *view, const StoredPage *page) {
    const SourceList *sources = &page->findings.sources;
    if (!sources->count)
        faint(view, word(view, LABEL_CREDITS_NONE));
    for (size_t i = 0; i < sources->count; i++) {
        terminal_print(view->terminal, "%s",
                       i ? "; " : word(view, LABEL_AFTER));
        for (size_t n = 0; n < sources->rows[i].count; n++) {
            terminal_print(view->terminal, n ? " ← " : i ? "" : " ");
            terminal_wrap(view->terminal, sources->rows[i].names[n], INDENT);
        }
    }
}

static void pages_print(const ReportView *view, const Report *report) {
    Terminal *terminal = view->terminal;
    terminal_newline(terminal);
    for (size_t i = 0; i < report->pages.count; i++) {
        const Article *article = &report->pages.rows[i].article;
        terminal_print(terminal, "  [%zu]", i + 1);
        terminal_column(terminal, INDENT);
        terminal_text(terminal, article->ref);
        terminal_print(terminal, "  ");
        terminal_text(terminal, article->outlet.length
                                    ? article->outlet
                                    : slice_of(word(view, LABEL_NO_OUTLET)));
        terminal_print(terminal, "  ");
        terminal_text(terminal, article->published.length
                                    ? article->published
                                    : slice_of(word(view, LABEL_NO_DATE)));
        terminal_newline(terminal);
        terminal_column(terminal, INDENT);
        sources_print(view, &report->pages.rows[i]);
        terminal_newline(terminal);
    }
}

static void page_number(const ReportView *view, const Report *report, Id page) {
    size_t number = 0;
    const StoredPage *found = report_page(report, page, &number);
    if (number) {
        terminal_print(view->terminal, "[%zu]", number);
    } else if (found) {
        terminal_print(view->terminal, "[");
        terminal_text(view->terminal, found->article.ref);
        terminal_print(view->terminal, "]");
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
        terminal_column(terminal, INDENT);
        corrected_pages_print(view, report, row);
        terminal_print(terminal, "%s ", word(view, LABEL_BY));
        terminal_text(terminal, pair->by.length
                                    ? pair->by
                                    : slice_of(word(view, LABEL_SOMEBODY)));
        terminal_print(terminal, " %s ", word(view, LABEL_ON_DAY));
        terminal_text(terminal, slice_part(pair->made, 0, DAY_LETTERS));
        terminal_print(terminal, pair->why.length ? ": " : "");
        terminal_wrap(terminal, pair->why, INDENT);
        terminal_newline(terminal);
    }
}

/* "Reuters", "KOMPAS.com, source not said" */
static void origin_name_print(const ReportView *view, const Report *report,
                              const Origin *origin) {
    size_t number;
    const StoredPage *first =
        report_page(report, origin->pages[0].page, &number);
    if (origin->name.length) {
        terminal_wrap(view->terminal, origin->name, INDENT);
        return;
    }
    if (first && first->article.outlet.length) {
        terminal_wrap(view->terminal, first->article.outlet, INDENT);
        terminal_print(view->terminal, ", ");
    }
    faint(view, word(view, LABEL_SOURCE_NOT_SAID));
}

static void origins_print(const ReportView *view, const Report *report) {
    Terminal *terminal = view->terminal;
    heading(view, LABEL_PART_ORIGINS);
    for (size_t i = 0; i < report->check.origins.count; i++) {
        const Origin *origin = &report->check.origins.rows[i];
        if (origin->spoken)
            continue;
        terminal_column(terminal, INDENT);
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

/* "as fact", "alleged by X", "according to X" */
static void status_print(const ReportView *view, const Evidence *evidence) {
    Terminal *terminal = view->terminal;
    bool said = evidence->speaker.length > 0;
    Label status = label_of_status(evidence->status);
    if (status == LABEL_AS_FACT && said)
        terminal_print(terminal, "%s ", word(view, LABEL_ACCORDING));
    else
        terminal_print(terminal, "%s", word(view, status));
    if (status != LABEL_AS_FACT && said)
        terminal_print(terminal, " %s ", word(view, LABEL_BY));
    terminal_wrap(terminal, evidence->speaker, INDENT + 4);
}

/* The pages of a line, each once, and how many origins are behind them. */
static void support_print(const ReportView *view, const Report *report,
                          const ReportLine *line) {
    Terminal *terminal = view->terminal;
    terminal_colour(terminal, COLOUR_FAINT);
    for (size_t i = 0; i < line->count; i++) {
        bool seen = false;
        for (size_t j = 0; j < i; j++)
            seen = seen || line->evidence[j].page == line->evidence[i].page;
        if (!seen) {
            terminal_print(terminal, " ");
            page_number(view, report, line->evidence[i].page);
        }
    }
    if (line->part == PART_DONE) /* what somebody says has him as origin */
        terminal_print(terminal, "  %zu %s", line->origins,
                       label_counted(view->language, line->origins,
                                     LABEL_ORIGIN, LABEL_ORIGINS));
    terminal_colour(terminal, COLOUR_NONE);
}

static void number_print(const ReportView *view, const Report *report,
                         const ReportLine *line) {
    terminal_colour(view->terminal, COLOUR_CYAN);
    terminal_print(view->terminal, "%5zu", (size_t)(line - report->lines) + 1);
    terminal_colour(view->terminal, COLOUR_NONE);
    terminal_column(view->terminal, INDENT);
}

/* Does every page put it as its own knowledge? */
static bool all_facts(const ReportLine *line) {
    for (size_t i = 0; i < line->count; i++)
        if (line->evidence[i].status != STATUS_HAPPENED ||
            line->evidence[i].speaker.length)
            return false;
    return true;
}

/* Is it one speaker's everywhere, as the line's head says? */
static bool one_speaker(const ReportLine *line) {
    for (size_t i = 0; i < line->count; i++)
        if (!line->evidence[i].speaker.length ||
            !slice_equal(line->evidence[i].speaker, line->evidence[0].speaker))
            return false;
    return true;
}

static void done_print(const ReportView *view, const Report *report,
                       const ReportLine *line) {
    Terminal *terminal = view->terminal;
    number_print(view, report, line);
    terminal_wrap(terminal, line->head, INDENT);
    terminal_room(terminal, DONE_COLUMNS, INDENT);
    if (line->days.from != DAY_NONE) {
        terminal_print(terminal, "  ");
        days_print(view, line->days);
    } else if (line->reported != DAY_NONE) {
        terminal_print(terminal, "  %s ", word(view, LABEL_REPORTED));
        days_print(view, (Days){line->reported, line->reported});
    }
    support_print(view, report, line);
    terminal_newline(terminal);
    for (size_t i = 0; !all_facts(line) && i < line->count; i++) {
        terminal_column(terminal, INDENT);
        page_number(view, report, line->evidence[i].page);
        terminal_print(terminal, " ");
        status_print(view, &line->evidence[i]);
        terminal_newline(terminal);
    }
}

static Colour relation_colour(Relation relation) {
    static const Colour COLOURS[] = {COLOUR_GREEN, COLOUR_BLUE, COLOUR_YELLOW,
                                     COLOUR_RED};
    return COLOURS[relation];
}

static void compared_print(const ReportView *view, const Report *report,
                           const ReportLine *line) {
    Terminal *terminal = view->terminal;
    number_print(view, report, line);
    terminal_colour(terminal, relation_colour(line->relation));
    terminal_print(terminal, "%s",
                   word(view, label_of_relation(line->relation)));
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(terminal, "  ");
    terminal_wrap(terminal, line->head, INDENT);
    terminal_newline(terminal);
    bool tell_status = !all_facts(line) && !one_speaker(line);
    for (size_t i = 0; i < line->count; i++) {
        const Evidence *evidence = &line->evidence[i];
        terminal_column(terminal, INDENT);
        page_number(view, report, evidence->page);
        terminal_print(terminal, " “");
        terminal_wrap(terminal, evidence->text, INDENT + 4);
        terminal_print(terminal, "”");
        if (tell_status) {
            terminal_print(terminal, "  ");
            status_print(view, evidence);
        }
        terminal_newline(terminal);
    }
}

static void said_print(const ReportView *view, const Report *report,
                       const ReportLine *line) {
    Terminal *terminal = view->terminal;
    const Evidence *longest = &line->evidence[0];
    for (size_t i = 1; i < line->count; i++)
        if (line->evidence[i].text.length > longest->text.length)
            longest = &line->evidence[i];
    number_print(view, report, line);
    terminal_colour(terminal, COLOUR_STRONG);
    terminal_wrap(terminal,
                  line->head.length ? line->head
                                    : slice_of(word(view, LABEL_NOT_SAID)),
                  INDENT);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(terminal, ": ");
    terminal_wrap(terminal, longest->text, INDENT);
    support_print(view, report, line);
    terminal_newline(terminal);
}

/* "94 % of [3]" */
static void share_print(const ReportView *view, const Report *report,
                        double share, Id page) {
    terminal_print(view->terminal, "%.0f %% %s ", share * 100,
                   word(view, LABEL_OF));
    page_number(view, report, page);
}

/* Who copied whom, by what evidence. */
static void direction_print(const ReportView *view, const Report *report,
                            const Copy *copy) {
    static const Label WHYS[] = {LABEL_COUNT, LABEL_CREDITS_IT, LABEL_LATER};
    size_t number;
    const StoredPage *from = report_page(report, copy->from, &number);
    const StoredPage *to = report_page(report, copy->to, &number);
    CopyEvidence evidence = copy_evidence(from, to);
    if (copy->kind == COPY_SHARED || evidence == EVIDENCE_NONE)
        return;
    terminal_print(view->terminal, "  ");
    page_number(view, report, copy->to);
    terminal_print(view->terminal, " %s", word(view, WHYS[evidence]));
}

static void copied_print(const ReportView *view, const Report *report,
                         const ReportLine *line) {
    static const Label KINDS[] = {LABEL_COMMON_EXACT, LABEL_COMMON_NEAR,
                                  LABEL_COMMON_CONTAINED, LABEL_COMMON_EXCERPT,
                                  LABEL_COMMON_PARTIAL};
    Terminal *terminal = view->terminal;
    const Copy *copy = line->copy;
    number_print(view, report, line);
    page_number(view, report, copy->to);
    terminal_print(terminal, " %s %s ", word(view, label_of_copy(copy->kind)),
                   copy->kind == COPY_SHARED ? "–" : word(view, LABEL_FROM));
    page_number(view, report, copy->from);
    if (line->common) {
        terminal_print(terminal,
                       "  %s: ", word(view, KINDS[common_kind(line->common)]));
        share_print(view, report, line->common->b_share, copy->to);
        terminal_print(terminal, ", ");
        share_print(view, report, line->common->a_share, copy->from);
    } else {
        terminal_print(terminal, "  %.0f %%", copy->share * 100);
    }
    direction_print(view, report, copy);
    terminal_newline(terminal);
}

/* Evidence from two pages at least. */
static bool is_shared(const ReportLine *line) {
    for (size_t i = 1; i < line->count; i++)
        if (line->evidence[i].page != line->evidence[0].page)
            return true;
    return false;
}

static void part_print(const ReportView *view, const Report *report,
                       ReportPart part) {
    static const struct {
        Label heading;
        void (*print)(const ReportView *view, const Report *report,
                      const ReportLine *line);
    } PRINTERS[PARTS] = {
        [PART_DONE] = {LABEL_PART_DONE, done_print},
        [PART_COMPARED] = {LABEL_PART_COMPARED, compared_print},
        [PART_SAID] = {LABEL_PART_SAID, said_print},
        [PART_COPIES] = {LABEL_PART_COPIES, copied_print},
        [PART_STORYLINE] = {LABEL_PART_STORYLINE, compared_print},
    };
    size_t single = 0, hidden = 0, printed = 0;
    for (size_t i = 0; i < report->count; i++) {
        const ReportLine *line = &report->lines[i];
        if (line->part != part)
            continue;
        if (!is_shared(line) && !view->all && ++single > SINGLE_LINES_MAX) {
            hidden++;
            continue;
        }
        if (!printed++)
            heading(view, PRINTERS[part].heading);
        PRINTERS[part].print(view, report, line);
    }
    if (!hidden)
        return;
    terminal_column(view->terminal, INDENT);
    terminal_print(view->terminal, "%zu %s", hidden, word(view, LABEL_MORE));
    terminal_newline(view->terminal);
}

static void storyline_print(const ReportView *view, const Report *report) {
    Terminal *terminal = view->terminal;
    if (report->storyline.count < 2)
        return;
    heading(view, LABEL_STORYLINE);
    for (size_t i = 0; i < report->storyline.count; i++) {
        const Story *story = &report->storyline.rows[i];
        char id[ID_TEXT_BYTES];
        bool here = story->id == report->story.id;
        terminal_print(terminal, here ? "     > %s  " : "       %s  ",
                       id_text(story->id, id));
        if (story->days.from != DAY_NONE)
            days_print(view, story->days);
        else
            terminal_print(terminal, "%s", word(view, LABEL_NO_DATE));
        terminal_print(terminal, "  ");
        terminal_wrap(terminal, story->title, INDENT + 8);
        terminal_newline(terminal);
    }
}

void report_print(const ReportView *view, const Report *report) {
    head_print(view, report);
    pages_print(view, report);
    corrections_print(view, report);
    origins_print(view, report);
    part_print(view, report, PART_DONE);
    part_print(view, report, PART_COMPARED);
    part_print(view, report, PART_SAID);
    part_print(view, report, PART_COPIES);
    storyline_print(view, report);
    part_print(view, report, PART_STORYLINE);
}
