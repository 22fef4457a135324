/* SPDX-License-Identifier: MIT */
#include "base/interval.h"

#include <math.h>

/* Ends that differ by rounding alone are the same end. */
static bool same_end(double a, double b) {
    if (isinf(a) || isinf(b))
        return isinf(a) && isinf(b) && (a > 0) == (b > 0);
    return fabs(a - b) <= 1e-9 * fmax(1, fmax(fabs(a), fabs(b)));
}

IntervalRelation interval_compare(Interval a, Interval b) {
    bool low_same = same_end(a.low, b.low);
    bool high_same = same_end(a.high, b.high);
    if (low_same && high_same)
        return INTERVAL_EQUAL;
    if ((a.low > b.high && !same_end(a.low, b.high)) ||
        (b.low > a.high && !same_end(b.low, a.high)))
        return INTERVAL_APART;
    if ((low_same || a.low > b.low) && (high_same || a.high < b.high))
        return INTERVAL_WITHIN;
    if ((low_same || b.low > a.low) && (high_same || b.high < a.high))
        return INTERVAL_AROUND;
    return INTERVAL_OVERLAPS;
}
