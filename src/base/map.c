/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include "base/bytes16.h"

typedef struct MapRow {
    uint64_t key;
    uint32_t value;
} MapRow;

/* Open addressing by groups of sixteen places, as in Abseil's Swiss tables: the
 * lowest bits of a key say in which group it is looked for first, its highest
 * are its mark there. Most questions are answered "absent" by the marks of one
 * group alone, and those of all maps stay in the nearer caches. */
struct Map {
    char *marks;  /* of each place; 0: free */
    MapRow *rows; /* four fill a cache line */
    size_t mask;  /* groups, less one */
    size_t count;
    Arena *arena;
};

enum { TAKEN = 128, LINE_BYTES = 64, LINE_ROWS = LINE_BYTES / sizeof(MapRow) };

static uint8_t mark_of(uint64_t key) {
    return (uint8_t)(TAKEN | key >> 57);
}

/* The first of the four places in its group that a key is put into while there
 * is room, so that map_fetch() knows where it will be. */
static unsigned line_of(uint64_t key) {
    return (unsigned)(key >> 32) % BYTES16 / LINE_ROWS * LINE_ROWS;
}

static Bytes16 marks_at(const Map *map, size_t group) {
    return bytes16_load(map->marks + group * BYTES16);
}

/* NULL: absent. */
static MapRow *row_find(const Map *map, uint64_t key) {
    for (size_t group = key & map->mask;; group = (group + 1) & map->mask) {
        Bytes16 marks = marks_at(map, group);
        uint32_t alike = bytes16_mask((Bytes16)(marks == mark_of(key)));
        for (; alike; alike &= alike - 1) {
            MapRow *row = &map->rows[group * BYTES16 + bytes16_first(alike)];
            if (row->key == key)
                return row;
        }
        if (bytes16_mask(marks) != 0xFFFF)
            return NULL;
    }
}

static MapRow *row_add(Map *map, MapRow row) {
    size_t group = row.key & map->mask;
    uint32_t free;
    while (!(free = bytes16_mask(marks_at(map, group)) ^ 0xFFFF))
        group = (group + 1) & map->mask;
    uint32_t near = free >> line_of(row.key) << line_of(row.key);
    size_t at = group * BYTES16 + bytes16_first(near ? near : free);
    map->marks[at] = (char)mark_of(row.key);
    map->rows[at] = row;
    return &map->rows[at];
}

/* At most three quarters of the places are taken. */
static size_t room_of(size_t groups) {
    return groups * BYTES16 / 4 * 3;
}

static void groups_take(Map *map, size_t groups) {
    size_t places = groups * BYTES16;
    map->marks = arena_take(map->arena, places);
    char *rows =
        arena_buffer(map->arena, places * sizeof *map->rows + LINE_BYTES);
    map->rows = (void *)(rows + LINE_BYTES - (uintptr_t)rows % LINE_BYTES);
    map->mask = groups - 1;
}

Map *map_open_for(Arena *run, size_t count) {
    Map *map = arena_take(run, sizeof *map);
    size_t groups = 1;
    while (room_of(groups) < count)
        groups *= 2;
    map->arena = run;
    groups_take(map, groups);
    return map;
}

Map *map_open(Arena *run) {
    return map_open_for(run, 0);
}

static void map_grow(Map *map) {
    Map old = *map;
    size_t groups = map->mask + 1;
    groups_take(map, groups * 2);
    for (size_t i = 0; i < groups * BYTES16; i++)
        if (old.marks[i])
            row_add(map, old.rows[i]);
}

uint32_t *map_value(Map *map, uint64_t key) {
    MapRow *row = row_find(map, key);
    if (row)
        return &row->value;
    if (map->count == room_of(map->mask + 1))
        map_grow(map);
    map->count++;
    return &row_add(map, (MapRow){.key = key})->value;
}

void map_set(Map *map, uint64_t key, uint32_t value) {
    *map_value(map, key) = value;
}

void map_fetch(const Map *map, uint64_t key) {
    size_t group = key & map->mask;
    __builtin_prefetch(map->marks + group * BYTES16);
    __builtin_prefetch(&map->rows[group * BYTES16 + line_of(key)]);
}

uint32_t map_get(const Map *map, uint64_t key) {
    const MapRow *row = row_find(map, key);
    return row ? row->value : MAP_ABSENT;
}
