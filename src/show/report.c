/* SPDX-License-Identifier: MIT */
#include "show/report.h"

#include "base/list.h"
#include "check/doing_join.h"
#include "check/origin.h"
#include "check/same.h"
#include "check/saying.h"
#include "show/opening.h"

#include <stdlib.h>

enum {
    PAGES_MAX = 256,
    COMPARED_MAX = 24 /* copies that are compared word by word at once */
};

static ReportLine *line_add(Arena *arena, Report *report, ReportPart part,
                            Slice head) {
    report->lines = list_room(arena, report->lines, report->count,
                              &report->capacity, sizeof *report->lines);
    ReportLine *line = &report->lines[report->count++];
    *line = (ReportLine){.part = part,
                         .head = head,
                         .days = {DAY_NONE, DAY_NONE},
                         .reported = DAY_NONE};
    return line;
}

static void evidence_add(Arena *arena, ReportLine *line, Evidence evidence) {
    line->evidence = list_room(arena, line->evidence, line->count,
                               &line->capacity, sizeof *line->evidence);
    line->evidence[line->count++] = evidence;
}

static size_t origins_of(const Report *report, const ReportLine *line) {
    Id pages[PAGES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < line->count && count < PAGES_MAX; i++)
        if (!i || line->evidence[i].page != line->evidence[i - 1].page)
            pages[count++] = line->evidence[i].page;
    return origins_behind(&report->check.origins, pages, count);
}

static Slice parties_text(Arena *arena, const Parties *parties) {
    return slice_join(arena, parties->names, parties->count, SLICE(", "));
}

/* "Kim Jong Un -> Vladimir Putin: mengirim ucapan selamat" */
static Slice doing_head(Arena *arena, const Event *event, Slice words) {
    Slice actor = parties_text(arena, &event->actor);
    Slice recipient = parties_text(arena, &event->recipient);
    Slice parts[5];
    size_t count = 0;
    if (actor.length)
        parts[count++] = actor;
    if (recipient.length) {
        parts[count++] = SLICE(" → ");
        parts[count++] = recipient;
    }
    if (count)
        parts[count++] = SLICE(": ");
    parts[count++] = words;
    return slice_join(arena, parts, count, (Slice){0});
}

/* On whose word an event stands: the speaker whose statement holds it. */
static Slice speaker_of(const StoredPage *page, const Event *event) {
    const StatementList *statements = &page->findings.statements;
    for (size_t i = 0; i < statements->count; i++)
        if (statements->rows[i].span.start <= event->span.start &&
            event->span.end <= statements->rows[i].span.end)
            return statements->rows[i].speaker;
    return (Slice){0};
}

/* The page's own telling where another one stands for it. */
static Slice telling_of(Arena *arena, const StoredPage *page,
                        const Event *event, const Event *head,
                        const CheckRules *rules) {
    if (parties_same(&event->actor, &head->actor) &&
        parties_same(&event->recipient, &head->recipient))
        return (Slice){0};
    return doing_head(arena, event, doing_words(rules, &page->article, event));
}

static void doing_report(Arena *arena, Report *report, const Doing *doing,
                         const CheckRules *rules) {
    ReportLine *line = line_add(arena, report, PART_DONE, (Slice){0});
    for (size_t i = 0; i < doing->count; i++) {
        const StoredPage *page = &report->pages.rows[doing->mentions[i].page];
        const Event *event = doing->mentions[i].event;
        Slice words = slice_span(page->article.text, event->span);
        evidence_add(arena, line,
                     (Evidence){.page = page->id,
                                .span = event->span,
                                .text = words,
                                .status = event->status,
                                .speaker = speaker_of(page, event),
                                .telling = telling_of(arena, page, event,
                                                      doing->fullest, rules)});
        if (event == doing->fullest)
            line->head = doing_head(arena, event,
                                    doing_words(rules, &page->article, event));
        if (line->days.from == DAY_NONE)
            line->days = event->days;
        Day published = page->article.published_day;
        if (published != DAY_NONE &&
            (line->reported == DAY_NONE || published < line->reported))
            line->reported = published;
    }
    line->origins = origins_of(report, line);
}

static void saying_report(Arena *arena, Report *report, const Saying *saying) {
    ReportLine *line =
        line_add(arena, report, PART_SAID, saying->longest->speaker);
    for (size_t i = 0; i < saying->count; i++) {
        const StoredPage *page = &report->pages.rows[saying->mentions[i].page];
        const Statement *statement = saying->mentions[i].statement;
        evidence_add(arena, line,
                     (Evidence){.page = page->id,
                                .span = statement->span,
                                .text = statement->text,
                                .speaker = statement->speaker});
    }
    line->origins = origins_of(report, line);
}

static void comparison_report(Arena *arena, Report *report, ReportPart part,
                              const Comparison *comparison) {
    ReportLine *line = line_add(arena, report, part, comparison->about);
    line->relation = comparison->relation;
    line->field = comparison->field;
    line->origins = comparison->origins;
    for (size_t i = 0; i < comparison->value_count; i++) {
        const ComparedValue *value = &comparison->values[i];
        evidence_add(arena, line,
                     (Evidence){.page = value->page,
                                .span = value->span,
                                .text = value->text,
                                .status = value->status,
                                .speaker = value->speaker,
                                .value = value->value,
                                .has_value = value->has_value});
    }
}

/* What conflicts before what is newer, and so on; in how many ways somebody is
 * named last of what is compatible. */
static int relation_rank(const ReportLine *line) {
    bool compared = line->part == PART_DIFFERING ||
                    line->part == PART_COMPARED || line->part == PART_STORYLINE;
    bool naming =
        line->relation == RELATION_COMPATIBLE && line->field == FIELD_PERSON;
    return compared ? 2 * (int)line->relation + !naming : 0;
}

static size_t pages_of(const ReportLine *line) {
    size_t count = 0;
    for (size_t i = 0; i < line->count; i++)
        count += !i || line->evidence[i].page != line->evidence[i - 1].page;
    return count;
}

/* A line and its place before sorting. */
typedef struct Ranked {
    ReportLine line;
    size_t pages, at;
} Ranked;

static int compare_ranked(const void *a, const void *b) {
    const Ranked *x = a, *y = b;
    int x_rank = relation_rank(&x->line), y_rank = relation_rank(&y->line);
    if (x_rank != y_rank)
        return x_rank > y_rank ? -1 : 1;
    bool x_alone = x->pages < 2, y_alone = y->pages < 2;
    if (x_alone != y_alone)
        return x_alone ? 1 : -1;
    if (x->line.origins != y->line.origins)
        return x->line.origins > y->line.origins ? -1 : 1;
    if (x->pages != y->pages)
        return x->pages > y->pages ? -1 : 1;
    return (x->at > y->at) - (x->at < y->at);
}

/* Sorts the lines from `first` on. */
static void lines_rank(Arena *arena, Report *report, size_t first) {
    size_t count = report->count - first;
    Ranked *ranked = arena_take(arena, (count + 1) * sizeof *ranked);
    for (size_t i = 0; i < count; i++) {
        ReportLine *line = &report->lines[first + i];
        ranked[i] = (Ranked){*line, pages_of(line), i};
    }
    if (count)
        qsort(ranked, count, sizeof *ranked, compare_ranked);
    for (size_t i = 0; i < count; i++)
        report->lines[first + i] = ranked[i].line;
}

static void comparisons_report(Arena *arena, Report *report, ReportPart part) {
    size_t first = report->count;
    for (size_t i = 0; i < report->check.comparisons.count; i++) {
        const Comparison *comparison = &report->check.comparisons.rows[i];
        bool differs = comparison->relation == RELATION_UPDATE ||
                       comparison->relation == RELATION_CONFLICT;
        if (differs == (part == PART_DIFFERING))
            comparison_report(arena, report, part, comparison);
    }
    lines_rank(arena, report, first);
}

static void doings_report(const ReportSource *source, Arena *arena,
                          Report *report) {
    size_t first = report->count;
    DoingList doings = {0};
    const CheckInput input = {&report->pages, &report->copies, source->rules};
    doings_find(arena, &input, &doings);
    doings_join(arena, &input, &doings);
    for (size_t i = 0; i < doings.count; i++)
        doing_report(arena, report, &doings.rows[i], source->rules);
    lines_rank(arena, report, first);
}

static void sayings_report(Arena *arena, Report *report) {
    size_t first = report->count;
    SayingList sayings = {0};
    sayings_find(arena, &report->pages, &sayings);
    for (size_t i = 0; i < sayings.count; i++)
        saying_report(arena, report, &sayings.rows[i]);
    lines_rank(arena, report, first);
}

static int compare_days(const void *a, const void *b) {
    const Story *x = a, *y = b;
    if (x->days.from != y->days.from)
        return x->days.from < y->days.from ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

/* The storyline's stories and the pages of the others among them. */
static bool storyline_read(Record *record, Arena *arena, Report *report,
                           Error *err) {
    StoryList *stories = &report->storyline;
    if (!record_storyline_stories(record, arena, report->story.storyline,
                                  stories, err))
        return false;
    if (stories->count)
        qsort(stories->rows, stories->count, sizeof *stories->rows,
              compare_days);
    for (size_t i = 0; i < stories->count; i++) {
        StoredPages pages = {0};
        Id story = stories->rows[i].id;
        if (story == report->story.id)
            continue;
        if (!record_story_pages(record, arena, story, &pages, err))
            return false;
        if (!stories->rows[i].title.length && pages.count)
            stories->rows[i].title =
                article_opening(arena, &pages.rows[0].article);
        StoredPages *others = &report->other_pages;
        for (size_t p = 0; p < pages.count; p++) {
            others->rows = list_room(arena, others->rows, others->count,
                                     &others->capacity, sizeof *others->rows);
            others->rows[others->count++] = pages.rows[p];
        }
    }
    return true;
}

static bool storyline_report(Record *record, Arena *arena, Report *report,
                             Error *err) {
    Check across = {0};
    if (!storyline_read(record, arena, report, err))
        return false;
    if (report->storyline.count < 2)
        return true;
    if (!record_storyline_check(record, arena, report->story.storyline, &across,
                                err))
        return false;
    for (size_t i = 0; i < across.comparisons.count; i++)
        comparison_report(arena, report, PART_STORYLINE,
                          &across.comparisons.rows[i]);
    return true;
}

/* The largest shares first. */
static int compare_copies(const void *a, const void *b) {
    const Copy *x = *(const Copy *const *)a, *y = *(const Copy *const *)b;
    if (x->share != y->share)
        return x->share < y->share ? 1 : -1;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return (x->to > y->to) - (x->to < y->to);
}

bool report_compare(const ReportSource *source, Arena *arena,
                    const Report *report, ReportLine *line, Error *err) {
    size_t number;
    CommonText *common = arena_take(arena, sizeof *common);
    common->a = &report_page(report, line->copy->from, &number)->article;
    common->b = &report_page(report, line->copy->to, &number)->article;
    line->common = common;
    return common_text_find(arena, source->text, common, err);
}

static bool copies_report(const ReportSource *source, Arena *arena,
                          Report *report, Error *err) {
    size_t count = report->copies.count;
    const Copy **order = arena_take(arena, (count + 1) * sizeof *order);
    for (size_t i = 0; i < count; i++)
        order[i] = &report->copies.rows[i];
    if (count)
        qsort(order, count, sizeof *order, compare_copies);
    for (size_t i = 0; i < count; i++) {
        ReportLine *line = line_add(arena, report, PART_COPIES, (Slice){0});
        line->copy = order[i];
        if (i < COMPARED_MAX &&
            !report_compare(source, arena, report, line, err))
            return false;
    }
    return true;
}

static bool is_own(const Report *report, Id page) {
    size_t number = 0;
    report_page(report, page, &number);
    return number > 0;
}

/* Fills what the report tells of a pair; false when it is not about it. */
static bool correction_fill(Record *record, Arena *arena, const Report *report,
                            ReportCorrection *row, Error *err) {
    Correction *pair = &row->pair;
    bool first = is_own(report, pair->page);
    if (pair->action == CORRECTION_MERGE ||
        first == is_own(report, pair->other))
        return pair->action == CORRECTION_MERGE && first &&
               is_own(report, pair->other);
    if (!first) {
        Id other = pair->page;
        pair->page = pair->other;
        pair->other = other;
    }
    StoredPage page;
    if (!record_article(record, arena, pair->other, &page, err) ||
        !record_page_story(record, pair->other, &row->other_story, err))
        return false;
    row->other_ref = page.article.ref;
    return true;
}

static bool corrections_report(Record *record, Arena *arena, Report *report,
                               Error *err) {
    CorrectionList list;
    if (!record_corrections(record, arena, &list, err))
        return false;
    report->corrections =
        arena_take(arena, (list.count + 1) * sizeof *report->corrections);
    for (size_t i = 0; i < list.count && err->kind == ERR_NONE; i++) {
        ReportCorrection *row = &report->corrections[report->correction_count];
        *row = (ReportCorrection){.pair = list.rows[i]};
        report->correction_count +=
            correction_fill(record, arena, report, row, err);
    }
    return err->kind == ERR_NONE;
}

bool report_make(const ReportSource *source, Arena *arena, Id story,
                 Report *report, Error *err) {
    Record *record = source->record;
    *report = (Report){0};
    if (!record_story(record, arena, story, &report->story, err) ||
        !record_story_pages(record, arena, story, &report->pages, err) ||
        !record_check(record, arena, story, &report->check, err) ||
        !record_story_copies(record, arena, story, &report->copies, err))
        return false;
    if (!report->story.title.length && report->pages.count)
        report->story.title =
            article_opening(arena, &report->pages.rows[0].article);
    comparisons_report(arena, report, PART_DIFFERING);
    doings_report(source, arena, report);
    comparisons_report(arena, report, PART_COMPARED);
    sayings_report(arena, report);
    return copies_report(source, arena, report, err) &&
           corrections_report(record, arena, report, err) &&
           storyline_report(record, arena, report, err);
}

const StoredPage *report_page(const Report *report, Id page, size_t *number) {
    for (size_t i = 0; i < report->pages.count; i++) {
        *number = i + 1;
        if (report->pages.rows[i].id == page)
            return &report->pages.rows[i];
    }
    *number = 0;
    for (size_t i = 0; i < report->other_pages.count; i++)
        if (report->other_pages.rows[i].id == page)
            return &report->other_pages.rows[i];
    return NULL;
}
