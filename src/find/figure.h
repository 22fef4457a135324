/* figure.h -- counts, measures, money, percentages, durations as intervals
 *
 * Reads   Document, Findings.names and dates (dates are no figures),
 *         data/<language>/numbers.tsv, units.tsv
 * Gives   Findings.figures, in text order
 * Files   figure_amount.h the number; figure_unit.h what it counts;
 *         figure_words.h the words around
 * Leaves  "dua tiga hari", fractions in digits (3/4), "sekali" for once, counts
 *         whose noun stands sentences before ("dua dari Garut"), units with a
 *         slash ("desa/kelurahan"); sizes as 5x4 meter are left out on purpose,
 *         since they are two lengths */
#ifndef RUNUT_FIND_FIGURE_H
#define RUNUT_FIND_FIGURE_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *figure_load(Arena *run, const char *folder, Error *err);

/* Adds what it finds to `found`, in `page`. */
void figure_find(Arena *page, const Document *document, const void *tables,
                 Findings *found);

#endif
