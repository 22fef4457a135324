/* SPDX-License-Identifier: MIT */
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void memory_stop(size_t bytes) {
    fprintf(stderr, "runut: out of memory (asked for %zu bytes)\n", bytes);
    abort();
}

void *memory_take(size_t bytes) {
    void *memory = calloc(1, bytes);
    if (!memory)
        memory_stop(bytes);
    return memory;
}

void *memory_regrow(void *memory, size_t bytes) {
    void *grown = realloc(memory, bytes);
    if (!grown)
        memory_stop(bytes);
    return grown;
}

void *memory_given(void *memory) {
    if (memory)
        return memory;
    fprintf(stderr, "runut: out of memory\n");
    abort();
}
