/* SPDX-License-Identifier: MIT */
#include "text/word.h"

#include "base/utf8.h"

Word word_of(Slice word) {
    char folded[WORD_BYTES_MAX];
    size_t length = utf8_fold_into(folded, sizeof folded, word);
    if (length > 1 && folded[length - 1] == '.' && folded[length - 2] != '.')
        length--;
    return slice_hash((Slice){folded, length});
}

/* A phrase is a path of states; the state behind a path is the hash of its
 * words, so one map from state to value holds the whole set. */
#define PATH_START 0x9E3779B97F4A7C15u
#define ON_THE_WAY (UINT32_MAX - 1) /* a path that no phrase ends at */

/* The first word is hashed already, and most words begin no phrase. */
static uint64_t path_extend(uint64_t path, Word word) {
    if (path == PATH_START)
        return word;
    uint64_t pair[2] = {path, word};
    return slice_hash((Slice){(const char *)pair, sizeof pair});
}

PhraseSet *phrase_set_open(Arena *run) {
    PhraseSet *set = arena_take(run, sizeof *set);
    set->states = map_open(run);
    return set;
}

void word_filter_add(WordFilter *filter, Slice phrase) {
    size_t space = slice_find(phrase, SLICE(" "), 0);
    size_t end = space == SIZE_MAX ? phrase.length : space;
    uint64_t bit = word_of(slice_part(phrase, 0, end)) % WORD_FILTER_BITS;
    filter->bits[bit / 64] |= (uint64_t)1 << bit % 64;
}

void phrase_set_add(PhraseSet *set, Slice phrase, uint32_t value) {
    uint64_t path = PATH_START;
    Slice rest = slice_trim(phrase);
    word_filter_add(&set->starts, rest);
    while (rest.length) {
        size_t space = slice_find(rest, SLICE(" "), 0);
        size_t end = space == SIZE_MAX ? rest.length : space;
        path = path_extend(path, word_of(slice_part(rest, 0, end)));
        rest = slice_trim(slice_part(rest, end, rest.length));
        uint32_t now = map_get(set->states, path);
        if (!rest.length)
            map_set(set->states, path, value);
        else if (now == MAP_ABSENT)
            map_set(set->states, path, ON_THE_WAY);
    }
}

bool phrase_match_begun(const PhraseSet *set, const Document *document,
                        uint32_t first, uint32_t limit, PhraseMatch *match) {
    bool found = false;
    uint64_t path = PATH_START;
    for (uint32_t i = first; i < limit; i++) {
        path = path_extend(path, document->tokens[i].word);
        uint32_t value = map_get(set->states, path);
        if (value == MAP_ABSENT)
            break;
        if (value == ON_THE_WAY)
            continue;
        *match = (PhraseMatch){value, i + 1};
        found = true;
    }
    return found;
}

Slice tokens_text(const Document *document, uint32_t first, uint32_t last) {
    if (first >= last || last > document->token_count)
        return (Slice){0};
    return slice_part(document->article->text, document->tokens[first].start,
                      document->tokens[last - 1].end);
}

Slice text_spaced(Arena *page, const Document *document, Slice text) {
    Slice whole = document->article->text;
    if (!text.length || text.text < whole.text ||
        text.text + text.length > whole.text + whole.length)
        return text;
    uint32_t start = (uint32_t)(text.text - whole.text);
    uint32_t end = start + (uint32_t)text.length;
    uint32_t first = token_at_byte(document, start);
    Slice spaced = text;
    for (uint32_t i = first + 1;
         i < document->token_count && document->tokens[i].start < end; i++) {
        const Token *token = &document->tokens[i];
        if (token->flags & TOKEN_SPACED || token->kind != TOKEN_WORD ||
            token[-1].kind != TOKEN_WORD)
            continue;
        /* counted from behind, where no blank was put yet */
        size_t cut = spaced.length - (end - token->start);
        Slice parts[2] = {slice_part(spaced, 0, cut),
                          slice_part(spaced, cut, spaced.length)};
        spaced = slice_join(page, parts, 2, SLICE(" "));
    }
    return spaced;
}

Slice text_bare(const Document *document, Slice text) {
    Slice clitic = document->clitic;
    if (!clitic.length || text.length <= clitic.length ||
        !slice_ends(text, clitic))
        return text;
    text.length -= clitic.length;
    text.length -= slice_ends(text, SLICE("-"));
    return text;
}

Slice token_text(const Document *document, uint32_t token) {
    return tokens_text(document, token, token + 1);
}

uint32_t sentence_of_token(const Document *document, uint32_t token) {
    size_t low = 0, high = document->sentence_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->sentences[middle].last <= token)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < document->sentence_count &&
                  document->sentences[low].first <= token;
    return inside ? (uint32_t)low : UINT32_MAX;
}

uint32_t paragraph_of_token(const Document *document, uint32_t token) {
    uint32_t sentence = sentence_of_token(document, token);
    if (sentence == UINT32_MAX)
        return UINT32_MAX;
    return document->sentences[sentence].paragraph;
}

bool token_in_headline(const Document *document, uint32_t token) {
    uint32_t paragraph = paragraph_of_token(document, token);
    return paragraph != UINT32_MAX && document->paragraphs[paragraph].headline;
}

uint32_t token_at_byte(const Document *document, uint32_t byte) {
    size_t low = 0, high = document->token_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->tokens[middle].start < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)low;
}

bool tokens_title_case(const Token *tokens, uint32_t first, uint32_t last) {
    enum { SHORT_BYTES = 3, WORDS_MIN = 4 };
    size_t words = 0, capitals = 0;
    for (uint32_t i = first; i < last; i++) {
        if (tokens[i].kind != TOKEN_WORD ||
            tokens[i].end - tokens[i].start <= SHORT_BYTES)
            continue;
        words++;
        capitals += (tokens[i].flags & TOKEN_CAPITAL) != 0;
    }
    return words >= WORDS_MIN && capitals * 5 >= words * 4;
}

bool token_is_closed(const Token *token) {
    switch ((WordClass)token->listed_class) {
    case CLASS_PRONOUN:
    case CLASS_DETERMINER:
    case CLASS_ADPOSITION:
    case CLASS_CONJUNCTION:
    case CLASS_PARTICLE:
    case CLASS_AUXILIARY:
    case CLASS_NUMERAL:
        return true;
    default:
        return false;
    }
}

bool token_is_content(const Token *token) {
    return token->kind == TOKEN_WORD && token->end - token->start >= 3 &&
           !token_is_closed(token);
}
