/* SPDX-License-Identifier: MIT */
#include "page/letters.h"

#include "base/utf8.h"

/* Typographic signs are no letters: U+2010 to U+203F. */
static bool is_sign_of_three(const char *bytes) {
    return (unsigned char)bytes[0] == 0xE2 && (unsigned char)bytes[1] == 0x80;
}

Slice letters_of(Arena *page, Slice text) {
    Slice folded = utf8_fold(page, text);
    char *bytes = arena_buffer(page, folded.length + 1);
    size_t used = 0;
    for (size_t i = 0; i < folded.length; i++) {
        char sign = folded.text[i];
        if (folded.length - i > 2 && is_sign_of_three(folded.text + i))
            i += 2;
        else if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') ||
                 (sign & 0x80))
            bytes[used++] = sign;
    }
    return (Slice){bytes, used};
}
