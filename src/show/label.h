/* label.h -- the program's own words, in Indonesian and English */
#ifndef RUNUT_SHOW_LABEL_H
#define RUNUT_SHOW_LABEL_H

#include "record/stored.h"

typedef enum Label {
    LABEL_PAGES,
    LABEL_PAGE,
    LABEL_ORIGINS,
    LABEL_ORIGIN,
    LABEL_NO_DATE,
    LABEL_NO_OUTLET,
    LABEL_AFTER, /* "after DW" */
    LABEL_CREDITS_NONE,
    LABEL_THROUGH,
    LABEL_NOT_SAID,
    LABEL_SOURCE_NOT_SAID,
    LABEL_STORYLINE,
    LABEL_PART_ORIGINS,
    LABEL_PART_DIFFERING,
    LABEL_PART_DONE,
    LABEL_PART_COMPARED,
    LABEL_PART_SAID,
    LABEL_PART_COPIES,
    LABEL_PART_STORYLINE,
    LABEL_AS_FACT,
    LABEL_ACCORDING,
    LABEL_OTHERWISE,
    LABEL_ALLEGED,
    LABEL_PLANNED,
    LABEL_DENIED,
    LABEL_BY, /* "alleged by ..." */
    LABEL_SAME,
    LABEL_COMPATIBLE,
    LABEL_UPDATE,
    LABEL_CONFLICT,
    LABEL_MORE,
    LABEL_COPY,
    LABEL_EXCERPT,
    LABEL_SHARED,
    LABEL_FROM,
    LABEL_BYTES,
    LABEL_REPORTED,
    LABEL_WORDS,
    LABEL_MATCH_ALL,
    LABEL_MATCH_MOST,
    LABEL_MATCH_PART,
    LABEL_MATCH_MORE,
    LABEL_OF_TEXT,
    LABEL_OF_PAGE,
    LABEL_OF,
    LABEL_COMMON_EXACT,
    LABEL_COMMON_NEAR,
    LABEL_COMMON_CONTAINED,
    LABEL_COMMON_EXCERPT,
    LABEL_COMMON_PARTIAL,
    LABEL_CREDITS_IT, /* "[2] names it as its source" */
    LABEL_LATER,
    LABEL_PUT_TOGETHER, /* "put together by ani on 2026-11-21" */
    LABEL_KEPT_APART,
    LABEL_SOMEBODY,
    LABEL_ON_DAY,
    LABEL_PERSON,
    LABEL_PLACE,
    LABEL_ORGANISATION,
    LABEL_FORMER,
    LABEL_OTHERS, /* "2 more" */
    LABEL_BEAR_NAME,
    LABEL_STORY, /* the columns of the list of stories */
    LABEL_FIRST_DAY,
    LABEL_PAGES_SHORT,
    LABEL_LINE,
    LABEL_HEADLINE,
    LABEL_REFERENCE, /* the head of a page */
    LABEL_ADDRESS,
    LABEL_OUTLET,
    LABEL_BYLINE,
    LABEL_PUBLISHED,
    LABEL_DATELINE,
    LABEL_FROM_FEED,
    LABEL_LANGUAGE,
    LABEL_STATEMENT, /* what is found in a page */
    LABEL_SOURCE,
    LABEL_NAME,
    LABEL_FIGURE,
    LABEL_DATE,
    LABEL_EVENT,
    LABEL_DIRECT, /* a statement in quotation marks */
    LABEL_PRINTS, /* a date with a weekday that is another day's */
    LABEL_BUT,
    LABEL_IS_A, /* of a day, before its weekday */
    LABEL_MONDAY,
    LABEL_TUESDAY,
    LABEL_WEDNESDAY,
    LABEL_THURSDAY,
    LABEL_FRIDAY,
    LABEL_SATURDAY,
    LABEL_SUNDAY,
    LABEL_COUNT
} Label;

typedef enum LabelLanguage { LABELS_ENGLISH, LABELS_INDONESIAN } LabelLanguage;

const char *label(LabelLanguage language, Label label);

/* "1 page", "3 pages" in the language. */
const char *label_counted(LabelLanguage language, size_t count, Label one,
                          Label many);

Label label_of_status(EventStatus status);
Label label_of_relation(Relation relation);
Label label_of_copy(CopyKind kind);
Label label_of_weekday(Day day);

#endif
