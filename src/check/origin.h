/* origin.h -- who first said it, as far as the pages show
 *
 * A page rests on the far end of each chain of credits that it gives; where
 * its chain ends at an outlet whose page is in the story, or at one whose words
 * another page has from somebody else, the chain goes on to him. A page that
 * credits nobody rests on what pages with the same text rest on. What shows no
 * origin, and is of one text or one outlet, is one origin (origin_text.h),
 * which bears the outlet's name where another page of the story credits it.
 * A source that is nobody in particular, "berbagai sumber", is no origin.
 * Speakers are listed too: what they say rests on them alone.
 * Leaves  outlets' own reporting told apart from silence */
#ifndef RUNUT_CHECK_ORIGIN_H
#define RUNUT_CHECK_ORIGIN_H

#include "check/check.h"

/* Owner: `run`. Ordered by first page, then name. */
void origins_find(Arena *run, const CheckInput *input, OriginList *origins);

/* Adds who is quoted, with the pages that have his words: a body's are all
 * its pages, a person's those that print half of some words, since he may
 * have spoken more than once. */
void speakers_find(Arena *run, const CheckInput *input, OriginList *origins);

/* How many independent origins stand behind some pages: pages that rest on a
 * common origin, or copied one another, count once. */
size_t origins_behind(const OriginList *origins, const Id *pages, size_t count);

#endif
