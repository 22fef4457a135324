/* SPDX-License-Identifier: MIT */
#include "base/map.h"

/* uthash takes its memory where the functions below have a `map`; keys are
 * hashes already, so half of one serves as the bucket's hash. */
#define uthash_malloc(bytes) arena_buffer(map->arena, bytes)
#define uthash_free(pointer, bytes) ((void)(pointer))
#define HASH_FUNCTION(key, key_bytes, hash) \
    ((hash) = (unsigned)(*(const uint64_t *)(key) >> 32))
#include <uthash.h>

typedef struct Entry {
    uint64_t key;
    uint32_t value;
    UT_hash_handle hh;
} Entry;

struct Map {
    Entry *entries;
    Arena *arena;
};

Map *map_open(Arena *run) {
    Map *map = arena_take(run, sizeof *map);
    map->arena = run;
    return map;
}

static Entry *entry_find(const Map *map, uint64_t key) {
    Entry *entry = NULL;
    HASH_FIND(hh, map->entries, &key, sizeof key, entry);
    return entry;
}

void map_set(Map *map, uint64_t key, uint32_t value) {
    Entry *entry = entry_find(map, key);
    if (!entry) {
        entry = arena_take(map->arena, sizeof *entry);
        entry->key = key;
        HASH_ADD(hh, map->entries, key, sizeof entry->key, entry);
    }
    entry->value = value;
}

uint32_t map_get(const Map *map, uint64_t key) {
    const Entry *entry = entry_find(map, key);
    return entry ? entry->value : MAP_ABSENT;
}
