/* SPDX-License-Identifier: MIT */
#include "class_example.h"

#include "base/file.h"
#include "base/list.h"
#include "base/utf8.h"
#include "text/word.h"

#include <stdlib.h>
#include <string.h>

enum { FILE_BYTES_MAX = 64 << 20 };

/* One word of a treebank, its split-off clitics joined again. */
typedef struct TreeWord {
    Slice form;
    uint8_t class;
    Span span; /* in its sentence; empty: not found there */
} TreeWord;

static Slice field_next(Slice *line) {
    size_t tab = slice_find(*line, SLICE("\t"), 0);
    size_t end = tab == SIZE_MAX ? line->length : tab;
    Slice field = slice_part(*line, 0, end);
    *line = slice_part(*line, end + 1, line->length);
    return field;
}

static uint8_t class_of(Slice name) {
    static const struct {
        const char *name;
        WordClass class;
    } CLASSES[] = {{"NOUN", CLASS_NOUN},         {"PROPN", CLASS_PROPER},
                   {"VERB", CLASS_VERB},         {"ADJ", CLASS_ADJECTIVE},
                   {"ADV", CLASS_ADVERB},        {"PRON", CLASS_PRONOUN},
                   {"DET", CLASS_DETERMINER},    {"ADP", CLASS_ADPOSITION},
                   {"CCONJ", CLASS_CONJUNCTION}, {"SCONJ", CLASS_CONJUNCTION},
                   {"PART", CLASS_PARTICLE},     {"INTJ", CLASS_PARTICLE},
                   {"AUX", CLASS_AUXILIARY},     {"NUM", CLASS_NUMERAL},
                   {"X", CLASS_UNKNOWN}};
    for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
        if (slice_equal(name, slice_of(CLASSES[i].name)))
            return (uint8_t)CLASSES[i].class;
    return CLASS_NOT_SAID;
}

/* A clitic that the treebank splits off has no say in its word's class. */
static bool is_clitic(const ClassExamples *examples, Slice form) {
    char bytes[WORD_BYTES_MAX];
    Slice folded = {bytes, utf8_fold_into(bytes, sizeof bytes, form)};
    if (slice_starts(folded, SLICE("-")))
        folded = slice_part(folded, 1, folded.length);
    for (size_t i = 0; i < examples->affixes->clitic_count; i++)
        if (slice_equal(folded, examples->affixes->clitics[i]))
            return true;
    return false;
}

static size_t words_read(const ClassExamples *examples, Slice *rest,
                         TreeWord *words) {
    Slice line;
    size_t count = 0;
    long joined_until = 0;
    while (slice_next_line(rest, &line) && line.length) {
        if (line.text[0] == '#' || count == SENTENCE_WORDS_MAX)
            continue;
        Slice number = field_next(&line), form = field_next(&line);
        field_next(&line); /* the lemma */
        uint8_t class = class_of(field_next(&line));
        size_t range = slice_find(number, SLICE("-"), 0);
        if (range != SIZE_MAX) {
            joined_until = strtol(number.text + range + 1, NULL, 10);
            words[count++] = (TreeWord){.form = form, .class = CLASS_NOT_SAID};
        } else if (strtol(number.text, NULL, 10) > joined_until) {
            words[count++] = (TreeWord){.form = form, .class = class};
        } else if (words[count - 1].class == CLASS_NOT_SAID &&
                   !is_clitic(examples, form)) {
            words[count - 1].class = class;
        }
    }
    return count;
}

static void words_place(Slice text, TreeWord *words, size_t count) {
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        size_t start = slice_find(text, words[i].form, at);
        if (start == SIZE_MAX)
            continue;
        at = start + words[i].form.length;
        words[i].span = (Span){(uint32_t)start, (uint32_t)at};
    }
}

/* The token of a word, if it has the same bounds. */
static const Token *token_of(const Document *document, const TreeWord *word) {
    uint32_t at = token_at_byte(document, word->span.start);
    const Token *token = &document->tokens[at];
    bool same = word->span.end && at < document->token_count &&
                token->start == word->span.start &&
                token->end == word->span.end;
    return same ? token : NULL;
}

static bool document_of(const ClassExamples *examples, Slice text,
                        Document *document, Error *err) {
    Article *article = arena_take(examples->page, sizeof *article);
    article->text = text;
    return document_read(examples->page, article, examples->rules, document,
                         err);
}

static const void *kept(ClassExamples *examples, const void *bytes,
                        size_t count) {
    return memcpy(arena_buffer(examples->run, count + 1), bytes, count);
}

static void example_add(ClassExamples *examples, const Document *document,
                        const TreeWord *words, size_t count, bool headline) {
    uint8_t *classes = arena_take(examples->page, document->token_count + 1);
    memset(classes, CLASS_NOT_SAID, document->token_count);
    for (size_t i = 0; i < count; i++) {
        const Token *token = token_of(document, &words[i]);
        if (token)
            classes[token - document->tokens] = words[i].class;
    }
    Slice text = slice_copy(examples->run, document->article->text);
    for (size_t s = 0; s < document->sentence_count; s++) {
        const Sentence *sentence = &document->sentences[s];
        uint32_t length = sentence->last - sentence->first;
        const Token *tokens = document->tokens + sentence->first;
        examples->rows =
            list_room(examples->run, examples->rows, examples->count,
                      &examples->capacity, sizeof *examples->rows);
        examples->rows[examples->count++] = (ClassExample){
            .text = text,
            .tokens = kept(examples, tokens, length * sizeof *tokens),
            .classes = kept(examples, classes + sentence->first, length),
            .count = length,
            .file = examples->file,
            .sentence = examples->sentences,
            .title_case = tokens_title_case(tokens, 0, length),
            .headline = headline,
        };
    }
}

/* Does the root stand in the word, at its start or behind a prefix? */
static bool holds_root(const AffixTable *affixes, Slice word, Word root) {
    for (size_t p = 0; p <= affixes->prefix_count; p++) {
        Slice prefix = p ? affixes->prefixes[p - 1].form : (Slice){0};
        if (!slice_starts(word, prefix))
            continue;
        for (size_t to = prefix.length + 2; to <= word.length; to++)
            if (slice_hash(slice_part(word, prefix.length, to)) == root)
                return true;
    }
    return false;
}

/* "mengirimkan" as headlines have it, "kirimkan": without its prefix, with
 * the letter that the prefix swallowed. The word itself if that is unclear. */
static Slice without_prefix(const ClassExamples *examples, Slice word,
                            Word root) {
    const AffixTable *affixes = examples->affixes;
    for (size_t p = 0; p < affixes->prefix_count; p++) {
        const Prefix *prefix = &affixes->prefixes[p];
        if (affixes->families[prefix->family].voice != VOICE_ACTIVE ||
            !slice_starts(word, prefix->form))
            continue;
        Slice parts[2] = {{&prefix->restored, prefix->restored ? 1 : 0},
                          slice_part(word, prefix->form.length, word.length)};
        Slice bare = slice_join(examples->page, parts, 2, (Slice){0});
        if (holds_root(affixes, bare, root))
            return bare;
    }
    return word;
}

/* The sentence as a headline: a capital on every word, active verbs without
 * their prefix. The words' spans move along. */
static Slice headline_of(const ClassExamples *examples,
                         const Document *document, TreeWord *words,
                         size_t count) {
    Slice text = document->article->text;
    char *bytes = arena_take(examples->page, text.length + count + 1);
    size_t used = 0, at = 0;
    for (size_t i = 0; i < count; i++) {
        Span span = words[i].span;
        if (!span.end)
            continue;
        const Token *token = token_of(document, &words[i]);
        Slice word = words[i].form;
        if (token && token->voice == VOICE_ACTIVE)
            word = without_prefix(examples, word, token->root);
        memcpy(bytes + used, text.text + at, span.start - at);
        used += span.start - at;
        words[i].span.start = (uint32_t)used;
        memcpy(bytes + used, word.text, word.length);
        if (bytes[used] >= 'a' && bytes[used] <= 'z')
            bytes[used] = (char)(bytes[used] - 'a' + 'A');
        used += word.length;
        words[i].span.end = (uint32_t)used;
        at = span.end;
    }
    memcpy(bytes + used, text.text + at, text.length - at);
    return (Slice){bytes, used + text.length - at};
}

static bool sentence_read(ClassExamples *examples, Slice text, TreeWord *words,
                          size_t count, Error *err) {
    Document printed = {0}, headline = {0};
    words_place(text, words, count);
    if (!document_of(examples, text, &printed, err))
        return false;
    example_add(examples, &printed, words, count, false);
    text = headline_of(examples, &printed, words, count);
    if (!document_of(examples, text, &headline, err))
        return false;
    example_add(examples, &headline, words, count, true);
    examples->sentences++;
    return true;
}

bool class_examples_load(ClassExamples *examples, const char *folder,
                         Error *err) {
    examples->affixes = affixes_load(examples->run, folder, err);
    examples->rules = text_rules_load_untagged(examples->run, folder, err);
    return examples->affixes && examples->rules;
}

bool class_examples_read(ClassExamples *examples, const char *path,
                         Error *err) {
    Slice rest, line, mark = SLICE("# text = ");
    if (!file_read(examples->run, path, FILE_BYTES_MAX, &rest, err))
        return false;
    examples->sentences = 0;
    while (slice_next_line(&rest, &line)) {
        TreeWord words[SENTENCE_WORDS_MAX];
        if (!slice_starts(line, mark))
            continue;
        size_t count = words_read(examples, &rest, words);
        Slice text = slice_part(line, mark.length, line.length);
        if (!sentence_read(examples, text, words, count, err))
            return false;
        arena_reset(examples->page);
    }
    if (!examples->file)
        examples->sentences_of_first = examples->sentences;
    examples->file++;
    return true;
}
