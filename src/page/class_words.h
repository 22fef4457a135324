/* class_words.h -- what the words in class and id attributes say
 *
 * Reads   data/web/class_words.tsv */
#ifndef RUNUT_PAGE_CLASS_WORDS_H
#define RUNUT_PAGE_CLASS_WORDS_H

#include "base/error.h"
#include "page/word_table.h"

typedef enum ClassWord {
    CLASS_CHROME = 1,    /* comments, teasers, sharing, tags, ... */
    CLASS_BODY = 2,      /* article, content, ...: often, not always, text */
    CLASS_TEXT = 4,      /* article-body and the like: the text itself */
    CLASS_CAPTION = 8,   /* words to a picture */
    CLASS_HEADLINE = 16, /* the page's headline */
    CLASS_WRITER = 32,   /* who wrote it */
    CLASS_DATE = 64,     /* when it appeared */
    CLASS_HIDDEN = 128,  /* not shown to a reader */
    CLASS_COMMENT = 256, /* what readers say */
    CLASS_INTRO = 512,   /* standfirst, lead: part of the text or above it */
    CLASS_ITEM = 1024,   /* no word: it has an itemprop or a property */
    CLASS_NOTHING = 2048 /* a name whose words say nothing */
} ClassWord;

typedef struct ClassWords {
    WordTable words; /* kinds in the low bits, the row's number above */
    uint32_t count;
} ClassWords;

bool class_words_load(Arena *run, const char *folder, ClassWords *words,
                      Error *err);

typedef struct ClassMarks {
    uint16_t kinds;  /* ClassWord, or-ed */
    uint16_t chrome; /* which word says chrome, from 1; 0: none does */
    uint32_t hash;   /* of the class attribute */
} ClassMarks;

/* The same attribute values come again and again on a page: what they say is
 * kept by their hash. Two values of one hash are taken for the same. */
enum { CLASS_CACHE_PLACES = 1024 };

typedef struct ClassCache {
    struct ClassKept {
        uint64_t hash; /* 0: free */
        uint16_t kinds, chrome;
    } kept[CLASS_CACHE_PLACES];
} ClassCache;

/* Adds what the words in one attribute value say. Words are split at signs,
 * digits and capitals inside ("articleBody"); each of the value's names is
 * also looked up as one word ("article-body": "articlebody"). Returns the
 * value's hash. */
uint64_t class_words_recall(const ClassWords *words, ClassCache *cache,
                            Slice value, ClassMarks *marks);

#endif
