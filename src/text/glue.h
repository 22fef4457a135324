/* glue.h -- words that lost the blank between them
 *
 * Where a page's links were taken out without their blanks, the text reads
 * "dilansirAntara", "PresidenPrabowo", "Tempo.coberjudul". More than half of
 * the pages of some sites have such words.
 * Reads   data/<language>/joined.tsv (words that are one: "KapanLagi"),
 *         places.tsv ("BanyuwangiMenteri": the blank behind a dateline),
 *         given_names.tsv, titles.tsv and the heads of organisations.tsv,
 *         the text itself: a name that it has elsewhere ("Trumpdan")
 * Gives   a token for each word; nothing of the text changes
 * Leaves  two names that are neither listed nor stand elsewhere, and two words
 *         in small letters */
#ifndef RUNUT_TEXT_GLUE_H
#define RUNUT_TEXT_GLUE_H

#include "text/alone.h"
#include "text/lexicon.h"
#include "text/morphology.h"
#include "text/token.h"

enum { SITE_ENDINGS_MAX = 16 };

/* What joined.tsv says of a word. */
enum { JOINED_HEAD = 1, JOINED_NEVER = 2 };

typedef struct Glue {
    Map *joined; /* heads that a capital may follow within one word, and words
                    that end no name */
    Slice endings[SITE_ENDINGS_MAX]; /* of sites' names: ".com" */
    size_t ending_count;
    Map *names;        /* GlueName of names that are one word */
    AloneWords places; /* those of places, by how they begin */
    const Lexicon *lexicon;
    const Morphology *morphology;
} Glue;

/* Errors  ERR_DATA when one of them has a wrong line */
bool glue_load(Arena *run, const char *folder, Glue *glue, Error *err);

/* Cuts the glued ones among the tokens from `first` on; `alone` are the words
 * of the whole text. */
void glue_cut(TokenScan *scan, size_t first, const Glue *glue,
              const AloneWords *alone);

#endif
