/* document.h -- an article as paragraphs, sentences, tokens and quotes
 *
 * Reads   Article (page/article.h)
 * Gives   Document, for find/ and link/
 * Units   token, sentence and paragraph ranges are half-open indexes; spans
 *         are half-open byte offsets into article->text */
#ifndef RUNUT_TEXT_DOCUMENT_H
#define RUNUT_TEXT_DOCUMENT_H

#include "page/article.h"

/* A word's identity: the hash of its folded form. Two words are the same word
 * when their ids are equal; word_of() in text/word.h makes one. */
typedef uint64_t Word;

typedef enum TokenKind {
    TOKEN_WORD,   /* letters; may hold hyphens, apostrophes, digits */
    TOKEN_NUMBER, /* starts with a digit: 10.000  1,7  19.45  31/12/2024 */
    TOKEN_QUOTE,  /* " “ ” ‘ ’ « » „ and ' where it quotes */
    TOKEN_OPEN,   /* ( [ { */
    TOKEN_CLOSE,  /* ) ] } */
    TOKEN_STOP,   /* . ! ? … that ends a sentence, or stands alone */
    TOKEN_COMMA,  /* , ; */
    TOKEN_COLON,  /* : */
    TOKEN_DASH,   /* - – — that stands alone */
    TOKEN_OTHER   /* %, $, &, / and every other sign */
} TokenKind;

/* Universal part-of-speech classes, CCONJ and SCONJ in one. */
typedef enum WordClass {
    CLASS_UNKNOWN, /* words of another language, and all that is no word */
    CLASS_NOUN,
    CLASS_PROPER,
    CLASS_VERB,
    CLASS_ADJECTIVE,
    CLASS_ADVERB,
    CLASS_PRONOUN,
    CLASS_DETERMINER,
    CLASS_ADPOSITION,
    CLASS_CONJUNCTION,
    CLASS_PARTICLE,
    CLASS_AUXILIARY, /* telah, sudah, akan, sedang, bisa */
    CLASS_NUMERAL
} WordClass;

typedef enum Voice {
    VOICE_NONE,       /* no voice: not a verb form */
    VOICE_BARE,       /* the root alone, as headlines have it: kirim, sebut */
    VOICE_ACTIVE,     /* meN-: mengirim */
    VOICE_PASSIVE,    /* di-: dikirim */
    VOICE_ACCIDENTAL, /* ter-: terkirim, terbunuh */
    VOICE_MIDDLE,     /* ber-: bertemu */
    VOICE_NOUN        /* peN-an, ke-an, -an: pengiriman, kiriman */
} Voice;

enum TokenFlag {
    TOKEN_CAPITAL = 1,  /* first letter is upper case */
    TOKEN_ALL_CAPS = 2, /* two or more letters, all upper case */
    TOKEN_IN_QUOTE = 4, /* inside quotation marks (double ones) */
    TOKEN_SPACED = 8,   /* white space stands before it */
    TOKEN_NYA = 16,     /* carried the clitic -nya, which `root` lacks */
    TOKEN_FIRST = 32,   /* first word of its sentence */
    TOKEN_REDUPLICATED = 64
};

typedef struct Token {
    uint32_t start, end;
    Word word;            /* the folded form as printed, clitics included */
    Word root;            /* the root; equal to `word` when none is known */
    uint8_t kind;         /* TokenKind */
    uint8_t word_class;   /* WordClass that it has in this sentence */
    uint8_t voice;        /* Voice */
    uint8_t flags;        /* TokenFlag */
    uint8_t listed_class; /* WordClass by the lexicon, or PROPER by a capital
                             in mid-sentence, whatever the sentence makes of
                             the word; word_class where neither says */
} Token;

typedef struct Sentence {
    uint32_t first, last; /* tokens */
    uint32_t paragraph;
    Span span;
} Sentence;

/* What stands between two double quotation marks, without them. A quote may
 * span sentences; one that is never closed ends with its paragraph. */
typedef struct Quote {
    uint32_t first, last; /* the tokens inside */
    uint32_t paragraph;
    Span span;
} Quote;

typedef struct Paragraph {
    uint32_t first, last; /* sentences */
    Span span;
    bool headline; /* the title, paragraph 0 when the article has one */
} Paragraph;

typedef struct Document {
    const Article *article;
    Slice language; /* what the text is written in; empty: no pack knows */
    Slice clitic;   /* that TOKEN_NYA tells of; empty: the language has none */
    Token *tokens;
    size_t token_count;
    Sentence *sentences;
    size_t sentence_count;
    Paragraph *paragraphs;
    size_t paragraph_count;
    Quote *quotes;
    size_t quote_count;
} Document;

#endif
