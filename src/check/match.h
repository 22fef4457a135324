/* match.h -- groups findings of several pages that speak of one thing
 *
 * The most alike pairs are joined first; a group never gives one page two
 * different values, and two values that lie apart are in one group only when
 * they are alike themselves and neither page has the other's value too. */
#ifndef RUNUT_CHECK_MATCH_H
#define RUNUT_CHECK_MATCH_H

#include "check/compare.h"
#include "check/context.h"

#define ITEM_NONE UINT32_MAX

/* One figure or date of one page. */
typedef struct Item {
    size_t page; /* index into the pages */
    Span span;
    uint32_t first, last; /* tokens */
    Interval value;
    Slice unit;       /* figures only */
    Slice text;       /* as printed */
    uint32_t outcome; /* figures: what became of them; MAP_ABSENT */
    Word measure;     /* figures: "kedalaman"; 0 */
    double strength;  /* figures: of what the page tells; NAN */
    bool part;        /* figures: counted as a part of a larger number */
    bool whole;       /* figures: what such a part is of */
    bool unsure;      /* dates: hardly the day of what the sentence tells */
    Day published;    /* of the page; DAY_NONE: not known */
    Context context;
    uint32_t group; /* the index of the group's first item */
    uint32_t next;  /* of the group, in the order of the items; ITEM_NONE */
} Item;

typedef struct Matching {
    Comparing *comparing;
    Item *items;
    size_t count, capacity;
} Matching;

/* How surely two items of two pages speak of one thing; 0: they do not. */
typedef double ItemsAlike(const CheckRules *rules, const Item *a,
                          const Item *b);

/* Do the values say the same, one of them rounded: 208 and 208.1 billion, "up
 * to 224" and 224.7? A small count is never taken for rounded. */
bool values_round(Interval a, Interval b);

/* Page by page, in their order. */
void item_add(Matching *matching, Item item);
void items_group(Matching *matching, ItemsAlike *alike);

/* Values of one group, with whose word they stand on. */
Lineup group_lineup(const Matching *matching, uint32_t group);

/* What the group speaks of, in the words of one of its pages: as much of a
 * clause around the value as other pages say too, "…" in place of the value:
 * "mengirim … tentara ke Rusia". The value itself when it stands alone. */
Slice group_about(const Matching *matching, uint32_t group);

#endif
