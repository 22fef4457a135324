/* compare.h -- findings of several pages that speak of one thing
 *
 * compare_doing.c   days and places of the same doing
 * compare_date.c    days that are named in the same words
 * compare_day.c     the day of the same words
 * compare_time.c    clock times of one thing
 * compare_happening.c when the story's happening was
 * compare_figure.c  the same counted thing
 * compare_age.c     how old somebody is
 * compare_place.c   where the pages' leads have it
 * compare_where.c   where each thing was, came from or goes to
 * compare_role.c    what office somebody has
 * compare_phase.c   planned here and done there
 * compare_cause.c   what is known of the cause, the motive, the loss
 * compare_mark.c    the kilometre marks of a road
 * compare_naming.c  what somebody is called
 * compare_saying.c  the same speaker's words
 * compare_spelling.c one person's name in two spellings
 * compare_sibling.c pages of one mould, which tell of two things
 * Leaves  things that only the prose compares */
#ifndef RUNUT_CHECK_COMPARE_H
#define RUNUT_CHECK_COMPARE_H

#include "check/check.h"

/* What the comparing files share. */
typedef struct Comparing {
    Arena *run;
    const CheckInput *input;
    const Document *documents; /* of the pages, in their order */
    const OriginList *origins;
    ComparisonList *found;
    bool storyline; /* the pages are of several stories */
} Comparing;

void ages_compare(Comparing *comparing);
void dates_compare(Comparing *comparing);
void doings_compare(Comparing *comparing);
void figures_compare(Comparing *comparing);
void marks_compare(Comparing *comparing);
void namings_compare(Comparing *comparing);
void places_compare(Comparing *comparing);
void roles_compare(Comparing *comparing);
void phases_compare(Comparing *comparing);
void causes_compare(Comparing *comparing);
void sayings_compare(Comparing *comparing);
void spellings_compare(Comparing *comparing);
void times_compare(Comparing *comparing);
void wheres_compare(Comparing *comparing);

void happenings_compare(Comparing *comparing);

/* Does the sentence say, before the token, that something happened then? */
bool happened_at(const Comparing *comparing, size_t page, uint32_t token);

/* The first clock time of the page with which something happened, as a part
 * of its day; false: none. */
bool hour_of_happening(const Comparing *comparing, size_t page,
                       ComparedValue *value);

/* Drops the numbers in which pages of one mould differ. */
void siblings_drop(Comparing *comparing);

/* The index of the page that has the id. */
size_t page_index(const StoredPages *pages, Id id);

/* Collects values, at most one text a page, then adds the comparison. */
typedef struct Lineup {
    ComparedValue *values;
    size_t count, capacity;
} Lineup;

void lineup_add(Comparing *comparing, Lineup *lineup, ComparedValue value);

/* Adds the comparison when two pages or more have a value, unless another one
 * has all of the values already; one that has fewer of them gives way. */
void lineup_compare(Comparing *comparing, const Lineup *lineup,
                    ComparedField field, Slice about, Relation relation);

/* How the values' intervals relate: conflict when two lie apart, an update
 * when the later page's value is the one that grew. */
Relation values_relation(const CheckInput *input, const Lineup *lineup,
                         bool grows);

#endif
