/* event_weight.h -- the lines of tables of learned weights
 *
 * A line is a fact's name, its value and what it weighs, in thousandths of the
 * logarithm of the odds; tools/train makes such tables. */
#ifndef RUNUT_FIND_EVENT_WEIGHT_H
#define RUNUT_FIND_EVENT_WEIGHT_H

#include "base/table.h"

/* The facts that a table may weigh; every value is below `values`. */
typedef struct WeightNames {
    const char *const *names;
    size_t count, values;
} WeightNames;

typedef struct WeightRow {
    size_t fact, value;
    int32_t weight;
} WeightRow;

/* The weight in the third field of the line. */
bool weight_read(const Table *lines, size_t at, int32_t *weight, Error *err);

/* The whole line. */
bool weight_row_read(const WeightNames *names, const Table *lines, size_t at,
                     WeightRow *row, Error *err);

#endif
