/* SPDX-License-Identifier: MIT */
#include "link/sibling.h"

#include <math.h>

enum {
    SHORT_WORDS = 150,   /* of a page that may be all bulletin */
    WORDS_A_NUMBER = 25, /* at most, in a longer one */
    NUMBERS_MIN = 3,
    TABLE_WORDS_A_NUMBER = 12, /* a list of prices */
    TABLE_NUMBERS_MIN = 6
};
static const double NUMBERS_SHARED = 0.5;
static const double NUMBERS_OF_TEXT = 0.6;    /* of the share of common text */
static const double NUMBERS_OF_TABLES = 0.65; /* weights stay, prices change */
static const double NAMES_SHARED = 0.3;       /* of the names' weight */

/* The share of the fewer numbers that the other page has. One alone is as
 * good as none: of many bulletins some share it by chance. */
static double numbers_shared(const Features *a, const Features *b) {
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < a->number_count && j < b->number_count;) {
        uint32_t left = a->numbers[i], right = b->numbers[j];
        shared += left == right;
        i += left <= right;
        j += right <= left;
    }
    size_t fewer =
        a->number_count < b->number_count ? a->number_count : b->number_count;
    if (shared == 1 && fewer >= NUMBERS_MIN)
        shared = 0;
    return fewer ? (double)shared / (double)fewer : 1;
}

static bool is_short(const Features *page) {
    return page->word_count < SHORT_WORDS;
}

static bool is_mould(const Features *page) {
    return page->number_count >= NUMBERS_MIN &&
           (is_short(page) ||
            page->number_count * WORDS_A_NUMBER >= page->word_count);
}

static bool is_table(const Features *page) {
    return page->number_count >= TABLE_NUMBERS_MIN &&
           page->number_count * TABLE_WORDS_A_NUMBER >= page->word_count;
}

static bool days_differ(Day a, Day b) {
    return a != DAY_NONE && b != DAY_NONE && a != b;
}

bool one_mould(const Features *a, const Features *b, double share) {
    if (is_short(a) && is_short(b) &&
        days_differ(a->headline_day, b->headline_day))
        return true;
    return is_mould(a) && is_mould(b) &&
           numbers_shared(a, b) < fmin(NUMBERS_SHARED, share * NUMBERS_OF_TEXT);
}

static bool holds_term(const Features *page, uint32_t word) {
    size_t low = 0, high = page->term_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (page->term_words[middle] < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < page->term_count && page->term_words[low] == word;
}

/* The weight of a page's names with such flags; `lacking`: only of those that
 * the other page does not hold at all. */
static double names_weigh(const Features *page, const Features *other,
                          uint32_t flags, bool lacking) {
    double sum = 0;
    for (size_t i = 0; i < page->term_count; i++) {
        if ((page->term_flags[i] & flags) == flags &&
            holds_term(other, page->term_words[i]) != lacking)
            sum += page->term_weights[i];
    }
    return sum;
}

/* Does each headline have names, or words, that the other page has not? */
static bool headlines_exclude(const Features *a, const Features *b,
                              uint32_t flags) {
    double own_a = names_weigh(a, b, flags, true);
    double own_b = names_weigh(b, a, flags, true);
    double both =
        fmin(names_weigh(a, b, flags, false), names_weigh(b, a, flags, false));
    return own_a > 0 && own_b > 0 && fmin(own_a, own_b) >= both;
}

/* The share of the names' weight in the shorter page that the other has. */
static double names_shared(const Features *a, const Features *b) {
    double held_a = names_weigh(a, b, TERM_NAME, false);
    double held_b = names_weigh(b, a, TERM_NAME, false);
    double all_a = held_a + names_weigh(a, b, TERM_NAME, true);
    double all_b = held_b + names_weigh(b, a, TERM_NAME, true);
    double smaller = fmin(all_a, all_b);
    return smaller > 0 ? fmin(held_a, held_b) / smaller : 1;
}

/* The day that a bulletin is for. */
static Day bulletin_day(const LinkPage *page) {
    return page->features.headline_day != DAY_NONE ? page->features.headline_day
                                                   : page->day;
}

bool are_siblings(const LinkPage *a, const LinkPage *b) {
    const Features *x = &a->features, *y = &b->features;
    if (days_differ(x->headline_day, y->headline_day))
        return true;
    bool other_day = days_differ(bulletin_day(a), bulletin_day(b));
    if (x->bulletin & BULLETIN_DAILY && x->bulletin == y->bulletin &&
        headlines_exclude(x, y, TERM_HEADLINE))
        return true;
    if (x->bulletin && x->bulletin == y->bulletin &&
        ((x->bulletin & BULLETIN_DAILY && other_day) ||
         headlines_exclude(x, y, TERM_NAME | TERM_HEADLINE)))
        return true;
    if (is_table(x) && is_table(y) && other_day &&
        numbers_shared(x, y) < NUMBERS_OF_TABLES)
        return true;
    return one_mould(x, y, 1) &&
           (headlines_exclude(x, y, TERM_NAME | TERM_HEADLINE) ||
            names_shared(x, y) < NAMES_SHARED);
}
