/* name_role.h -- does one description of an office mean another
 *
 * "Menteri Luar Negeri RI" and "Menlu", "pemimpin Rusia" and "Presiden
 * Rusia": short titles are spelled out, general ones say less. */
#ifndef RUNUT_FIND_NAME_ROLE_H
#define RUNUT_FIND_NAME_ROLE_H

#include "find/name_page.h"

enum { ROLE_WORDS_MAX = 24 };

typedef struct RoleWords {
    Word words[ROLE_WORDS_MAX]; /* spelled out, without places */
    Word places[ROLE_WORDS_MAX];
    uint32_t count, place_count;
    bool general; /* the title may stand for many: "pemimpin" */
} RoleWords;

/* The words of the office that stands at these tokens. */
RoleWords name_role_words(const NamePage *page, Span tokens);

/* Does the description say nothing that the role does not say? */
bool name_role_covers(const RoleWords *role, const RoleWords *description);

#endif
