/* SPDX-License-Identifier: MIT */
#include "find/name_feature.h"

#include "base/utf8.h"

#include <string.h>

enum { MARK_INSIDE = 32, CONTEXT_TOKENS = 5 };

enum Shape {
    SHAPE_SMALL,
    SHAPE_CAPITAL,
    SHAPE_ALL_CAPS,
    SHAPE_FIRST,   /* a capital that opens a sentence */
    SHAPE_SHOUTED, /* a capital among capitals */
    SHAPE_SHOUTED_SMALL,
    SHAPE_NUMBER,
    SHAPE_SIGN
};

static uint8_t shape_of(const NamePage *page, uint32_t i) {
    const Token *token = &page->document->tokens[i];
    if (token->kind == TOKEN_NUMBER)
        return SHAPE_NUMBER;
    if (token->kind != TOKEN_WORD)
        return (uint8_t)(SHAPE_SIGN + token->kind);
    bool capital = token->flags & TOKEN_CAPITAL;
    if (page->shouted[i])
        return capital ? SHAPE_SHOUTED : SHAPE_SHOUTED_SMALL;
    if (token->flags & TOKEN_ALL_CAPS)
        return SHAPE_ALL_CAPS;
    if (capital && token->flags & TOKEN_FIRST)
        return SHAPE_FIRST;
    return capital ? SHAPE_CAPITAL : SHAPE_SMALL;
}

static void mark(uint8_t *marks, const NameMatch *match, uint32_t first) {
    uint8_t sort = (uint8_t)(match->entry->sort + 1);
    for (uint32_t i = first; i < match->last; i++)
        if (!marks[i])
            marks[i] = (uint8_t)(i == first ? sort : sort + MARK_INSIDE);
}

static void lists_mark(const NamePage *page, NameMarks *marks,
                       const Sentence *sentence) {
    const NameRules *rules = page->rules;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        Span tokens = {i, sentence->last};
        NameMatch found;
        if (name_match(rules, rules->titles, page->document, tokens, &found))
            mark(marks->title, &found, i);
        if (name_match(rules, rules->bodies, page->document, tokens, &found))
            mark(marks->body, &found, i);
        if (name_match(rules, rules->places, page->document, tokens, &found))
            mark(marks->place, &found, i);
    }
}

NameMarks *name_marks_read(const NamePage *page) {
    const Document *document = page->document;
    size_t count = document->token_count + 1;
    NameMarks *marks = arena_take(page->arena, sizeof *marks);
    marks->title = arena_take(page->arena, count);
    marks->body = arena_take(page->arena, count);
    marks->place = arena_take(page->arena, count);
    marks->shape = arena_take(page->arena, count);
    marks->sorts = arena_take(page->arena, count * sizeof *marks->sorts);
    marks->run = arena_take(page->arena, count * sizeof *marks->run);
    uint8_t *rule = arena_take(page->arena, count);
    memcpy(rule, page->tags, document->token_count);
    marks->rule = rule;
    for (size_t i = 0; i < document->sentence_count; i++)
        lists_mark(page, marks, &document->sentences[i]);
    for (uint32_t i = 0; i < document->token_count; i++) {
        const Token *token = &document->tokens[i];
        bool capital = token->flags & TOKEN_CAPITAL;
        bool before = i && document->tokens[i - 1].flags & TOKEN_CAPITAL &&
                      !(token->flags & TOKEN_FIRST);
        marks->shape[i] = shape_of(page, i);
        marks->sorts[i] = (uint16_t)(name_word_at(page, i) & WORD_LISTED);
        if (name_common_at(page, i))
            marks->sorts[i] |= WORD_COMMON;
        marks->run[i] = capital && before ? marks->run[i - 1] : i;
    }
    return marks;
}

/* One place around the token; outside the sentence everything is 0. */
typedef struct Around {
    Word word;
    unsigned shape, sorts, title, body, place, rule, class, voice;
} Around;

static Around around_of(const NamePage *page, const NameMarks *marks,
                        const Sentence *sentence, int64_t i) {
    if (i < (int64_t)sentence->first || i >= (int64_t)sentence->last)
        return (Around){.shape = 99};
    const Token *token = &page->document->tokens[i];
    return (Around){
        .word = token->word,
        .shape = marks->shape[i],
        .sorts = marks->sorts[i],
        .title = marks->title[i],
        .body = marks->body[i],
        .place = marks->place[i],
        .rule = marks->rule[i],
        .class = token->word_class,
        .voice = token->voice,
    };
}

static uint64_t mix(uint64_t a, uint64_t b) {
    uint64_t mixed = (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2)));
    mixed ^= mixed >> 31;
    mixed *= 0xBF58476D1CE4E5B9u;
    return mixed ^ (mixed >> 29);
}

static uint32_t row_of(unsigned template, uint64_t value) {
    uint64_t hash = mix(mix(template, value), 0x94D049BB133111EBu);
    return (uint32_t)(hash & (NAME_WEIGHT_ROWS - 1));
}

static void add(NameFeatures *features, unsigned template, uint64_t value) {
    if (features->count < NAME_FEATURES_MAX)
        features->rows[features->count++] = row_of(template, value);
}

uint32_t name_word_row(Word word) {
    return row_of(2, word); /* the template of the token's own word */
}

static uint64_t lists_of(const Around *around) {
    return ((uint64_t)around->title << 40) | ((uint64_t)around->body << 32) |
           ((uint64_t)around->place << 24) | around->shape;
}

/* The first and last letters of the word, folded. */
static void endings_add(const NamePage *page, uint32_t i,
                        NameFeatures *features) {
    char folded[WORD_BYTES_MAX];
    size_t length =
        utf8_fold_into(folded, sizeof folded, token_text(page->document, i));
    for (size_t n = 2; n <= 4; n++) {
        if (length < n)
            break;
        add(features, 40 + (unsigned)n, slice_hash((Slice){folded, n}));
        add(features, 50 + (unsigned)n,
            slice_hash((Slice){folded + length - n, n}));
    }
}

static void neighbours_add(const Around place[5], NameFeatures *features) {
    for (unsigned k = 0; k < 5; k++) {
        const Around *a = &place[k];
        add(features, k, a->word);
        add(features, 5 + k, mix(a->shape, a->sorts));
        if (k == 0 || k == 4)
            continue;
        add(features, 10 + k, mix(a->rule, a->shape));
        add(features, 15 + k, lists_of(a));
    }
    add(features, 20, mix(place[1].word, place[2].word));
    add(features, 21, mix(place[2].word, place[3].word));
    add(features, 22, mix(place[1].shape, mix(place[2].shape, place[3].shape)));
    add(features, 23, mix(place[1].rule, mix(place[2].rule, place[3].rule)));
    add(features, 24, mix(place[2].sorts, mix(place[1].sorts, place[3].sorts)));
    add(features, 25, mix(place[1].class, mix(place[2].class, place[3].class)));
    add(features, 26, mix(place[1].voice, mix(place[2].voice, place[3].voice)));
    add(features, 27, mix(place[2].word, place[2].shape));
    add(features, 28, mix(place[2].word, place[2].rule));
    add(features, 29, mix(place[1].word, place[2].shape));
    add(features, 30, mix(place[3].word, place[2].shape));
    add(features, 31, mix(place[1].word, place[2].rule));
}

/* The words in small letters on both sides: "band", "klub", "desa" tell what
 * the names beside them are. */
static void context_add(const NamePage *page, const Sentence *sentence,
                        uint32_t token, NameFeatures *features) {
    uint32_t first = token - sentence->first > CONTEXT_TOKENS
                         ? token - CONTEXT_TOKENS
                         : sentence->first;
    for (uint32_t i = first; i <= token + CONTEXT_TOKENS && i < sentence->last;
         i++) {
        const Token *near = &page->document->tokens[i];
        if (near->kind == TOKEN_WORD && !(near->flags & TOKEN_CAPITAL))
            add(features, 60 + (i > token), near->word);
    }
}

void name_features_read(const NamePage *page, const NameMarks *marks,
                        const Sentence *sentence, uint32_t token,
                        NameFeatures *features) {
    Around place[5];
    features->count = 0;
    for (int k = 0; k < 5; k++)
        place[k] = around_of(page, marks, sentence, (int64_t)token + k - 2);
    neighbours_add(place, features);
    endings_add(page, token, features);
    uint32_t run = marks->run[token], end = token + 1;
    while (end < sentence->last && marks->run[end] == run)
        end++;
    Around before = around_of(page, marks, sentence, (int64_t)run - 1);
    Around behind = around_of(page, marks, sentence, end);
    Around first = around_of(page, marks, sentence, run);
    unsigned where = token - run > 3 ? 3 : token - run;
    unsigned length = end - run > 4 ? 4 : end - run;
    add(features, 32, mix(first.word, where));
    add(features, 33, mix(before.word, place[2].shape));
    add(features, 34, mix(behind.word, place[2].shape));
    add(features, 35, mix(mix(where, length), place[2].shape));
    add(features, 36, mix(before.sorts, mix(behind.sorts, where)));
    add(features, 37, mix(lists_of(&first), where));
    add(features, 38, mix(before.title, place[2].sorts));
    add(features, 39, 0);
    if (page->document->tokens[token].flags & TOKEN_CAPITAL)
        context_add(page, sentence, token, features);
}
