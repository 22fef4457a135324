/* bytes16_plain.h -- the plain signs of a line, copied sixteen at once
 *
 *     uint32_t odd = bytes16_odd(signs, before);
 *     bytes16_store(to, signs); what is odd is written over
 *     to += odd ? bytes16_first(odd) : BYTES16; */
#ifndef RUNUT_BASE_BYTES16_PLAIN_H
#define RUNUT_BASE_BYTES16_PLAIN_H

#include "base/bytes16.h"

static inline void bytes16_store(char *at, Bytes16 bytes) {
    memcpy(at, &bytes, sizeof bytes);
}

/* What is more than a plain sign of a line: controls, what is beyond ASCII, a
 * blank behind a blank; `before` stands in front of the bytes. */
static inline uint32_t bytes16_odd(Bytes16 signs, char before) {
    Bytes16 behind = bytes16_shift_in(signs, (uint8_t)before);
    Bytes16 doubled = (Bytes16)(signs == ' ') & (Bytes16)(behind == ' ');
    return bytes16_mask(signs | (Bytes16)(signs < ' ') | doubled);
}

#endif
