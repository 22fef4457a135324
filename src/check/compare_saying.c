/* SPDX-License-Identifier: MIT */
#include "check/compare.h"

#include "base/list.h"
#include "check/rules.h"
#include "check/same.h"
#include "check/saying.h"
#include "text/word.h"

#include <ctype.h>

enum { SAME_WORDS_LEAST = 6, LONGER_MOST = 2 };
static const double SAME_WORDS = 0.8;
static const double NEARLY_ALL = 0.75;
static const double NEARLY_ALL_CONTENT = 0.85;

static ComparedValue value_of(const StoredPage *page,
                              const Statement *statement) {
    return (ComparedValue){.page = page->id,
                           .span = statement->span,
                           .text = statement->text,
                           .speaker = statement->speaker};
}

static bool is_sign(char letter) {
    return !isalnum((unsigned char)letter);
}

/* How many words of a kind the statement holds. */
static size_t rule_words(const Comparing *comparing, size_t page,
                         const Statement *statement, RuleKind kind) {
    const Document *document = &comparing->documents[page];
    size_t count = 0;
    for (uint32_t t = statement->first;
         t < statement->last && t < document->token_count; t++)
        count +=
            rule_has(comparing->input->rules, document->tokens[t].word, kind);
    return count;
}

/* The part of the content words of a mention that the other one has too. */
static double content_held(const Comparing *comparing, const SayingMention *a,
                           const SayingMention *b) {
    const Document *x = &comparing->documents[a->page];
    const Document *y = &comparing->documents[b->page];
    uint32_t count = 0, held = 0;
    for (uint32_t t = a->statement->first;
         t < a->statement->last && t < x->token_count; t++) {
        if (!token_is_content(&x->tokens[t]))
            continue;
        uint32_t u = b->statement->first;
        while (u < b->statement->last && u < y->token_count &&
               y->tokens[u].root != x->tokens[t].root)
            u++;
        held += u < b->statement->last && u < y->token_count;
        count++;
    }
    return count ? (double)held / count : 0;
}

static uint32_t numbers_in(const Comparing *comparing,
                           const SayingMention *mention) {
    const Document *document = &comparing->documents[mention->page];
    uint32_t count = 0;
    for (uint32_t t = mention->statement->first;
         t < mention->statement->last && t < document->token_count; t++)
        count += document->tokens[t].kind == TOKEN_NUMBER;
    return count;
}

/* The same but for small words, "gempa ini" and "bahwa gempa itu"; a number
 * more is none. */
static bool contents_same(const Comparing *comparing, const SayingMention *a,
                          const SayingMention *b) {
    return numbers_in(comparing, a) == numbers_in(comparing, b) &&
           content_held(comparing, a, b) >= NEARLY_ALL_CONTENT &&
           content_held(comparing, b, a) >= NEARLY_ALL_CONTENT;
}

/* A negation more or less is a conflict where the rest is the same; a word
 * of doubt that is lost makes the words compatible at best. */
static Relation mentions_relation(const Comparing *comparing,
                                  const SayingMention *a,
                                  const SayingMention *b) {
    /* However they are parted into words: "Raja Ampatbukan". */
    if (letters_same(a->statement->text, b->statement->text, is_sign))
        return RELATION_SAME;
    size_t x = words_count(a->statement->text);
    size_t y = words_count(b->statement->text);
    bool as_long = x <= y + LONGER_MOST && y <= x + LONGER_MOST;
    if (as_long &&
        rule_words(comparing, a->page, a->statement, RULE_NEGATION) !=
            rule_words(comparing, b->page, b->statement, RULE_NEGATION))
        return RELATION_CONFLICT;
    bool as_sure =
        rule_words(comparing, a->page, a->statement, RULE_MODALITY) ==
        rule_words(comparing, b->page, b->statement, RULE_MODALITY);
    return as_sure && ((as_long &&
                        words_shared(a->statement->text, b->statement->text) >=
                            NEARLY_ALL) ||
                       contents_same(comparing, a, b))
               ? RELATION_SAME
               : RELATION_COMPATIBLE;
}

static Relation sayings_relation(const Comparing *comparing,
                                 const Saying *saying) {
    Relation relation = RELATION_SAME;
    for (size_t i = 1; i < saying->count; i++) {
        Relation own = mentions_relation(comparing, &saying->mentions[0],
                                         &saying->mentions[i]);
        relation = own > relation ? own : relation;
    }
    return relation;
}

Slice saying_about(const Comparing *comparing, const Saying *saying) {
    enum { ABOUT_BYTES = 48 };
    Slice text = saying->longest->text;
    size_t end = text.length;
    if (end > ABOUT_BYTES) {
        end = ABOUT_BYTES;
        while (end > 0 && text.text[end] != ' ')
            end--;
    }
    const Slice parts[] = {saying->longest->speaker, SLICE(": "),
                           slice_part(text, 0, end),
                           end < text.length ? SLICE(" …") : (Slice){0}};
    return slice_join(comparing->run, parts, 4, (Slice){0});
}

static void saying_compare(Comparing *comparing, const Saying *saying) {
    Lineup lineup = {0};
    for (size_t i = 0; i < saying->count; i++) {
        const SayingMention *mention = &saying->mentions[i];
        lineup_add(comparing, &lineup,
                   value_of(&comparing->input->pages->rows[mention->page],
                            mention->statement));
    }
    lineup_compare(comparing, &lineup, FIELD_WORDING,
                   saying_about(comparing, saying),
                   sayings_relation(comparing, saying));
}

/* Is it what somebody is, "ujar hakim", rather than a name? An office alone
 * may be either. */
static bool is_description(const CheckRules *rules, Slice beside) {
    return beside.length && (islower((unsigned char)beside.text[0]) ||
                             rule_has(rules, word_of(beside), RULE_OFFICE));
}

/* Words of a person, long enough to be known again, with his name beside them:
 * whom "ujarnya" means may be our mistake. A body speaks through its people, so
 * its words from another mouth are no wonder. */
static bool is_marked(const CheckRules *rules, const StoredPage *page,
                      const Statement *statement) {
    Slice beside = slice_span(page->article.text, statement->speaker_span);
    return statement->direct &&
           person_named(&page->findings, statement->speaker) &&
           names_same(beside, statement->speaker) &&
           !is_description(rules, beside) &&
           words_count(statement->text) >= SAME_WORDS_LEAST;
}

static ComparedValue mouth_of(const StoredPage *page,
                              const Statement *statement) {
    ComparedValue value = value_of(page, statement);
    value.text = statement->speaker;
    return value;
}

/* Names the sentence the other speaker too ("sambung Budi, keponakan Ani")?
 * Then which of them spoke may be our mistake. */
static bool names_beside(const Comparing *comparing, size_t page,
                         const Statement *statement, Slice other) {
    const Document *document = &comparing->documents[page];
    uint32_t number = sentence_of_token(
        document, token_at_byte(document, statement->speaker_span.start));
    if (number >= document->sentence_count)
        return false;
    const Sentence *sentence = &document->sentences[number];
    Slice rest = tokens_text(document, sentence->first, sentence->last);
    for (Slice word = other; word.length;) {
        size_t space = slice_find(word, SLICE(" "), 0);
        size_t end = space == SIZE_MAX ? word.length : space;
        if (slice_find(rest, slice_part(word, 0, end), 0) != SIZE_MAX)
            return true;
        word = slice_part(word, space == SIZE_MAX ? end : end + 1, word.length);
    }
    return false;
}

static bool two_mouths(const Comparing *comparing, size_t page,
                       const Statement *first, size_t p,
                       const Statement *other) {
    return !names_alike(first->speaker, other->speaker) &&
           !names_beside(comparing, page, first, other->speaker) &&
           !names_beside(comparing, p, other, first->speaker);
}

/* A marked statement, its words read once. */
typedef struct Mouth {
    size_t page;
    const Statement *statement;
    WordList words;
} Mouth;

typedef struct MouthList {
    Mouth *rows;
    size_t count, capacity;
} MouthList;

static void mouths_collect(Comparing *comparing, MouthList *mouths) {
    const StoredPages *pages = comparing->input->pages;
    for (size_t p = 0; p < pages->count; p++) {
        const StatementList *said = &pages->rows[p].findings.statements;
        for (size_t i = 0; i < said->count; i++) {
            if (!is_marked(comparing->input->rules, &pages->rows[p],
                           &said->rows[i]))
                continue;
            mouths->rows =
                list_room(comparing->run, mouths->rows, mouths->count,
                          &mouths->capacity, sizeof *mouths->rows);
            mouths->rows[mouths->count++] =
                (Mouth){p, &said->rows[i],
                        pairs_of(comparing->run, said->rows[i].text)};
        }
    }
}

/* The same long words from two mouths: one of the pages is wrong. */
static void mouths_compare(Comparing *comparing, const MouthList *mouths,
                           size_t at) {
    const StoredPage *rows = comparing->input->pages->rows;
    const Mouth *first = &mouths->rows[at];
    Lineup lineup = {0};
    bool differ = false;
    lineup_add(comparing, &lineup,
               mouth_of(&rows[first->page], first->statement));
    for (size_t i = at + 1; i < mouths->count; i++) {
        const Mouth *other = &mouths->rows[i];
        if (other->page == first->page ||
            pairs_share(first->words, other->words) < SAME_WORDS)
            continue;
        differ = differ || two_mouths(comparing, first->page, first->statement,
                                      other->page, other->statement);
        lineup_add(comparing, &lineup,
                   mouth_of(&rows[other->page], other->statement));
    }
    if (differ)
        lineup_compare(comparing, &lineup, FIELD_PERSON, first->statement->text,
                       RELATION_CONFLICT);
}

void sayings_compare(Comparing *comparing) {
    SayingList sayings = {0};
    sayings_find(comparing->run, comparing->input->pages, &sayings);
    for (size_t i = 0; i < sayings.count; i++)
        if (sayings.rows[i].longest->speaker.length)
            saying_compare(comparing, &sayings.rows[i]);
    saying_days_compare(comparing, &sayings);
    MouthList mouths = {0};
    mouths_collect(comparing, &mouths);
    for (size_t i = 0; i < mouths.count; i++)
        mouths_compare(comparing, &mouths, i);
}
