/* SPDX-License-Identifier: MIT */
#include "link/similarity.h"

#include "link/sibling.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    HAPPENING_DAYS = 9, /* after so many days likeness counts 1/e */
    AFFAIR_DAYS = 30,   /* the same where pages may tell two happenings */
    GAP_DAYS_MAX = 21,
    SPOKEN_DAYS_MAX = 300, /* an undated page a year apart is of another time */
    TIED_NAMES_LEAST = 4
};
static const double OTHER_TIME = 0.5;
static const double COUNTS_LEAST = 0.12;
static const double COSINE_WEIGHT = 0.69;
static const double HEADLINE_WEIGHT = 0.31;
static const double HEADLINE_UNKNOWN = 0.5; /* of a page without headline */
static const double ONE_HOST = 0.8;
static const double AFFAIR_LEAST = 0.26; /* between pages that are tied */
static const double AFFAIR_UNTIED = 0.5; /* between others, at any time */

void term_table_make(const Features *features, TermTable *table) {
    table->features = features;
    memset(table->places, 0, sizeof table->places);
    for (size_t i = 0; i < features->term_count && i < TERMS_MAX; i++) {
        uint32_t place = features->term_words[i] % TERM_PLACES;
        while (table->places[place])
            place = (place + 1) % TERM_PLACES;
        table->places[place] = (uint8_t)(i + 1);
    }
}

/* Hardly a word finds its place taken, so nothing hangs on the word before. */
double pages_cosine(const TermTable *a, const Features *b) {
    const Features *own = a->features;
    double sum = 0;
    for (size_t i = 0; i < b->term_count; i++) {
        uint32_t word = b->term_words[i], place = word % TERM_PLACES;
        for (; a->places[place]; place = (place + 1) % TERM_PLACES) {
            unsigned at = a->places[place] - 1u;
            if (own->term_words[at] == word)
                sum += (double)own->term_weights[at] * b->term_weights[i];
        }
    }
    return sum > 0 ? sum / ((double)own->length * b->length) : 0;
}

/* What the days between two pages leave of their likeness, of which `days`
 * leave 1/e. */
static double days_leave(const LinkPage *a, const LinkPage *b, int days) {
    if (a->day != DAY_NONE && b->day != DAY_NONE)
        return exp(-(double)abs(a->day - b->day) / days);
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

/* What both pages say, whenever and wherever they say it. */
static double words_alike(const LinkPage *a, const LinkPage *b, double cosine) {
    double headlines = headlines_held(&a->features, &b->features);
    return COSINE_WEIGHT * cosine + HEADLINE_WEIGHT * headlines;
}

double pages_happening(const LinkPage *a, const LinkPage *b, double cosine) {
    bool dated = a->day != DAY_NONE && b->day != DAY_NONE;
    double left = days_leave(a, b, HAPPENING_DAYS);
    if ((dated && abs(a->day - b->day) > GAP_DAYS_MAX) ||
        cosine * left < COUNTS_LEAST || are_siblings(a, b))
        return 0;
    double likeness = left * words_alike(a, b, cosine);
    return a->host && a->host == b->host ? likeness * ONE_HOST : likeness;
}

/* Are they the same names that tell both pages from others, one of them in both
 * headlines? */
static bool are_tied(const Features *a, const Features *b) {
    size_t names = 0;
    bool headlines = false;
    for (size_t i = 0, j = 0; i < a->term_count; i++) {
        while (j < b->term_count && b->term_words[j] < a->term_words[i])
            j++;
        if (j == b->term_count || b->term_words[j] != a->term_words[i])
            continue;
        bool name = (a->term_flags[i] | b->term_flags[j]) & TERM_NAME;
        names += name;
        headlines |=
            name && a->term_flags[i] & b->term_flags[j] & TERM_HEADLINE;
    }
    return headlines && names >= TIED_NAMES_LEAST;
}

double pages_affair(const LinkPage *a, const LinkPage *b, double cosine) {
    if (cosine < COUNTS_LEAST || are_siblings(a, b))
        return 0;
    double alike = words_alike(a, b, cosine);
    double left = alike * days_leave(a, b, AFFAIR_DAYS);
    if (left >= AFFAIR_LEAST && are_tied(&a->features, &b->features))
        return alike;
    return alike >= AFFAIR_UNTIED ? alike : 0;
}
