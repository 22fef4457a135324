/* date.h -- expressions that name days, and which days
 *
 * Reads   Document, article->published_day, data/<language>/dates.tsv and
 *         numbers.tsv
 * Gives   Findings.dates, in text order
 * Files   date_read.h one expression; date_resolve.h, date_spoken.h,
 *         date_holiday.h and date_hijri.h its days; date_words.h the words
 * Leaves  "sehari setelah penembakan" unless it stands right behind its date;
 *         seasons of sport ("musim 2024/2025", "musim lalu"); "malam itu"; in a
 *         quotation "kemarin" and "hari ini" count from the day of publication,
 *         not of speaking; ranges over sentences */
#ifndef RUNUT_FIND_DATE_H
#define RUNUT_FIND_DATE_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *date_load(Arena *run, const char *folder, Error *err);

/* Adds what it finds to `found`, in `page`. */
void date_find(Arena *page, const Document *document, const void *tables,
               Findings *found);

#endif
