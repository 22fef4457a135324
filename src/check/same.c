/* SPDX-License-Identifier: MIT */
#include "check/same.h"

#include "base/utf8.h"
#include "text/word.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

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

bool letters_same(Slice a, Slice b, LetterSkipped *skipped) {
    size_t i = 0, j = 0;
    while (true) {
        while (i < a.length && skipped(a.text[i]))
            i++;
        while (j < b.length && skipped(b.text[j]))
            j++;
        if (i == a.length || j == b.length)
            return i == a.length && j == b.length;
        if (tolower((unsigned char)a.text[i++]) !=
            tolower((unsigned char)b.text[j++]))
            return false;
    }
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

bool names_read_same(WordList a, WordList b) {
    WordList shorter = a.count <= b.count ? a : b;
    WordList longer = a.count <= b.count ? b : a;
    for (size_t i = 0; i < shorter.count; i++)
        if (!holds_word(longer.rows, longer.count, shorter.rows[i]))
            return false;
    return shorter.count > 0;
}

bool names_same(Slice a, Slice b) {
    Word x[WORDS_MAX], y[WORDS_MAX];
    return names_read_same((WordList){x, words_read(a, x)},
                           (WordList){y, words_read(b, y)});
}

static WordList words_keep(Arena *run, const Word *words, size_t count) {
    Word *kept = arena_take(run, (count + 1) * sizeof *kept);
    memcpy(kept, words, count * sizeof *kept);
    return (WordList){kept, count};
}

WordList name_read(Arena *run, Slice name) {
    Word words[WORDS_MAX];
    return words_keep(run, words, words_read(name, words));
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

WordList pairs_of(Arena *run, Slice text) {
    Word pairs[WORDS_MAX];
    return words_keep(run, pairs, pairs_read(text, pairs));
}

static size_t pairs_shared(WordList a, WordList b) {
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < a.count && j < b.count;) {
        shared += a.rows[i] == b.rows[j];
        if (a.rows[i] == b.rows[j])
            i++, j++;
        else if (a.rows[i] < b.rows[j])
            i++;
        else
            j++;
    }
    return shared;
}

double pairs_share(WordList a, WordList b) {
    size_t fewer = a.count < b.count ? a.count : b.count;
    return fewer ? (double)pairs_shared(a, b) / (double)fewer : 0;
}

double words_shared(Slice a, Slice b) {
    Word x[WORDS_MAX], y[WORDS_MAX];
    return pairs_share((WordList){x, pairs_read(a, x)},
                       (WordList){y, pairs_read(b, y)});
}

double pairs_inside(WordList part, WordList whole) {
    return part.count ? (double)pairs_shared(part, whole) / (double)part.count
                      : 0;
}
