/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include "base/memory.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

typedef struct Block {
    struct Block *next;
    size_t size, used;
    size_t clean; /* from here on every byte is still zero */
    alignas(max_align_t) char bytes[];
} Block;

/* What a round leaves for the next: asking the system anew for every page costs
 * more than most finders. Under the address sanitizer nothing is kept, so that
 * it sees whoever holds on to a page that is gone. */
#ifndef __has_feature
#define __has_feature(name) 0
#endif
#if defined __SANITIZE_ADDRESS__ || __has_feature(address_sanitizer)
enum { KEEPS_BLOCKS = false };
#else
enum { KEEPS_BLOCKS = true };
#endif
enum { KEPT_BYTES = 1 << 20 }; /* but always one block */

struct Arena {
    Block *blocks; /* the newest first; only it has room */
    Block *spare;  /* of block_bytes each, left by rounds before */
    size_t block_bytes;
    size_t held;
};

Arena *arena_open(size_t block_bytes) {
    Arena *arena = memory_take(sizeof *arena);
    arena->block_bytes = block_bytes;
    return arena;
}

static void blocks_free(Block *block) {
    while (block) {
        Block *next = block->next;
        free(block);
        block = next;
    }
}

void arena_close(Arena *arena) {
    if (!arena)
        return;
    blocks_free(arena->blocks);
    blocks_free(arena->spare);
    free(arena);
}

/* Large tables are asked at places all over them: large pages of memory, where
 * the system has them, spare it most of the way from address to place. */
static void large_pages_ask(Block *block, size_t bytes) {
    enum { LARGE_BYTES = 2 << 20 };
    const uintptr_t page = 4096;
    uintptr_t start = ((uintptr_t)block + page - 1) / page * page;
    uintptr_t end = ((uintptr_t)block + bytes) / page * page;
    if (bytes >= LARGE_BYTES) /* a wish: it may be refused */
        (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
}

static Block *block_reuse(Arena *arena) {
    Block *block = arena->spare;
    arena->spare = block->next;
    block->used = 0;
    return block;
}

/* Zeroed memory from the system costs nothing until it is touched, so that a
 * large table that stays empty takes no room. */
static Block *block_ask(size_t size, bool zeroed) {
    Block *block = zeroed ? memory_take(sizeof *block + size)
                          : memory_regrow(NULL, sizeof *block + size);
    large_pages_ask(block, size);
    block->size = size;
    block->used = 0;
    block->clean = zeroed ? 0 : size;
    return block;
}

static Block *block_add(Arena *arena, size_t bytes, bool zeroed) {
    size_t size = bytes > arena->block_bytes ? bytes : arena->block_bytes;
    bool reused = arena->spare && size == arena->block_bytes;
    Block *block = reused ? block_reuse(arena) : block_ask(size, zeroed);
    block->next = arena->blocks;
    arena->blocks = block;
    arena->held += size;
    return block;
}

/* The next piece; `*dirty` of its first bytes may be other than zero. */
static char *piece_take(Arena *arena, size_t bytes, bool zeroed,
                        size_t *dirty) {
    size_t align = alignof(max_align_t);
    if (bytes > (size_t)-1 - align)
        memory_stop(bytes);
    size_t rounded = (bytes + align - 1) / align * align;
    Block *block = arena->blocks;
    if (!block || block->size - block->used < rounded)
        block = block_add(arena, rounded, zeroed);
    size_t start = block->used;
    block->used += rounded;
    *dirty = block->clean > start ? block->clean - start : 0;
    if (block->clean < block->used)
        block->clean = block->used;
    return block->bytes + start;
}

char *arena_buffer(Arena *arena, size_t bytes) {
    size_t dirty;
    return piece_take(arena, bytes, false, &dirty);
}

char *arena_regrow(Arena *arena, char *taken, size_t old, size_t bytes) {
    Block **at = &arena->blocks;
    while (*at && (*at)->bytes != taken)
        at = &(*at)->next;
    if (!*at || (*at)->size <= arena->block_bytes) {
        char *copy = arena_buffer(arena, bytes);
        if (old)
            memcpy(copy, taken, old);
        return copy;
    }
    Block *grown = memory_regrow(*at, sizeof *grown + bytes);
    grown->size = grown->used = grown->clean = bytes;
    *at = grown;
    return grown->bytes;
}

void *arena_take(Arena *arena, size_t bytes) {
    size_t dirty;
    char *taken = piece_take(arena, bytes, true, &dirty);
    memset(taken, 0, dirty < bytes ? dirty : bytes);
    return taken;
}

void arena_reset(Arena *arena) {
    size_t kept = 0;
    Block *block = arena->blocks;
    while (block) {
        Block *next = block->next;
        bool giant = block->size > arena->block_bytes;
        bool enough = kept && kept + block->size > KEPT_BYTES;
        if (giant || enough || !KEEPS_BLOCKS) {
            free(block);
        } else {
            kept += block->size;
            block->next = arena->spare;
            arena->spare = block;
        }
        block = next;
    }
    arena->blocks = NULL;
    arena->held = 0;
}

size_t arena_held(const Arena *arena) {
    return arena->held;
}
