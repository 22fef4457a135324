/* map.h -- from a 64-bit key (nearly always a word's hash) to a small number
 *
 * Filled while a language pack is loaded, then only read: many threads may
 * read at once. Keys must be well mixed: hashes, not counters. */
#ifndef RUNUT_BASE_MAP_H
#define RUNUT_BASE_MAP_H

#include "base/arena.h"

#include <stdint.h>

#define MAP_ABSENT UINT32_MAX

typedef struct Map Map;

/* The map lives in the arena with all it holds. */
Map *map_open(Arena *run);

/* The same with room for so many keys; more may come. */
Map *map_open_for(Arena *run, size_t count);

void map_set(Map *map, uint64_t key, uint32_t value);

/* Asks the memory for what map_get() will read; of large maps it is far away,
 * and this call does not wait for it. */
void map_fetch(const Map *map, uint64_t key);

/* The value of the key, 0 when it is new; until the next key is set. */
uint32_t *map_value(Map *map, uint64_t key);

/* MAP_ABSENT when the key was never set. */
uint32_t map_get(const Map *map, uint64_t key);

#endif
