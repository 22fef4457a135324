/* SPDX-License-Identifier: MIT */
#include "text/morphology.h"

#include "base/utf8.h"
#include "text/word.h"

struct Morphology {
    int nothing_yet;
};

Morphology *morphology_load(Arena *run, const char *folder, Error *err) {
    (void)folder;
    (void)err;
    return arena_take(run, sizeof(Morphology));
}

static Voice voice_of(Slice word) {
    if (slice_starts(word, SLICE("me")))
        return VOICE_ACTIVE;
    if (slice_starts(word, SLICE("di")))
        return VOICE_PASSIVE;
    if (slice_starts(word, SLICE("ter")))
        return VOICE_ACCIDENTAL;
    if (slice_starts(word, SLICE("ber")))
        return VOICE_MIDDLE;
    if (slice_ends(word, SLICE("an")))
        return VOICE_NOUN;
    return VOICE_NONE;
}

void morphology_describe(const Morphology *morphology, Slice text,
                         Token *token) {
    (void)morphology;
    char folded[WORD_BYTES_MAX];
    Slice word = {folded, utf8_fold_into(folded, sizeof folded, text)};
    if (word.length > 5 && slice_ends(word, SLICE("nya"))) {
        token->flags |= TOKEN_NYA;
        word.length -= 3;
    }
    token->root = slice_hash(word);
    if (word.length > 5)
        token->voice = (uint8_t)voice_of(word);
}
