/* name.h -- persons, places and organisations, and who is who in a page
 *
 * Reads   Document, data/<language>/titles.tsv, organisations.tsv, places.tsv,
 *         name_words.tsv, given_names.tsv, name_habits.tsv,
 *         name_weights.bin
 * Gives   Findings.names and Findings.entities, in text order
 * Files   name_rules.h the lists; name_page.h what the page teaches;
 *         name_tag.h and name_guess.h names by rule; name_model.h the trained
 *         tagger, name_feature.h and name_evidence.h what it looks at,
 *         name_region.h where; name_repair.h, name_head.h, name_front.h,
 *         name_doubt.h and name_agree.h what corrects it; name_mention.h,
 *         name_title.h titles and roles; name_entity.h who is who;
 *         name_described.h descriptions, which name_told.h and name_lead.h
 *         read; name_refer.h pronouns.
 *         docs/names.md
 * Leaves  "mereka"; two spellings of one name ("Nasaruddin", "Nazaruddin");
 *         nicknames; brands and ships that no list has, often persons here */
#ifndef RUNUT_FIND_NAME_H
#define RUNUT_FIND_NAME_H

#include "base/error.h"
#include "find/finding.h"

/* The tables live in `run`; NULL with the error set when a line is wrong. */
void *name_load(Arena *run, const char *folder, Error *err);

/* Adds what it finds to `found`, in `page`. */
void name_find(Arena *page, const Document *document, const void *tables,
               Findings *found);

#endif
