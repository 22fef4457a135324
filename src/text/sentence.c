/* SPDX-License-Identifier: MIT */
#include "text/sentence.h"

#include "base/list.h"
#include "base/utf8.h"

#include <string.h>

static bool is_one_stop(const TokenScan *scan, const Token *token) {
    return token->kind == TOKEN_STOP && token->end - token->start == 1 &&
           scan->text.text[token->start] == '.' &&
           !(token->flags & TOKEN_SPACED);
}

/* "J", "A.H": capitals with a full stop between any two. */
static bool is_initial(const TokenScan *scan, const Token *token) {
    Slice word = slice_part(scan->text, token->start, token->end);
    for (size_t i = 0; i < word.length; i++) {
        bool dot = i % 2;
        if (dot ? word.text[i] != '.'
                : word.text[i] < 'A' || word.text[i] > 'Z')
            return false;
    }
    return word.length % 2;
}

/* A capital that opens no new sentence, as far as the next word shows, or
 * another title: "Prof. dr. Sari". */
static bool name_follows(const TokenScan *scan, const Token *next,
                         const Lexicon *lexicon) {
    if (!next || next->kind != TOKEN_WORD)
        return false;
    if (!(next->flags & TOKEN_CAPITAL))
        return abbreviation_kind(scan->abbreviations, next->word) ==
               ABBREVIATION_NAME;
    return !lexicon_class(lexicon, next->word);
}

/* "XI", "B", "KEP-176": what laws and files are numbered with. */
static bool is_numbering(const TokenScan *scan, const Token *token) {
    if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL))
        return false;
    Slice word = slice_part(scan->text, token->start, token->end);
    for (size_t i = 0; i < word.length; i++)
        if (word.text[i] >= 'a' && word.text[i] <= 'z')
            return slice_find(word, SLICE("-"), 0) != SIZE_MAX;
    return true;
}

static bool stop_belongs(const TokenScan *scan, size_t word,
                         const Lexicon *lexicon) {
    const Token *token = &scan->tokens.rows[word];
    const Token *next = word + 2 < scan->tokens.count ? &token[2] : NULL;
    if (token->kind != TOKEN_WORD)
        return false;
    bool number = next && next->kind == TOKEN_NUMBER;
    switch (abbreviation_kind(scan->abbreviations, token->word)) {
    case ABBREVIATION_NAME:
        return number || name_follows(scan, next, lexicon);
    case ABBREVIATION_NUMBER:
        return number || (next && is_numbering(scan, next));
    case ABBREVIATION_CURRENCY:
        return number;
    case ABBREVIATION_ANYWHERE:
        return true;
    default:
        break;
    }
    if (!is_initial(scan, token))
        return false;
    bool many = token->end - token->start > 1;
    bool sentence_ends =
        !next || next->kind == TOKEN_QUOTE ||
        (next->kind == TOKEN_WORD && (next->flags & TOKEN_CAPITAL) &&
         !name_follows(scan, next, lexicon));
    return many || !sentence_ends;
}

void abbreviations_join(TokenScan *scan, size_t first, const Lexicon *lexicon) {
    TokenList *tokens = &scan->tokens;
    size_t kept = first;
    for (size_t i = first; i < tokens->count; i++) {
        Token token = tokens->rows[i];
        if (i + 1 < tokens->count && is_one_stop(scan, &tokens->rows[i + 1]) &&
            stop_belongs(scan, i, lexicon)) {
            token.end = tokens->rows[i + 1].end;
            i++;
        }
        tokens->rows[kept++] = token;
    }
    tokens->count = kept;
}

/* A mark that stands close to the word behind it opens a quote, even where
 * an earlier one was never closed. */
static bool is_closing(const TokenList *tokens, size_t i) {
    const Token *token = &tokens->rows[i];
    if (token->kind == TOKEN_CLOSE)
        return true;
    if (token->kind != TOKEN_QUOTE)
        return false;
    bool opens = (token->flags & TOKEN_SPACED) && i + 1 < tokens->count &&
                 token[1].kind == TOKEN_WORD &&
                 !(token[1].flags & TOKEN_SPACED);
    if (opens)
        return false;
    bool behind_quote = i && (token[-1].flags & TOKEN_IN_QUOTE);
    return behind_quote || !(token->flags & TOKEN_SPACED);
}

/* "?" and "!" and "..." may stand inside a sentence; a full stop may not,
 * except before its closing mark: "Siap." kata dia. */
static bool ends_before(const TokenScan *scan, size_t stop, size_t next) {
    const TokenList *tokens = &scan->tokens;
    const Token *behind = &tokens->rows[next];
    if (behind->kind == TOKEN_COMMA || behind->kind == TOKEN_STOP ||
        behind->kind == TOKEN_CLOSE || behind->kind == TOKEN_COLON)
        return false;
    bool small = behind->kind == TOKEN_WORD && !(behind->flags & TOKEN_CAPITAL);
    bool plain = is_one_stop(scan, &tokens->rows[stop]);
    bool closed = next > stop + 1;
    return !small || (plain && !closed);
}

/* "1." at the start of a paragraph counts, it ends nothing. */
static bool is_list_number(const TokenList *tokens, size_t first, size_t stop) {
    return stop == first + 1 &&
           (tokens->rows[first].kind == TOKEN_NUMBER ||
            tokens->rows[first].end - tokens->rows[first].start == 1);
}

static void sentence_add(TokenScan *scan, Sentence sentence,
                         SentenceList *sentences) {
    Token *tokens = scan->tokens.rows;
    sentence.span =
        (Span){tokens[sentence.first].start, tokens[sentence.last - 1].end};
    for (uint32_t i = sentence.first; i < sentence.last; i++)
        if (tokens[i].kind == TOKEN_WORD || tokens[i].kind == TOKEN_NUMBER) {
            tokens[i].flags |= TOKEN_FIRST;
            break;
        }
    sentences->rows = list_room(scan->page, sentences->rows, sentences->count,
                                &sentences->capacity, sizeof *sentences->rows);
    sentences->rows[sentences->count++] = sentence;
}

/* A line of its own inside a paragraph: lists, verses, addresses. */
static bool starts_line(const TokenScan *scan, size_t i) {
    const Token *token = &scan->tokens.rows[i];
    if (!(token->flags & TOKEN_SPACED))
        return false;
    Slice between = slice_part(scan->text, token[-1].end, token->start);
    return memchr(between.text, '\n', between.length);
}

/* Where the sentence ends that starts at `start`: its stop, if it has one,
 * belongs to it, with the closing marks behind. */
static size_t sentence_end(const TokenScan *scan, size_t start) {
    const TokenList *tokens = &scan->tokens;
    for (size_t i = start; i < tokens->count; i++) {
        if (i > start && starts_line(scan, i))
            return i;
        if (tokens->rows[i].kind != TOKEN_STOP ||
            is_list_number(tokens, start, i))
            continue;
        size_t next = i + 1;
        while (next < tokens->count && is_closing(tokens, next))
            next++;
        if (next < tokens->count && ends_before(scan, i, next))
            return next;
    }
    return tokens->count;
}

void sentences_split(TokenScan *scan, size_t first, uint32_t paragraph,
                     SentenceList *sentences) {
    while (first < scan->tokens.count) {
        size_t end = sentence_end(scan, first);
        sentence_add(scan,
                     (Sentence){.first = (uint32_t)first,
                                .last = (uint32_t)end,
                                .paragraph = paragraph},
                     sentences);
        first = end;
    }
}
