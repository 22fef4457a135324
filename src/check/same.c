/* SPDX-License-Identifier: MIT */
#include "check/same.h"

#include "base/utf8.h"
#include "text/word.h"

#include <stdlib.h>

enum { WORDS_MAX = 256 };

/* The next run of letters and digits; empty at the end. */
static Slice word_next(Slice *rest) {
    size_t start = 0, end;
    for (end = 0; end < rest->length;) {
        size_t next = end;
        uint32_t sign = utf8_next(*rest, &next);
        bool in_word =
            utf8_is_letter(sign) || utf8_is_digit(sign) || sign == '-';
        if (!in_word && end > start)
            break;
        end = next;
        if (!in_word)
            start = end;
    }
    Slice word = slice_part(*rest, start, end);
    *rest = slice_part(*rest, end, rest->length);
    return word;
}

static size_t words_read(Slice text, Word words[WORDS_MAX]) {
    size_t count = 0;
    for (Slice word; count < WORDS_MAX && (word = word_next(&text)).length;)
        words[count++] = word_of(word);
    return count;
}

size_t words_count(Slice text) {
    Word words[WORDS_MAX];
    return words_read(text, words);
}

static bool holds_word(const Word *words, size_t count, Word word) {
    for (size_t i = 0; i < count; i++)
        if (words[i] == word)
            return true;
    return false;
}

bool names_same(Slice a, Slice b) {
    Word x[WORDS_MAX], y[WORDS_MAX];
    size_t x_count = words_read(a, x), y_count = words_read(b, y);
    if (!x_count || !y_count)
        return false;
    const Word *shorter = x_count <= y_count ? x : y;
    const Word *longer = x_count <= y_count ? y : x;
    size_t fewer = x_count <= y_count ? x_count : y_count;
    size_t more = x_count <= y_count ? y_count : x_count;
    for (size_t i = 0; i < fewer; i++)
        if (!holds_word(longer, more, shorter[i]))
            return false;
    return true;
}

/* Do two words share their beginning or end, or one hold the other? */
static bool words_alike(Slice a, Slice b) {
    enum { COMMON_LEAST = 5 };
    size_t shorter = a.length < b.length ? a.length : b.length;
    size_t front = 0, back = 0;
    while (front < shorter && (a.text[front] | 32) == (b.text[front] | 32))
        front++;
    while (back < shorter && (a.text[a.length - 1 - back] | 32) ==
                                 (b.text[b.length - 1 - back] | 32))
        back++;
    return front >= COMMON_LEAST || back >= COMMON_LEAST;
}

bool names_alike(Slice a, Slice b) {
    if (names_same(a, b))
        return true;
    for (Slice rest = a, word; (word = word_next(&rest)).length;)
        for (Slice other = b, second; (second = word_next(&other)).length;)
            if (words_alike(word, second))
                return true;
    return false;
}

static bool has_partner(const Parties *parties, Slice name) {
    for (size_t i = 0; i < parties->count; i++)
        if (names_same(parties->names[i], name))
            return true;
    return false;
}

bool parties_same(const Parties *a, const Parties *b) {
    const Parties *shorter = a->count <= b->count ? a : b;
    const Parties *longer = a->count <= b->count ? b : a;
    if (!shorter->count)
        return !longer->count;
    for (size_t i = 0; i < shorter->count; i++)
        if (!has_partner(longer, shorter->names[i]))
            return false;
    return true;
}

static int compare_words(const void *a, const void *b) {
    Word x = *(const Word *)a, y = *(const Word *)b;
    return (x > y) - (x < y);
}

/* Words, and pairs of neighbours, as sorted numbers without order. */
static size_t pairs_read(Slice text, Word pairs[WORDS_MAX]) {
    size_t count = words_read(text, pairs);
    for (size_t i = 0; i + 1 < count; i++)
        pairs[i] = pairs[i] * 31 + pairs[i + 1];
    if (count > 1)
        count--;
    qsort(pairs, count, sizeof *pairs, compare_words);
    return count;
}

static size_t pairs_shared(const Word *x, size_t x_count, const Word *y,
                           size_t y_count) {
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < x_count && j < y_count;) {
        shared += x[i] == y[j];
        if (x[i] == y[j])
            i++, j++;
        else if (x[i] < y[j])
            i++;
        else
            j++;
    }
    return shared;
}

double words_shared(Slice a, Slice b) {
    Word x[WORDS_MAX], y[WORDS_MAX];
    size_t x_count = pairs_read(a, x), y_count = pairs_read(b, y);
    size_t fewer = x_count < y_count ? x_count : y_count;
    return fewer ? (double)pairs_shared(x, x_count, y, y_count) / (double)fewer
                 : 0;
}

double words_inside(Slice part, Slice whole) {
    Word x[WORDS_MAX], y[WORDS_MAX];
    size_t x_count = pairs_read(part, x), y_count = pairs_read(whole, y);
    return x_count
               ? (double)pairs_shared(x, x_count, y, y_count) / (double)x_count
               : 0;
}
