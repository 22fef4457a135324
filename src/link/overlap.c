/* SPDX-License-Identifier: MIT */
#include "link/overlap.h"

#include <stdlib.h>
#include <string.h>

enum {
    COMMON_PAGES = 48, /* a phrase that more pages have is a common one */
    NEIGHBOURS = 8,    /* with so many later pages it is looked at */
    SUSPECT_PAGES = 3, /* on so many pages of one host: perhaps furniture */
    FURNITURE_PAGES = 12,
    SHARED_MIN = 3,
    PARTS = 16 /* the index is sorted in so many parts, to spare memory */
};

typedef enum Standing {
    TELLING,
    SUSPECT, /* on several pages of one host: an update, or furniture */
    COMMON,
    FURNITURE
} Standing;

#define LAST_HOLDER 0x80000000u

typedef struct Posting {
    uint32_t shingle, page;
} Posting;

/* The shingles of all pages are numbered page after page: a place. */
struct OverlapIndex {
    const LinkPage *pages;
    size_t page_count;
    size_t *starts;          /* the first place of each page */
    uint32_t *holders;       /* pages, in runs of one shingle; the last of a
                                run is marked with LAST_HOLDER */
    uint32_t *positions;     /* of a place: where it stands in holders */
    unsigned char *standing; /* of a place */
    uint32_t *counts;        /* by page: phrases shared with the present one */
};

/* While the index is made. */
typedef struct Filling {
    OverlapIndex *index;
    Arena *part;     /* of one part of the shingles */
    uint32_t *next;  /* of a page: its next place, counted from its start */
    uint64_t *hosts; /* of the pages that have one shingle, sorted */
    size_t holder_count;
} Filling;

static int compare_postings(const void *a, const void *b) {
    const Posting *x = a, *y = b;
    if (x->shingle != y->shingle)
        return x->shingle < y->shingle ? -1 : 1;
    return (x->page > y->page) - (x->page < y->page);
}

static int compare_hosts(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* How many of the sorted hosts are `host`. */
static size_t hosts_equal(const uint64_t *hosts, size_t count, uint64_t host) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (hosts[middle] < host)
            low = middle + 1;
        else
            high = middle;
    }
    size_t same = 0;
    while (same < FURNITURE_PAGES && low + same < count &&
           hosts[low + same] == host)
        same++;
    return same;
}

static Standing standing_of(size_t on_host, size_t length) {
    if (on_host >= FURNITURE_PAGES)
        return FURNITURE;
    if (length > COMMON_PAGES)
        return COMMON;
    return on_host >= SUSPECT_PAGES ? SUSPECT : TELLING;
}

/* Takes the pages that have one shingle. */
static void run_add(Filling *filling, const Posting *run, size_t length) {
    OverlapIndex *index = filling->index;
    bool counted = length >= SUSPECT_PAGES;
    for (size_t i = 0; i < length; i++)
        filling->hosts[i] = index->pages[run[i].page].host;
    if (counted)
        qsort(filling->hosts, length, sizeof *filling->hosts, compare_hosts);
    for (size_t i = 0; i < length; i++) {
        uint32_t page = run[i].page;
        uint64_t host = index->pages[page].host;
        size_t place = index->starts[page] + filling->next[page]++;
        size_t same =
            counted && host ? hosts_equal(filling->hosts, length, host) : 0;
        index->standing[place] = (unsigned char)standing_of(same, length);
        index->positions[place] = (uint32_t)filling->holder_count;
        index->holders[filling->holder_count++] =
            page | (i + 1 == length ? LAST_HOLDER : 0);
    }
}

/* Collects the shingles whose first bits are `part`: pages keep theirs
 * sorted, so each goes on where the part before it stopped. */
static size_t part_collect(const Filling *filling, unsigned part,
                           Posting *postings) {
    const OverlapIndex *index = filling->index;
    size_t count = 0;
    for (uint32_t p = 0; p < index->page_count; p++) {
        const Features *features = &index->pages[p].features;
        for (size_t i = filling->next[p];
             i < features->shingle_count && features->shingles[i] >> 28 == part;
             i++) {
            if (postings)
                postings[count] = (Posting){features->shingles[i], p};
            count++;
        }
    }
    return count;
}

static void part_fill(Filling *filling, unsigned part) {
    size_t count = part_collect(filling, part, NULL);
    Posting *postings = (Posting *)(void *)arena_buffer(
        filling->part, (count + 1) * sizeof *postings);
    part_collect(filling, part, postings);
    qsort(postings, count, sizeof *postings, compare_postings);
    for (size_t i = 0, length; i < count; i += length) {
        for (length = 1; i + length < count &&
                         postings[i + length].shingle == postings[i].shingle;)
            length++;
        run_add(filling, postings + i, length);
    }
    arena_reset(filling->part);
}

OverlapIndex *overlap_index(Arena *run, const LinkPage *pages, size_t count) {
    OverlapIndex *index = arena_take(run, sizeof *index);
    index->pages = pages;
    index->page_count = count;
    index->starts = arena_take(run, (count + 1) * sizeof(size_t));
    index->counts = arena_take(run, (count + 1) * sizeof(uint32_t));
    for (size_t p = 0; p < count; p++)
        index->starts[p + 1] =
            index->starts[p] + pages[p].features.shingle_count;
    size_t places = index->starts[count] + 1;
    index->holders = arena_take(run, places * sizeof(uint32_t));
    index->positions = arena_take(run, places * sizeof(uint32_t));
    index->standing = arena_take(run, places);
    Arena *scratch = arena_open(1 << 16);
    Filling filling = {.index = index, .part = arena_open(1 << 16)};
    filling.next = arena_take(scratch, (count + 1) * sizeof(uint32_t));
    filling.hosts = arena_take(scratch, (count + 1) * sizeof(uint64_t));
    for (unsigned part = 0; part < PARTS; part++)
        part_fill(&filling, part);
    arena_close(filling.part);
    arena_close(scratch);
    return index;
}

/* Is the holder before this one the last of another run? */
static bool begins_run(const OverlapIndex *index, size_t position) {
    return !position || index->holders[position - 1] & LAST_HOLDER;
}

/* Counts the later pages of one run; returns how many are touched by now. */
static size_t holders_count(OverlapIndex *index, size_t place,
                            uint32_t *touched, size_t count) {
    size_t position = index->positions[place];
    size_t most =
        index->standing[place] != COMMON || begins_run(index, position)
            ? SIZE_MAX
            : NEIGHBOURS;
    while (most-- && !(index->holders[position] & LAST_HOLDER)) {
        uint32_t other = index->holders[++position] & ~LAST_HOLDER;
        if (!index->counts[other]++)
            touched[count++] = other;
    }
    return count;
}

static int compare_pages(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

size_t overlap_candidates(OverlapIndex *index, uint32_t a, uint32_t *others) {
    size_t touched = 0, kept = 0;
    for (size_t place = index->starts[a]; place < index->starts[a + 1]; place++)
        if (index->standing[place] != FURNITURE)
            touched = holders_count(index, place, others, touched);
    for (size_t i = 0; i < touched; i++) {
        uint32_t other = others[i];
        if (index->counts[other] >= SHARED_MIN)
            others[kept++] = other;
        index->counts[other] = 0;
    }
    if (kept)
        qsort(others, kept, sizeof *others, compare_pages);
    return kept;
}

static size_t standing_count(const OverlapIndex *index, uint32_t page,
                             Standing most) {
    size_t count = 0;
    for (size_t place = index->starts[page]; place < index->starts[page + 1];
         place++)
        count += index->standing[place] <= most;
    return count;
}

static size_t smaller_of(size_t x, size_t y) {
    return x < y ? x : y;
}

Overlap overlap_of(const OverlapIndex *index, uint32_t a, uint32_t b) {
    const Features *x = &index->pages[a].features;
    const Features *y = &index->pages[b].features;
    const unsigned char *standing_x = index->standing + index->starts[a];
    const unsigned char *standing_y = index->standing + index->starts[b];
    Overlap overlap = {.a = a, .b = b};
    for (size_t i = 0, j = 0; i < x->shingle_count && j < y->shingle_count;) {
        uint32_t left = x->shingles[i], right = y->shingles[j];
        if (left == right) {
            overlap.telling +=
                standing_x[i] == TELLING && standing_y[j] == TELLING;
            overlap.all +=
                standing_x[i] != FURNITURE && standing_y[j] != FURNITURE;
        }
        i += left <= right;
        j += right <= left;
    }
    size_t telling_x = standing_count(index, a, TELLING);
    size_t telling_y = standing_count(index, b, TELLING);
    overlap.telling_smaller = smaller_of(telling_x, telling_y);
    overlap.telling_larger = telling_x + telling_y - overlap.telling_smaller;
    size_t all_x = standing_count(index, a, COMMON);
    size_t all_y = standing_count(index, b, COMMON);
    overlap.all_smaller = smaller_of(all_x, all_y);
    overlap.all_larger = all_x + all_y - overlap.all_smaller;
    return overlap;
}
