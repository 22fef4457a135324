/* source.h -- where the page says it has its information from
 *
 * Reads   Document, Findings.names, dates and statements,
 *         data/<language>/credits.tsv, outlets_agencies.tsv
 * Gives   Findings.sources, in text order, each chain once
 * Files   source_table.h (words of credit), source_phrase.h (who is credited),
 *         source_credits.h (whom a sentence credits),
 *         source_writer.h (who wrote what it tells),
 *         source_subject.h (documents that are a subject),
 *         source_shown.h (films, posts, programmes),
 *         source_tag.h (initials at the end),
 *         source_chain.h (chains without repetitions)
 * Leaves  persons whom the credited outlet quotes (they are speakers); what
 *         a credit at a page's end covers of the sentences before it; names
 *         stuck to a word that is no "dari" ("dikutipharian.com"), or in small
 *         letters without a date ("dari harianku", "akun garut24jam"); the
 *         outlet in a writer's signature ("(Harian.com/Ani)"); a source whose
 *         report fills several paragraphs is linked only to the sentence that
 *         names it; credits behind a quotation mark never closed; posts of
 *         somebody who has no name but a description; films told of before
 *         they are said to go around; films and posts that are told about, not
 *         credited ("soal video yang diunggah @ani"), which are taken for
 *         sources */
#ifndef RUNUT_FIND_SOURCE_H
#define RUNUT_FIND_SOURCE_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *source_load(Arena *run, const char *folder, Error *err);

/* Adds what it finds to `found`, in `page`. */
void source_find(Arena *page, const Document *document, const void *tables,
                 Findings *found);

#endif
