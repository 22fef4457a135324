/* SPDX-License-Identifier: MIT */
#include "text/read.h"

#include "base/list.h"
#include "text/describe.h"
#include "text/glue.h"
#include "text/language.h"
#include "text/quote.h"
#include "text/sentence.h"

struct TextRules {
    const AbbreviationSet *abbreviations;
    const Lexicon *lexicon;
    const Morphology *morphology;
    const Tagger *tagger;
    SharedWords *words;
    Glue glue;
    const LanguageList *languages;
};

TextRules *text_rules_load_untagged(Arena *run, const char *folder,
                                    Error *err) {
    TextRules *rules = arena_take(run, sizeof *rules);
    rules->abbreviations = abbreviations_load(run, folder, err);
    rules->lexicon = lexicon_load(run, folder, err);
    rules->morphology = morphology_load(run, folder, err);
    rules->languages = languages_load(run, folder, err);
    rules->words = shared_words_open(run);
    rules->glue.lexicon = rules->lexicon;
    rules->glue.morphology = rules->morphology;
    bool loaded = rules->abbreviations && rules->lexicon && rules->morphology &&
                  rules->languages && glue_load(run, folder, &rules->glue, err);
    return loaded ? rules : NULL;
}

TextRules *text_rules_load(Arena *run, const char *folder, Error *err) {
    TextRules *rules = text_rules_load_untagged(run, folder, err);
    if (rules)
        rules->tagger = tagger_load(run, folder, err);
    return rules && (rules->tagger || !err->kind) ? rules : NULL;
}

typedef struct Reading {
    TokenScan scan;
    QuoteList quotes;
    SentenceList sentences;
    Paragraph *paragraphs;
    size_t paragraph_count, paragraph_capacity;
    PageWords words;
    AloneWords alone; /* of the whole text */
    const TextRules *rules;
    bool words_only; /* neither sentences nor what their words are */
} Reading;

/* Cuts the next paragraph, up to a blank line, off the text at *at. */
static bool paragraph_next(Slice text, size_t *at, Span *span) {
    while (*at < text.length && text.text[*at] == '\n')
        (*at)++;
    size_t end = *at;
    while ((end = slice_find(text, SLICE("\n"), end)) < text.length &&
           !slice_starts(slice_part(text, end, text.length), SLICE("\n\n")))
        end++;
    if (end > text.length)
        end = text.length;
    *span = (Span){(uint32_t)*at, (uint32_t)end};
    *at = end;
    return span->start < span->end;
}

/* The sentences among the tokens from `first` on, and what their words are. */
static void sentences_read(Reading *reading, size_t first, uint32_t number) {
    size_t sentence = reading->sentences.count;
    const TextRules *rules = reading->rules;
    Describer describer = {reading->scan.text, reading->scan.tokens.count,
                           rules->lexicon,     rules->morphology,
                           rules->words,       reading->words,
                           rules->tagger};
    sentences_split(&reading->scan, first, number, &reading->sentences);
    for (size_t i = sentence; i < reading->sentences.count; i++)
        sentence_describe(&describer, &reading->sentences.rows[i],
                          reading->scan.tokens.rows);
}

static void paragraph_read(Reading *reading, Span span, bool headline) {
    size_t first = reading->scan.tokens.count;
    uint32_t number = (uint32_t)reading->paragraph_count;
    const TextRules *rules = reading->rules;
    Paragraph paragraph = {.first = (uint32_t)reading->sentences.count,
                           .span = span,
                           .headline = headline};
    tokens_scan(&reading->scan, span);
    if (reading->scan.tokens.count == first)
        return;
    glue_cut(&reading->scan, first, &rules->glue, &reading->alone);
    abbreviations_join(&reading->scan, first, rules->lexicon);
    quotes_find(&reading->scan, first, number, &reading->quotes);
    if (!reading->words_only)
        sentences_read(reading, first, number);
    paragraph.last = (uint32_t)reading->sentences.count;
    reading->paragraphs = list_room(
        reading->scan.page, reading->paragraphs, reading->paragraph_count,
        &reading->paragraph_capacity, sizeof *reading->paragraphs);
    reading->paragraphs[reading->paragraph_count++] = paragraph;
}

static bool article_split(Reading *reading, const Article *article,
                          Document *document, Error *err) {
    const TextRules *rules = reading->rules;
    reading->scan.text = article->text;
    reading->scan.abbreviations = rules->abbreviations;
    reading->scan.splits =
        abbreviation_has(rules->abbreviations, ABBREVIATION_SPLIT);
    if (article->text.length > UINT32_MAX)
        return error_set(err, ERR_LIMIT, "a text of more than 4 GB");
    tokens_expect(&reading->scan);
    reading->alone = alone_read(reading->scan.page, article->text);
    Span span;
    for (size_t at = 0; paragraph_next(article->text, &at, &span);)
        paragraph_read(reading, span, span.end <= article->body);
    *document = (Document){
        .article = article,
        .language = language_of(rules->languages, reading->scan.tokens.rows,
                                reading->scan.tokens.count, article->language),
        .clitic = morphology_third(rules->morphology),
        .tokens = reading->scan.tokens.rows,
        .token_count = reading->scan.tokens.count,
        .sentences = reading->sentences.rows,
        .sentence_count = reading->sentences.count,
        .paragraphs = reading->paragraphs,
        .paragraph_count = reading->paragraph_count,
        .quotes = reading->quotes.rows,
        .quote_count = reading->quotes.count};
    return true;
}

bool document_read(Arena *page, const Article *article, const TextRules *rules,
                   Document *document, Error *err) {
    Reading reading = {.scan = {.page = page}, .rules = rules};
    reading.words = page_words_open(page);
    return article_split(&reading, article, document, err);
}

bool document_split(Arena *page, const Article *article, const TextRules *rules,
                    Document *document, Error *err) {
    Reading reading = {
        .scan = {.page = page}, .rules = rules, .words_only = true};
    return article_split(&reading, article, document, err);
}
