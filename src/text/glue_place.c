/* SPDX-License-Identifier: MIT */
#include "text/glue_place.h"

#include "base/bytes16_part.h"
#include "text/glue_name.h"
#include "text/word.h"

enum {
    HEAD_MIN = 2,         /* "di" of "diPiala" */
    CAPITAL_HEAD_MIN = 5, /* "Ketua" of "KetuaDPRD" */
    SMALL_HEAD_MIN = 5,   /* "wamil" of "wamilSuga": shorter ones are brands */
    TITLE_MIN = 3,        /* "Bek" of "BekTimnas" */
    CAPITALS_MIN = 2,     /* "PT" of "PTWijaya" */
    TAIL_MIN = 2,         /* "di" of "BBCdi" */
    WORD_TAIL_MIN = 4,    /* "alias" of "Wibowoalias" */
    LONG_TAIL_MIN = 7,    /* "Berikutnya" */
    NAME_MIN = 4,
    JOINING_MIN = LEXICON_ENDING, /* "dan" before another name */
    VERB_TAIL_MIN = 7,
    GLUED_MAX = 80,
};

static bool head_ends(const Glue *glue, Slice head) {
    size_t least = glue_is_large(head.text[0]) ? CAPITAL_HEAD_MIN : HEAD_MIN;
    return !glue_is_joined(glue, head) &&
           (glue_is_place(glue, head) ||
            (head.length >= least && glue_is_word(glue, head)));
}

/* "KPK", which stands elsewhere or is listed, or "TIGA"; "JPMorgan" is a
 * name. */
static bool behind_known_capitals(const GlueWord *place, Slice capitals,
                                  Slice tail) {
    const Glue *glue = place->glue;
    if (lexicon_class(glue->lexicon, word_of(tail)))
        return true;
    bool known = alone_count(place->alone, capitals) ||
                 glue_listed(glue, capitals) || glue_is_word(glue, capitals) ||
                 (tail.length >= LONG_TAIL_MIN &&
                  alone_count(place->alone, place->word) < 2);
    return known && glue_is_word(glue, tail);
}

/* "BBC|di", "KPK|menahan|Ani": behind capitals or digits, up to a capital or
 * the end, only a word that no name ends in; "JPMorgan" is a name. */
static size_t cut_behind_capitals(const GlueWord *place) {
    const Glue *glue = place->glue;
    Slice word = place->word;
    for (size_t i = 2, start = 0; i < word.length; i++) {
        if (glue_is_small(word.text[i - 1]))
            start = i;
        if (!glue_is_small(word.text[i]) || glue_is_small(word.text[i - 1]) ||
            glue_is_small(word.text[i - 2]))
            continue;
        size_t end = i;
        while (end < word.length && glue_is_small(word.text[end]))
            end++;
        Slice tail = slice_part(word, i, end);
        if (end == word.length && tail.length >= TAIL_MIN &&
            glue_is_joining(glue, tail))
            return i;
        if (glue_is_large(word.text[i - 1]) &&
            glue_is_large(word.text[i - 2]) && tail.length >= WORD_TAIL_MIN &&
            behind_known_capitals(place, slice_part(word, start, i), tail))
            return i;
    }
    return 0;
}

/* "dari|detikNews": before a head that a capital may follow. */
static size_t cut_before_joined(const Glue *glue, Slice head) {
    for (size_t i = HEAD_MIN; i + NAME_MIN <= head.length; i++)
        if (glue_is_joined(glue, slice_part(head, i, head.length)) &&
            glue_is_word(glue, slice_part(head, 0, i)))
            return i;
    return 0;
}

/* "Ghazali|dan|Alyssa": the word that joins two names, which ends `head`, a
 * short one behind a known name, "Jepang|di|Kualifikasi"; 0: there is none. */
static size_t cut_between_names(const GlueWord *place, Slice head) {
    for (size_t i = NAME_MIN; i + TAIL_MIN <= head.length; i++)
        if (glue_is_large(head.text[0]) &&
            glue_is_joining(place->glue, slice_part(head, i, head.length)) &&
            (i + JOINING_MIN <= head.length ||
             glue_is_name(place, slice_part(head, 0, i))))
            return i;
    return 0;
}

/* Does the word go on in large letters, or in small ones behind two others?
 * Of the bits, the lowest two are of the bytes before the sixteen. */
static bool changes_case(Slice text, Slice word) {
    uint32_t large = 3u << BYTES16, small = large, changes = 0;
    for (size_t i = 0; i < word.length; i += BYTES16) {
        Bytes16 signs = bytes16_load_part(
            word.text + i, text.text + text.length, word.length - i);
        large = large >> BYTES16 | bytes16_mask((Bytes16)((signs - 'A') < 26))
                                       << 2;
        small = small >> BYTES16 | bytes16_mask((Bytes16)((signs - 'a') < 26))
                                       << 2;
        changes |= large & ~(large << 1);
        changes |= small & ~(small << 1) & ~(small << 2);
    }
    return changes >> 2;
}

/* "Tempo.co|berjudul", "Liputan6.com|pada": a word that no site's name ends
 * in. */
static size_t cut_behind_domain(const Glue *glue, Slice word) {
    if (slice_find(word, SLICE("."), 1) == SIZE_MAX)
        return 0;
    for (size_t e = 0; e < glue->ending_count; e++) {
        Slice ending = glue->endings[e];
        size_t at = slice_find(word, ending, 1);
        if (at == SIZE_MAX)
            continue;
        size_t end = at + ending.length;
        Slice tail = slice_part(word, end, word.length);
        if (tail.length >= TAIL_MIN && glue_is_small(tail.text[0]) &&
            glue_is_word(glue, tail))
            return end;
    }
    return 0;
}

/* "KabarKota.com": a site may write its name so. */
static bool is_domain(Slice word) {
    size_t dot = slice_find(word, SLICE("."), 1);
    return glue_is_large(word.text[0]) && dot != SIZE_MAX;
}

/* The letters from `at` on that go on as the second one does. */
static Slice piece_at(Slice word, size_t at) {
    size_t end = at + 1;
    bool large = end < word.length && glue_is_large(word.text[end]);
    while (end < word.length && (large ? glue_is_large(word.text[end])
                                       : glue_is_small(word.text[end])))
        end++;
    return slice_part(word, at, end);
}

/* "RayaIdul", "BekTimnas", "SiliwangiBerikutnya": both sides are known. What
 * the text has twice is a name that is written so. */
static bool sides_known(const GlueWord *place, Slice left, Slice right) {
    const Glue *glue = place->glue;
    if (glue_is_joined(glue, left) || left.length < TITLE_MIN ||
        right.length < NAME_MIN || !glue_is_large(left.text[0]) ||
        alone_count(place->alone, place->word) > 1)
        return false;
    bool name = glue_is_name(place, left), tail = glue_is_name(place, right);
    if (glue_listed(glue, left) & GLUE_HEAD || (name && tail))
        return true;
    if (left.length < NAME_MIN)
        return false;
    return (tail && glue_is_word(glue, left)) ||
           ((name || right.length >= LONG_TAIL_MIN) &&
            glue_is_word(glue, right));
}

/* "wamil|Suga", "resmi|iPhone": brands begin with fewer small letters. Where
 * the word in small letters ends; 0: the capital belongs to it. */
static size_t cut_behind_small(const Glue *glue, Slice left, Slice right) {
    for (size_t i = 0; i < left.length; i++)
        if (!glue_is_small(left.text[i]))
            return 0;
    if (left.length < SMALL_HEAD_MIN || right.length <= TAIL_MIN ||
        glue_is_joined(glue, left))
        return 0;
    size_t shorter = left.length - 1;
    bool brand = !glue_is_word(glue, left) &&
                 glue_is_word(glue, slice_part(left, 0, shorter));
    return brand ? shorter : left.length;
}

/* "PT|Wijaya", "CEO|Ani": a title or the head of a body in capitals. */
static size_t cut_between_capitals(const GlueWord *place) {
    Slice word = place->word;
    size_t i = 0;
    while (i < word.length && glue_is_large(word.text[i]))
        i++;
    if (i <= CAPITALS_MIN || i == word.length || !glue_is_small(word.text[i]))
        return 0;
    Slice left = slice_part(word, 0, i - 1), right = piece_at(word, i - 1);
    Slice small = slice_part(right, 1, right.length);
    bool cut = glue_listed(place->glue, left) & GLUE_HEAD ||
               (alone_count(place->alone, left) && glue_is_name(place, right));
    if (small.length >= WORD_TAIL_MIN && glue_is_word(place->glue, small) &&
        !glue_is_name(place, right) && !glue_is_word(place->glue, right))
        return 0; /* "PSI|lantaran" */
    return cut && right.length >= NAME_MIN &&
                   alone_count(place->alone, word) < 2
               ? i - 1
               : 0;
}

/* Where the letters before the change at `i` end, the last ones of which begin
 * at `start`; 0: the word goes on. */
static size_t cut_before_change(const GlueWord *place, size_t start, size_t i) {
    const Glue *glue = place->glue;
    Slice word = place->word, head = slice_part(word, 0, i);
    size_t cut = cut_before_joined(glue, head);
    if (cut || (head_ends(glue, head) &&
                (!is_domain(word) ||
                 (i >= VERB_TAIL_MIN && glue_is_verb(glue, head)))))
        return cut ? cut : i;
    if (slice_find(word, SLICE("."), 0) != SIZE_MAX ||
        slice_find(word, SLICE("/"), 0) != SIZE_MAX)
        return 0;
    Slice left = slice_part(word, start, i), right = piece_at(word, i);
    if (sides_known(place, left, right))
        return i;
    cut = cut_behind_small(glue, head, right);
    if (cut)
        return cut;
    GlueWord inside = *place;
    inside.word = left;
    cut = glue_behind_name(&inside);
    return cut ? start + cut : 0;
}

/* Where a word ends that goes on in other letters; 0: it is one word. */
static size_t cut_at_change(const GlueWord *place) {
    Slice word = place->word;
    size_t cut = cut_between_capitals(place);
    for (size_t i = 1, start = 0; i < word.length && !cut; i++) {
        if (!glue_is_small(word.text[i - 1]) || !glue_is_large(word.text[i]))
            continue;
        cut = cut_before_change(place, start, i);
        if (!cut)
            cut = cut_between_names(place, slice_part(word, 0, i));
        start = i;
    }
    return cut ? cut : cut_behind_capitals(place);
}

size_t glue_place(const GlueWord *place) {
    Slice word = place->word;
    if (word.length > GLUED_MAX)
        return 0; /* rubbish; every place in it would be tried */
    size_t cut = 0;
    if (place->changes && changes_case(place->text, word))
        cut = cut_at_change(place);
    if (!cut && place->changes)
        cut = cut_behind_domain(place->glue, word);
    return cut ? cut : glue_behind_name(place);
}
