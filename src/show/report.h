/* report.h -- the report on one story, as data: lines that rest on evidence
 *
 * report_text.h prints it; `runut why` shows what a line rests on. Lines are
 * numbered from 1 in the order of the report: within a part what rests on most
 * origins and pages first, else as the pages have it. */
#ifndef RUNUT_SHOW_REPORT_H
#define RUNUT_SHOW_REPORT_H

#include "check/check.h"
#include "link/common_text.h"
#include "link/copy.h"
#include "record/correction.h"
#include "record/record.h"

typedef enum ReportPart {
    PART_DIFFERING, /* findings that speak of one thing, in conflict or newer */
    PART_DONE,      /* events, the same in several pages on one line */
    PART_COMPARED,  /* findings that agree */
    PART_SAID,      /* statements */
    PART_COPIES,    /* two pages with common text: no evidence beside them */
    PART_STORYLINE, /* comparisons with the storyline's other stories */
    PARTS
} ReportPart;

/* A stretch of one page. */
typedef struct Evidence {
    Id page;
    Span span;
    Slice text;         /* what stands there, or stands for it */
    EventStatus status; /* how the page puts it */
    Slice speaker;      /* on whose word; empty: the page's own */
    Slice telling;      /* of a doing: who and whom, where the page says another
                           thing of it than the line's head; else empty */
    Interval value;     /* of a figure or a date that is compared */
    bool has_value;
} Evidence;

typedef struct ReportLine {
    ReportPart part;
    Slice head;   /* what the line is about */
    Days days;    /* of a doing; DAY_NONE */
    Day reported; /* the first publication of the evidence; DAY_NONE */
    Relation relation;
    ComparedField field; /* of what is compared */
    size_t origins;      /* independent ones behind the evidence */
    Evidence *evidence;
    size_t count, capacity;
    const Copy *copy;         /* of PART_COPIES */
    const CommonText *common; /* the same, from the first page to the second;
                                 NULL: not compared word by word */
} ReportLine;

/* What a person decided about a page of the story. */
typedef struct ReportCorrection {
    Correction pair; /* page: one of the story's; other: of a merge too */
    Slice other_ref; /* of a split: the page that was kept apart, */
    Id other_story;  /* and its story; ID_NONE: not linked */
} ReportCorrection;

typedef struct Report {
    Story story;
    StoredPages pages; /* the story's, in the record's order */
    Check check;
    CopyList copies;
    ReportCorrection *corrections; /* in the order in which they were made */
    size_t correction_count;
    StoryList storyline;     /* all stories of it, this one included */
    StoredPages other_pages; /* of the storyline's other stories */
    ReportLine *lines;
    size_t count, capacity;
} Report;

/* What a report is made from. */
typedef struct ReportSource {
    Record *record;
    const CheckRules *rules;
    const TextRules *text; /* without the tagger */
} ReportSource;

bool report_make(const ReportSource *source, Arena *arena, Id story,
                 Report *report, Error *err);

/* Compares the two pages of a line of PART_COPIES word by word; report_make()
 * does it for the first ones. */
bool report_compare(const ReportSource *source, Arena *arena,
                    const Report *report, ReportLine *line, Error *err);

/* The page of an evidence, among the story's or the storyline's; NULL never
 * for evidence of this report. `number` counts the story's pages from 1; 0
 * for a page of another story. */
const StoredPage *report_page(const Report *report, Id page, size_t *number);

#endif
