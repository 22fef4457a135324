/* source_writer.h -- who wrote what the sentence tells
 *
 * Reads   Findings.statements and names, words of writing in credits.tsv
 * Gives   steps of Credits */
#ifndef RUNUT_FIND_SOURCE_WRITER_H
#define RUNUT_FIND_SOURCE_WRITER_H

#include "find/source_credits.h"

/* Who is named in the sentence before the token, last; empty: nobody. */
Slice person_earlier(const Credits *credits, uint32_t token);

/* Whose words stand in the sentence, or end in it; NULL: nobody's. */
const Statement *statement_here(const Credits *credits);

/* "Ani mengatakan | akun di Instagram itu palsu": told of, not written on. */
bool is_said(const Statement *statement, Span words);

/* "kata Ani dalam keterangan tertulis", at the words of writing. */
void read_written(Credits *credits, uint32_t token, uint32_t behind,
                  uint32_t kinds);

/* "dalam laporan yang dirilis Rabu, | Fitch menyebutkan ...": the body that
 * speaks behind a report of nobody's, which is of `kinds`. */
void read_reporter(Credits *credits, uint32_t report, uint32_t kinds);

/* "Ani mengunggah foto", "video yang diunggah (oleh) Ani" */
void read_published(Credits *credits, uint32_t token, uint32_t behind,
                    bool active);

/* Statements whose cue or speaker makes them sources: "tulis X", "laporan X
 * menyebut", "Reuters melaporkan". */
void read_statements(Credits *credits);

#endif
