/* read.h -- an article becomes paragraphs, sentences, tokens and quotes
 *
 * Reads   Article (page/article.h) and the tables that these files name
 * Gives   Document (text/document.h)
 * Files   token.h and abbreviation.h words and signs; glue.h lost blanks;
 *         sentence.h; quote.h; language.h; describe.h what a word is, by
 *         lexicon.h (classes of closed words), morphology.h (root and voice:
 *         analysis.h, affix.h, root.h) and tagger.h (classes in a sentence);
 *         word.h and number.h serve the finders */
#ifndef RUNUT_TEXT_READ_H
#define RUNUT_TEXT_READ_H

#include "base/error.h"
#include "text/document.h"

typedef struct TextRules TextRules;

TextRules *text_rules_load(Arena *run, const char *folder, Error *err);

/* The same without the tagger of classes: for its training, and for those who
 * need no classes and shall start quickly. */
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
