/* widen.h -- bytes as numbers of 16 bits, to be summed
 *
 * Compiler vectors, as in bytes16.h; __builtin_convertvector() takes three
 * times as many steps where, as on every x86-64, only SSE2 is sure. */
#ifndef RUNUT_BASE_WIDEN_H
#define RUNUT_BASE_WIDEN_H

#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

typedef int8_t Signed16 __attribute__((vector_size(16), may_alias));
typedef int16_t Wide8 __attribute__((vector_size(16), may_alias));

/* The first eight bytes and the last eight: each stands twice in its 16 bits,
 * and the lower is shifted out. */
static inline Wide8 widen_low(Signed16 bytes) {
    return (Wide8)__builtin_shufflevector(bytes, bytes, 0, 0, 1, 1, 2, 2, 3, 3,
                                          4, 4, 5, 5, 6, 6, 7, 7) >>
           8;
}

static inline Wide8 widen_high(Signed16 bytes) {
    return (Wide8)__builtin_shufflevector(bytes, bytes, 8, 8, 9, 9, 10, 10, 11,
                                          11, 12, 12, 13, 13, 14, 14, 15, 15) >>
           8;
}

/* The eight bytes at `at`. */
static inline Wide8 widen_eight(const void *at) {
    typedef int64_t Halves __attribute__((vector_size(16)));
    Halves halves = {0};
    memcpy(&halves, at, sizeof(int64_t));
    return widen_low((Signed16)halves);
}

/* Lane by lane. */
static inline Wide8 wide_larger(Wide8 a, Wide8 b) {
#ifdef __SSE2__ /* one step, which compilers do not find by themselves */
    return (Wide8)_mm_max_epi16((__m128i)a, (__m128i)b);
#else
    Wide8 first = a > b;
    return (a & first) | (b & ~first);
#endif
}

/* The largest of all lanes, in each of them. */
static inline Wide8 wide_largest(Wide8 a) {
    a = wide_larger(a, __builtin_shufflevector(a, a, 4, 5, 6, 7, 0, 1, 2, 3));
    a = wide_larger(a, __builtin_shufflevector(a, a, 2, 3, 0, 1, 6, 7, 4, 5));
    return wide_larger(a,
                       __builtin_shufflevector(a, a, 1, 0, 3, 2, 5, 4, 7, 6));
}

#endif
