/* SPDX-License-Identifier: MIT */
#include "text/glue_place.h"

#include "base/bytes16_part.h"
#include "base/utf8.h"
#include "text/word.h"

enum {
    HEAD_MIN = 2,         /* "di" of "diPiala" */
    CAPITAL_HEAD_MIN = 5, /* "Ketua" of "KetuaDPRD" */
    SMALL_HEAD_MIN = 5,   /* "wamil" of "wamilSuga": shorter ones are brands */
    TITLE_MIN = 3,        /* "Bek" of "BekTimnas" */
    CAPITALS_MIN = 2,     /* "PT" of "PTWijaya" */
    GUESSED_MIN = 7,      /* "dilansir" */
    TAIL_MIN = 2,         /* "di" of "BBCdi" */
    WORD_TAIL_MIN = 4,    /* "alias" of "Wibowoalias" */
    LONG_HEAD_MIN = 7,    /* "Airlines" of "Airlinesyang"; "Malalayang" */
    LONG_TAIL_MIN = 7,    /* "Berikutnya" */
    LONG_MIN = 10,        /* "Republikamelalui" */
    TOLD_MIN = 7,         /* "Trumpdan", where "Trump" stands elsewhere */
    NAME_MIN = 4,
    JOINING_MIN = LEXICON_ENDING, /* "dan" before another name */
    CLOSED_TAIL_MIN = 5,          /* names end in "di" and "dan" */
    AUXILIARY_TAIL_MIN = 6,       /* "Kotawaringin" ends in "ingin" */
    VERB_TAIL_MIN = 7,
    GLUED_MAX = 80,
    TRIES_MAX = 16,
    SEARCHED_MAX = 1 << 16 /* bytes: longer texts are not searched so often */
};

static bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

static bool is_large(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c) {
    return is_small(c) || is_large(c);
}

static Analysis analysis_of(const Glue *glue, Slice text) {
    char bytes[WORD_BYTES_MAX];
    Slice word = {bytes, utf8_fold_into(bytes, sizeof bytes, text)};
    Token token = {.word = slice_hash(word)};
    return morphology_analyse(glue->morphology, word, &token);
}

/* A listed word, or a long one that the affixes alone show: "dilansir". */
static bool is_word(const Glue *glue, Slice text) {
    int least = text.length >= GUESSED_MIN ? 1 : SCORE_CLITIC;
    return lexicon_class(glue->lexicon, word_of(text)) ||
           analysis_of(glue, text).score >= least;
}

/* What the lists call a word; 0: nothing. */
static unsigned listed_name(const Glue *glue, Slice word) {
    uint32_t name = map_get(glue->names, word_of(word));
    return name == MAP_ABSENT ? 0 : name;
}

static bool is_place(const Glue *glue, Slice head) {
    return head.length >= NAME_MIN && is_large(head.text[0]) &&
           listed_name(glue, head) & GLUE_PLACE;
}

/* A name of the lists, or one that stands alone elsewhere in the text. */
static bool is_name(const GlueWord *place, Slice word) {
    return word.length >= NAME_MIN && is_large(word.text[0]) &&
           (listed_name(place->glue, word) & (GLUE_PLACE | GLUE_PERSON) ||
            alone_count(place->alone, word));
}

static bool is_joined(const Glue *glue, Slice head) {
    return map_get(glue->joined, slice_hash(head)) == JOINED_HEAD;
}

static bool head_ends(const Glue *glue, Slice head) {
    size_t least = is_large(head.text[0]) ? CAPITAL_HEAD_MIN : HEAD_MIN;
    return !is_joined(glue, head) &&
           (is_place(glue, head) ||
            (head.length >= least && is_word(glue, head)));
}

/* "di", "melalui", "bahwa": what a name or number is followed by. */
static bool is_joining(const Glue *glue, Slice text) {
    WordClass class = lexicon_class(glue->lexicon, word_of(text));
    return class == CLASS_ADPOSITION || class == CLASS_CONJUNCTION;
}

/* "KPK", which stands elsewhere or is listed, or "TIGA"; "JPMorgan" is a
 * name. */
static bool behind_known_capitals(const GlueWord *place, Slice capitals,
                                  Slice tail) {
    const Glue *glue = place->glue;
    if (lexicon_class(glue->lexicon, word_of(tail)))
        return true;
    bool known = alone_count(place->alone, capitals) ||
                 listed_name(glue, capitals) || is_word(glue, capitals) ||
                 (tail.length >= LONG_TAIL_MIN &&
                  alone_count(place->alone, place->word) < 2);
    return known && is_word(glue, tail);
}

/* "BBC|di", "KPK|menahan|Ani": behind capitals or digits, up to a capital or
 * the end, only a word that no name ends in; "JPMorgan" is a name. */
static size_t cut_behind_capitals(const GlueWord *place) {
    const Glue *glue = place->glue;
    Slice word = place->word;
    for (size_t i = 2, start = 0; i < word.length; i++) {
        if (is_small(word.text[i - 1]))
            start = i;
        if (!is_small(word.text[i]) || is_small(word.text[i - 1]) ||
            is_small(word.text[i - 2]))
            continue;
        size_t end = i;
        while (end < word.length && is_small(word.text[end]))
            end++;
        Slice tail = slice_part(word, i, end);
        if (end == word.length && tail.length >= TAIL_MIN &&
            is_joining(glue, tail))
            return i;
        if (is_large(word.text[i - 1]) && is_large(word.text[i - 2]) &&
            tail.length >= WORD_TAIL_MIN &&
            behind_known_capitals(place, slice_part(word, start, i), tail))
            return i;
    }
    return 0;
}

/* "Republika|melalui", "Bilbao|tersebut", "William|sudah": no name ends so. */
static bool ends_no_name(const Glue *glue, Slice head, Slice tail,
                         WordClass class) {
    if (class &&
        (tail.length > WORD_TAIL_MIN || head.length >= LONG_HEAD_MIN) &&
        map_get(glue->joined, slice_hash(tail)) == JOINED_NEVER)
        return true;
    if (tail.length < CLOSED_TAIL_MIN || head.length + tail.length < LONG_MIN)
        return false;
    return class == CLASS_ADPOSITION || class == CLASS_CONJUNCTION ||
           (tail.length >= AUXILIARY_TAIL_MIN &&
            (class == CLASS_AUXILIARY || class == CLASS_DETERMINER));
}

static bool is_verb(const Glue *glue, Slice tail) {
    Analysis found = analysis_of(glue, tail);
    bool verb = found.voice == VOICE_ACTIVE || found.voice == VOICE_PASSIVE ||
                found.voice == VOICE_MIDDLE;
    return (verb || found.nya) && found.score >= SCORE_ALLOWED;
}

/* Does the text have the word with the one before it elsewhere: "Fadli Zon" of
 * "Fadli Zonyang"? */
static bool stands_with_first(const GlueWord *place, size_t length) {
    Slice text = place->text;
    size_t at = (size_t)(place->word.text - text.text), start = at;
    if (!at || text.length > SEARCHED_MAX || text.text[--start] != ' ')
        return false;
    while (start && is_letter(text.text[start - 1]))
        start--;
    Slice both = slice_part(text, start, at + length);
    if (both.length <= length + 1)
        return false;
    size_t end = 0;
    for (size_t tries = 0; tries < TRIES_MAX; tries++) {
        size_t found = slice_find(text, both, end);
        if (found == SIZE_MAX)
            return false;
        end = found + both.length;
        if (end == text.length || !is_letter(text.text[end]))
            return true;
    }
    return false;
}

/* No part of a name: "Permatasari" and "Soekarnoputri" are one. */
static bool ends_apart(const GlueWord *place, Slice tail) {
    return tail.length >= WORD_TAIL_MIN &&
           !(listed_name(place->glue, tail) & (GLUE_PERSON | GLUE_PLACE)) &&
           is_word(place->glue, tail);
}

/* "Wibowo|alias", where "Wibowo" stands elsewhere; of everyday words, which
 * begin names ("Kotabumi"), and behind which a word of two letters may be the
 * end of a name ("Suryadi"), with the word before it: "One Piece|di". */
static bool behind_alone(const GlueWord *place, size_t length) {
    const Glue *glue = place->glue;
    Slice head = slice_part(place->word, 0, length);
    Slice tail = slice_part(place->word, length, place->word.length);
    if (!is_small(tail.text[0]))
        return false;
    if (tail.length < WORD_TAIL_MIN)
        return is_joining(glue, tail) && stands_with_first(place, length);
    if (!ends_apart(place, tail))
        return false;
    return (!is_word(glue, head) &&
            alone_count(place->alone, place->word) < 2) ||
           stands_with_first(place, length);
}

/* "Yogyakarta|resmi"; not "Tegalalang", whose first part is a word. */
static bool behind_place(const GlueWord *place, size_t length) {
    Slice head = slice_part(place->word, 0, length);
    Slice tail = slice_part(place->word, length, place->word.length);
    return is_small(tail.text[0]) && tail.length > WORD_TAIL_MIN &&
           ends_apart(place, tail) &&
           (listed_name(place->glue, head) & GLUE_STATE ||
            !is_word(place->glue, head) || stands_with_first(place, length));
}

/* Is all of it a word or a name? "Digitalyang" is no form with "di-". */
static bool is_known(const GlueWord *place) {
    const Glue *glue = place->glue;
    if (listed_name(glue, place->word) ||
        lexicon_class(glue->lexicon, word_of(place->word)))
        return true;
    Analysis found = analysis_of(glue, place->word);
    bool guessed = found.score < SCORE_CLITIC;
    return guessed ? found.score && found.voice != VOICE_PASSIVE &&
                         place->word.length >= GUESSED_MIN
                   : true;
}

/* "Wibowo|alias", "Yogyakarta|resmi": behind a name that stands elsewhere in
 * the text, or that of a place. */
static size_t cut_behind_known_name(const GlueWord *place) {
    Slice word = place->word;
    for (size_t i = word.length;
         (i = alone_before(place->alone, word, i)) != 0;)
        if (behind_alone(place, i))
            return is_known(place) ? 0 : i;
    for (size_t i = word.length;
         (i = alone_before(&place->glue->places, word, i)) >= NAME_MIN;)
        if (behind_place(place, i))
            return is_known(place) ? 0 : i;
    return 0;
}

/* "Republika|melalui", "Israel|mengatakan"; any closed word behind a listed
 * place, "Surabaya|akan", or a name that the text has elsewhere, "Trump|dan".
 */
static size_t cut_behind_name(const GlueWord *place) {
    const Glue *glue = place->glue;
    Slice word = place->word;
    if (word.length < TOLD_MIN || !is_large(word.text[0]) ||
        !is_small(word.text[1]))
        return 0;
    size_t known = cut_behind_known_name(place);
    bool listed = lexicon_may_end(glue->lexicon, word);
    if (known || (!listed && word.length < LONG_MIN))
        return known;
    for (size_t i = NAME_MIN; i + JOINING_MIN <= word.length; i++) {
        Slice head = slice_part(word, 0, i);
        Slice tail = slice_part(word, i, word.length);
        WordClass class = listed ? lexicon_class(glue->lexicon, word_of(tail))
                                 : CLASS_UNKNOWN;
        bool cut = listed && ends_no_name(glue, head, tail, class);
        if (class && !cut)
            cut = is_place(glue, head) ||
                  (!is_known(place) && alone_count(place->alone, head));
        if (word.length >= LONG_MIN && tail.length >= VERB_TAIL_MIN)
            cut = cut || is_verb(glue, tail);
        if (cut)
            return is_known(place) ? 0 : i;
    }
    return 0;
}

/* "dari|detikNews": before a head that a capital may follow. */
static size_t cut_before_joined(const Glue *glue, Slice head) {
    for (size_t i = HEAD_MIN; i + NAME_MIN <= head.length; i++)
        if (is_joined(glue, slice_part(head, i, head.length)) &&
            is_word(glue, slice_part(head, 0, i)))
            return i;
    return 0;
}

/* "Ghazali|dan|Alyssa": the word that joins two names, which ends `head`, a
 * short one behind a known name, "Jepang|di|Kualifikasi"; 0: there is none. */
static size_t cut_between_names(const GlueWord *place, Slice head) {
    for (size_t i = NAME_MIN; i + TAIL_MIN <= head.length; i++)
        if (is_large(head.text[0]) &&
            is_joining(place->glue, slice_part(head, i, head.length)) &&
            (i + JOINING_MIN <= head.length ||
             is_name(place, slice_part(head, 0, i))))
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
        if (tail.length >= TAIL_MIN && is_small(tail.text[0]) &&
            is_word(glue, tail))
            return end;
    }
    return 0;
}

/* "KabarKota.com": a site may write its name so. */
static bool is_domain(Slice word) {
    size_t dot = slice_find(word, SLICE("."), 1);
    return is_large(word.text[0]) && dot != SIZE_MAX;
}

/* The letters from `at` on that go on as the second one does. */
static Slice piece_at(Slice word, size_t at) {
    size_t end = at + 1;
    bool large = end < word.length && is_large(word.text[end]);
    while (end < word.length &&
           (large ? is_large(word.text[end]) : is_small(word.text[end])))
        end++;
    return slice_part(word, at, end);
}

/* "RayaIdul", "BekTimnas", "SiliwangiBerikutnya": both sides are known. What
 * the text has twice is a name that is written so. */
static bool sides_known(const GlueWord *place, Slice left, Slice right) {
    const Glue *glue = place->glue;
    if (is_joined(glue, left) || left.length < TITLE_MIN ||
        right.length < NAME_MIN || !is_large(left.text[0]) ||
        alone_count(place->alone, place->word) > 1)
        return false;
    bool name = is_name(place, left), tail = is_name(place, right);
    if (listed_name(glue, left) & GLUE_HEAD || (name && tail))
        return true;
    if (left.length < NAME_MIN)
        return false;
    return (tail && is_word(glue, left)) ||
           ((name || right.length >= LONG_TAIL_MIN) && is_word(glue, right));
}

/* "wamil|Suga", "resmi|iPhone": brands begin with fewer small letters. Where
 * the word in small letters ends; 0: the capital belongs to it. */
static size_t cut_behind_small(const Glue *glue, Slice left, Slice right) {
    for (size_t i = 0; i < left.length; i++)
        if (!is_small(left.text[i]))
            return 0;
    if (left.length < SMALL_HEAD_MIN || right.length <= TAIL_MIN ||
        is_joined(glue, left))
        return 0;
    size_t shorter = left.length - 1;
    bool brand =
        !is_word(glue, left) && is_word(glue, slice_part(left, 0, shorter));
    return brand ? shorter : left.length;
}

/* "PT|Wijaya", "CEO|Ani": a title or the head of a body in capitals. */
static size_t cut_between_capitals(const GlueWord *place) {
    Slice word = place->word;
    size_t i = 0;
    while (i < word.length && is_large(word.text[i]))
        i++;
    if (i <= CAPITALS_MIN || i == word.length || !is_small(word.text[i]))
        return 0;
    Slice left = slice_part(word, 0, i - 1), right = piece_at(word, i - 1);
    Slice small = slice_part(right, 1, right.length);
    bool cut = listed_name(place->glue, left) & GLUE_HEAD ||
               (alone_count(place->alone, left) && is_name(place, right));
    if (small.length >= WORD_TAIL_MIN && is_word(place->glue, small) &&
        !is_name(place, right) && !is_word(place->glue, right))
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
    if (cut ||
        (head_ends(glue, head) &&
         (!is_domain(word) || (i >= VERB_TAIL_MIN && is_verb(glue, head)))))
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
    cut = cut_behind_name(&inside);
    return cut ? start + cut : 0;
}

/* Where a word ends that goes on in other letters; 0: it is one word. */
static size_t cut_at_change(const GlueWord *place) {
    Slice word = place->word;
    size_t cut = cut_between_capitals(place);
    for (size_t i = 1, start = 0; i < word.length && !cut; i++) {
        if (!is_small(word.text[i - 1]) || !is_large(word.text[i]))
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
    return cut ? cut : cut_behind_name(place);
}
