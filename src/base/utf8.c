/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include "base/bytes16.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#define REPLACEMENT 0xFFFDu

/* ICU's macros narrow on purpose. */
#pragma GCC diagnostic ignored "-Wconversion"

uint32_t utf8_next_long(Slice text, size_t *offset) {
    size_t left = text.length - *offset;
    int32_t i = 0;
    UChar32 code_point;
    U8_NEXT(text.text + *offset, i, (int32_t)(left > 4 ? 4 : left), code_point);
    if (code_point < 0) {
        (*offset)++;
        return REPLACEMENT;
    }
    *offset += (size_t)i;
    return (uint32_t)code_point;
}

uint32_t utf8_before(Slice text, size_t offset) {
    if (!offset)
        return 0;
    size_t start = offset - 1;
    while (start && offset - start < 4 && (text.text[start] & 0xC0) == 0x80)
        start--;
    return utf8_next(text, &start);
}

size_t utf8_put(char bytes[4], uint32_t code_point) {
    int32_t i = 0;
    UBool bad = false;
    U8_APPEND((uint8_t *)bytes, i, 4, (UChar32)code_point, bad);
    return bad ? utf8_put(bytes, REPLACEMENT) : (size_t)i;
}

bool utf8_valid(Slice text) {
    for (size_t i = 0; i < text.length;) {
        if (text.length - i >= BYTES16 &&
            !bytes16_mask(bytes16_load(text.text + i))) {
            i += BYTES16;
            continue;
        }
        size_t start = i;
        uint32_t code_point = utf8_next(text, &i);
        if (code_point == REPLACEMENT && i == start + 1)
            return false;
    }
    return true;
}

Slice utf8_without_mark(Slice text) {
    bool marked = slice_starts(text, SLICE("\xef\xbb\xbf"));
    return marked ? slice_part(text, 3, text.length) : text;
}

Slice utf8_repair(Arena *arena, Slice text) {
    bool has_nul = text.length && memchr(text.text, 0, text.length);
    if (!has_nul && utf8_valid(text))
        return text;
    char *bytes = arena_buffer(arena, text.length * 3 + 1);
    size_t used = 0;
    for (size_t i = 0; i < text.length;) {
        uint32_t code_point = utf8_next(text, &i);
        used += utf8_put(bytes + used, code_point ? code_point : REPLACEMENT);
    }
    return (Slice){bytes, used};
}

static uint32_t fold(uint32_t code_point) {
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z' ? code_point + 32
                                                      : code_point;
    switch (code_point) {
    case 0x2018: /* typographic apostrophes */
    case 0x2019:
    case 0x02BC:
        return '\'';
    case 0x2010: /* hyphen, non-breaking hyphen */
    case 0x2011:
        return '-';
    default:
        return (uint32_t)u_foldCase((UChar32)code_point, U_FOLD_CASE_DEFAULT);
    }
}

size_t utf8_fold_into(char *bytes, size_t room, Slice text) {
    size_t used = 0;
    for (size_t i = 0; i < text.length && used + 4 <= room;) {
        unsigned char c = (unsigned char)text.text[i];
        if (c < 0x80) {
            bytes[used++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
            i++;
            continue;
        }
        uint32_t folded = fold(utf8_next(text, &i));
        if (folded < 0x80)
            bytes[used++] = (char)folded;
        else
            used += utf8_put(bytes + used, folded);
    }
    return used;
}

Slice utf8_fold(Arena *arena, Slice text) {
    size_t room = text.length * 3 + 4; /* folding may lengthen a letter */
    char *bytes = arena_buffer(arena, room);
    return (Slice){bytes, utf8_fold_into(bytes, room, text)};
}

bool utf8_is_letter_beyond_ascii(uint32_t code_point) {
    return u_isalpha((UChar32)code_point);
}

bool utf8_is_upper_beyond_ascii(uint32_t code_point) {
    return u_isupper((UChar32)code_point);
}

bool utf8_is_space_beyond_ascii(uint32_t code_point) {
    return u_isUWhiteSpace((UChar32)code_point);
}
