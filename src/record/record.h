/* record.h -- the record: one SQLite file that holds pages and findings
 *
 * The only user of SQLite. schema.sql explains every table. Pages are added
 * in transactions; a crash loses nothing that was reported as added. Stories
 * are in record/stories.h, addresses in record/visit.h.
 * Owner   results live in the arena that is passed
 * Errors  ERR_RECORD with the file's name and the remedy */
#ifndef RUNUT_RECORD_RECORD_H
#define RUNUT_RECORD_RECORD_H

#include "base/error.h"
#include "input/raw_page.h"
#include "record/stories.h"

typedef struct Record Record;

typedef enum RecordMode { RECORD_READ, RECORD_WRITE } RecordMode;

/* RECORD_WRITE makes the file when it is absent; RECORD_READ does not. */
bool record_open(const char *path, RecordMode mode, Record **record,
                 Error *err);
void record_close(Record *record);

/* How long to wait for another program that is writing; 5 s unless told. */
void record_patience(Record *record, int milliseconds);

/* Everything between begin and commit is kept, or nothing of it. */
bool record_begin(Record *record, Error *err);
bool record_commit(Record *record, Error *err);
void record_rollback(Record *record);

/* Commits where all was `done`, else rolls back and returns false. */
bool record_end(Record *record, bool done, Error *err);

/* The id that record_add() would give: a hash of all that came with the page
 * and its bytes, so a page that is known need not be analysed again. */
Id page_id(const RawPage *raw);
bool record_holds(Record *record, Id page);

typedef enum Added { ADDED_NEW, ADDED_VERSION, ADDED_KNOWN } Added;

/* Adds a page with its original bytes. The same page again: ADDED_KNOWN and
 * nothing changes. The same reference and address (without one: and headline)
 * with other content: a new version; the one that was fetched later over HTTP,
 * else with the later time (modified, else published), then the larger id, is
 * current, whichever came first.
 * page->id is set. Within a step a failure undoes the whole step. */
bool record_add(Record *record, const RawPage *raw, StoredPage *page,
                Added *added, Error *err);

/* The pages of one story or storyline, in the record's order: by time of
 * publication (unknown first), then reference, then id. */
bool record_story_pages(Record *record, Arena *arena, Id story,
                        StoredPages *pages, Error *err);
bool record_storyline_pages(Record *record, Arena *arena, Id storyline,
                            StoredPages *pages, Error *err);

/* One page, current or not; the same without its findings; the ids of all
 * current ones, in their order. */
bool record_page(Record *record, Arena *arena, Id id, StoredPage *page,
                 Error *err);
bool record_article(Record *record, Arena *arena, Id id, StoredPage *page,
                    Error *err);
bool record_page_ids(Record *record, Arena *arena, IdList *ids, Error *err);

/* The page as it came in; raw->place is its reference. */
bool record_raw(Record *record, Arena *arena, Id id, RawPage *raw, Error *err);

/* Current pages that hold all the words, best first (SQLite FTS5, bm25).
 * Words between double quotes must follow one another. */
bool record_search(Record *record, Arena *arena, Slice words, IdList *pages,
                   Error *err);

/* The id behind a page's reference, a beginning of its 12 hex digits, or its
 * number as the export has it; a story's by those of its pages too.
 * Errors  ERR_USE when nothing or more than one thing has that name */
bool record_page_named(Record *record, Slice name, Id *id, Error *err);
bool record_story_named(Record *record, Slice name, Id *id, Error *err);

/* Looks at the whole file: false with the first thing that is wrong in it. */
bool record_whole(Record *record, Error *err);

#endif
