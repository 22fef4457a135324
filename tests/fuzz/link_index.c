/* SPDX-License-Identifier: MIT */
/* link_index -- a link index with any bytes changed: it may give wrong pages,
 * but never looks outside of itself, also when pages are added */
#include "link/candidate.h"
#include "link/index_file.h"
#include "link/match.h"
#include "link/story.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { BUCKETS = 4, PAGES = 16, UNITS = 256, HEAD_BYTES = 4096, KEYS = 24 };

/* A sound index of some pages. */
static void image_fill(char *image, size_t room) {
    const IndexHead head = {.magic = "runutlnk",
                            .version = INDEX_VERSION,
                            .byte_order = 0x01020304,
                            .stamp = 1,
                            .bucket_count = BUCKETS,
                            .page_room = PAGES,
                            .unit_room = UNITS,
                            .unit_count = 1};
    Error err = {0};
    memset(image, 0, room);
    memcpy(image, &head, sizeof head);
    LinkIndex *index = index_of_bytes(image, room);
    if (!index)
        abort();
    for (int i = 1; i < PAGES / 2; i++) {
        const IndexPage page = {.id = i, .minute = i % 3};
        PageNumber number = index_page_add(index, &page);
        group_join(index, number, number > 3 ? 3 : number);
        for (uint64_t key = 0; key < KEYS / 2; key++)
            if (key % (uint64_t)i == 0)
                index_hold(index, phrase_key((uint32_t)key * 4 + 1), number);
    }
    group_move(index, 2, 1);
    group_follow(index, 3, 2);
    index_close(index, 0, &err);
}

/* Each six bytes put four of them somewhere behind the head's first words. */
static void image_change(char *image, size_t room, const uint8_t *bytes,
                         size_t length) {
    size_t first = offsetof(IndexHead, slot_count);
    for (; length >= 6; bytes += 6, length -= 6) {
        size_t place = (bytes[0] | (size_t)bytes[1] << 8) % (room / 4) * 4;
        if (place >= first)
            memcpy(image + place, bytes + 2, 4);
    }
}

static void index_use(LinkIndex *index) {
    Arena *arena = arena_open(1 << 12);
    PageNumbers pages = {0};
    const IndexPage page = {.id = 5, .minute = 7};
    for (uint64_t key = 0; key < KEYS; key++) {
        PageList list = index_holders(index, key);
        for (size_t i = 0; i < list.count; i++)
            pages.count += index_page(index, list.rows[i])->minute == 3;
    }
    pages.count = 0;
    for (PageNumber n = 0; n < PAGES; n++) {
        storyline_of(index, story_of_page(index, n));
        story_pages(arena, index, n, &pages);
        story_followers(arena, index, n, &pages);
    }
    Error err = {0};
    if (index_page_count(index) + 2 < PAGES) {
        PageNumber number = index_page_add(index, &page);
        for (uint64_t key = 0; key < KEYS; key++)
            index_hold(index, key, number);
        group_join(index, number, number / 2);
        for (uint64_t key = 0; key < KEYS; key += 2)
            index_drop(index, key, number);
        group_leave(index, number);
        index_page_remove(index, number);
    }
    index_close(index, 0, &err);
    arena_close(arena);
}

static void text_match(const LinkIndex *index) {
    uint32_t shingles[KEYS];
    for (uint32_t i = 0; i < KEYS; i++)
        shingles[i] = i * 4 + 1;
    const Features text = {
        .word_count = 50, .shingles = shingles, .shingle_count = KEYS};
    Arena *arena = arena_open(1 << 12);
    MatchList matches;
    matches_find(arena, index, &text, 0, &matches);
    arena_close(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    size_t room = HEAD_BYTES + BUCKETS * sizeof(IndexBucket) +
                  PAGES * sizeof(IndexPage) + UNITS * sizeof(uint32_t);
    char *image = aligned_alloc(64, (room + 63) / 64 * 64);
    if (!image)
        abort();
    image_fill(image, room);
    image_change(image, room, bytes, length);
    LinkIndex *index = index_of_bytes(image, room);
    if (index) {
        text_match(index);
        index_use(index);
    }
    free(image);
    return 0;
}
