/* utf8.h -- code points in UTF-8 text: step, repair, fold, ask
 *
 * Character classes and case come from ICU. */
#ifndef RUNUT_BASE_UTF8_H
#define RUNUT_BASE_UTF8_H

#include "base/slice.h"

/* The code point at *offset, which moves behind it; U+FFFD (one byte) for a
 * damaged one. *offset must be inside the text. */
uint32_t utf8_next(Slice text, size_t *offset);

/* The code point that ends at `offset`; 0 at the start of the text. */
uint32_t utf8_before(Slice text, size_t offset);

/* Writes 1 to 4 bytes and returns how many. */
size_t utf8_put(char bytes[4], uint32_t code_point);

bool utf8_valid(Slice text);

/* A copy with U+FFFD for every damaged byte and for NUL; the text itself when
 * nothing needs repair. */
Slice utf8_repair(Arena *arena, Slice text);

/* Lower case by simple case folding, typographic apostrophes and hyphens
 * made plain: two spellings of one word fold to the same bytes. */
Slice utf8_fold(Arena *arena, Slice text);

/* The same into `bytes`, cut at whole code points; returns the length.
 * For words: no allocation. */
size_t utf8_fold_into(char *bytes, size_t room, Slice text);

bool utf8_is_letter(uint32_t code_point);
bool utf8_is_upper(uint32_t code_point);
bool utf8_is_digit(uint32_t code_point); /* 0 to 9 only */
bool utf8_is_space(uint32_t code_point); /* also U+00A0, U+2028, U+3000 */

#endif
