/* name_refer.h -- pronouns and descriptions that stand for somebody named
 *
 * "dia", "-nya" of "ujarnya", "Presiden" alone, "pemimpin Korea Utara itu".
 * Reads   name_described.h, what the page says somebody is
 * Gives   Findings.names of the forms NAME_PRONOUN and NAME_DESCRIBED
 * Leaves  "mereka", and pronouns inside quotation marks, unresolved */
#ifndef RUNUT_FIND_NAME_REFER_H
#define RUNUT_FIND_NAME_REFER_H

#include "find/finding.h"
#include "find/name_page.h"

/* Adds them where somebody is found for them; the names stay in text order. */
void name_references_add(NamePage *page, Findings *found);

#endif
