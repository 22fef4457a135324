/* SPDX-License-Identifier: MIT */
#include "link/similarity.h"

#include "link/sibling.h"

#include <math.h>
#include <stdlib.h>

enum {
    HAPPENING_DAYS = 9, /* after so many days likeness counts 1/e */
    GAP_DAYS_MAX = 21,
    SPOKEN_DAYS_MAX = 300 /* an undated page a year apart is of another time */
};
static const double OTHER_TIME = 0.5;
static const double COUNTS_LEAST = 0.12;
static const double COSINE_WEIGHT = 0.69;
static const double HEADLINE_WEIGHT = 0.31;
static const double HEADLINE_UNKNOWN = 0.5; /* of a page without headline */
static const double ONE_HOST = 0.8;

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

/* The share of the weight of one page's headline that the other page has;
 * less than 0: there is no headline. */
static double headline_held(const Features *page, const Features *other) {
    double held = 0, all = 0;
    for (size_t i = 0, j = 0; i < page->term_count; i++) {
        if (!(page->term_flags[i] & TERM_HEADLINE))
            continue;
        uint32_t word = page->term_words[i];
        while (j < other->term_count && other->term_words[j] < word)
            j++;
        all += page->term_weights[i];
        if (j < other->term_count && other->term_words[j] == word)
            held += page->term_weights[i];
    }
    return all > 0 ? held / all : -1;
}

static double headlines_held(const Features *a, const Features *b) {
    double x = headline_held(a, b), y = headline_held(b, a);
    if (x < 0 || y < 0)
        return fmax(x, y) < 0 ? HEADLINE_UNKNOWN : fmax(x, y);
    return (x + y) / 2;
}

double pages_happening(const LinkPage *a, const LinkPage *b, double cosine) {
    double left = days_leave(a, b);
    if (cosine * left < COUNTS_LEAST || are_siblings(a, b))
        return 0;
    double headlines = headlines_held(&a->features, &b->features);
    double likeness =
        left * (COSINE_WEIGHT * cosine + HEADLINE_WEIGHT * headlines);
    return a->host && a->host == b->host ? likeness * ONE_HOST : likeness;
}
