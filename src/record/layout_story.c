/* SPDX-License-Identifier: MIT */
/* The layouts of copies, stories and checks. */
#include "record/layout_table.h"

GIVES_EVERY_FIELD_A_COLUMN(Copy, 32);
GIVES_EVERY_FIELD_A_COLUMN(Story, 64);
GIVES_EVERY_FIELD_A_COLUMN(OriginPage, 112);
GIVES_EVERY_FIELD_A_COLUMN(Origin, 40);
GIVES_EVERY_FIELD_A_COLUMN(ComparedValue, 72);
GIVES_EVERY_FIELD_A_COLUMN(Comparison, 48);

static const char *copy_word(unsigned value) {
    return copy_kind_name((CopyKind)value);
}

static const char *field_word(unsigned value) {
    return compared_field_name((ComparedField)value);
}

static const char *relation_word(unsigned value) {
    return relation_name((Relation)value);
}

static const char *status_word(unsigned value) {
    return event_status_name((EventStatus)value);
}

enum {
    copy_COUNT = COPY_SHARED + 1,
    field_COUNT = FIELD_WORDING + 1,
    relation_COUNT = RELATION_CONFLICT + 1,
    status_COUNT = STATUS_DENIED + 1
};

static const Column COPY[] = {
    COLUMN(Copy, "from_page", COLUMN_ID, from),
    COLUMN(Copy, "to_page", COLUMN_ID, to),
    WORD(Copy, "kind", kind, copy),
    COLUMN(Copy, "share", COLUMN_REAL, share),
};
LAYOUT(LAYOUT_COPY, "copy", OWNED_BY_NOBODY, COPY, Copy);

static const Column STORY[] = {
    COLUMN(Story, "id", COLUMN_ID, id),
    COLUMN(Story, "storyline", COLUMN_ID, storyline),
    COLUMN(Story, "title", COLUMN_TEXT, title),
    DAYS(Story),
};
LAYOUT(LAYOUT_STORY, "story", OWNED_BY_NOBODY, STORY, Story);

static const Column STORY_PAGE[] = {{"page", COLUMN_ID, 0, NULL, 0}};
LAYOUT(LAYOUT_STORY_PAGE, "story_page", OWNED_BY_STORY, STORY_PAGE, Id);

static const Column ORIGIN[] = {
    COLUMN(Origin, "name", COLUMN_TEXT, name),
    COLUMN(Origin, "spoken", COLUMN_FLAG, spoken),
};
LAYOUT(LAYOUT_ORIGIN, "origin", OWNED_BY_CHECK, ORIGIN, Origin);

static const Column ORIGIN_PAGE[] = {
    COLUMN(OriginPageRow, "origin", COLUMN_COUNT, origin),
    COLUMN(OriginPageRow, "page", COLUMN_ID, page),
};
LAYOUT(LAYOUT_ORIGIN_PAGE, "origin_page", OWNED_BY_CHECK, ORIGIN_PAGE,
       OriginPageRow);

static const Column ORIGIN_VIA[] = {
    COLUMN(NameRow, "origin_page", COLUMN_COUNT, parent),
    COLUMN(NameRow, "name", COLUMN_TEXT, name),
};
LAYOUT(LAYOUT_ORIGIN_VIA, "origin_via", OWNED_BY_CHECK, ORIGIN_VIA, NameRow);

static const Column COMPARISON[] = {
    COLUMN(Comparison, "about", COLUMN_TEXT, about),
    WORD(Comparison, "field", field, field),
    WORD(Comparison, "relation", relation, relation),
    COLUMN(Comparison, "origins", COLUMN_COUNT, origins),
};
LAYOUT(LAYOUT_COMPARISON, "comparison", OWNED_BY_CHECK, COMPARISON, Comparison);

static const Column COMPARISON_VALUE[] = {
    COLUMN(ValueRow, "comparison", COLUMN_COUNT, comparison),
    COLUMN(ValueRow, "page", COLUMN_ID, value.page),
    SPAN(ValueRow, value.span),
    COLUMN(ValueRow, "text", COLUMN_TEXT, value.text),
    COLUMN(ValueRow, "low", COLUMN_LOW, value.value.low),
    COLUMN(ValueRow, "high", COLUMN_HIGH, value.value.high),
    COLUMN(ValueRow, "measured", COLUMN_FLAG, value.has_value),
    WORD(ValueRow, "status", value.status, status),
    COLUMN(ValueRow, "speaker", COLUMN_TEXT, value.speaker),
};
LAYOUT(LAYOUT_COMPARISON_VALUE, "comparison_value", OWNED_BY_CHECK,
       COMPARISON_VALUE, ValueRow);
