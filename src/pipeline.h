/* pipeline.h -- the way of a page through the stages
 *
 * A newcomer starts at the table in pipeline.c. */
#ifndef RUNUT_PIPELINE_H
#define RUNUT_PIPELINE_H

#include "check/check.h"
#include "input/raw_page.h"
#include "link/link.h"
#include "record/record.h"

/* The Indonesian pack with the tables of every stage, and of other languages
 * what data/id/languages.tsv names: read-only once loaded. */
typedef struct Language Language;

/* Where the Indonesian pack lies: DATA_FOLDER/id. */
const char *language_folder(Arena *run, const char *data_folder);

/* NULL with the error set. */
Language *language_load(Arena *run, const char *data_folder, Error *err);

/* All stages on one page; many threads may read pages at once.
 * Owner   the page's fields live in `page` and in raw */
bool page_analyse(Arena *page, const RawPage *raw, const Language *language,
                  StoredPage *stored, Error *err);

/* The same for benchmarks: what each stage took. */
enum { STAGES_MAX = 16 };
typedef struct StageCost {
    double seconds;
    size_t bytes; /* taken from the page's arena */
} StageCost;
bool page_measure(Arena *page, const RawPage *raw, const Language *language,
                  StageCost costs[STAGES_MAX], Error *err);
const char *stage_name(size_t stage); /* NULL past the last one */

/* Brings copies, stories and checks up to date with the pages that came, in
 * one transaction, and the link index beside the record. In relink.c. */
bool record_relink(Record *record, const Language *language, Error *err);

/* The record's link index, for reading (link/match.h); NULL without an error
 * when none fits the record: it was never linked, or somebody is linking. The
 * caller closes it with index_close(index, 0, err). */
LinkIndex *record_index(Record *record, Error *err);

/* What check/ needs of the pack, and what texts are split by. */
const CheckRules *language_check_rules(const Language *language);
const TextRules *language_text_rules(const Language *language);

#endif
