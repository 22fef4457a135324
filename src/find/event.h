/* event.h -- who did what to whom: PLOVER types
 *
 * Reads   Document, all other Findings, data/<language>/events.tsv (doings),
 *         event_words.tsv (what holds clauses together), event_parties.tsv
 *         (nouns for somebody), event_topics.tsv (on which pages to look),
 *         event_kin.tsv (words that tell one doing), event_choice.tsv (how
 *         likely people keep one)
 * Gives   Findings.events, in text order
 * Files   event_pattern.h the words for doings; event_piece.h,
 *         event_party.h and event_office.h a sentence in parts;
 *         event_subject.h, event_role.h, event_behind.h, event_refer.h,
 *         event_exclude.h, event_seat.h who does what to whom;
 *         event_introduced.h, event_cast.h, event_mention.h, event_part.h
 *         whom nouns and pronouns mean;
 *         event_suspect.h who is no suspect; event_fill.h whom only the
 *         page names; event_status.h
 *         whether and when; event_telling.h what is told twice;
 *         event_topic.h on which pages to look; event_choice.h which doings
 *         are the page's events
 * Leaves  objects that only another sentence names; agents that the page
 *         leaves to the reader; agentive nouns ("pemerkosa") */
#ifndef RUNUT_FIND_EVENT_H
#define RUNUT_FIND_EVENT_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *event_load(Arena *run, const char *folder, Error *err);

struct Facts;

/* The events that event_find() chooses from, and what it knows of each (find/
 * event_choice.h): for tools/train. NULL: the page is about other things. */
const struct Facts *event_candidates(Arena *page, const Document *document,
                                     const void *tables, Findings *found);

/* Adds what it finds to `found`, in `page`. */
void event_find(Arena *page, const Document *document, const void *tables,
                Findings *found);

#endif
