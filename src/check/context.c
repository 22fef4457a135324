/* SPDX-License-Identifier: MIT */
#include "check/context.h"

#include "text/word.h"

enum { NEAR_TOKENS = 5 };
static const double NEAR_WEIGHT = 3;

static bool context_holds(const Context *context, Word word, size_t *at) {
    for (*at = 0; *at < context->count; (*at)++)
        if (context->words[*at] == word)
            return true;
    return false;
}

/* A few tokens around the finding, within its clause: up to a comma. */
static Span near_tokens(const Document *document, const Sentence *sentence,
                        uint32_t first, uint32_t last) {
    Span near = {first, last};
    while (near.start > sentence->first && first - near.start < NEAR_TOKENS &&
           document->tokens[near.start - 1].kind != TOKEN_COMMA)
        near.start--;
    while (near.end < sentence->last && near.end - last < NEAR_TOKENS &&
           document->tokens[near.end].kind != TOKEN_COMMA)
        near.end++;
    return near;
}

Context context_of(const Document *document, uint32_t first, uint32_t last) {
    Context context = {.count = 0};
    uint32_t number = sentence_of_token(document, first);
    if (number >= document->sentence_count)
        return context;
    const Sentence *sentence = &document->sentences[number];
    Span near = near_tokens(document, sentence, first, last);
    for (uint32_t t = sentence->first; t < sentence->last; t++) {
        const Token *token = &document->tokens[t];
        size_t at;
        if ((t >= first && t < last) || !token_is_content(token) ||
            context.count == CONTEXT_WORDS_MAX)
            continue;
        bool is_near = t >= near.start && t < near.end;
        if (!context_holds(&context, token->root, &at))
            context.words[context.count++] = token->root;
        context.near[at] = (uint8_t)(context.near[at] || is_near);
    }
    return context;
}

static double weight_of(const Context *context, size_t i) {
    return context->near[i] ? NEAR_WEIGHT : 1;
}

static double weight_all(const Context *context) {
    double sum = 0;
    for (size_t i = 0; i < context->count; i++)
        sum += weight_of(context, i);
    return sum;
}

double contexts_alike(const Context *a, const Context *b) {
    double shared = 0;
    for (size_t i = 0; i < a->count; i++) {
        size_t at;
        if (!context_holds(b, a->words[i], &at))
            continue;
        double x = weight_of(a, i), y = weight_of(b, at);
        shared += x < y ? x : y;
    }
    double x = weight_all(a), y = weight_all(b);
    double smaller = x < y ? x : y;
    return smaller > 0 ? shared / smaller : 0;
}
