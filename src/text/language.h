/* language.h -- which language a text is written in
 *
 * Reads   data/<language>/languages.tsv, and the common_words.tsv of each
 * Gives   a language's code, or nothing when no list knows the text
 *         A short text without common words is in the pack's own language
 *         where its words are formed like that
 * Leaves  a text of mixed languages to the one with most common words */
#ifndef RUNUT_TEXT_LANGUAGE_H
#define RUNUT_TEXT_LANGUAGE_H

#include "base/error.h"
#include "text/document.h"

typedef struct LanguageList LanguageList;

LanguageList *languages_load(Arena *run, const char *folder, Error *err);

/* The language of the tokens. `declared` is what the page says of itself; it
 * decides for texts too short to tell. Empty: none of those listed.
 * Owner   points into the list */
Slice language_of(const LanguageList *languages, const Token *tokens,
                  size_t count, Slice declared);

#endif
