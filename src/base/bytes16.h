/* bytes16.h -- sixteen bytes at once: the scanning loops of HTML and UTF-8
 *
 * Compiler vectors, which gcc and clang turn into what the machine has; only
 * the two steps that they cannot express name SSE2 (part of every x86-64), and
 * have a plain loop for other machines. Results are the same on all.
 *
 *     Bytes16 signs = bytes16_load(at);
 *     uint32_t found = bytes16_mask((signs == '<') | (signs <= ' '));
 *     if (found)
 *         at += bytes16_first(found); */
#ifndef RUNUT_BASE_BYTES16_H
#define RUNUT_BASE_BYTES16_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BYTES16 = 16 };

/* Comparisons give 0xFF for yes and 0 for no in every byte. */
typedef uint8_t Bytes16 __attribute__((vector_size(BYTES16)));

/* All sixteen bytes must be readable. */
static inline Bytes16 bytes16_load(const char *at) {
    Bytes16 bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/* Bit i is set when the highest bit of byte i is. */
static inline uint32_t bytes16_mask(Bytes16 bytes) {
#ifdef __SSE2__
    return (uint32_t)_mm_movemask_epi8((__m128i)bytes);
#else
    uint32_t mask = 0;
    for (unsigned i = 0; i < BYTES16; i++)
        mask |= (uint32_t)(bytes[i] >> 7) << i;
    return mask;
#endif
}

/* The sum of all bytes. */
static inline uint32_t bytes16_sum(Bytes16 bytes) {
#ifdef __SSE2__
    __m128i halves = _mm_sad_epu8((__m128i)bytes, _mm_setzero_si128());
    return (uint32_t)_mm_cvtsi128_si32(halves) +
           (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(halves, 8));
#else
    uint32_t sum = 0;
    for (unsigned i = 0; i < BYTES16; i++)
        sum += bytes[i];
    return sum;
#endif
}

/* All bytes one place further up, with `first` before them. */
static inline Bytes16 bytes16_shift_in(Bytes16 bytes, uint8_t first) {
#ifdef __SSE2__
    Bytes16 shifted = (Bytes16)_mm_slli_si128((__m128i)bytes, 1);
#else
    Bytes16 shifted = {0};
    for (unsigned i = 1; i < BYTES16; i++)
        shifted[i] = bytes[i - 1];
#endif
    shifted[0] = first;
    return shifted;
}

/* Where the first set bit stands; the mask must have one. */
static inline unsigned bytes16_first(uint32_t mask) {
    return (unsigned)__builtin_ctz(mask);
}

static inline unsigned bytes16_last(uint32_t mask) {
    return 31u - (unsigned)__builtin_clz(mask);
}

/* The first `sign` from `at` on; `end` when there is none. For what is near:
 * memchr is as quick further away, but costs a call. */
static inline const char *bytes16_find(const char *at, const char *end,
                                       char sign) {
    while (end - at >= BYTES16) {
        uint32_t found =
            bytes16_mask((Bytes16)(bytes16_load(at) == (uint8_t)sign));
        if (found)
            return at + bytes16_first(found);
        at += BYTES16;
    }
    while (at < end && *at != sign)
        at++;
    return at;
}

#endif
