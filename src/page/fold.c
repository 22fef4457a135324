/* SPDX-License-Identifier: MIT */
#include "page/fold.h"

#include "base/bytes16_plain.h"
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

/* Folds the plain signs at the start of `line`, up to sixteen, and returns how
 * many; no blank stands before them. */
static size_t plain_fold(char *bytes, Slice line) {
    if (line.length < BYTES16)
        return 0;
    Bytes16 signs = bytes16_load(line.text);
    uint32_t odd = bytes16_odd(signs, 0);
    Bytes16 large = (Bytes16)((Bytes16)(signs - 'A') < 26);
    bytes16_store(bytes, signs + (large & ('a' - 'A')));
    return odd ? bytes16_first(odd) : BYTES16;
}

Slice line_fold(Slice line, char buffer[FOLD_BYTES_MAX]) {
    line = slice_part(line, glyphs_end(line), line.length);
    size_t used = 0;
    bool blank = false; /* one that is written before the next sign */
    for (size_t i = 0; i < line.length && used + 9 < FOLD_BYTES_MAX;) {
        if (!blank && used + 9 + BYTES16 < FOLD_BYTES_MAX) {
            size_t plain =
                plain_fold(buffer + used, slice_part(line, i, line.length));
            i += plain;
            used += plain;
            blank = used && buffer[used - 1] == ' ';
            used -= blank;
            if (plain == BYTES16)
                continue;
        }
        size_t start = i;
        if (utf8_is_space(utf8_next(line, &i))) {
            blank = used > 0;
            continue;
        }
        if (blank)
            buffer[used++] = ' ';
        blank = false;
        used += utf8_fold_into(buffer + used, FOLD_BYTES_MAX - used,
                               slice_part(line, start, i));
    }
    return (Slice){buffer, used};
}
