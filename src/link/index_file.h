/* index_file.h -- how the link index lies in its file
 *
 * Private to index.c and index_file.c. A head, then buckets, page rows, and
 * the units of the lists; the file ends with the last unit in use. Numbers are
 * in the machine's byte order: the head says which. */
#ifndef RUNUT_LINK_INDEX_FILE_H
#define RUNUT_LINK_INDEX_FILE_H

#include "link/index.h"

enum {
    INDEX_VERSION = 3, /* also of the rules by which pages are linked */
    BUCKET_SLOTS = 8,
    LIST_CLASSES = 50, /* lists have room for 2, 3, 4, 6, 8, 12, ... pages */
    CLASS_SHIFT = 26   /* in a list's first unit, above its count */
};

#define REF_LIST 0x80000000u /* the ref is the place of a list, not a page */
#define REF_DEAD REF_LIST    /* a slot that was used once */

typedef struct IndexHead {
    char magic[8];
    uint32_t version, byte_order;
    uint64_t stamp; /* 0: not whole */
    uint64_t bucket_count, slot_count;
    uint64_t page_room, page_count;
    uint64_t unit_room, unit_count;
    uint32_t free_lists[LIST_CLASSES + 1]; /* places of empty lists, chained */
} IndexHead;

typedef struct IndexSlot {
    uint32_t tag, ref;
} IndexSlot;

typedef struct IndexBucket {
    IndexSlot slots[BUCKET_SLOTS];
} IndexBucket;

struct LinkIndex {
    IndexHead *head;
    IndexBucket *buckets;
    IndexPage *pages;
    uint32_t *units;
    uint64_t opened_stamp;
    uint64_t pages_backed, units_backed; /* bytes that the disk has room for */
    int failure;   /* of the system, while lists grew; 0: none */
    size_t bytes;  /* that are mapped */
    int file;      /* -1: memory alone */
    bool borrowed; /* the bytes are somebody else's */
    bool made;     /* under another name until it is whole */
    bool appending;
    char *path;
};

/* Asks the disk for room for so many units: a full disk is to be an error,
 * not a signal. False with index->failure set. */
bool index_units_back(LinkIndex *index, uint64_t units);

/* Puts a slot into the first free place of a table without dead slots. */
void index_slot_place(LinkIndex *index, IndexSlot slot);

#endif
