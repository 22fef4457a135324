/* SPDX-License-Identifier: MIT */
#include "text/glue_word.h"

#include "base/utf8.h"
#include "text/word.h"

enum {
    GUESSED_MIN = 7, /* "dilansir" */
    NAME_MIN = 4
};

bool glue_is_small(char c) {
    return c >= 'a' && c <= 'z';
}

bool glue_is_large(char c) {
    return c >= 'A' && c <= 'Z';
}

bool glue_is_letter(char c) {
    return glue_is_small(c) || glue_is_large(c);
}

Analysis glue_analysis(const Glue *glue, Slice text) {
    char bytes[WORD_BYTES_MAX];
    Slice word = {bytes, utf8_fold_into(bytes, sizeof bytes, text)};
    Token token = {.word = slice_hash(word)};
    return morphology_analyse(glue->morphology, word, &token);
}

bool glue_is_word(const Glue *glue, Slice text) {
    int least = text.length >= GUESSED_MIN ? 1 : SCORE_CLITIC;
    return lexicon_class(glue->lexicon, word_of(text)) ||
           glue_analysis(glue, text).score >= least;
}

unsigned glue_listed(const Glue *glue, Slice word) {
    uint32_t name = map_get(glue->names, word_of(word));
    return name == MAP_ABSENT ? 0 : name;
}

bool glue_is_place(const Glue *glue, Slice head) {
    return head.length >= NAME_MIN && glue_is_large(head.text[0]) &&
           glue_listed(glue, head) & GLUE_PLACE;
}

bool glue_is_name(const GlueWord *place, Slice word) {
    return word.length >= NAME_MIN && glue_is_large(word.text[0]) &&
           (glue_listed(place->glue, word) & (GLUE_PLACE | GLUE_PERSON) ||
            alone_count(place->alone, word));
}

bool glue_is_joined(const Glue *glue, Slice head) {
    return map_get(glue->joined, slice_hash(head)) == JOINED_HEAD;
}

bool glue_is_joining(const Glue *glue, Slice text) {
    WordClass class = lexicon_class(glue->lexicon, word_of(text));
    return class == CLASS_ADPOSITION || class == CLASS_CONJUNCTION;
}

bool glue_is_verb(const Glue *glue, Slice tail) {
    Analysis found = glue_analysis(glue, tail);
    bool verb = found.voice == VOICE_ACTIVE || found.voice == VOICE_PASSIVE ||
                found.voice == VOICE_MIDDLE;
    return (verb || found.nya) && found.score >= SCORE_ALLOWED;
}
