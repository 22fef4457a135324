/* SPDX-License-Identifier: MIT */
#include "base/slice.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Compiled in: most hashes are of single words, for which the way into the
 * library takes as long as the hash. */
#define XXH_INLINE_ALL
#include <xxhash.h>

Slice slice_of_number(Arena *arena, int64_t number) {
    char digits[32];
    snprintf(digits, sizeof digits, "%" PRId64, number);
    return slice_copy(arena, slice_of(digits));
}

bool slice_number(Slice digits, uint64_t *number) {
    *number = 0;
    for (size_t i = 0; i < digits.length; i++) {
        unsigned digit = (unsigned char)digits.text[i] - (unsigned)'0';
        if (digit > 9 || *number > (UINT64_MAX - digit) / 10)
            return false;
        *number = *number * 10 + digit;
    }
    return digits.length > 0;
}

char *slice_string(Arena *arena, Slice slice) {
    char *copy = arena_buffer(arena, slice.length + 1);
    if (slice.length)
        memcpy(copy, slice.text, slice.length);
    copy[slice.length] = '\0';
    return copy;
}

Slice slice_copy(Arena *arena, Slice slice) {
    if (!slice.length)
        return (Slice){0};
    return (Slice){slice_string(arena, slice), slice.length};
}

Slice slice_join(Arena *arena, const Slice *parts, size_t count,
                 Slice between) {
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += parts[i].length + (i ? between.length : 0);
    char *joined = arena_buffer(arena, length + 1);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        if (i && between.length)
            memcpy(joined + used, between.text, between.length);
        used += i ? between.length : 0;
        if (parts[i].length)
            memcpy(joined + used, parts[i].text, parts[i].length);
        used += parts[i].length;
    }
    joined[length] = '\0';
    return (Slice){joined, length};
}

bool slice_equal_nocase(Slice a, Slice b) {
    return a.length == b.length &&
           (!a.length || strncasecmp(a.text, b.text, a.length) == 0);
}

bool slice_starts_nocase(Slice slice, Slice prefix) {
    return slice_equal_nocase(slice_part(slice, 0, prefix.length), prefix);
}

bool slice_ends_nocase(Slice slice, Slice suffix) {
    return slice.length >= suffix.length &&
           slice_equal_nocase(
               slice_part(slice, slice.length - suffix.length, slice.length),
               suffix);
}

int slice_compare(Slice a, Slice b) {
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.text, b.text, shorter) : 0;
    if (order)
        return order;
    return (a.length > b.length) - (a.length < b.length);
}

size_t slice_find(Slice slice, Slice part, size_t from) {
    if (from > slice.length || !part.length ||
        part.length > slice.length - from)
        return SIZE_MAX;
    const char *found =
        memmem(slice.text + from, slice.length - from, part.text, part.length);
    return found ? (size_t)(found - slice.text) : SIZE_MAX;
}

static bool is_blank(char sign) {
    return sign == ' ' || (sign >= '\t' && sign <= '\r');
}

/* Bytes of white space at the start of the slice: 0, 1 or 2. */
static size_t space_at_start(Slice slice) {
    if (slice.length && is_blank(slice.text[0]))
        return 1;
    return slice_starts(slice, SLICE("\xc2\xa0")) ? 2 : 0;
}

static size_t space_at_end(Slice slice) {
    if (slice.length && is_blank(slice.text[slice.length - 1]))
        return 1;
    return slice_ends(slice, SLICE("\xc2\xa0")) ? 2 : 0;
}

Slice slice_trim(Slice slice) {
    size_t space;
    while ((space = space_at_start(slice)))
        slice = slice_part(slice, space, slice.length);
    while ((space = space_at_end(slice)))
        slice = slice_part(slice, 0, slice.length - space);
    return slice;
}

bool slice_next_line(Slice *rest, Slice *line) {
    if (!rest->length)
        return false;
    const char *newline = memchr(rest->text, '\n', rest->length);
    size_t length = newline ? (size_t)(newline - rest->text) : rest->length;
    *line = (Slice){rest->text, length};
    if (length && rest->text[length - 1] == '\r')
        line->length--;
    *rest = slice_part(*rest, length + (newline ? 1 : 0), rest->length);
    return true;
}

bool slice_next_word(Slice *rest, Slice *word) {
    if (!rest->length)
        return false;
    const char *blank = memchr(rest->text, ' ', rest->length);
    size_t length = blank ? (size_t)(blank - rest->text) : rest->length;
    *word = (Slice){rest->text, length};
    *rest = slice_part(*rest, length + (blank ? 1 : 0), rest->length);
    return true;
}

uint64_t slice_hash(Slice slice) {
    return XXH3_64bits(slice.text ? slice.text : "", slice.length);
}
