/* SPDX-License-Identifier: MIT */
#include "text/tagger.h"

#include "base/file.h"

#include <stdio.h>
#include <string.h>

const WordClass TAGGER_CLASS[TAGGER_CLASSES] = {
    CLASS_NOUN, CLASS_PROPER, CLASS_VERB, CLASS_ADJECTIVE, CLASS_ADVERB};

const Tagger *tagger_load(Arena *run, const char *folder, Error *err) {
    char path[4096];
    Slice bytes, magic = SLICE(TAGGER_MAGIC);
    snprintf(path, sizeof path, "%s/class_weights.bin", folder);
    if (!file_read(run, path, magic.length + sizeof(Tagger), &bytes, err))
        return NULL;
    if (!slice_starts(bytes, magic) ||
        bytes.length != magic.length + sizeof(Tagger)) {
        error_set(err, ERR_DATA,
                  "%s: not the weights this program reads; make them anew "
                  "with class_train",
                  path);
        return NULL;
    }
    return (const Tagger *)(bytes.text + magic.length);
}

/* What stands outside the sentence. */
static const Token NOTHING = {.word = 1, .root = 1};

static const Token *token_near(const TaggerPlace *place, int distance) {
    int64_t at = (int64_t)place->at + distance;
    if (at < place->first || at >= place->last)
        return &NOTHING;
    return &place->tokens[at];
}

static uint64_t mix(uint64_t a, uint64_t b) {
    uint64_t mixed = (a ^ (b + 0x9E3779B97F4A7C15u)) * 0xFF51AFD7ED558CCDu;
    return mixed ^ mixed >> 32;
}

/* The last bytes of the word, folded by hand: all but ASCII stays. */
static uint64_t ending(const TaggerPlace *place, size_t bytes) {
    const Token *token = &place->tokens[place->at];
    size_t length = token->end - token->start;
    uint64_t end = 0;
    for (size_t i = length > bytes ? length - bytes : 0; i < length; i++)
        end = end << 8 |
              (unsigned char)(place->text.text[token->start + i] | 0x20);
    return end;
}

static uint64_t beginning(const TaggerPlace *place, size_t bytes) {
    const Token *token = &place->tokens[place->at];
    size_t length = token->end - token->start;
    uint64_t start = 0;
    for (size_t i = 0; i < bytes && i < length; i++)
        start = start << 8 |
                (unsigned char)(place->text.text[token->start + i] | 0x20);
    return start;
}

/* What a token is, without which word it is. */
static uint64_t sort_of(const Token *token) {
    return token->kind | (uint64_t)token->word_class << 8 |
           (uint64_t)token->voice << 16;
}

static uint64_t shape_of(const TaggerPlace *place, const Token *token) {
    return (token->flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS | TOKEN_FIRST |
                            TOKEN_REDUPLICATED | TOKEN_NYA)) |
           (uint64_t)place->title_case << 8 |
           (uint64_t)(token->root != token->word) << 9;
}

void tagger_features(const TaggerPlace *place,
                     uint32_t features[TAGGER_FEATURES]) {
    const Token *token = token_near(place, 0), *next = token_near(place, 1);
    const Token *before = token_near(place, -1);
    const Token *before_that = token_near(place, -2);
    const Token *after_that = token_near(place, 2);
    uint64_t own = sort_of(token), left = sort_of(before),
             right = sort_of(next), shape = shape_of(place, token);
    const uint64_t values[TAGGER_FEATURES] = {
        0,
        token->word,
        token->root,
        mix(own, shape),
        mix(token->root, token->voice),
        ending(place, 3),
        ending(place, 2),
        beginning(place, 3),
        before->word,
        next->word,
        mix(left, own),
        mix(right, own),
        mix(left, right),
        mix(mix(left, right), own),
        mix(sort_of(before_that), left),
        mix(right, sort_of(after_that)),
        mix(token->word, left),
        mix(token->word, right),
        mix(before->word, own),
        mix(next->word, own),
    };
    for (uint32_t i = 0; i < TAGGER_FEATURES; i++)
        features[i] = (uint32_t)(mix(values[i], i) % TAGGER_ROWS);
}

bool tagger_allows(const TaggerPlace *place, WordClass class) {
    bool unknown = place->tokens[place->at].word_class == CLASS_PROPER;
    return class != CLASS_PROPER || !place->title_case || unknown;
}

WordClass tagger_class(const Tagger *tagger, const TaggerPlace *place) {
    uint32_t features[TAGGER_FEATURES];
    int scores[TAGGER_CLASSES] = {0}, best = 0; /* nouns are always allowed */
    tagger_features(place, features);
    for (size_t i = 0; i < TAGGER_FEATURES; i++)
        for (int c = 0; c < TAGGER_CLASSES; c++)
            scores[c] += tagger->weights[features[i]][c];
    bool any = false;
    for (int c = 0; c < TAGGER_CLASSES; c++) {
        any |= scores[c] != scores[0];
        if (scores[c] > scores[best] && tagger_allows(place, TAGGER_CLASS[c]))
            best = c;
    }
    return any ? TAGGER_CLASS[best] : CLASS_UNKNOWN;
}
