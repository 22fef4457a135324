/* name_feature.h -- what the tagger looks at around a token
 *
 * Words, shapes, endings, the lists, what the rules say: each as the number
 * of a weight row. Training (tools/name_train.c) and use share this file.
 * Source  conditional random fields: see tools/name_crf.h */
#ifndef RUNUT_FIND_NAME_FEATURE_H
#define RUNUT_FIND_NAME_FEATURE_H

#include "find/name_page.h"

enum {
    NAME_FEATURES_MAX = 64,
    NAME_WEIGHT_BITS = 18, /* a feature's hash picks the row */
    NAME_WEIGHT_ROWS = 1 << NAME_WEIGHT_BITS
};

typedef struct NameFeatures {
    uint32_t rows[NAME_FEATURES_MAX];
    uint32_t count;
} NameFeatures;

/* What a token is to itself and to those beside it. */
typedef struct NameAround {
    Word word;
    uint64_t look, ruled; /* the shape with `sorts`, and with the rules' tag */
    uint64_t lists;       /* the shape with what the lists say */
    uint16_t evidence;    /* bits of NameEvidence */
    uint16_t sorts;       /* bits of NameWord, with WORD_COMMON by root too */
    uint8_t shape, rule, title, class, voice;
    NameHabit habit;
} NameAround;

/* Found once a page, for every token. */
typedef struct NameMarks {
    uint8_t *title, *body, *place; /* 0, or NameSort + 1; inside: + 32 */
    uint32_t *run;                 /* the first token of the run of capitals */
    NameAround *around;
} NameMarks;

/* page->tags must hold the tags by rule. */
NameMarks *name_marks_read(const NamePage *page);

/* The features of one token of the sentence. */
void name_features_read(const NamePage *page, const NameMarks *marks,
                        const Sentence *sentence, uint32_t token,
                        NameFeatures *features);

#endif
