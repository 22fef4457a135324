/* check.h -- origins and comparisons of the pages of one story
 *
 * Reads   the story's pages with their findings, and its copies
 * Gives   Check (record/stored.h)
 * Files   origin.h who stands behind a page; doing.h the same event in
 *         several pages; compare_*.h line up findings that speak of one thing
 *         and say how they relate; same.h names and words across pages
 * When in doubt two findings are kept apart: a wrong merge makes two newsrooms
 * seem to confirm each other. */
#ifndef RUNUT_CHECK_CHECK_H
#define RUNUT_CHECK_CHECK_H

#include "base/error.h"
#include "record/stored.h"
#include "text/read.h"

typedef struct CheckRules CheckRules;

/* `text` splits the pages into sentences again for the checks; it must outlive
 * the rules. NULL where only doings are asked for. */
CheckRules *check_rules_load(Arena *run, const char *folder,
                             const TextRules *text, Error *err);

/* Pages in that language were read by these rules, which must outlive the
 * others. At most CHECK_PACKS_MAX. */
enum { CHECK_PACKS_MAX = 8 };
void check_rules_pack(CheckRules *rules, Slice language, const TextRules *text);

/* The pages of one story or storyline. */
typedef struct CheckInput {
    const StoredPages *pages; /* in the record's order */
    const CopyList *copies;
    const CheckRules *rules;
} CheckInput;

/* Owner: the check lives in `run`. */
bool story_check(Arena *run, const CheckInput *input, Check *check, Error *err);

/* The same across all pages of a storyline that has several stories; only
 * what is worth comparing between happenings (the same doing, dated). */
bool storyline_check(Arena *run, const CheckInput *input, Check *check,
                     Error *err);

#endif
