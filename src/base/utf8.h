/* utf8.h -- code points in UTF-8 text: step, repair, fold, ask
 *
 * Character classes and case come from ICU. */
#ifndef RUNUT_BASE_UTF8_H
#define RUNUT_BASE_UTF8_H

#include "base/slice.h"

/* The code point at *offset, which moves behind it; U+FFFD (one byte) for a
 * damaged one. *offset must be inside the text. */
static inline uint32_t utf8_next(Slice text, size_t *offset);

/* The code point that ends at `offset`; 0 at the start of the text. */
uint32_t utf8_before(Slice text, size_t offset);

/* Writes 1 to 4 bytes and returns how many. */
size_t utf8_put(char bytes[4], uint32_t code_point);

bool utf8_valid(Slice text);

/* Without the byte order mark at its start. */
Slice utf8_without_mark(Slice text);

/* A copy with U+FFFD for every damaged byte and for NUL; the text itself when
 * nothing needs repair. */
Slice utf8_repair(Arena *arena, Slice text);

/* Lower case by simple case folding, typographic apostrophes and hyphens
 * made plain: two spellings of one word fold to the same bytes. */
Slice utf8_fold(Arena *arena, Slice text);

/* The same into `bytes`, cut at whole code points; returns the length.
 * For words: no allocation. */
size_t utf8_fold_into(char *bytes, size_t room, Slice text);

static inline bool utf8_is_letter(uint32_t code_point);
static inline bool utf8_is_upper(uint32_t code_point);
static inline bool utf8_is_digit(uint32_t code_point); /* 0 to 9 only */
static inline bool utf8_is_space(uint32_t code_point);
/* white space is also U+00A0, U+2028, U+3000 */

/* Nearly every code point of a page is ASCII: that case stands here, to be
 * built into the loops of the callers; the others call ICU. */
uint32_t utf8_next_long(Slice text, size_t *offset);
bool utf8_is_letter_beyond_ascii(uint32_t code_point);
bool utf8_is_upper_beyond_ascii(uint32_t code_point);
bool utf8_is_space_beyond_ascii(uint32_t code_point);

static inline uint32_t utf8_next(Slice text, size_t *offset) {
    unsigned char first = (unsigned char)text.text[*offset];
    if (first >= 0x80)
        return utf8_next_long(text, offset);
    (*offset)++;
    return first;
}

static inline bool utf8_is_letter(uint32_t code_point) {
    if (code_point < 0x80)
        return (code_point | 32) >= 'a' && (code_point | 32) <= 'z';
    return utf8_is_letter_beyond_ascii(code_point);
}

static inline bool utf8_is_upper(uint32_t code_point) {
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z';
    return utf8_is_upper_beyond_ascii(code_point);
}

static inline bool utf8_is_digit(uint32_t code_point) {
    return code_point >= '0' && code_point <= '9';
}

static inline bool utf8_is_space(uint32_t code_point) {
    if (code_point < 0x80)
        return code_point == ' ' || (code_point >= 9 && code_point <= 13);
    return utf8_is_space_beyond_ascii(code_point);
}

#endif
