/* relink_parts.h -- what the files of relinking share
 *
 * Private to relink.c (the order of things), relink_read.c (pages for link/),
 * relink_correct.c (stories as persons corrected them) and relink_store.c
 * (copies and stories into the record). */
#ifndef RUNUT_RELINK_PARTS_H
#define RUNUT_RELINK_PARTS_H

#include "check/check.h"
#include "link/copy.h"
#include "link/link.h"
#include "record/correction.h"
#include "record/linking.h"
#include "record/record.h"
#include "relink_texts.h"

typedef struct NumberPair {
    PageNumber a, b;
} NumberPair;

typedef struct NumberPairs {
    NumberPair *rows;
    size_t count, capacity;
} NumberPairs;

/* A story of the index with pages that were put together with others, and the
 * earliest of the stories that became one so. */
typedef struct JoinedRoot {
    PageNumber root, head;
} JoinedRoot;

/* What persons decided, as far as the index holds the pages. */
typedef struct Corrected {
    NumberPairs merges, splits;
    JoinedRoot *joined; /* sorted by root */
    size_t joined_count;
} Corrected;

typedef struct Relinking {
    Record *record;
    Arena *run;  /* of the whole relinking */
    Arena *step; /* of one page or story; emptied between two */
    const CheckRules *rules;
    const TextRules *text;
    TextReader *texts; /* while copies are stored */
    LinkIndex *index;
    bool anew; /* the record holds no links yet */
    Corrected corrected;
    IdList stories;    /* that were stored and are to be checked */
    IdList storylines; /* the same; with doubles */
} Relinking;

/* Reads pages from the record and keeps the latest of them. Owner: `run`;
 * page_reader_close() gives back what it keeps. */
typedef struct PageReader PageReader;
PageReader *page_reader_open(Arena *run, Record *record);
void page_reader_close(PageReader *reader);
bool page_reader_read(void *reader, LinkWanted wanted, LinkPage *page,
                      Error *err);

/* Drops the copies of a page that was taken out of the index. */
bool copies_drop(Relinking *relinking, Id page, Error *err);

/* Replaces the copies of pages that were settled, and adds to `changed` the
 * pages that had others. */
bool copies_replace(Relinking *relinking, const LinkChanges *changes,
                    PageNumbers *changed, Error *err);

/* Replaces the stories of these pages, and of the `gone`, which are no longer
 * in the index, and all stories that share pages with them. */
bool stories_replace(Relinking *relinking, const PageNumbers *pages,
                     const IdList *gone, Error *err);

/* Reads the corrections, once linking is settled. */
bool corrections_read(Relinking *relinking, Error *err);

/* The head of the stories that were joined with one; itself when none was. */
PageNumber story_head(const Relinking *relinking, PageNumber root);
/* Adds all stories that were joined with one, itself included; in `step`. */
void story_roots(const Relinking *relinking, PageNumber root,
                 PageNumbers *roots);
/* The first story of a story's storyline, as storyline_of() for stories that
 * were joined: the earliest one's place counts. */
PageNumber storyline_head(const Relinking *relinking, PageNumber root);

/* Tells into which story, from 1, each page of joined stories goes; returns
 * how many there are. Pages that persons kept apart open the stories, the
 * others go with those that they are most like. Pages are in linking order. */
size_t story_parts(const Relinking *relinking, const PageNumbers *numbers,
                   const StoredPages *heads, size_t *parts);

void number_add(Arena *arena, PageNumbers *numbers, PageNumber number);
void id_add(Arena *arena, IdList *ids, Id id);
void ids_sort(IdList *ids); /* and drops doubles */

#endif
