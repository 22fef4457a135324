/* SPDX-License-Identifier: MIT */
#include "page/fold.h"

#include "base/utf8.h"

uint64_t word_fold_hash(Slice word) {
    char folded[FOLD_BYTES_MAX];
    return slice_hash(
        (Slice){folded, utf8_fold_into(folded, sizeof folded, word)});
}

/* Whether a line may begin with it: the rest is bullets, arrows, icons. A
 * quotation mark stays: what somebody said is no phrase of the site. */
static bool opens_words(uint32_t code_point) {
    return code_point == 0x201C || code_point == 0x2018 || code_point == 0xAB ||
           utf8_is_letter(code_point) || utf8_is_digit(code_point) ||
           (code_point < 0x80 && code_point > ' ' && code_point != '*' &&
            code_point != '-');
}

static size_t glyphs_end(Slice line) {
    size_t i = 0;
    while (i < line.length) {
        size_t before = i;
        if (opens_words(utf8_next(line, &i)))
            return before;
    }
    return 0;
}

/* Folds one ASCII byte; the others go through utf8_fold_into(). */
static char fold_byte(char byte) {
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + 'a' - 'A') : byte;
}

Slice line_fold(Slice line, char buffer[FOLD_BYTES_MAX]) {
    line = slice_part(line, glyphs_end(line), line.length);
    size_t used = 0;
    bool blank = false;
    for (size_t i = 0; i < line.length && used + 9 < FOLD_BYTES_MAX;) {
        char byte = line.text[i];
        size_t start = i;
        bool ascii = byte > 0 && ++i;
        if (utf8_is_space(ascii ? (uint32_t)byte : utf8_next(line, &i))) {
            blank = used > 0;
            continue;
        }
        if (blank)
            buffer[used++] = ' ';
        blank = false;
        if (ascii)
            buffer[used++] = fold_byte(byte);
        else
            used += utf8_fold_into(buffer + used, FOLD_BYTES_MAX - used,
                                   slice_part(line, start, i));
    }
    return (Slice){buffer, used};
}
