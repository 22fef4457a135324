/* check.h -- origins and comparisons of the pages of one story
 *
 * Reads   the story's pages with their findings, and its copies
 * Gives   Check (record/stored.h)
 * Files   origin.h who stands behind a page; compare.h lines up findings that
 *         speak of one thing, and says how they relate
 * When in doubt two findings are kept apart: a wrong merge makes two newsrooms
 * seem to confirm each other. */
#ifndef RUNUT_CHECK_CHECK_H
#define RUNUT_CHECK_CHECK_H

#include "base/error.h"
#include "record/stored.h"

/* `pages` in the record's order. Owner: the check lives in `run`. */
bool story_check(Arena *run, const StoredPages *pages, const CopyList *copies,
                 Check *check, Error *err);

/* The same across all pages of a storyline that has several stories; only
 * what is worth comparing between happenings (the same doing, dated). */
bool storyline_check(Arena *run, const StoredPages *pages,
                     const CopyList *copies, Check *check, Error *err);

#endif
