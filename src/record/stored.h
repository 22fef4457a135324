/* stored.h -- what a record keeps and gives back
 *
 * Rows of the record as plain structs: link/ and check/ make the later ones,
 * show/ prints them; none of them sees the database. */
#ifndef RUNUT_RECORD_STORED_H
#define RUNUT_RECORD_STORED_H

#include "find/finding.h"
#include "page/article.h"

/* 48 bits of a hash of what identifies the page or story: the same in every
 * record that holds it, whatever came before. Shown as 12 hex digits; any
 * beginning that names one thing alone is accepted. */
typedef int64_t Id;
#define ID_NONE 0

typedef struct IdList {
    Id *rows;
    size_t count, capacity;
} IdList;

/* A page as it is kept. */
typedef struct StoredPage {
    Id id;
    Article article;
    Slice language; /* of the text */
    Findings findings;
    Slice features; /* link/feature.h wrote and reads them */
} StoredPage;

typedef struct StoredPages {
    StoredPage *rows;
    size_t count, capacity;
} StoredPages;

typedef enum CopyKind { COPY_WHOLE, COPY_EXCERPT, COPY_SHARED } CopyKind;

/* Two pages with common text. For COPY_SHARED the direction is unknown:
 * `from` is then the earlier in the record's order. */
typedef struct Copy {
    Id from, to;
    CopyKind kind;
    double share; /* of the words of the shorter text, 0 to 1 */
} Copy;

typedef struct CopyList {
    Copy *rows;
    size_t count, capacity;
} CopyList;

typedef struct Story {
    Id id;        /* that of its first page in the record's order */
    Id storyline; /* the id of the storyline's first story */
    Slice title;
    Days days;    /* of its pages' publication; DAY_NONE: no page has a date */
    IdList pages; /* by publication, then reference */
} Story;

typedef struct StoryList {
    Story *rows;
    size_t count, capacity;
} StoryList;

/* The oldest first. */
void stories_sort(StoryList *stories);

/* One page of an origin, and through whom it has it: ["DW"]. */
typedef struct OriginPage {
    Id page;
    Slice via[SOURCE_CHAIN_MAX];
    size_t via_count;
} OriginPage;

typedef struct Origin {
    Slice name;  /* empty: the pages do not say */
    bool spoken; /* somebody who is quoted; else what a page rests on */
    OriginPage *pages;
    size_t page_count;
} Origin;

typedef struct OriginList {
    Origin *rows;
    size_t count, capacity;
} OriginList;

typedef enum ComparedField {
    FIELD_FIGURE,
    FIELD_DATE,
    FIELD_PLACE,
    FIELD_PERSON,
    FIELD_WORDING
} ComparedField;

typedef enum Relation {
    RELATION_SAME,
    RELATION_COMPATIBLE,
    RELATION_UPDATE,
    RELATION_CONFLICT
} Relation;

const char *name_kind_name(NameKind kind);            /* "person" */
const char *copy_kind_name(CopyKind kind);            /* "shared source" */
const char *compared_field_name(ComparedField field); /* "figure" */
const char *relation_name(Relation relation);         /* "update" */

typedef struct ComparedValue {
    Id page;
    Span span; /* in the page's text */
    Slice text;
    Interval value; /* figures: the number; dates: days; else unused */
    bool has_value;
    /* How the page puts it: fact, or somebody's allegation, plan, denial. */
    EventStatus status;
    Slice speaker; /* on whose word; empty: the page's own */
} ComparedValue;

typedef struct Comparison {
    Slice about; /* "tentara dikirim Korea Utara" */
    ComparedField field;
    Relation relation;
    size_t origins; /* independent origins behind the values */
    ComparedValue *values;
    size_t value_count;
} Comparison;

typedef struct ComparisonList {
    Comparison *rows;
    size_t count, capacity;
} ComparisonList;

/* What check/ finds out about one story, or about one storyline. */
typedef struct Check {
    Id story;
    bool storyline; /* the comparisons reach across a storyline's stories */
    OriginList origins;
    ComparisonList comparisons;
} Check;

#endif
