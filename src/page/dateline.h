/* dateline.h -- the place and the outlet before the first sentence
 *
 * "JAKARTA, KOMPAS.com -", "Liputan6.com, Wina -", "RIAU24.COM -",
 * "JAKARTA, PANJIRAKYAT:", "Jakarta (ANTARA) -", "BOGOTA–". The words stay in
 * the text; only what they say is read.
 *
 * Reads   data/<language>/datelines.tsv, page/outlet.h
 * Leaves  datelines in small letters or without a dash or a colon */
#ifndef RUNUT_PAGE_DATELINE_H
#define RUNUT_PAGE_DATELINE_H

#include "page/outlet.h"

typedef struct DatelineRules DatelineRules;

DatelineRules *dateline_rules_load(Arena *run, const char *folder,
                                   const OutletRules *outlets, Error *err);

typedef struct Dateline {
    Slice place;  /* "Jakarta", "Washington, DC"; empty: none named */
    Slice outlet; /* as printed; empty: none named */
    Slice agency; /* "ANTARA"; empty: none named */
    bool strong;  /* capitals or an outlet: hardly anything else */
} Dateline;

/* Whether the paragraph begins with a dateline. `host` and `outlet` are what
 * is known of the page: a name that is theirs is the outlet's. */
bool dateline_read(Arena *page, const DatelineRules *rules, Slice paragraph,
                   const Slice known[2], Dateline *dateline);

#endif
