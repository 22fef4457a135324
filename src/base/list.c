/* SPDX-License-Identifier: MIT */
#include "base/list.h"

#include <string.h>

void *list_room(Arena *arena, void *rows, size_t count, size_t *capacity,
                size_t row_bytes) {
    if (count < *capacity)
        return rows;
    size_t larger = *capacity ? *capacity * 2 : 8;
    char *copy = arena_buffer(arena, larger * row_bytes);
    if (count)
        memcpy(copy, rows, count * row_bytes);
    *capacity = larger;
    return copy;
}

void *list_room_alone(Arena *arena, void *rows, size_t count, size_t *capacity,
                      size_t row_bytes) {
    if (count < *capacity)
        return rows;
    *capacity = *capacity ? *capacity * 2 : 8;
    return arena_regrow(arena, rows, count * row_bytes, *capacity * row_bytes);
}
