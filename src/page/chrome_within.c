/* SPDX-License-Identifier: MIT */
#include "page/chrome_within.h"

#include "base/list.h"
#include "base/utf8.h"
#include "page/fold.h"
#include "page/lines.h"

#include <strings.h>

enum { TEASER_BYTES_MAX = 220, TEASERS_MAX = 16 };

/* The same for both cases of a letter. */
static unsigned letter_of(char sign) {
    return (unsigned char)sign % CHROME_LETTERS;
}

void chrome_within_phrase(Arena *run, ChromeWithin *within, Slice phrase) {
    within->phrases = list_room(run, within->phrases, within->count,
                                &within->capacity, sizeof *within->phrases);
    within->phrases[within->count++] = phrase;
    Slice second = slice_part(phrase, 1, phrase.length);
    within->starts[letter_of(phrase.text[0])] |=
        second.length ? 1u << letter_of(second.text[0]) : UINT32_MAX;
}

/* May a phrase begin at `at`? */
static bool phrase_may_begin(const ChromeWithin *within, Slice text,
                             size_t at) {
    unsigned second = at + 1 < text.length ? letter_of(text.text[at + 1]) : 0;
    return within->starts[letter_of(text.text[at])] >> second & 1;
}

/* Asked at every letter that a phrase begins with: no call into slice.c. */
static bool stands_at(Slice text, size_t at, Slice phrase) {
    return at + phrase.length <= text.length &&
           strncasecmp(text.text + at, phrase.text, phrase.length) == 0;
}

/* Bytes of the phrase at `at` and of the colon or dash behind it; a headline
 * glued to the phrase does instead of the colon ("Baca JugaHarga"). 0: none. */
static size_t phrase_length(const ChromeWithin *within, Slice text, size_t at) {
    for (size_t i = 0; i < within->count; i++) {
        if (!stands_at(text, at, within->phrases[i]))
            continue;
        size_t end = at + within->phrases[i].length;
        size_t colon = end + (end < text.length && text.text[end] == ' ');
        if (colon < text.length && text.text[colon] == ':')
            return colon + 1 - at;
        if (stands_at(text, end, SLICE(" - ")))
            return end + 3 - at;
        if (end < text.length && utf8_is_upper((unsigned char)text.text[end]) &&
            !utf8_is_upper((unsigned char)text.text[end - 1]))
            return end - at;
    }
    return 0;
}

/* The offset in the word of a capital glued to small letters or to capitals,
 * as where a headline and a sentence lost the blank between them ("NaikPolisi",
 * "KPKPolisi"); 0: none. */
static size_t glue_offset(Slice word) {
    enum { RUN_MIN = 3 };
    size_t small = 0, capitals = 0;
    for (size_t i = 0; i + 1 < word.length; i++) {
        unsigned char letter = (unsigned char)word.text[i];
        bool upper = utf8_is_upper(letter);
        bool small_next = word.text[i + 1] >= 'a' && word.text[i + 1] <= 'z';
        if (upper && small_next && (small >= RUN_MIN || capitals >= RUN_MIN))
            return i;
        small = letter >= 'a' && letter <= 'z' ? small + 1 : 0;
        capitals = upper ? capitals + 1 : 0;
    }
    return 0;
}

static bool is_running_word(const ChromeWithin *within, Slice word) {
    size_t i = 0;
    uint32_t first = utf8_next(word, &i);
    return utf8_is_letter(first) && !utf8_is_upper(first) &&
           map_get(within->small, word_fold_hash(word)) == MAP_ABSENT;
}

/* Where a headline in small letters ends: with its sentence. */
static size_t sentence_end(Slice text, size_t start) {
    for (size_t i = start; i < text.length && i < start + TEASER_BYTES_MAX;
         i++) {
        char sign = text.text[i];
        if ((sign == '.' || sign == '?' || sign == '!') &&
            (i + 1 == text.length ||
             utf8_is_space((unsigned char)text.text[i + 1])))
            return i + 1;
    }
    return start;
}

/* Where the headline at `start` ends: before the capitalised word that opens a
 * sentence, that is the last one before a word which no headline has small. */
static size_t headline_end(const ChromeWithin *within, Slice text,
                           size_t start) {
    size_t capital = start, i = start, count = 0;
    Slice word;
    for (; (word = line_next_word(text, &i)).length; count++) {
        size_t at = (size_t)(word.text - text.text), letter = 0;
        if (at - start > TEASER_BYTES_MAX)
            return capital > start ? capital : at;
        if (count && glue_offset(word))
            return at + glue_offset(word);
        if (is_running_word(within, word))
            return count > 2 ? capital : sentence_end(text, start);
        uint32_t first = utf8_next(word, &letter);
        bool quote = first == '"' || first == 0x201C;
        if (quote && count > 2)
            return at;
        if (utf8_is_upper(first))
            capital = at;
    }
    return text.length;
}

/* The bytes of a teaser at `at`, brackets around it included. */
static size_t teaser_end(const ChromeWithin *within, Slice text, size_t at,
                         size_t phrase) {
    bool bracket = at && text.text[at - 1] == '(';
    Slice near = slice_part(text, at, at + TEASER_BYTES_MAX);
    size_t close = slice_find(near, SLICE(")"), 0);
    if (bracket && close != SIZE_MAX)
        return at + close + 1;
    return headline_end(within, text, at + phrase);
}

Slice chrome_within_cut(Arena *page, const ChromeWithin *within,
                        Slice paragraph) {
    Slice parts[TEASERS_MAX + 1];
    size_t count = 0, start = 0;
    for (size_t i = 0; i < paragraph.length && count < TEASERS_MAX; i++) {
        size_t phrase = phrase_may_begin(within, paragraph, i)
                            ? phrase_length(within, paragraph, i)
                            : 0;
        if (!phrase)
            continue;
        size_t end = teaser_end(within, paragraph, i, phrase);
        bool bracket = i && paragraph.text[i - 1] == '(';
        Slice before =
            slice_trim(slice_part(paragraph, start, i - (bracket ? 1 : 0)));
        if (before.length)
            parts[count++] = before;
        start = end;
        i = end - 1;
    }
    if (!start)
        return paragraph;
    Slice last = slice_trim(slice_part(paragraph, start, paragraph.length));
    if (last.length)
        parts[count++] = last;
    return slice_join(page, parts, count, SLICE(" "));
}
