/* SPDX-License-Identifier: MIT */
#include "base/map.h"

/* Open addressing with linear probing, at most half full: keys are hashes
 * already, and most questions are answered "absent" by one cache line of
 * keys. uthash, used before, took four times as long on words of a page. */
struct Map {
    uint64_t *keys; /* 0: a free place */
    uint32_t *values;
    size_t mask, count;
    Arena *arena;
};

enum { PLACES_MIN = 16 };

/* 0 marks free places, so the key 0 is kept under another name. */
#define KEY_FOR_ZERO 0x9E3779B97F4A7C15u

static size_t place_of(const Map *map, uint64_t key) {
    size_t at = key & map->mask;
    while (map->keys[at] && map->keys[at] != key)
        at = (at + 1) & map->mask;
    return at;
}

static void places_take(Map *map, size_t places) {
    map->keys = arena_take(map->arena, places * sizeof *map->keys);
    map->values =
        (void *)arena_buffer(map->arena, places * sizeof *map->values);
    map->mask = places - 1;
}

Map *map_open_for(Arena *run, size_t count) {
    Map *map = arena_take(run, sizeof *map);
    size_t places = PLACES_MIN;
    while (places < count * 2)
        places *= 2;
    map->arena = run;
    places_take(map, places);
    return map;
}

Map *map_open(Arena *run) {
    return map_open_for(run, 0);
}

static void map_grow(Map *map) {
    Map old = *map;
    places_take(map, (old.mask + 1) * 2);
    for (size_t i = 0; i <= old.mask; i++) {
        if (!old.keys[i])
            continue;
        size_t at = place_of(map, old.keys[i]);
        map->keys[at] = old.keys[i];
        map->values[at] = old.values[i];
    }
}

uint32_t *map_value(Map *map, uint64_t key) {
    key = key ? key : KEY_FOR_ZERO;
    size_t at = place_of(map, key);
    if (!map->keys[at]) {
        if (map->count * 2 > map->mask) {
            map_grow(map);
            at = place_of(map, key);
        }
        map->keys[at] = key;
        map->values[at] = 0;
        map->count++;
    }
    return &map->values[at];
}

void map_set(Map *map, uint64_t key, uint32_t value) {
    *map_value(map, key) = value;
}

void map_fetch(const Map *map, uint64_t key) {
    size_t at = key & map->mask;
    __builtin_prefetch(&map->keys[at]);
    __builtin_prefetch(&map->values[at]);
}

uint32_t map_get(const Map *map, uint64_t key) {
    size_t at = place_of(map, key ? key : KEY_FOR_ZERO);
    return map->keys[at] ? map->values[at] : MAP_ABSENT;
}
