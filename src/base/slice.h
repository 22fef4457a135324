/* slice.h -- a stretch of text that somebody else owns, and a span of offsets
 *
 * A Slice is never NUL-terminated unless slice_string() made it so. An absent
 * value is the empty slice (text NULL, length 0). */
#ifndef RUNUT_BASE_SLICE_H
#define RUNUT_BASE_SLICE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef struct Slice {
    const char *text;
    size_t length;
} Slice;

/* Half-open byte offsets into one text, nearly always Article.text. */
typedef struct Span {
    uint32_t start, end;
} Span;

/* A slice of a string literal. */
#define SLICE(literal) ((Slice){(literal), sizeof(literal) - 1})

static inline Slice slice_of(const char *string) {
    return (Slice){string, string ? strlen(string) : 0};
}

static inline Slice slice_part(Slice whole, size_t start, size_t end) {
    if (end > whole.length)
        end = whole.length;
    if (start >= end)
        return (Slice){0};
    return (Slice){whole.text + start, end - start};
}

static inline Slice slice_span(Slice text, Span span) {
    return slice_part(text, span.start, span.end);
}

Slice slice_copy(Arena *arena, Slice slice);
Slice slice_join(Arena *arena, const Slice *parts, size_t count, Slice between);

/* In decimal digits; and back: false for what has other signs in it, and for
 * more than fits. */
Slice slice_of_number(Arena *arena, int64_t number);
bool slice_number(Slice digits, uint64_t *number);

/* 0 to 15; -1 for what is no hexadecimal digit. */
static inline int hex_digit(char sign) {
    if (sign >= '0' && sign <= '9')
        return sign - '0';
    char lower = (char)(sign | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* A NUL-terminated copy. */
char *slice_string(Arena *arena, Slice slice);

static inline bool slice_equal(Slice a, Slice b) {
    return a.length == b.length &&
           (!a.length || memcmp(a.text, b.text, a.length) == 0);
}

/* ASCII letters only; for tags, headers and file suffixes. */
bool slice_equal_nocase(Slice a, Slice b);
bool slice_starts_nocase(Slice slice, Slice prefix);
bool slice_ends_nocase(Slice slice, Slice suffix);

/* Asked mostly of literals, which the compiler compares in place. */
static inline bool slice_starts(Slice slice, Slice prefix) {
    return slice.length >= prefix.length &&
           slice_equal((Slice){slice.text, prefix.length}, prefix);
}
static inline bool slice_ends(Slice slice, Slice suffix) {
    size_t start = slice.length - suffix.length;
    return slice.length >= suffix.length &&
           slice_equal(slice_part(slice, start, slice.length), suffix);
}
int slice_compare(Slice a, Slice b);

/* First offset of `part` at or after `from`; SIZE_MAX when absent. */
size_t slice_find(Slice slice, Slice part, size_t from);

/* Without white space (ASCII and U+00A0) at both ends. */
Slice slice_trim(Slice slice);

/* Cuts the next line off `rest`, without its "\n" or "\r\n".
 * Returns false when nothing is left. */
bool slice_next_line(Slice *rest, Slice *line);

/* The same with what stands before the next blank. */
bool slice_next_word(Slice *rest, Slice *word);

/* 64-bit hash of the bytes, the same on every machine (XXH3). */
uint64_t slice_hash(Slice slice);

#endif
