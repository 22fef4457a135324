/* figure_unit.h -- what a number counts
 *
 * Gives   the noun without its adjectives, the unit of percent, or a currency's
 * code; behind a classifier the noun that it classes, if there is one Leaves
 * compounds that units.tsv does not list */
#ifndef RUNUT_FIND_FIGURE_UNIT_H
#define RUNUT_FIND_FIGURE_UNIT_H

#include "find/figure_amount.h"
#include "find/finding.h"

typedef struct FigureUnit {
    Slice name; /* empty: none */
    uint32_t last;
    FigureWordKind kind; /* FIGURE_NOTHING: a noun that no table knows */
    Slice family;        /* of a unit of time */
    double size;
} FigureUnit;

/* Reads the unit at `at`, the token behind a number. `bodies` are the
 * page's entities. */
bool unit_read(const FigureScan *scan, uint32_t at, const EntityList *bodies,
               FigureUnit *unit);

#endif
