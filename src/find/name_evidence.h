/* name_evidence.h -- what a page shows of a word, wherever it stands
 *
 * "Ani" behind a title, beside "kata" or first of a longer run of capitals in
 * one sentence tells what "Ani" in another is.
 * Reads   NamePage with the tags by rule, NameMarks
 * Gives   NameAround.evidence of the words with a capital */
#ifndef RUNUT_FIND_NAME_EVIDENCE_H
#define RUNUT_FIND_NAME_EVIDENCE_H

#include "find/name_feature.h"

/* Bits. */
typedef enum NameEvidence {
    SEEN_TITLED = 1, /* behind a title */
    SEEN_SAYING = 2, /* beside a word that reports */
    SEEN_PLACED = 4, /* behind "di" */
    SEEN_AGED = 8,   /* before a number in brackets */
    SEEN_BEHAVIOUR = SEEN_TITLED | SEEN_SAYING | SEEN_PLACED | SEEN_AGED,
    SEEN_PERSON = 16, /* as the rules say */
    SEEN_PLACE = 32,
    SEEN_BODY = 64,
    SEEN_KIND = SEEN_PERSON | SEEN_PLACE | SEEN_BODY,
    SEEN_LEADING = 128, /* first of several capitals */
    SEEN_INSIDE = 256,  /* further inside */
    SEEN_HEADED = 512,  /* inside, and a body's head is first */
    SEEN_PART = SEEN_LEADING | SEEN_INSIDE | SEEN_HEADED,
    SEEN_SMALL = 1024,   /* without a capital */
    SEEN_CAPITAL = 2048, /* with one that means something */
    SEEN_WRITING = SEEN_SMALL | SEEN_CAPITAL
} NameEvidence;

/* page->tags must hold the tags by rule, and marks->around all but the
 * evidence. */
void name_evidence_read(const NamePage *page, NameMarks *marks);

#endif
