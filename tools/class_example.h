/* SPDX-License-Identifier: MIT */
/* class_example.h -- sentences of treebanks with the class of every word
 *
 * Every sentence is read as printed, and once more as a headline: a capital
 * on every word, active verbs without their prefix. */
#ifndef RUNUT_CLASS_EXAMPLE_H
#define RUNUT_CLASS_EXAMPLE_H

#include "text/affix.h"
#include "text/read.h"

enum {
    SENTENCE_WORDS_MAX = 2000,
    CLASS_NOT_SAID = 255 /* signs, and words that are cut otherwise */
};

/* A sentence: its tokens as lexicon and affixes leave them, and the class
 * that each should have, or CLASS_NOT_SAID. */
typedef struct ClassExample {
    Slice text;
    const Token *tokens;
    const uint8_t *classes;
    uint32_t count;
    uint32_t file, sentence; /* which file, which sentence of it */
    bool title_case;
    bool headline; /* not as printed */
} ClassExample;

typedef struct ClassExamples {
    Arena *run, *page;
    const TextRules *rules; /* without a tagger */
    const AffixTable *affixes;
    ClassExample *rows;
    size_t count, capacity;
    uint32_t file, sentences; /* the next file; what the last one held */
    uint32_t sentences_of_first;
} ClassExamples;

/* Loads rules and affixes; both arenas must be open. */
bool class_examples_load(ClassExamples *examples, const char *folder,
                         Error *err);

/* Adds the sentences of a file in CoNLL-U. */
bool class_examples_read(ClassExamples *examples, const char *path, Error *err);

#endif
