/* layout.h -- which field of a struct stands in which column of which table
 *
 * One table of columns serves writing and reading, so the two cannot differ.
 * A new field of a finding is one line in layout_page.c and one in
 * schema.sql. */
#ifndef RUNUT_RECORD_LAYOUT_H
#define RUNUT_RECORD_LAYOUT_H

#include "record/stored.h"

typedef enum ColumnKind {
    COLUMN_TEXT,   /* Slice; empty is NULL */
    COLUMN_BYTES,  /* Slice; empty is NULL */
    COLUMN_ID,     /* Id; ID_NONE is NULL */
    COLUMN_OFFSET, /* uint32_t */
    COLUMN_INDEX,  /* uint32_t; UINT32_MAX is NULL */
    COLUMN_COUNT,  /* size_t */
    COLUMN_FLAG,   /* bool: 0, 1 */
    COLUMN_WORD,   /* an enum, by its name; no name is NULL */
    COLUMN_CODE,   /* char[8], a short string; "" is NULL */
    COLUMN_DAY,    /* Day; DAY_NONE is NULL */
    COLUMN_TIME,   /* int64_t, seconds since 1970, as UTC; 0 is NULL */
    COLUMN_REAL,   /* double */
    COLUMN_LOW,    /* double; -INFINITY is NULL */
    COLUMN_HIGH    /* double; INFINITY is NULL */
} ColumnKind;

/* The name of an enum's value; NULL when it has none. */
typedef const char *WordOf(unsigned value);
enum { WORD_VALUES_MAX = 32 };

typedef struct Column {
    const char *name;
    ColumnKind kind;
    size_t offset; /* in the struct */
    WordOf *word;  /* of COLUMN_WORD */
    unsigned word_count;
} Column;

/* What a table's rows belong to, and thus its first columns. */
typedef enum Owned {
    OWNED_BY_NOBODY,
    OWNED_ONE_A_PAGE, /* page */
    OWNED_BY_PAGE,    /* page, number */
    OWNED_BY_STORY,   /* story, number */
    OWNED_BY_CHECK    /* story, across, number */
} Owned;

typedef struct Layout {
    const char *table;
    Owned owned;
    const Column *columns;
    size_t column_count;
    size_t row_bytes;
} Layout;

/* Rows of lists inside structs: the parent's place in its list, and a name. */
typedef struct NameRow {
    size_t parent;
    unsigned side; /* of an event: 0 actor, 1 recipient */
    Slice name;
} NameRow;

typedef struct OriginPageRow {
    size_t origin;
    Id page;
} OriginPageRow;

typedef struct ValueRow {
    size_t comparison;
    ComparedValue value;
} ValueRow;

typedef struct OriginalRow { /* beside the document itself */
    unsigned kind;
    Slice url, outlet, title, author, date, charset;
    size_t size;
    Slice zstd;
} OriginalRow;

extern const Layout LAYOUT_PAGE, LAYOUT_HEAD, LAYOUT_FEATURES, LAYOUT_ORIGINAL,
    LAYOUT_ENTITY, LAYOUT_NAME, LAYOUT_ALIAS, LAYOUT_ROLE, LAYOUT_DATE,
    LAYOUT_FIGURE, LAYOUT_STATEMENT, LAYOUT_SOURCE, LAYOUT_SOURCE_NAME,
    LAYOUT_EVENT, LAYOUT_EVENT_PARTY, LAYOUT_VISIT;
extern const Layout LAYOUT_COPY, LAYOUT_STORY, LAYOUT_STORY_PAGE, LAYOUT_ORIGIN,
    LAYOUT_ORIGIN_PAGE, LAYOUT_ORIGIN_VIA, LAYOUT_COMPARISON,
    LAYOUT_COMPARISON_VALUE;

#endif
