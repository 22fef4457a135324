/* SPDX-License-Identifier: MIT */
#include "find/name_feature.h"

#include "find/name_evidence.h"

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

static uint64_t mix(uint64_t a, uint64_t b) {
    uint64_t mixed = (a ^ (b + 0x9E3779B97F4A7C15u)) * 0xFF51AFD7ED558CCDu;
    return mixed ^ mixed >> 32;
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
        if (!(name_word_at(page, i) & WORD_BEGINS))
            continue;
        if (name_match_at(page, rules->titles, tokens, &found))
            mark(marks->title, &found, i);
        if (name_match_at(page, rules->bodies, tokens, &found))
            mark(marks->body, &found, i);
        if (name_match_at(page, rules->places, tokens, &found))
            mark(marks->place, &found, i);
    }
}

/* What the features take from one token, mixed once for all places in which it
 * stands beside another. */
static NameAround around_read(const NamePage *page, const NameMarks *marks,
                              uint32_t i) {
    const Token *token = &page->document->tokens[i];
    unsigned sorts = name_word_at(page, i) & WORD_LISTED;
    if (name_common_at(page, i))
        sorts |= WORD_COMMON;
    uint8_t shape = shape_of(page, i), rule = page->tags[i];
    return (NameAround){
        .word = token->word,
        .look = mix(shape, sorts),
        .ruled = mix(rule, shape),
        .lists = (uint64_t)marks->title[i] << 40 |
                 (uint64_t)marks->body[i] << 32 |
                 (uint64_t)marks->place[i] << 24 | shape,
        .sorts = (uint16_t)sorts,
        .shape = shape,
        .rule = rule,
        .title = marks->title[i],
        .class = token->word_class,
        .voice = token->voice,
        .habit = name_habit_at(page, i),
    };
}

NameMarks *name_marks_read(const NamePage *page) {
    const Document *document = page->document;
    size_t count = document->token_count + 1;
    NameMarks *marks = arena_take(page->arena, sizeof *marks);
    marks->title = arena_take(page->arena, count);
    marks->body = arena_take(page->arena, count);
    marks->place = arena_take(page->arena, count);
    marks->run = (void *)arena_buffer(page->arena, count * sizeof *marks->run);
    marks->around =
        (void *)arena_buffer(page->arena, count * sizeof *marks->around);
    for (size_t i = 0; i < document->sentence_count; i++)
        lists_mark(page, marks, &document->sentences[i]);
    for (uint32_t i = 0; i < document->token_count; i++) {
        const Token *token = &document->tokens[i];
        bool capital = token->flags & TOKEN_CAPITAL;
        bool before = i && document->tokens[i - 1].flags & TOKEN_CAPITAL &&
                      !(token->flags & TOKEN_FIRST);
        marks->around[i] = around_read(page, marks, i);
        marks->run[i] = capital && before ? marks->run[i - 1] : i;
    }
    name_evidence_read(page, marks);
    return marks;
}

/* Outside the sentence nothing is known. */
static const NameAround *around_of(const NameMarks *marks,
                                   const Sentence *sentence, int64_t i) {
    static const NameAround NOTHING = {.shape = 99, .look = 1, .ruled = 1};
    if (i < (int64_t)sentence->first || i >= (int64_t)sentence->last)
        return &NOTHING;
    return &marks->around[i];
}

static uint32_t row_of(unsigned template, uint64_t value) {
    uint64_t mixed =
        (value ^ (template + 1) * 0x9E3779B97F4A7C15u) * 0xBF58476D1CE4E5B9u;
    return (uint32_t)(mixed >> (64 - NAME_WEIGHT_BITS));
}

/* No token has more than NAME_FEATURES_MAX. */
static void add(NameFeatures *features, unsigned template, uint64_t value) {
    features->rows[features->count++] = row_of(template, value);
}

static uint64_t letters_of(Slice text, size_t start, size_t end) {
    uint64_t letters = 1;
    for (size_t i = start; i < end; i++) {
        unsigned char c = (unsigned char)text.text[i];
        letters = letters << 8 | (c >= 'A' && c <= 'Z' ? c + 32u : c);
    }
    return letters;
}

/* The first and last letters of the word, in small letters. */
static void endings_add(const NamePage *page, uint32_t i,
                        NameFeatures *features) {
    Slice text = token_text(page->document, i);
    for (size_t n = 2; n <= 4 && n <= text.length; n++) {
        add(features, 40 + (unsigned)n, mix(letters_of(text, 0, n), n));
        add(features, 50 + (unsigned)n,
            mix(letters_of(text, text.length - n, text.length), n));
    }
}

static void neighbours_add(const NameAround *const place[5],
                           NameFeatures *features) {
    const NameAround *left = place[1], *own = place[2], *right = place[3];
    for (unsigned k = 0; k < 5; k++) {
        const NameAround *a = place[k];
        add(features, k, a->word);
        add(features, 5 + k, a->look);
        if (k == 0 || k == 4)
            continue;
        add(features, 10 + k, a->ruled);
        add(features, 15 + k, mix(a->lists, 0));
    }
    add(features, 20, mix(left->word, own->word));
    add(features, 21, mix(own->word, right->word));
    add(features, 22, mix(left->shape, own->shape << 8 | right->shape << 16));
    add(features, 23, mix(left->rule, own->rule << 8 | right->rule << 16));
    add(features, 24,
        mix(own->sorts, (uint64_t)left->sorts << 16 | right->sorts));
    add(features, 25, mix(left->class, own->class << 8 | right->class << 16));
    add(features, 26, mix(left->voice, own->voice << 8 | right->voice << 16));
    add(features, 27, mix(own->word, own->shape));
    add(features, 28, mix(own->word, own->rule));
    add(features, 29, mix(left->word, own->shape));
    add(features, 30, mix(right->word, own->shape));
    add(features, 31, mix(left->word, own->rule));
}

/* What a corpus knows of words that no list has. */
static void habits_add(const NameAround *const place[5],
                       NameFeatures *features) {
    const NameAround *left = place[1], *own = place[2], *right = place[3];
    uint64_t seen = own->habit | (uint64_t)own->shape << 8;
    add(features, 62, seen);
    add(features, 63, mix(left->habit, seen));
    add(features, 64, mix(right->habit, seen));
    add(features, 65,
        mix(name_habit_kind(own->habit),
            name_habit_kind(left->habit) |
                (uint64_t)name_habit_kind(right->habit) << 8));
}

/* What the page shows of the word, here and elsewhere. `where`: in its run of
 * `length` capitals. */
static void evidence_add(const NameAround *own, unsigned where, unsigned length,
                         NameFeatures *features) {
    unsigned seen = own->evidence;
    add(features, 72, mix(seen & SEEN_WRITING, own->shape));
    add(features, 73, mix(seen & SEEN_KIND, own->shape));
    add(features, 74, mix(seen & SEEN_BEHAVIOUR, where));
    add(features, 75, mix(seen & SEEN_PART, own->shape | length << 8));
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
        /* No branch: which words are small is hard to foresee. */
        const Token *near = &page->document->tokens[i];
        bool small = near->kind == TOKEN_WORD && !(near->flags & TOKEN_CAPITAL);
        features->rows[features->count] = row_of(60 + (i > token), near->word);
        features->count += small;
    }
}

void name_features_read(const NamePage *page, const NameMarks *marks,
                        const Sentence *sentence, uint32_t token,
                        NameFeatures *features) {
    const NameAround *place[5];
    features->count = 0;
    for (int k = 0; k < 5; k++)
        place[k] = around_of(marks, sentence, (int64_t)token + k - 2);
    neighbours_add(place, features);
    habits_add(place, features);
    endings_add(page, token, features);
    uint32_t run = marks->run[token], end = token + 1;
    while (end < sentence->last && marks->run[end] == run)
        end++;
    const NameAround *before = around_of(marks, sentence, (int64_t)run - 1);
    const NameAround *behind = around_of(marks, sentence, end);
    const NameAround *first = around_of(marks, sentence, run);
    unsigned shape = place[2]->shape;
    unsigned where = token - run > 3 ? 3 : token - run;
    unsigned length = end - run > 4 ? 4 : end - run;
    add(features, 32, mix(first->word, where));
    add(features, 33, mix(before->word, shape));
    add(features, 34, mix(behind->word, shape));
    add(features, 35, mix(where, length << 8 | shape << 16));
    add(features, 36,
        mix(before->sorts, (uint64_t)behind->sorts << 16 | where));
    add(features, 37, mix(first->lists, where));
    add(features, 38, mix(before->title, place[2]->sorts));
    add(features, 39, 0);
    evidence_add(place[2], where, length, features);
    if (page->document->tokens[token].flags & TOKEN_CAPITAL)
        context_add(page, sentence, token, features);
}
