/* relink_parts.h -- what the files of relinking share
 *
 * Private to relink.c (the order of things), relink_read.c (pages for link/)
 * and relink_store.c (copies and stories into the record). */
#ifndef RUNUT_RELINK_PARTS_H
#define RUNUT_RELINK_PARTS_H

#include "check/check.h"
#include "link/link.h"
#include "record/linking.h"
#include "record/record.h"

typedef struct Relinking {
    Record *record;
    Arena *run;  /* of the whole relinking */
    Arena *step; /* of one page or story; emptied between two */
    const CheckRules *rules;
    LinkIndex *index;
    bool anew;         /* the record holds no links yet */
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

void number_add(Arena *arena, PageNumbers *numbers, PageNumber number);
void id_add(Arena *arena, IdList *ids, Id id);
void ids_sort(IdList *ids); /* and drops doubles */

#endif
