/* arena.h -- memory by lifetime: taken piece by piece, given back at once
 *
 * The parameter's name says how long a piece lives: `run`, `page`, `request`
 * or `scratch`. Nothing frees single pieces. Running out of memory stops the
 * program: sizes are limited where input enters, so it would be a bug. */
#ifndef RUNUT_BASE_ARENA_H
#define RUNUT_BASE_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

/* Blocks of at least `block_bytes` are asked from the system. */
Arena *arena_open(size_t block_bytes);
void arena_close(Arena *arena);

/* Takes zeroed memory, aligned for any type. */
void *arena_take(Arena *arena, size_t bytes);

/* Takes memory that the caller fills at once: not zeroed. */
char *arena_buffer(Arena *arena, size_t bytes);

/* Moves what was taken as `old` bytes to more of them; where it filled a block
 * of its own, that goes back to the system. */
char *arena_regrow(Arena *arena, char *taken, size_t old, size_t bytes);

/* Gives everything back; a few blocks are kept for the next round. */
void arena_reset(Arena *arena);

/* Bytes of the blocks in use, for benchmarks and limits. */
size_t arena_held(const Arena *arena);

#endif
