/* SPDX-License-Identifier: MIT */
#include "text/glue_name.h"

#include "text/word.h"

enum {
    GUESSED_MIN = 7,   /* "dilansir" */
    WORD_TAIL_MIN = 4, /* "alias" of "Wibowoalias" */
    LONG_HEAD_MIN = 7, /* "Airlines" of "Airlinesyang"; "Malalayang" */
    LONG_MIN = 10,     /* "Republikamelalui" */
    TOLD_MIN = 7,      /* "Trumpdan", where "Trump" stands elsewhere */
    NAME_MIN = 4,
    JOINING_MIN = LEXICON_ENDING, /* "dan" before another name */
    CLOSED_TAIL_MIN = 5,          /* names end in "di" and "dan" */
    AUXILIARY_TAIL_MIN = 6,       /* "Kotawaringin" ends in "ingin" */
    VERB_TAIL_MIN = 7,
    TRIES_MAX = 16,
    SEARCHED_MAX = 1 << 16 /* bytes: longer texts are not searched so often */
};

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

/* Does the text have the word with the one before it elsewhere: "Fadli Zon" of
 * "Fadli Zonyang"? */
static bool stands_with_first(const GlueWord *place, size_t length) {
    Slice text = place->text;
    size_t at = (size_t)(place->word.text - text.text), start = at;
    if (!at || text.length > SEARCHED_MAX || text.text[--start] != ' ')
        return false;
    while (start && glue_is_letter(text.text[start - 1]))
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
        if (end == text.length || !glue_is_letter(text.text[end]))
            return true;
    }
    return false;
}

/* No part of a name: "Permatasari" and "Soekarnoputri" are one. */
static bool ends_apart(const GlueWord *place, Slice tail) {
    return tail.length >= WORD_TAIL_MIN &&
           !(glue_listed(place->glue, tail) & (GLUE_PERSON | GLUE_PLACE)) &&
           glue_is_word(place->glue, tail);
}

/* "Wibowo|alias", where "Wibowo" stands elsewhere; of everyday words, which
 * begin names ("Kotabumi"), and behind which a word of two letters may be the
 * end of a name ("Suryadi"), with the word before it: "One Piece|di". */
static bool behind_alone(const GlueWord *place, size_t length) {
    const Glue *glue = place->glue;
    Slice head = slice_part(place->word, 0, length);
    Slice tail = slice_part(place->word, length, place->word.length);
    if (!glue_is_small(tail.text[0]))
        return false;
    if (tail.length < WORD_TAIL_MIN)
        return glue_is_joining(glue, tail) && stands_with_first(place, length);
    if (!ends_apart(place, tail))
        return false;
    return (!glue_is_word(glue, head) &&
            alone_count(place->alone, place->word) < 2) ||
           stands_with_first(place, length);
}

/* "Yogyakarta|resmi"; not "Tegalalang", whose first part is a word. */
static bool behind_place(const GlueWord *place, size_t length) {
    Slice head = slice_part(place->word, 0, length);
    Slice tail = slice_part(place->word, length, place->word.length);
    return glue_is_small(tail.text[0]) && tail.length > WORD_TAIL_MIN &&
           ends_apart(place, tail) &&
           (glue_listed(place->glue, head) & GLUE_STATE ||
            !glue_is_word(place->glue, head) ||
            stands_with_first(place, length));
}

/* Is all of it a word or a name? "Digitalyang" is no form with "di-". */
static bool is_known(const GlueWord *place) {
    const Glue *glue = place->glue;
    if (glue_listed(glue, place->word) ||
        lexicon_class(glue->lexicon, word_of(place->word)))
        return true;
    Analysis found = glue_analysis(glue, place->word);
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
size_t glue_behind_name(const GlueWord *place) {
    const Glue *glue = place->glue;
    Slice word = place->word;
    if (word.length < TOLD_MIN || !glue_is_large(word.text[0]) ||
        !glue_is_small(word.text[1]))
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
            cut = glue_is_place(glue, head) ||
                  (!is_known(place) && alone_count(place->alone, head));
        if (word.length >= LONG_MIN && tail.length >= VERB_TAIL_MIN)
            cut = cut || glue_is_verb(glue, tail);
        if (cut)
            return is_known(place) ? 0 : i;
    }
    return 0;
}
