/* name_feature.h -- what the tagger looks at around a token
 *
 * Words, shapes, endings, the lists, what the rules say: each as the number
 * of a weight row. Training (tools/name_train.c) and use share this file.
 * Source  conditional random fields: see tools/name_crf.h */
#ifndef RUNUT_FIND_NAME_FEATURE_H
#define RUNUT_FIND_NAME_FEATURE_H

#include "find/name_page.h"

enum {
    NAME_FEATURES_MAX = 80,
    NAME_WEIGHT_ROWS = 1 << 18 /* a feature's hash picks the row */
};

typedef struct NameFeatures {
    uint32_t rows[NAME_FEATURES_MAX];
    uint32_t count;
} NameFeatures;

/* What the lists say of every token, found once a page. */
typedef struct NameMarks {
    uint8_t *title, *body, *place; /* 0, or NameSort + 1; inside: + 32 */
    uint8_t *shape;
    uint16_t *sorts;     /* bits of NameWord, with WORD_COMMON by root too */
    uint32_t *run;       /* the first token of the run of capitals */
    const uint8_t *rule; /* the tags that the rules gave */
} NameMarks;

/* page->tags must hold the tags by rule; they are copied. */
NameMarks *name_marks_read(const NamePage *page);

/* The features of one token of the sentence. */
void name_features_read(const NamePage *page, const NameMarks *marks,
                        const Sentence *sentence, uint32_t token,
                        NameFeatures *features);

/* The row of a word by itself. */
uint32_t name_word_row(Word word);

#endif
