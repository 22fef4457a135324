/* alone.h -- the capitalised words that stand alone in a text
 *
 * Reads   a text's bytes: the words are not known yet when glued ones are cut
 * Gives   which of them another word begins with: "Wibowo" in "Wibowoalias";
 *         where letters change behind a letter or sign, "dilansirAntara"
 * Leaves  what has fewer than ALONE_MIN letters, or other than plain ones */
#ifndef RUNUT_TEXT_ALONE_H
#define RUNUT_TEXT_ALONE_H

#include "base/slice.h"

enum { ALONE_MIN = 3, ALONE_MAX = 40 };

/* How often the `length` bytes at `start` stand alone; 0: a free place. */
typedef struct AloneWord {
    uint32_t start;
    uint16_t length, count;
} AloneWord;

/* Open addressing by the first ALONE_MIN letters, at most half full. */
typedef struct AloneWords {
    Slice text;
    AloneWord *places;
    uint32_t place_count; /* a power of two */
    uint32_t used;
    uint32_t *changes; /* in order, without a blank before: a capital behind
                          none, a small letter behind a full stop or behind
                          two that are none */
    size_t change_count;
} AloneWords;

/* Of a text with more words than ALONE_WORDS_MAX, the first ones. */
enum { ALONE_WORDS_MAX = 1 << 13 };
AloneWords alone_read(Arena *page, Slice text);

/* How often the word stands alone in the text. */
unsigned alone_count(const AloneWords *words, Slice word);

/* The first of `changes` at or behind the byte; change_count: there is none. */
size_t alone_change(const AloneWords *words, size_t byte);

/* The length of the longest of them that `word` begins with, shorter than
 * `below` bytes; 0: there is none. */
size_t alone_before(const AloneWords *words, Slice word, size_t below);

#endif
