/* stories.h -- copies, stories and checks in the record
 *
 * They are made from the pages by record_relink() in pipeline.h, which
 * replaces them together: clear, then store, inside one step.
 * Owner   results live in the arena that is passed
 * Errors  ERR_RECORD; ERR_USE when there is no such story */
#ifndef RUNUT_RECORD_STORIES_H
#define RUNUT_RECORD_STORIES_H

#include "base/error.h"
#include "record/stored.h"

typedef struct Record Record;

bool record_links_clear(Record *record, Error *err);
bool record_copies_store(Record *record, const CopyList *copies, Error *err);
bool record_story_store(Record *record, const Story *story, Error *err);
bool record_check_store(Record *record, const Check *check, Error *err);

/* Every story, or those of one storyline, in the order of their ids. */
bool record_stories(Record *record, Arena *arena, StoryList *stories,
                    Error *err);
bool record_storyline_stories(Record *record, Arena *arena, Id storyline,
                              StoryList *stories, Error *err);
bool record_story(Record *record, Arena *arena, Id id, Story *story,
                  Error *err);

/* The story that a page is part of; ID_NONE: it is not linked yet. */
bool record_page_story(Record *record, Id page, Id *story, Error *err);

/* Copies between pages of one story, or of one storyline, or with one page. */
bool record_story_copies(Record *record, Arena *arena, Id story,
                         CopyList *copies, Error *err);
bool record_storyline_copies(Record *record, Arena *arena, Id storyline,
                             CopyList *copies, Error *err);
bool record_page_copies(Record *record, Arena *arena, Id page, CopyList *copies,
                        Error *err);

/* What was found out about a story, and across a storyline's stories; empty
 * when nothing was. */
bool record_check(Record *record, Arena *arena, Id story, Check *check,
                  Error *err);
bool record_storyline_check(Record *record, Arena *arena, Id storyline,
                            Check *check, Error *err);

#endif
