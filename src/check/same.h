/* same.h -- whether two pages mean the same person, thing or words */
#ifndef RUNUT_CHECK_SAME_H
#define RUNUT_CHECK_SAME_H

#include "find/finding.h"
#include "text/word.h"

/* One name is the other or a part of it in whole words: "Putin" and "Vladimir
 * Putin", "KCNA" and "Kantor Berita Pusat Korea (KCNA)". */
bool names_same(Slice a, Slice b);

/* The same, or names that differ by a letter or two, as of one person in two
 * spellings: "Almuzzammil Yusuf" and "Al Muzammil Yusuf". */
bool names_alike(Slice a, Slice b);

/* Every name of the shorter list has a partner in the longer one. Two empty
 * lists are the same; an empty and a filled one are not. */
bool parties_same(const Parties *a, const Parties *b);

/* The share of the shorter text's words, in order pairs, that the longer one
 * has: 0 to 1. Punctuation and case do not count. */
double words_shared(Slice a, Slice b);

/* Are the letters the same, case aside, when those are left out that do not
 * count? */
typedef bool LetterSkipped(char letter);
bool letters_same(Slice a, Slice b, LetterSkipped *skipped);

/* Words in a text. */
size_t words_count(Slice text);

/* What was read once, to be compared with many; lives where it was read. */
typedef struct WordList {
    const Word *rows;
    size_t count;
} WordList;

WordList name_read(Arena *run, Slice name);
bool names_read_same(WordList a, WordList b); /* as names_same */

/* A text's words in pairs with their neighbours, sorted. */
WordList pairs_of(Arena *run, Slice text);
double pairs_share(WordList a, WordList b); /* as words_shared */

/* The same share of the words of `part` alone: how much of it stands in
 * `whole`. */
double pairs_inside(WordList part, WordList whole);

#endif
