/* head_field.h -- what a page says about itself, with all who say so
 *
 * Reads   data/web/head_fields.tsv: which name fills which field */
#ifndef RUNUT_PAGE_HEAD_FIELD_H
#define RUNUT_PAGE_HEAD_FIELD_H

#include "base/error.h"
#include "page/word_table.h"

typedef enum HeadField {
    HEAD_TITLE,
    HEAD_PUBLISHED,
    HEAD_MODIFIED,
    HEAD_WRITER,
    HEAD_OUTLET,
    HEAD_ADDRESS,
    HEAD_LANGUAGE,
    HEAD_BODY,
    HEAD_DESCRIPTION,
    HEAD_FIELD_COUNT
} HeadField;

typedef enum HeadPlace { HEAD_META, HEAD_JSON_LD, HEAD_ITEMPROP } HeadPlace;

typedef struct HeadSlot {
    bool known;
    HeadField field;
    uint8_t rank;
} HeadSlot;

typedef struct HeadFields {
    WordTable slots; /* place, field and rank; see head_slot */
} HeadFields;

bool head_fields_load(Arena *run, const char *folder, HeadFields *fields,
                      Error *err);

/* The field that a name fills in a place; not `known` when it fills none. */
HeadSlot head_slot(const HeadFields *fields, HeadPlace place, Slice name);

enum { HEAD_VOICES_MAX = 12 };

typedef struct HeadVoice {
    Slice text; /* clean text */
    uint8_t rank;
} HeadVoice;

/* For every field, what was said, the surest first. */
typedef struct Head {
    HeadVoice voices[HEAD_FIELD_COUNT][HEAD_VOICES_MAX];
    size_t counts[HEAD_FIELD_COUNT];
} Head;

/* Keeps the text unless it is empty, said already, or worse than a full
 * list. Equal ranks keep the order in which they came. */
void head_say(Head *head, HeadSlot slot, Slice text);

/* The surest; empty when nothing was said. */
Slice head_best(const Head *head, HeadField field);

#endif
