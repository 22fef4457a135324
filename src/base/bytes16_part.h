/* bytes16_part.h -- up to sixteen bytes at once: words, which are mostly
 * shorter
 */
#ifndef RUNUT_BASE_BYTES16_PART_H
#define RUNUT_BASE_BYTES16_PART_H

#include "base/bytes16.h"

/* The bytes at `at`, as far as `count` and `end` go, and zeros behind them;
 * `end` is where readable memory ends. */
static inline Bytes16 bytes16_load_part(const char *at, const char *end,
                                        size_t count) {
    static const Bytes16 PLACES = {0, 1, 2,  3,  4,  5,  6,  7,
                                   8, 9, 10, 11, 12, 13, 14, 15};
    size_t left = (size_t)(end - at), kept = count < BYTES16 ? count : BYTES16;
    if (left >= BYTES16)
        return bytes16_load(at) & (Bytes16)(PLACES < (uint8_t)kept);
    Bytes16 bytes = {0};
    memcpy(&bytes, at, kept < left ? kept : left);
    return bytes;
}

#endif
