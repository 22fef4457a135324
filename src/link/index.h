/* index.h -- which pages hold a phrase or a term
 *
 * Keys are hashes; each has the pages that hold it, in linking order: by time
 * of publication, those without one last, then by id. Eight keys share a
 * bucket of one cache line; a key with one page has it in the bucket, one
 * with more has a list. Beside them stands what linking settled of each page.
 *
 * The index is made from the record's pages and is one file beside it, mapped
 * into memory and changed in place, by one writer at a time. It is whole when
 * index_close() left a stamp in it; the record keeps the same stamp. After a
 * crash the stamps differ, and the index is made anew. A file with foreign
 * bytes may give wrong pages but never reads or writes outside of itself.
 * Source  first posting and bounded windows: near-duplicate detection at
 *         scale as in Manku et al. 2007; containers as in any inverted file */
#ifndef RUNUT_LINK_INDEX_H
#define RUNUT_LINK_INDEX_H

#include "base/error.h"
#include "record/stored.h"

typedef struct LinkIndex LinkIndex;

/* Pages have numbers in the order in which they came; 0 is none. */
typedef uint32_t PageNumber;

#define MINUTE_UNKNOWN INT32_MAX

typedef struct IndexPage {
    int64_t id;       /* ID_NONE: the page was taken out */
    int32_t minute;   /* of publication, since 1970; MINUTE_UNKNOWN */
    uint32_t host;    /* a hash; 0: unknown */
    uint16_t phrases; /* that the index holds of the page */
    uint16_t telling; /* of these: what few pages had before it */
    uint16_t live;    /* of these: what is not furniture of its host */
    uint8_t dense_telling, dense_live; /* the same, of all of a short page */
    PageNumber group;   /* the first page of its group; 0: not settled */
    PageNumber into;    /* of a first page: the group that took it in */
    PageNumber follows; /* of a first page: a page of an earlier story */
    uint32_t members;   /* of a first page: its group (index_members) */
} IndexPage;

typedef struct PageList {
    const PageNumber *rows;
    size_t count;
} PageList;

/* A new empty index in memory alone. NULL with the error set. */
LinkIndex *index_make(Error *err);

/* A new empty index for writing; it takes the place of the file at `path`
 * when it is closed whole. */
LinkIndex *index_create(const char *path, Error *err);

/* The file at `path` when its stamp is `stamp`; NULL without an error when it
 * is absent, damaged, not whole or has another stamp. One that is opened for
 * writing is not whole until it is closed with a stamp. */
LinkIndex *index_open(const char *path, bool writing, uint64_t stamp);

/* Looks at `length` bytes, aligned for uint64_t, as a file; for tests. */
LinkIndex *index_of_bytes(void *bytes, size_t length);

/* Did no writer begin since the index was opened? Readers ask when done. */
bool index_unchanged(const LinkIndex *index);

/* Writes everything to the disk, then the stamp. A stamp of 0 leaves the file
 * as one that is not whole. False with the error set: it is not whole. */
bool index_close(LinkIndex *index, uint64_t stamp, Error *err);

/* Room for one more page with so many keys; may move everything: rows and
 * lists got before are gone. */
bool index_reserve(LinkIndex *index, size_t keys, Error *err);

/* Adds a page; the index must have room. */
PageNumber index_page_add(LinkIndex *index, const IndexPage *page);
PageNumber index_number(const LinkIndex *index, Id id); /* 0: none */
size_t index_page_count(const LinkIndex *index);        /* the largest number */
/* A row of zeros for a number that is none. */
IndexPage *index_page(const LinkIndex *index, PageNumber number);
void index_page_remove(LinkIndex *index, PageNumber number);

/* In linking order: does `a` stand before `b`, how many of a list do? */
bool index_before(const LinkIndex *index, PageNumber a, PageNumber b);
size_t index_place(const LinkIndex *index, PageList list, PageNumber page);
PageList index_holders(const LinkIndex *index, uint64_t key);
void index_hold(LinkIndex *index, uint64_t key, PageNumber page);
void index_drop(LinkIndex *index, uint64_t key, PageNumber page);
/* Ask for the memory of a key's bucket, its list, the end of that. */
void index_prefetch(const LinkIndex *index, uint64_t key);
void index_prefetch_list(const LinkIndex *index, uint64_t key);
void index_prefetch_end(const LinkIndex *index, uint64_t key);

/* The pages that are added from now on stand behind all others. */
void index_append(LinkIndex *index, bool appending);

/* The pages of the group whose first page this is, in linking order. */
PageList index_members(const LinkIndex *index, PageNumber first);
void index_member_add(LinkIndex *index, PageNumber first, PageNumber page);
void index_member_remove(LinkIndex *index, PageNumber first, PageNumber page);

#endif
