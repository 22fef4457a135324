/* interval.h -- figures and dates as intervals, and how two of them compare
 *
 * "lebih dari 10 ribu" is [10000, inf), "puluhan ribu" [20000, 99999]; a date
 * is an interval of days. Agreement and disagreement fall out of one
 * comparison. Ends belong to the interval. */
#ifndef RUNUT_BASE_INTERVAL_H
#define RUNUT_BASE_INTERVAL_H

#include <stdbool.h>

typedef struct Interval {
    double low, high; /* -INFINITY and INFINITY are unbounded */
} Interval;

typedef enum IntervalRelation {
    INTERVAL_EQUAL,
    INTERVAL_WITHIN,   /* the first lies inside the second */
    INTERVAL_AROUND,   /* the second lies inside the first */
    INTERVAL_OVERLAPS, /* each has something that the other lacks */
    INTERVAL_APART     /* nothing in common */
} IntervalRelation;

IntervalRelation interval_compare(Interval a, Interval b);

#endif
