/* SPDX-License-Identifier: MIT */
#include "link/similarity.h"

#include "link/sibling.h"

#include <math.h>
#include <stdlib.h>

enum {
    HAPPENING_DAYS = 7, /* after so many days the cosine counts 1/e */
    GAP_DAYS_MAX = 21,
    SPOKEN_DAYS_MAX = 300 /* an undated page a year apart is of another time */
};
static const double OTHER_TIME = 0.5;
static const double COUNTS_LEAST = 0.12;

double pages_cosine(const LinkPage *a, const LinkPage *b) {
    const Features *x = &a->features, *y = &b->features;
    double sum = 0;
    for (size_t i = 0, j = 0; i < x->term_count && j < y->term_count;) {
        uint32_t left = x->term_words[i], right = y->term_words[j];
        if (left == right)
            sum += (double)x->term_weights[i] * y->term_weights[j];
        i += left <= right;
        j += right <= left;
    }
    return sum > 0 ? sum / ((double)x->length * y->length) : 0;
}

/* What the days between two pages leave of their likeness. */
static double days_leave(const LinkPage *a, const LinkPage *b) {
    if (a->day != DAY_NONE && b->day != DAY_NONE) {
        int gap = abs(a->day - b->day);
        return gap > GAP_DAYS_MAX ? 0 : exp(-(double)gap / HAPPENING_DAYS);
    }
    Day x = a->day == DAY_NONE ? a->features.latest_day : a->day;
    Day y = b->day == DAY_NONE ? b->features.latest_day : b->day;
    bool known = x != DAY_NONE && y != DAY_NONE;
    return known && abs(x - y) > SPOKEN_DAYS_MAX ? OTHER_TIME : 1;
}

double pages_happening(const LinkPage *a, const LinkPage *b, double cosine) {
    double happening = cosine * days_leave(a, b);
    return happening < COUNTS_LEAST || are_siblings(a, b) ? 0 : happening;
}
