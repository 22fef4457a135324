/* candidate.h -- which earlier pages a page is compared with
 *
 * A page is known by its sampled phrases and its weightiest terms. Of the
 * pages that hold a key, only the last few before it in linking order are
 * looked at, and of a phrase the very first one: so the cost of a page does
 * not grow with the record, and a page that comes late changes only what the
 * few pages behind it in each list see. */
#ifndef RUNUT_LINK_CANDIDATE_H
#define RUNUT_LINK_CANDIDATE_H

#include "link/index.h"
#include "link/linked_page.h"

enum {
    WINDOW_PAGES = 24,      /* before a page, in the list of one key */
    WINDOW_COMMON = 8,      /* of a phrase that more pages than that have */
    WINDOW_HOSTS = 16,      /* in which the pages of one host are counted */
    PHRASE_KEYS_MAX = 2048, /* of a very long page: the smallest hashes */
    TERM_KEYS_MAX = 16
};

/* Every other one of the sampled shingles is a key of a page; all of them are
 * of a short page, so that a few sentences have enough. */
typedef struct PageKeys {
    uint32_t phrases[PHRASE_KEYS_MAX]; /* sorted */
    size_t phrase_count;
    uint32_t terms[TERM_KEYS_MAX];
    size_t term_count;
} PageKeys;

/* Reads a page of the index, to hold or for a moment. */
bool page_read(const LinkIndex *index, const LinkSource *source,
               LinkWanted wanted, LinkPage *page, Error *err);

/* Says that so many bytes of these pages' features will be read. */
void pages_expect(const LinkSource *source, const PageNumber *pages,
                  size_t count, size_t bytes);

void page_keys(const Features *features, PageKeys *keys);
bool is_dense(const Features *features); /* a short page */
bool is_dense_only(uint32_t phrase);     /* no key of other pages */
uint64_t phrase_key(uint32_t phrase);
uint64_t term_key(uint32_t term);

/* What a phrase of a page is worth, from who had it before. */
typedef enum Standing {
    TELLING,
    SUSPECT, /* on several pages of one host: an update, or furniture */
    COMMON,
    FURNITURE
} Standing;

/* A page that holds some of the same keys. */
typedef struct Meeting {
    PageNumber page;
    uint32_t shared; /* keys through which it was found */
} Meeting;

typedef struct Meetings {
    Meeting *rows; /* in no order */
    size_t count;
    uint32_t *places, mask; /* a hash table of rows, from 1; 0: none */
    bool full;              /* there were more pages than rows */
    PageNumber *taken;      /* what meetings_take() found */
} Meetings;

Meetings meetings_make(Arena *run);
void meetings_clear(Meetings *meetings);

/* Empties the table into `taken`, in linking order: the pages met at least
 * `least` times, or oftener when there would be more than `most`; returns how
 * many. */
size_t meetings_take(Meetings *meetings, const LinkIndex *index, uint32_t least,
                     size_t most);

/* Adds the earlier pages that share phrases other than furniture with `page`,
 * and says what each of its phrases is worth. */
void phrases_meet(const LinkIndex *index, PageNumber page, const PageKeys *keys,
                  Meetings *meetings, unsigned char *standings);

/* Adds the earlier pages that share terms. */
void terms_meet(const LinkIndex *index, PageNumber page, const PageKeys *keys,
                Meetings *meetings);

/* Adds the later pages that may meet `page`: more of them, never fewer. */
void phrases_met_by(const LinkIndex *index, PageNumber page,
                    const PageKeys *keys, Meetings *meetings);
void terms_met_by(const LinkIndex *index, PageNumber page, const PageKeys *keys,
                  Meetings *meetings);

#endif
