/* SPDX-License-Identifier: MIT */
#include "link/feature.h"

#include "base/table.h"
#include "text/word.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    VERSION = 3,
    HEAD_WORDS = 9,
    TERM_PARTS = 3,  /* word, weight, flags */
    TITLE_TIMES = 3, /* a word of the headline counts as three */
    LEAD_TIMES = 2,
    LEAD_PARAGRAPHS = 3,
    FREQUENCY_PAGES = 100000,
    UNLISTED_FREQUENCY = 60 /* a word that the list does not hold is rare */
};

typedef struct FeatureTables {
    Map *frequency; /* of a root: pages that hold it, in FREQUENCY_PAGES */
    Map *bulletins; /* of a root: BULLETIN_DAILY or 0 */
    Map *heads;     /* words that begin the names of places: "pelabuhan" */
} FeatureTables;

static bool frequency_load(Arena *run, const char *folder,
                           FeatureTables *tables, Error *err) {
    tables->frequency = map_open(run);
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "frequency.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        char *end = NULL;
        char *digits = slice_string(run, row->fields[1]);
        unsigned long frequency = strtoul(digits, &end, 10);
        if (*end || !frequency || frequency > FREQUENCY_PAGES) {
            return table_error(&table, row, row->fields[1],
                               "a number from 1 to 100000 is wanted", err);
        }
        map_set(tables->frequency, word_of(row->fields[0]),
                (uint32_t)frequency);
    }
    return true;
}

static bool bulletins_load(Arena *run, const char *folder,
                           FeatureTables *tables, Error *err) {
    tables->bulletins = map_open(run);
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "bulletins.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++) {
        const TableRow *row = &table.rows[i];
        bool daily = slice_equal(row->fields[1], SLICE("day"));
        if (!daily && !slice_equal(row->fields[1], SLICE("name")))
            return table_error(&table, row, row->fields[1],
                               "day or name is wanted", err);
        map_set(tables->bulletins, word_of(row->fields[0]),
                daily ? BULLETIN_DAILY : 0);
    }
    return true;
}

/* Such a word tells the kind of a place, not which one. */
static bool heads_load(Arena *run, const char *folder, FeatureTables *tables,
                       Error *err) {
    tables->heads = map_open(run);
    Table table = {.fields_min = 2};
    if (!table_read(run, folder, "places.tsv", &table, err))
        return false;
    for (size_t i = 0; i < table.count; i++)
        if (slice_equal(table.rows[i].fields[1], SLICE("head")))
            map_set(tables->heads, word_of(table.rows[i].fields[0]), 1);
    return true;
}

void *feature_load(Arena *run, const char *folder, Error *err) {
    FeatureTables *tables = arena_take(run, sizeof *tables);
    return frequency_load(run, folder, tables, err) &&
                   bulletins_load(run, folder, tables, err) &&
                   heads_load(run, folder, tables, err)
               ? tables
               : NULL;
}

static int compare_numbers(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static size_t sort_unique(uint32_t *rows, size_t count) {
    if (!count)
        return 0;
    qsort(rows, count, sizeof *rows, compare_numbers);
    size_t kept = 1;
    for (size_t i = 1; i < count; i++)
        if (rows[i] != rows[kept - 1])
            rows[kept++] = rows[i];
    return kept;
}

static bool counts_as_word(const Token *token) {
    return token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER;
}

/* The hash of three words as 32 bits, or 0 when it is not in the sample. */
static uint32_t shingle_of(const Word words[SHINGLE_WORDS]) {
    uint64_t hash =
        slice_hash((Slice){(const char *)words, SHINGLE_WORDS * sizeof *words});
    if (hash >> 32 & (SHINGLE_SAMPLE - 1))
        return 0;
    return (uint32_t)hash | 1;
}

static size_t shingles_collect(const Document *document, uint32_t *shingles,
                               uint32_t *word_count) {
    Word window[SHINGLE_WORDS] = {0};
    size_t count = 0;
    uint32_t words = 0;
    for (size_t i = 0; i < document->token_count; i++) {
        const Token *token = &document->tokens[i];
        if (!counts_as_word(token) || token->start < document->article->body)
            continue;
        memmove(window, window + 1, sizeof window - sizeof *window);
        window[SHINGLE_WORDS - 1] = token->word;
        words++;
        uint32_t shingle = words >= SHINGLE_WORDS ? shingle_of(window) : 0;
        if (shingle)
            shingles[count++] = shingle;
    }
    *word_count = words;
    return sort_unique(shingles, count);
}

/* Marks the tokens of names that tell one from another. */
static void names_mark(const Document *document, const Findings *found,
                       const FeatureTables *tables, unsigned char *marks) {
    for (size_t i = 0; i < found->names.count; i++) {
        const Name *name = &found->names.rows[i];
        for (uint32_t t = name->first;
             !name->described && t < name->last && t < document->token_count;
             t++)
            if (map_get(tables->heads, document->tokens[t].word) == MAP_ABSENT)
                marks[t] = TERM_NAME;
    }
}

/* How rare a word is in news at large: ln(pages / pages that hold it). */
static float rarity(const FeatureTables *tables, Word root) {
    uint32_t frequency = map_get(tables->frequency, root);
    if (frequency == MAP_ABSENT)
        frequency = UNLISTED_FREQUENCY;
    return logf((float)FREQUENCY_PAGES / (float)frequency);
}

static int compare_words(const void *a, const void *b) {
    const Term *x = a, *y = b;
    return (x->word > y->word) - (x->word < y->word);
}

/* The weightiest first; the word decides between equals. */
static int compare_weights(const void *a, const void *b) {
    const Term *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return compare_words(a, b);
}

/* The content words of the page, each with how often its places make it count,
 * and how rare it is. */
typedef struct WordCount {
    Map *places; /* of a term's word: where it stands */
    Term *terms;
    float *rarities;
    size_t count;
} WordCount;

static void word_count(WordCount *words, const FeatureTables *tables, Word root,
                       Term term) {
    const uint64_t mixed = 0x9E3779B1u; /* fills the upper half of the key */
    uint32_t *place = map_value(words->places, term.word * mixed);
    if (!*place) {
        words->terms[words->count] = (Term){.word = term.word};
        words->rarities[words->count++] = rarity(tables, root);
        *place = (uint32_t)words->count;
    }
    Term *known = &words->terms[*place - 1];
    known->weight += term.weight;
    known->flags |= term.flags;
}

static void words_count(const Document *document, const FeatureTables *tables,
                        const unsigned char *marks, WordCount *words) {
    for (uint32_t p = 0; p < document->paragraph_count; p++) {
        const Paragraph *paragraph = &document->paragraphs[p];
        if (paragraph->first >= paragraph->last)
            continue;
        float times = paragraph->headline    ? TITLE_TIMES
                      : p <= LEAD_PARAGRAPHS ? LEAD_TIMES
                                             : 1;
        uint32_t t = document->sentences[paragraph->first].first;
        uint32_t last = document->sentences[paragraph->last - 1].last;
        for (; t < last; t++) {
            Word root = document->tokens[t].root;
            uint32_t flags =
                marks[t] | (paragraph->headline ? TERM_HEADLINE : 0u);
            if (token_is_content(&document->tokens[t]))
                word_count(words, tables, root,
                           (Term){(uint32_t)root, times, flags});
        }
    }
}

/* Weighs the words, and keeps the TERMS_MAX weightiest in the order of words.
 */
static size_t terms_weigh(const WordCount *words) {
    Term *terms = words->terms;
    size_t kept = 0;
    for (size_t i = 0; i < words->count; i++) {
        Term term = terms[i];
        term.weight = (1 + logf(term.weight)) * words->rarities[i];
        if (term.weight > 0)
            terms[kept++] = term;
    }
    qsort(terms, kept, sizeof *terms, compare_weights);
    if (kept > TERMS_MAX)
        kept = TERMS_MAX;
    qsort(terms, kept, sizeof *terms, compare_words);
    return kept;
}

/* "4,1", and "ke-12" as well. */
static bool holds_number(const Document *document, const Token *token) {
    Slice text = slice_part(document->article->text, token->start, token->end);
    bool digit = false;
    for (size_t i = 0; i < text.length; i++)
        digit |= text.text[i] >= '0' && text.text[i] <= '9';
    return digit;
}

/* Numbers outside names ("B50") and dates: two bulletins of one day share the
 * date. */
static size_t numbers_collect(const Document *document, const DateList *dates,
                              const unsigned char *marks, uint32_t *numbers) {
    size_t count = 0, date = 0;
    for (uint32_t i = 0; i < document->token_count && count < NUMBERS_MAX;
         i++) {
        while (date < dates->count && dates->rows[date].last <= i)
            date++;
        bool dated = date < dates->count && dates->rows[date].first <= i;
        const Token *token = &document->tokens[i];
        if (counts_as_word(token) && !dated && !marks[i] &&
            holds_number(document, token))
            numbers[count++] = (uint32_t)token->word;
    }
    return sort_unique(numbers, count);
}

static Day headline_day(const Document *document, const Findings *found) {
    for (size_t i = 0; i < found->dates.count; i++) {
        const Date *date = &found->dates.rows[i];
        if (date->span.end <= document->article->body &&
            date->days.from == date->days.to)
            return date->days.from;
    }
    return DAY_NONE;
}

static uint32_t headline_bulletin(const Document *document,
                                  const FeatureTables *tables) {
    for (size_t i = 0; i < document->token_count; i++) {
        const Token *token = &document->tokens[i];
        if (token->start >= document->article->body)
            break;
        uint32_t daily = map_get(tables->bulletins, token->root);
        if (daily != MAP_ABSENT)
            return ((uint32_t)token->root & ~BULLETIN_DAILY) | daily;
    }
    return 0;
}

static Day latest_day(const Findings *found) {
    Day latest = DAY_NONE;
    for (size_t i = 0; i < found->dates.count; i++)
        if (found->dates.rows[i].days.from > latest)
            latest = found->dates.rows[i].days.from;
    return latest;
}

/* The terms as they are kept: all words, all weights, all flags. */
typedef struct TermParts {
    uint32_t words[TERMS_MAX], flags[TERMS_MAX];
    float weights[TERMS_MAX], length;
} TermParts;

static void terms_part(const Term *terms, size_t count, TermParts *parts) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        parts->words[i] = terms[i].word;
        parts->weights[i] = terms[i].weight;
        parts->flags[i] = terms[i].flags;
        sum += (double)terms[i].weight * terms[i].weight;
    }
    parts->length = sum > 0 ? (float)sqrt(sum) : 1;
}

/* Layout: head, terms' words, weights, shingles, numbers, terms' flags; every
 * field of four bytes. */
Slice feature_write(Arena *page, const Document *document,
                    const Findings *found, const void *tables) {
    size_t tokens = document->token_count + 1;
    uint32_t *shingles = arena_take(page, tokens * sizeof *shingles);
    unsigned char *marks = arena_take(page, tokens);
    WordCount words = {
        .places = map_open_for(page, tokens / 2),
        .terms = (void *)arena_buffer(page, tokens * sizeof *words.terms),
        .rarities = (void *)arena_buffer(page, tokens * sizeof *words.rarities),
    };
    uint32_t numbers[NUMBERS_MAX];
    uint32_t head[HEAD_WORDS] = {VERSION};
    TermParts kept;
    size_t shingle_count = shingles_collect(document, shingles, &head[1]);
    names_mark(document, found, tables, marks);
    words_count(document, tables, marks, &words);
    size_t term_count = terms_weigh(&words);
    size_t number_count =
        numbers_collect(document, &found->dates, marks, numbers);
    terms_part(words.terms, term_count, &kept);
    head[2] = (uint32_t)shingle_count;
    head[3] = (uint32_t)number_count;
    head[4] = (uint32_t)term_count;
    head[5] = (uint32_t)latest_day(found);
    head[6] = (uint32_t)headline_day(document, found);
    head[7] = headline_bulletin(document, tables);
    memcpy(&head[8], &kept.length, sizeof kept.length);
    size_t term_bytes = term_count * sizeof *kept.words;
    Slice parts[] = {{(const char *)head, sizeof head},
                     {(const char *)kept.words, term_bytes},
                     {(const char *)kept.weights, term_bytes},
                     {(const char *)shingles, shingle_count * sizeof *shingles},
                     {(const char *)numbers, number_count * sizeof *numbers},
                     {(const char *)kept.flags, term_bytes}};
    return slice_join(page, parts, sizeof parts / sizeof *parts, (Slice){0});
}

static const Features NO_FEATURES = {
    .latest_day = DAY_NONE, .headline_day = DAY_NONE, .length = 1};

Features feature_read(Slice bytes) {
    const uint32_t *head = (const uint32_t *)(const void *)bytes.text;
    if (bytes.length < HEAD_WORDS * sizeof *head || head[0] != VERSION)
        return NO_FEATURES;
    uint64_t length = HEAD_WORDS + (uint64_t)head[2] + head[3] +
                      (uint64_t)head[4] * TERM_PARTS;
    if (length * sizeof *head != bytes.length)
        return NO_FEATURES;
    const uint32_t *words = head + HEAD_WORDS;
    const uint32_t *shingles = words + 2 * (size_t)head[4];
    const uint32_t *numbers = shingles + head[2];
    Features features = {
        .word_count = head[1],
        .shingles = shingles,
        .shingle_count = head[2],
        .numbers = numbers,
        .number_count = head[3],
        .term_words = words,
        .term_weights = (const float *)(const void *)(words + head[4]),
        .term_flags = numbers + head[3],
        .term_count = head[4],
        .latest_day = (Day)head[5],
        .headline_day = (Day)head[6],
        .bulletin = head[7],
    };
    memcpy(&features.length, &head[8], sizeof features.length);
    return features;
}
