/* read.h -- an article becomes paragraphs, sentences, tokens and quotes
 *
 * Reads   Article, data/<language>/abbreviations.tsv, lexicon.tsv, and the
 *         root list of the system's hunspell dictionary
 * Gives   Document (text/document.h)
 * Files   token.h, sentence.h, glue.h (lost blanks),
 *         morphology.h (root, affixes, voice),
 *         lexicon.h (classes of closed words), quote.h, language.h */
#ifndef RUNUT_TEXT_READ_H
#define RUNUT_TEXT_READ_H

#include "base/error.h"
#include "text/document.h"

typedef struct TextRules TextRules;

TextRules *text_rules_load(Arena *run, const char *folder, Error *err);

/* The same without the tagger of classes: what it is trained on. */
TextRules *text_rules_load_untagged(Arena *run, const char *folder, Error *err);

/* Fills the document; everything lives in `page`. `article` must outlive it.
 * A text past TOKENS_MAX (token.h) is split up to there.
 * Errors  ERR_LIMIT past what 32-bit offsets reach */
bool document_read(Arena *page, const Article *article, const TextRules *rules,
                   Document *document, Error *err);

/* The same without sentences, roots and classes: what it takes to compare
 * texts word by word. */
bool document_split(Arena *page, const Article *article, const TextRules *rules,
                    Document *document, Error *err);

#endif
