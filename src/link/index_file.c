/* SPDX-License-Identifier: MIT */
/* The file of the link index: making, opening, growing, closing. */
#include "link/index_file.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    HEAD_BYTES = 4096,
    BUCKETS_LEAST = 512,
    PAGES_LEAST = 1024,
    UNITS_LEAST = 1 << 14,
    UNITS_A_KEY = 4,        /* of a new list, more than enough */
    BACKED_STEP = 1 << 20,  /* bytes asked of the disk at once */
    MOVED_STEP = 1 << 22,   /* bytes of an index that grows */
    LARGE_BYTES = 64 << 20, /* of an index that large pages pay for */
    BYTE_ORDER_MARK = 0x01020304
};
static const char MAGIC[8] = "runutlnk";
static const char MADE_SUFFIX[] = "-new"; /* until it is whole */
static const double LOAD_MOST = 0.85;     /* of the slots */
static const double LOAD_NEW = 0.68;      /* after growing */

static uint64_t units_start(const IndexHead *head) {
    return HEAD_BYTES + head->bucket_count * sizeof(IndexBucket) +
           head->page_room * sizeof(IndexPage);
}

static uint64_t bytes_of(const IndexHead *head) {
    return units_start(head) + head->unit_room * sizeof(uint32_t);
}

static void regions_set(LinkIndex *index, void *bytes) {
    char *start = bytes;
    index->head = bytes;
    index->buckets = (IndexBucket *)(void *)(start + HEAD_BYTES);
    index->pages =
        (IndexPage *)(void *)(index->buckets + index->head->bucket_count);
    index->units = (uint32_t *)(void *)(index->pages + index->head->page_room);
}

/* Do the numbers of a file's head fit one another and the file? */
static bool head_fits(const IndexHead *head, uint64_t bytes) {
    const uint64_t most = (uint64_t)1 << 40;
    return memcmp(head->magic, MAGIC, sizeof MAGIC) == 0 &&
           head->version == INDEX_VERSION &&
           head->byte_order == BYTE_ORDER_MARK && head->bucket_count &&
           head->bucket_count < most && head->page_room < most &&
           head->unit_room < most && head->page_count < head->page_room &&
           head->unit_count && head->unit_count <= head->unit_room &&
           units_start(head) + head->unit_count * sizeof(uint32_t) <= bytes;
}

static bool index_fails(const LinkIndex *index, const char *what, Error *err) {
    return error_set(err, ERR_RECORD,
                     "%s: the link index cannot be %s: %s; it can be deleted, "
                     "and is then made anew",
                     index->path ? index->path : "in memory", what,
                     strerror(errno));
}

static char *path_joined(const char *path, const char *suffix) {
    size_t room = strlen(path) + strlen(suffix) + 1;
    char *joined = memory_take(room);
    snprintf(joined, room, "%s%s", path, suffix);
    return joined;
}

static LinkIndex *index_blank(const char *path) {
    LinkIndex *index = memory_take(sizeof *index);
    index->file = -1;
    if (path)
        index->path = path_joined(path, "");
    return index;
}

static void index_free(LinkIndex *index) {
    if (index->head && !index->borrowed)
        munmap(index->head, index->bytes);
    if (index->file >= 0)
        close(index->file);
    free(index->path);
    free(index);
}

/* The file under its name of the time before it is whole. */
static int made_open(const char *path) {
    char *made = path_joined(path, MADE_SUFFIX);
    unlink(made);
    int file = open(made, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    free(made);
    return file;
}

/* Has the disk keep room for `wanted` bytes of a region; 0 or what the system
 * says against it. */
static int region_back(const LinkIndex *index, uint64_t start, uint64_t *backed,
                       uint64_t wanted) {
    if (index->file < 0 || wanted <= *backed)
        return 0;
    wanted = (wanted / BACKED_STEP + 1) * BACKED_STEP;
    if (start + wanted > index->bytes)
        wanted = index->bytes - start;
    int refused = posix_fallocate(index->file, (off_t)(start + *backed),
                                  (off_t)(wanted - *backed));
    if (!refused)
        *backed = wanted;
    return refused;
}

bool index_units_back(LinkIndex *index, uint64_t units) {
    int refused = region_back(index, units_start(index->head),
                              &index->units_backed, units * sizeof(uint32_t));
    if (refused)
        index->failure = refused;
    return !refused;
}

static bool pages_back(LinkIndex *index, uint64_t pages, Error *err) {
    uint64_t start =
        HEAD_BYTES + index->head->bucket_count * sizeof(IndexBucket);
    int refused = region_back(index, start, &index->pages_backed,
                              pages * sizeof(IndexPage));
    errno = refused;
    return !refused || index_fails(index, "written", err);
}

static bool units_back(LinkIndex *index, uint64_t units, Error *err) {
    if (index_units_back(index, units))
        return true;
    errno = index->failure;
    return index_fails(index, "written", err);
}

/* The file of a new index: its first part has room on the disk at once. */
static bool made_prepare(LinkIndex *index, const IndexHead *size, Error *err) {
    uint64_t first = HEAD_BYTES + size->bucket_count * sizeof(IndexBucket);
    index->file = made_open(index->path);
    index->made = index->file >= 0;
    if (index->file < 0 || ftruncate(index->file, (off_t)index->bytes) != 0)
        return index_fails(index, "made", err);
    errno = posix_fallocate(index->file, 0, (off_t)first);
    return !errno || index_fails(index, "made", err);
}

/* Maps an empty index of this size; `index` has its path. */
static bool empty_map(LinkIndex *index, const IndexHead *size, Error *err) {
    index->bytes = bytes_of(size);
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    if (index->path) {
        if (!made_prepare(index, size, err))
            return false;
        flags = MAP_SHARED;
    }
    void *bytes =
        mmap(NULL, index->bytes, PROT_READ | PROT_WRITE, flags, index->file, 0);
    if (bytes == MAP_FAILED)
        return index_fails(index, "made", err);
    if (!index->path && index->bytes >= LARGE_BYTES)
        madvise(bytes, index->bytes, MADV_HUGEPAGE); /* or else: slower */
    IndexHead *head = bytes;
    *head = *size;
    memcpy(head->magic, MAGIC, sizeof MAGIC);
    head->version = INDEX_VERSION;
    head->byte_order = BYTE_ORDER_MARK;
    head->stamp = head->slot_count = head->page_count = 0;
    head->unit_count = 1; /* place 0 is no list */
    regions_set(index, bytes);
    return pages_back(index, 1, err);
}

static void made_remove(const LinkIndex *index) {
    if (!index->made)
        return;
    char *made = path_joined(index->path, MADE_SUFFIX);
    unlink(made);
    free(made);
}

static LinkIndex *index_empty(const char *path, Error *err) {
    const IndexHead size = {.bucket_count = BUCKETS_LEAST,
                            .page_room = PAGES_LEAST,
                            .unit_room = UNITS_LEAST};
    LinkIndex *index = index_blank(path);
    if (empty_map(index, &size, err))
        return index;
    made_remove(index);
    index_free(index);
    return NULL;
}

LinkIndex *index_make(Error *err) {
    return index_empty(NULL, err);
}

LinkIndex *index_create(const char *path, Error *err) {
    return index_empty(path, err);
}

/* Maps the file that is open; a writer has room behind its end. */
static bool file_map(LinkIndex *index, bool writing, uint64_t stamp) {
    struct stat about;
    IndexHead head;
    if (fstat(index->file, &about) != 0 || about.st_size < HEAD_BYTES ||
        pread(index->file, &head, sizeof head, 0) != (ssize_t)sizeof head ||
        !head_fits(&head, (uint64_t)about.st_size) || !stamp ||
        head.stamp != stamp)
        return false;
    index->bytes = writing ? bytes_of(&head) : (size_t)about.st_size;
    if (writing && ftruncate(index->file, (off_t)index->bytes) != 0)
        return false;
    int access = writing ? PROT_READ | PROT_WRITE : PROT_READ;
    void *bytes = mmap(NULL, index->bytes, access, MAP_SHARED, index->file, 0);
    if (bytes == MAP_FAILED)
        return false;
    regions_set(index, bytes);
    index->opened_stamp = stamp;
    index->pages_backed = (head.page_count + 1) * sizeof(IndexPage);
    index->units_backed = head.unit_count * sizeof(uint32_t);
    return true;
}

LinkIndex *index_open(const char *path, bool writing, uint64_t stamp) {
    LinkIndex *index = index_blank(path);
    index->file = open(path, (writing ? O_RDWR : O_RDONLY) | O_CLOEXEC);
    bool opened = index->file >= 0 && file_map(index, writing, stamp);
    if (opened && writing) {
        index->head->stamp = 0;
        opened = msync(index->head, HEAD_BYTES, MS_SYNC) == 0;
    }
    if (opened)
        return index;
    index_free(index);
    return NULL;
}

LinkIndex *index_of_bytes(void *bytes, size_t length) {
    const IndexHead *head = bytes;
    if (length < HEAD_BYTES || !head_fits(head, length) ||
        bytes_of(head) > length)
        return NULL;
    LinkIndex *index = index_blank(NULL);
    index->borrowed = true;
    index->bytes = length;
    regions_set(index, bytes);
    return index;
}

bool index_unchanged(const LinkIndex *index) {
    const volatile uint64_t *stamp = &index->head->stamp;
    return *stamp == index->opened_stamp;
}

/* Gives back the memory of what was moved to a larger index, so that never
 * both are there whole. `moved` and `*given` are bytes
 * from its start. */
static void index_give_back(const LinkIndex *index, uint64_t moved,
                            uint64_t *given) {
    uint64_t bytes = (moved - *given) / MOVED_STEP * MOVED_STEP;
    if (!bytes || index->borrowed)
        return;
    madvise((char *)index->head + *given, bytes,
            index->file < 0 ? MADV_DONTNEED : MADV_REMOVE);
    *given += bytes;
}

static void bytes_move(const LinkIndex *from, const void *bytes, void *to,
                       uint64_t count, uint64_t *given) {
    uint64_t start = (uint64_t)((const char *)bytes - (char *)from->head);
    for (uint64_t done = 0; done < count; done += MOVED_STEP) {
        uint64_t step = count - done < MOVED_STEP ? count - done : MOVED_STEP;
        memcpy((char *)to + done, (const char *)bytes + done, step);
        index_give_back(from, start + done + step, given);
    }
}

static void slots_move(const LinkIndex *from, LinkIndex *to, uint64_t *given) {
    for (uint64_t b = 0; b < from->head->bucket_count; b++) {
        for (int i = 0; i < BUCKET_SLOTS; i++) {
            IndexSlot slot = from->buckets[b].slots[i];
            if (slot.ref && slot.ref != REF_DEAD)
                index_slot_place(to, slot);
        }
        if (b * sizeof(IndexBucket) % MOVED_STEP == 0)
            index_give_back(from, HEAD_BYTES + b * sizeof(IndexBucket), given);
    }
}

/* Takes the place of `index`, with room for so many keys more. */
static bool index_grow(LinkIndex *index, size_t keys, Error *err) {
    IndexHead old = *index->head;
    double slots = (double)(old.slot_count + keys);
    IndexHead size = {
        .bucket_count = (uint64_t)(slots / LOAD_NEW / BUCKET_SLOTS) + 1,
        .page_room = old.page_count * 2 + PAGES_LEAST,
        .unit_room = (old.unit_count + keys * UNITS_A_KEY) * 6 + UNITS_LEAST};
    LinkIndex *grown = index_blank(index->path);
    if (!empty_map(grown, &size, err) ||
        !pages_back(grown, old.page_count + 1, err) ||
        !units_back(grown, old.unit_count, err)) {
        made_remove(grown);
        index_free(grown);
        return false;
    }
    uint64_t given = HEAD_BYTES;
    slots_move(index, grown, &given);
    bytes_move(index, index->pages, grown->pages,
               (old.page_count + 1) * sizeof(IndexPage), &given);
    bytes_move(index, index->units, grown->units,
               old.unit_count * sizeof(uint32_t), &given);
    grown->head->page_count = old.page_count;
    grown->head->unit_count = old.unit_count;
    memcpy(grown->head->free_lists, old.free_lists, sizeof old.free_lists);
    LinkIndex small = *index;
    *index = *grown;
    *grown = small;
    index_free(grown);
    return true;
}

/* All lists may double at once: that takes twice the units in use. */
bool index_reserve(LinkIndex *index, size_t keys, Error *err) {
    const IndexHead *head = index->head;
    double slots = (double)(head->slot_count + keys);
    if (slots <= LOAD_MOST * BUCKET_SLOTS * (double)head->bucket_count &&
        head->page_count + 2 < head->page_room &&
        head->unit_count * 3 + keys * UNITS_A_KEY <= head->unit_room)
        return pages_back(index, head->page_count + 2, err);
    return index_grow(index, keys, err) &&
           pages_back(index, index->head->page_count + 2, err);
}

/* First the content, then the stamp, then the name. */
static bool file_finish(LinkIndex *index, uint64_t stamp, Error *err) {
    uint64_t bytes =
        units_start(index->head) + index->head->unit_count * sizeof(uint32_t);
    if (msync(index->head, index->bytes, MS_SYNC) != 0 ||
        fsync(index->file) != 0)
        return index_fails(index, "written", err);
    index->head->stamp = stamp;
    if (msync(index->head, HEAD_BYTES, MS_SYNC) != 0 ||
        ftruncate(index->file, (off_t)bytes) != 0)
        return index_fails(index, "written", err);
    char *made = path_joined(index->path, MADE_SUFFIX);
    bool named = !index->made || rename(made, index->path) == 0;
    free(made);
    return named || index_fails(index, "written", err);
}

bool index_close(LinkIndex *index, uint64_t stamp, Error *err) {
    if (!index)
        return true;
    errno = index->failure;
    bool done = !index->failure || index_fails(index, "written", err);
    if (done && index->file >= 0 && stamp)
        done = file_finish(index, stamp, err);
    if (!stamp || !done)
        made_remove(index);
    index_free(index);
    return done;
}
