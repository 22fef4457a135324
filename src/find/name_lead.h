/* name_lead.h -- the words that lead to somebody's name
 *
 * "Kepala Badan Gizi Nasional (BGN) | Ani", "pakar hukum dari Garut, | Ani":
 * the name of an office may have brackets, "dan" and places in it, where no
 * list tells that it goes on. A headline says "Kepala BGN". */
#ifndef RUNUT_FIND_NAME_LEAD_H
#define RUNUT_FIND_NAME_LEAD_H

#include "find/finding.h"
#include "find/name_page.h"

enum { LEADS_MAX = 64 };

typedef struct Leads {
    struct {
        Span tokens;
        uint32_t entity;
    } rows[LEADS_MAX];
    size_t count;
} Leads;

/* Notes what leads to the name, if there is an office in it. */
void lead_note(Leads *leads, const NamePage *page, const Name *name,
               const Sentence *sentence);

/* To whose name the office at the tokens leads right there, or with all its
 * words elsewhere, to nobody else's; ENTITY_NONE: nobody's, or several. */
uint32_t lead_here(const Leads *leads, Span office);
uint32_t lead_of(const Leads *leads, const NamePage *page, Span office);

#endif
