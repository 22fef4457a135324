/* byline.h -- who wrote it, as printed
 *
 * Reads   data/<language>/bylines.tsv, the field that came with the page, the
 *         lines of the text, short lines beside the headline and below the text
 * Gives   names for Article.byline; takes byline lines out of the text
 * Leaves  names set in running text without a word or a bracket; houses
 *         that sign for themselves on their own pages */
#ifndef RUNUT_PAGE_BYLINE_H
#define RUNUT_PAGE_BYLINE_H

#include "base/error.h"
#include "page/lines.h"
#include "page/moment.h"

typedef struct BylineRules BylineRules;

BylineRules *byline_rules_load(Arena *run, const char *folder,
                               const MomentRules *moments, Error *err);

/* What the text's own lines say about writers and the hour. */
typedef struct BylineFound {
    Slice writer;    /* "Penulis: …", a name beside the date on top */
    Slice signature; /* "(Agung)", "(wdh)" at the end, without brackets */
    Slice editor;    /* "Editor: …" */
    Slice date;      /* the line on top that carries it, raw */
} BylineFound;

/* Reads the lines and removes those that are nothing else. */
void byline_take(const BylineRules *rules, Lines *lines, BylineFound *found);

/* A line beside the headline or under the text that is no part of it: "By Ani
 * Budi on March 30, 2025", "Penulis: Ani | Jumat, 28 Mar". `named` lines stand
 * in an element that calls itself byline: "Ani Budi, 3 April 2025 17:30". */
void byline_note_read(const BylineRules *rules, Slice line, bool named,
                      BylineFound *found);

/* The field without roles and outlet: "A,\n B\nTim Redaksi" -> "A, B",
 * "A - detikNews" -> "A". Empty when it names nobody or only the outlet. */
Slice byline_clean(Arena *page, const BylineRules *rules, Slice field,
                   Slice outlet);

/* "(bel/dek)", "(***)", "(Dani Jumadil Akhir)": a whole line that signs. */
bool line_is_signature(Slice line);

#endif
