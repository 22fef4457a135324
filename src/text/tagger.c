/* SPDX-License-Identifier: MIT */
#include "text/tagger.h"

#include "base/bytes16.h"
#include "base/file.h"
#include "base/widen.h"

#include <string.h>

const Tagger *tagger_load(Arena *run, const char *folder, Error *err) {
    const char *path = file_path(run, folder, "class_weights.bin");
    Slice bytes;
    if (file_is_empty(path) ||
        !file_read(run, path, sizeof(Tagger), &bytes, err))
        return NULL;
    const Tagger *tagger = (const Tagger *)bytes.text;
    if (bytes.length != sizeof *tagger ||
        memcmp(tagger->magic, TAGGER_MAGIC, sizeof tagger->magic) != 0) {
        error_set(err, ERR_DATA,
                  "%s: not the weights this program reads; make them anew "
                  "with class_train",
                  path);
        return NULL;
    }
    return tagger;
}

/* What stands outside the sentence. */
static const Token NOTHING = {.word = 1, .root = 1, .kind = TOKEN_OTHER + 1};

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

static uint32_t row_of(uint64_t value, uint32_t feature) {
    return (uint32_t)(mix(value, feature) % TAGGER_ROWS);
}

/* The last `count` bytes of the word, and the first ones. */
static uint64_t ending(Slice word, size_t count) {
    uint64_t end = 0;
    for (size_t i = word.length > count ? word.length - count : 0;
         i < word.length; i++)
        end = end << 8 | (unsigned char)word.text[i];
    return end;
}

static uint64_t beginning(Slice word, size_t count) {
    uint64_t start = 0;
    for (size_t i = 0; i < count && i < word.length; i++)
        start = start << 8 | (unsigned char)word.text[i];
    return start;
}

/* What a token is, without which word it is: as guessed, and as decided. */
static uint64_t guess_of(const Token *token) {
    return token->kind | (uint64_t)token->word_class << 8 |
           (uint64_t)token->voice << 16;
}

static uint64_t class_of(const Token *token) {
    return token->kind | (uint64_t)token->word_class << 8;
}

static uint64_t shape_of(const Token *token, bool title_case) {
    return (token->flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS | TOKEN_FIRST |
                            TOKEN_REDUPLICATED | TOKEN_NYA)) |
           (uint64_t)title_case << 8 |
           (uint64_t)(token->root != token->word) << 9;
}

void tagger_word_features(const Token *token, Slice folded, bool title_case,
                          uint32_t features[TAGGER_WORD_FEATURES]) {
    uint64_t shape = shape_of(token, title_case), end = ending(folded, 3);
    const uint64_t values[TAGGER_WORD_FEATURES] = {
        token->word,
        token->root,
        mix(guess_of(token), shape),
        mix(token->root, token->voice),
        ending(folded, 2),
        end,
        ending(folded, 4),
        beginning(folded, 3),
        mix(shape, end),
    };
    for (uint32_t i = 0; i < TAGGER_WORD_FEATURES; i++)
        features[i] = row_of(values[i], i);
}

/* Features with words in them: their rows are many, and far away in memory. */
enum {
    WORD_VALUES = 3,
    CLASS_VALUES = TAGGER_PLACE_FEATURES - WORD_VALUES,
    FIRST_WORD = TAGGER_WORD_FEATURES + CLASS_VALUES
};

static void place_words(const TaggerPlace *place,
                        uint64_t values[WORD_VALUES]) {
    const Token *token = token_near(place, 0), *before = token_near(place, -1);
    uint64_t own = guess_of(token);
    values[0] = mix(token->word, class_of(before));
    values[1] = mix(before->word, own);
    values[2] = mix(token_near(place, 1)->word, own);
}

void tagger_place_features(const TaggerPlace *place,
                           uint32_t features[TAGGER_PLACE_FEATURES]) {
    const Token *token = token_near(place, 0);
    const Token *before = token_near(place, -1), *next = token_near(place, 1);
    uint64_t own = guess_of(token), left = class_of(before),
             right = guess_of(next);
    uint64_t left_own = mix(left, own);
    uint64_t left_of_left = class_of(token_near(place, -2));
    uint64_t right_of_right = guess_of(token_near(place, 2));
    uint64_t values[TAGGER_PLACE_FEATURES] = {
        left_own,
        mix(left_own, right),
        mix(left_own, left_of_left),
        mix(right, right_of_right),
    };
    place_words(place, values + CLASS_VALUES);
    for (uint32_t i = 0; i < TAGGER_PLACE_FEATURES; i++)
        features[i] = row_of(values[i], i + TAGGER_WORD_FEATURES);
}

static void rows_add(const Tagger *tagger, const uint32_t *features,
                     size_t count, TaggerScores *scores) {
    Wide8 *sums = (Wide8 *)scores, low = sums[0], high = sums[1];
    for (size_t i = 0; i < count; i++) {
        Signed16 row = (Signed16)tagger->rows[features[i]];
        low += widen_low(row);
        high += widen_high(row);
    }
    sums[0] = low;
    sums[1] = high;
}

void tagger_word_score(const Tagger *tagger, const Token *token, Slice folded,
                       bool title_case, TaggerScores *scores) {
    uint32_t features[TAGGER_WORD_FEATURES];
    tagger_word_features(token, folded, title_case, features);
    *scores = (TaggerScores){0};
    rows_add(tagger, features, TAGGER_WORD_FEATURES, scores);
}

bool tagger_allows(const TaggerPlace *place, WordClass class) {
    bool unknown = place->tokens[place->at].word_class == CLASS_PROPER;
    return class != CLASS_PROPER || !place->title_case || unknown;
}

void tagger_fetch(const Tagger *tagger, const TaggerPlace *place) {
    uint64_t values[WORD_VALUES];
    place_words(place, values);
    for (uint32_t i = 0; i < WORD_VALUES; i++)
        __builtin_prefetch(&tagger->rows[row_of(values[i], i + FIRST_WORD)]);
}

/* Of equals a noun, else the first: bit 2k of the mask is of class k. */
static WordClass class_of_most(const TaggerScores *scores) {
    const Wide8 *half = (const Wide8 *)scores;
    const Wide8 none = {0, 0, 0, 0, 0, INT16_MIN, INT16_MIN, INT16_MIN};
    _Static_assert(TAGGER_CLASSES == 13, "the lanes behind are none");
    Wide8 high = half[1] | none;
    Wide8 most = wide_largest(wide_larger(half[0], high));
    uint32_t found = bytes16_mask((Bytes16)(half[0] == most)) |
                     bytes16_mask((Bytes16)(high == most)) << BYTES16;
    bool noun = found >> 2 * CLASS_NOUN & 1;
    return noun ? CLASS_NOUN : (WordClass)(bytes16_first(found) / 2);
}

WordClass tagger_class(const Tagger *tagger, const TaggerPlace *place,
                       const TaggerScores *word) {
    uint32_t features[TAGGER_PLACE_FEATURES];
    tagger_place_features(place, features);
    TaggerScores scores = *word;
    rows_add(tagger, features, TAGGER_PLACE_FEATURES, &scores);
    if (!tagger_allows(place, CLASS_PROPER))
        scores[CLASS_PROPER] = INT16_MIN;
    return class_of_most(&scores);
}
