/* SPDX-License-Identifier: MIT */
#include "link/passage.h"

#include "base/list.h"

#include <stdlib.h>

enum { STARTS_MAX = 64 }; /* of one run of words that are tried */

/* Where the runs of PASSAGE_WORDS words of one text start. */
typedef struct Starts {
    const BodyWords *words;
    uint32_t *heads, mask; /* by hash: a start, counted from 1 */
    uint32_t *next;        /* by start: the one before it with that hash */
    bool *taken;           /* by word */
} Starts;

static bool counts(const Document *document, const Token *token) {
    return token->start >= document->article->body &&
           (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER);
}

BodyWords body_words(Arena *request, const Document *document) {
    BodyWords words = {.count = 0};
    words.rows =
        arena_take(request, (document->token_count + 1) * sizeof *words.rows);
    for (size_t i = 0; i < document->token_count; i++) {
        const Token *token = &document->tokens[i];
        if (!counts(document, token))
            continue;
        bool quoted = token->flags & TOKEN_IN_QUOTE;
        words.rows[words.count++] =
            (BodyWord){token->word, token->start, token->end, quoted};
        words.own += !quoted;
    }
    return words;
}

static uint64_t run_hash(const BodyWords *words, size_t start) {
    uint64_t hash = 0;
    for (size_t i = start; i < start + PASSAGE_WORDS; i++)
        hash = (hash + words->rows[i].word) * 0x9e3779b97f4a7c15u;
    return hash >> 32;
}

static Starts starts_of(Arena *request, const BodyWords *words) {
    Starts starts = {.words = words, .mask = 255};
    while (starts.mask < words->count)
        starts.mask = starts.mask * 2 + 1;
    starts.heads =
        arena_take(request, ((size_t)starts.mask + 1) * sizeof(uint32_t));
    starts.next = arena_take(request, (words->count + 1) * sizeof(uint32_t));
    starts.taken = arena_take(request, words->count + 1);
    for (size_t i = words->count; i-- > 0;) {
        if (i + PASSAGE_WORDS > words->count)
            continue;
        uint32_t *head = &starts.heads[run_hash(words, i) & starts.mask];
        starts.next[i] = *head;
        *head = (uint32_t)i + 1;
    }
    return starts;
}

/* How many words from here on are the same and free. */
static size_t run_length(const Starts *starts, size_t start,
                         const BodyWords *words, size_t from) {
    size_t length = 0;
    while (start + length < starts->words->count &&
           from + length < words->count && !starts->taken[start + length] &&
           starts->words->rows[start + length].word ==
               words->rows[from + length].word)
        length++;
    return length;
}

/* The longest run that begins at `from`; 0 when none is long enough. */
static size_t run_find(const Starts *starts, const BodyWords *words,
                       size_t from, size_t *start) {
    size_t longest = PASSAGE_WORDS - 1;
    uint32_t next = starts->heads[run_hash(words, from) & starts->mask];
    for (int tried = 0; next && tried < STARTS_MAX; tried++) {
        size_t length = run_length(starts, next - 1, words, from);
        if (length > longest) {
            longest = length;
            *start = next - 1;
        }
        next = starts->next[next - 1];
    }
    return longest < PASSAGE_WORDS ? 0 : longest;
}

static Span words_span(const BodyWords *words, size_t first, size_t count) {
    return (Span){words->rows[first].start, words->rows[first + count - 1].end};
}

static Passage passage_of(const BodyWords *a, size_t a_first,
                          const BodyWords *b, size_t b_first, size_t length) {
    Passage passage = {words_span(a, a_first, length),
                       words_span(b, b_first, length), (uint32_t)length, 0};
    for (size_t i = 0; i < length; i++)
        passage.own +=
            !a->rows[a_first + i].quoted && !b->rows[b_first + i].quoted;
    return passage;
}

static int compare_passages(const void *a, const void *b) {
    const Passage *x = a, *y = b;
    return (x->a.start > y->a.start) - (x->a.start < y->a.start);
}

/* The shorter text first; of two as long, the one with the smaller word where
 * they first differ. */
static bool in_order(const BodyWords *a, const BodyWords *b) {
    size_t i = 0;
    if (a->count != b->count)
        return a->count < b->count;
    while (i < a->count && a->rows[i].word == b->rows[i].word)
        i++;
    return i == a->count || a->rows[i].word < b->rows[i].word;
}

void passages_find(Arena *request, const BodyWords *a, const BodyWords *b,
                   PassageList *passages) {
    bool ordered = in_order(a, b);
    const BodyWords *shorter = ordered ? a : b, *longer = ordered ? b : a;
    *passages = (PassageList){0};
    if (shorter->count < PASSAGE_WORDS)
        return;
    const Starts starts = starts_of(request, longer);
    for (size_t from = 0; from + PASSAGE_WORDS <= shorter->count;) {
        size_t start = 0, length = run_find(&starts, shorter, from, &start);
        if (!length) {
            from++;
            continue;
        }
        for (size_t i = 0; i < length; i++)
            starts.taken[start + i] = true;
        passages->rows = list_room(request, passages->rows, passages->count,
                                   &passages->capacity, sizeof *passages->rows);
        passages->rows[passages->count++] =
            ordered ? passage_of(a, from, b, start, length)
                    : passage_of(a, start, b, from, length);
        from += length;
    }
    if (passages->count)
        qsort(passages->rows, passages->count, sizeof *passages->rows,
              compare_passages);
}
