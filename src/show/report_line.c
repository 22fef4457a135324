/* SPDX-License-Identifier: MIT */
#include "show/report_line.h"

#include "check/same.h"

enum {
    DONE_COLUMNS = 40, /* days, pages and origins of a doing */
    VALUE_COLUMNS = 12 /* some of a value's words behind its pages */
};

static const char *word(const ReportView *view, Label name) {
    return label(view->language, name);
}

void days_print(const ReportView *view, Days days) {
    char from[DAY_ISO_BYTES], to[DAY_ISO_BYTES];
    terminal_print(view->terminal, "%s", day_iso(days.from, from));
    if (days.to != days.from)
        terminal_print(view->terminal, "…%s", day_iso(days.to, to));
}

void page_number(const ReportView *view, const Report *report, Id page) {
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
    terminal_wrap(terminal, evidence->speaker, LINE_INDENT + 4);
}

/* The pages of a line, each once. */
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
    terminal_colour(terminal, COLOUR_NONE);
}

static void origins_count_print(const ReportView *view,
                                const ReportLine *line) {
    terminal_colour(view->terminal, COLOUR_FAINT);
    terminal_print(view->terminal, "  %zu %s", line->origins,
                   label_counted(view->language, line->origins, LABEL_ORIGIN,
                                 LABEL_ORIGINS));
    terminal_colour(view->terminal, COLOUR_NONE);
}

static void number_print(const ReportView *view, const Report *report,
                         const ReportLine *line) {
    terminal_colour(view->terminal, COLOUR_CYAN);
    terminal_print(view->terminal, "%5zu", (size_t)(line - report->lines) + 1);
    terminal_colour(view->terminal, COLOUR_NONE);
    terminal_column(view->terminal, LINE_INDENT);
}

/* Does every page put it as its own knowledge? */
static bool all_facts(const ReportLine *line) {
    for (size_t i = 0; i < line->count; i++)
        if (line->evidence[i].status != STATUS_HAPPENED ||
            line->evidence[i].speaker.length)
            return false;
    return true;
}

/* "A. Santoso", "A Santoso": one, by whichever of his names. */
static bool same_speaker(const Evidence *a, const Evidence *b) {
    return slice_equal(a->speaker, b->speaker) ||
           names_same(a->speaker, b->speaker);
}

/* Is it one speaker's everywhere? The head of what he said names him. */
static bool one_speaker(const ReportLine *line) {
    for (size_t i = 0; i < line->count; i++)
        if (!line->evidence[i].speaker.length ||
            !same_speaker(&line->evidence[i], &line->evidence[0]))
            return false;
    return true;
}

static bool same_standing(const Evidence *a, const Evidence *b) {
    return a->status == b->status && same_speaker(a, b) &&
           slice_equal(a->telling, b->telling);
}

/* "[1] [4] according to X": all pages that put it as the evidence at `at`, and
 * "[2] polisi → Ani: ditangkap" those that name others. */
static void standing_print(const ReportView *view, const Report *report,
                           const ReportLine *line, size_t at) {
    bool facts = all_facts(line);
    Slice telling = line->evidence[at].telling;
    if (facts && !telling.length)
        return;
    for (size_t i = 0; i < at; i++)
        if (same_standing(&line->evidence[i], &line->evidence[at]))
            return; /* it stands there already */
    terminal_column(view->terminal, LINE_INDENT);
    for (size_t i = at; i < line->count; i++) {
        if (!same_standing(&line->evidence[at], &line->evidence[i]))
            continue;
        page_number(view, report, line->evidence[i].page);
        terminal_print(view->terminal, " ");
    }
    terminal_wrap(view->terminal, telling, LINE_INDENT + 4);
    if (!facts) {
        terminal_print(view->terminal, telling.length ? "  " : "");
        status_print(view, &line->evidence[at]);
    }
    terminal_newline(view->terminal);
}

static void done_print(const ReportView *view, const Report *report,
                       const ReportLine *line) {
    Terminal *terminal = view->terminal;
    number_print(view, report, line);
    terminal_wrap(terminal, line->head, LINE_INDENT);
    terminal_room(terminal, DONE_COLUMNS, LINE_INDENT);
    if (line->days.from != DAY_NONE) {
        terminal_print(terminal, "  ");
        days_print(view, line->days);
    } else if (line->reported != DAY_NONE) {
        terminal_print(terminal, "  %s ", word(view, LABEL_REPORTED));
        days_print(view, (Days){line->reported, line->reported});
    }
    support_print(view, report, line);
    origins_count_print(view, line);
    terminal_newline(terminal);
    for (size_t i = 0; i < line->count; i++)
        standing_print(view, report, line, i);
}

static Colour relation_colour(Relation relation) {
    static const Colour COLOURS[] = {COLOUR_GREEN, COLOUR_BLUE, COLOUR_YELLOW,
                                     COLOUR_RED};
    return COLOURS[relation];
}

/* How the values of a line are told apart. */
typedef struct Telling {
    const ReportLine *line;
    bool status; /* by how the pages put them too */
    bool value;  /* by what they amount to, not by their words */
} Telling;

static bool same_words(const Evidence *a, const Evidence *b) {
    return slice_equal_nocase(a->text, b->text);
}

/* Do two pages say the same in the same way? */
static bool same_value(const Telling *telling, const Evidence *a,
                       const Evidence *b) {
    bool equal = telling->value && a->has_value && b->has_value &&
                 interval_compare(a->value, b->value) == INTERVAL_EQUAL;
    return (equal || same_words(a, b)) &&
           (!telling->status || same_standing(a, b));
}

/* "[1] [4]": the pages of all evidence from `first` on that is the same. */
static void value_pages_print(const ReportView *view, const Report *report,
                              const Telling *telling, size_t first) {
    const ReportLine *line = telling->line;
    Id last = ID_NONE;
    for (size_t i = first; i < line->count; i++) {
        const Evidence *evidence = &line->evidence[i];
        if (evidence->page == last ||
            !same_value(telling, &line->evidence[first], evidence))
            continue;
        page_number(view, report, evidence->page);
        terminal_print(view->terminal, " ");
        last = evidence->page;
    }
}

/* The words that most of the evidence from `first` on has that is the same,
 * and whether some has others. */
static Slice value_words(const Telling *telling, size_t first,
                         bool *otherwise) {
    const ReportLine *line = telling->line;
    const Evidence *best = &line->evidence[first];
    size_t most = 0;
    *otherwise = false;
    for (size_t i = first; i < line->count; i++) {
        const Evidence *evidence = &line->evidence[i];
        size_t count = 0;
        if (!same_value(telling, &line->evidence[first], evidence))
            continue;
        for (size_t j = first; j < line->count; j++)
            count += same_value(telling, evidence, &line->evidence[j]) &&
                     same_words(evidence, &line->evidence[j]);
        if (count > most)
            best = evidence;
        most = count > most ? count : most;
        *otherwise =
            *otherwise || !same_words(&line->evidence[first], evidence);
    }
    return best->text;
}

static void value_print(const ReportView *view, const Report *report,
                        const Telling *telling, size_t at) {
    Terminal *terminal = view->terminal;
    const Evidence *evidence = &telling->line->evidence[at];
    bool otherwise;
    for (size_t i = 0; i < at; i++)
        if (same_value(telling, &telling->line->evidence[i], evidence))
            return; /* it stands there already */
    terminal_column(terminal, LINE_INDENT);
    value_pages_print(view, report, telling, at);
    terminal_room(terminal, VALUE_COLUMNS, LINE_INDENT + 4);
    terminal_print(terminal, "“");
    terminal_wrap(terminal, value_words(telling, at, &otherwise),
                  LINE_INDENT + 4);
    terminal_print(terminal, "”");
    if (otherwise)
        terminal_print(terminal, " %s", word(view, LABEL_OTHERWISE));
    if (telling->status) {
        terminal_print(terminal, "  ");
        status_print(view, evidence);
    }
    terminal_newline(terminal);
}

/* What somebody says has him as its origin, however many heard him. */
static bool tells_origins(const ReportLine *line) {
    return line->part == PART_COMPARED && line->field != FIELD_WORDING &&
           !one_speaker(line);
}

static void compared_print(const ReportView *view, const Report *report,
                           const ReportLine *line) {
    Terminal *terminal = view->terminal;
    bool agrees = line->relation == RELATION_SAME ||
                  line->relation == RELATION_COMPATIBLE;
    bool in_head = line->field == FIELD_WORDING && one_speaker(line);
    const Telling telling = {line, !all_facts(line) && !in_head,
                             agrees && !view->all};
    number_print(view, report, line);
    terminal_colour(terminal, relation_colour(line->relation));
    terminal_print(terminal, "%s",
                   word(view, label_of_relation(line->relation)));
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(terminal, "  ");
    terminal_wrap(terminal, line->head, LINE_INDENT);
    if (tells_origins(line))
        origins_count_print(view, line);
    terminal_newline(terminal);
    for (size_t i = 0; i < line->count; i++)
        value_print(view, report, &telling, i);
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
                  LINE_INDENT);
    terminal_colour(terminal, COLOUR_NONE);
    terminal_print(terminal, ": ");
    terminal_wrap(terminal, longest->text, LINE_INDENT);
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

void report_line_print(const ReportView *view, const Report *report,
                       const ReportLine *line) {
    static void (*const PRINTERS[PARTS])(const ReportView *, const Report *,
                                         const ReportLine *) = {
        [PART_DIFFERING] = compared_print, [PART_DONE] = done_print,
        [PART_COMPARED] = compared_print,  [PART_SAID] = said_print,
        [PART_COPIES] = copied_print,      [PART_STORYLINE] = compared_print,
    };
    PRINTERS[line->part](view, report, line);
}
