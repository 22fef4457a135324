/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include "row.h"

enum { KEYS = 1000 };

/* How the keys of a map differ: their `i`-th is i * factor << shift. */
static const struct Row {
    const char *reason;
    uint64_t factor;
    unsigned shift;
} ROWS[] = {
    {"hashes", 0x9E3779B97F4A7C15u, 0},
    {"one group, one mark, one line", 1, 40},
    {"one group, many marks", 1, 53},
    {"neighbouring groups, full one after the other", 1, 0},
};

static uint64_t key_of(const struct Row *row, uint32_t i) {
    return row->factor * i << row->shift;
}

static void every_key_keeps_its_value(void **state) {
    (void)state;
    for (size_t k = 0; k < sizeof ROWS / sizeof *ROWS; k++) {
        const struct Row *row = &ROWS[k];
        Arena *arena = arena_open(1 << 12);
        Map *map = map_open(arena);
        for (uint32_t i = 0; i < KEYS; i++) { /* the first key is 0 */
            ROW_CHECK(row->reason, map_get(map, key_of(row, i)) == MAP_ABSENT);
            ROW_CHECK(row->reason, *map_value(map, key_of(row, i)) == 0);
            map_set(map, key_of(row, i), i + 1);
        }
        for (uint32_t i = 0; i < KEYS; i++)
            ROW_CHECK(row->reason, map_get(map, key_of(row, i)) == i + 1);
        for (uint32_t i = KEYS; i < 2 * KEYS; i++)
            ROW_CHECK(row->reason, map_get(map, key_of(row, i)) == MAP_ABSENT);
        arena_close(arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_keeps_its_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
