/* glue_word.h -- what is known of the parts of a glued word
 *
 * Reads   Glue, the words that stand alone in the text */
#ifndef RUNUT_TEXT_GLUE_WORD_H
#define RUNUT_TEXT_GLUE_WORD_H

#include "text/glue.h"

/* What a single word is the name of, as bits. */
typedef enum GlueName {
    GLUE_PLACE = 1,
    GLUE_PERSON = 2,
    GLUE_HEAD = 4, /* what a name follows: a title, the head of a body */
    GLUE_STATE = 8 /* a place whose name begins no other's */
} GlueName;

/* A word, and what it stands in. */
typedef struct GlueWord {
    const Glue *glue;
    const AloneWords *alone;
    Slice text, word;
    bool changes; /* may its letters change: alone_change() */
} GlueWord;

bool glue_is_small(char c);
bool glue_is_large(char c);
bool glue_is_letter(char c);

Analysis glue_analysis(const Glue *glue, Slice text);

/* A listed word, or a long one that the affixes alone show: "dilansir". */
bool glue_is_word(const Glue *glue, Slice text);
bool glue_is_verb(const Glue *glue, Slice text);

/* "di", "melalui", "bahwa": what a name or number is followed by. */
bool glue_is_joining(const Glue *glue, Slice text);

/* Is it a head that a capital may follow within one word, "Kapan|Lagi"? */
bool glue_is_joined(const Glue *glue, Slice head);

/* What the lists call a word, as bits of GlueName. */
unsigned glue_listed(const Glue *glue, Slice word);
bool glue_is_place(const Glue *glue, Slice head);

/* A name of the lists, or one that stands alone elsewhere in the text. */
bool glue_is_name(const GlueWord *place, Slice word);

#endif
