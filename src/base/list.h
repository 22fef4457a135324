/* list.h -- growing arrays in an arena
 *
 * A list is a struct with `rows`, `count` and `capacity`; adding a row is
 *
 *     list->rows = list_room(page, list->rows, list->count, &list->capacity,
 *                            sizeof *list->rows);
 *     list->rows[list->count++] = row; */
#ifndef RUNUT_BASE_LIST_H
#define RUNUT_BASE_LIST_H

#include "base/arena.h"

/* Returns `rows`, or a larger copy of them when no room for one more is left;
 * the old rows stay with the arena until it is reset. */
void *list_room(Arena *arena, void *rows, size_t count, size_t *capacity,
                size_t row_bytes);

/* The same for a list that may fill much of the memory: the old rows may be
 * gone, so nothing must point to them. */
void *list_room_alone(Arena *arena, void *rows, size_t count, size_t *capacity,
                      size_t row_bytes);

#endif
