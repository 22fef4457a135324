/* name_title.h -- titles, offices and roles, with what they are of
 *
 * "Kepala Dinas Perhubungan DKI Jakarta", "pemimpin Korea Utara itu". */
#ifndef RUNUT_FIND_NAME_TITLE_H
#define RUNUT_FIND_NAME_TITLE_H

#include "find/name_page.h"

typedef struct NameTitle {
    uint32_t first, last; /* with complement, without "itu" */
    uint32_t head_last;   /* behind the first title itself */
    bool kin;             /* whoever follows is somebody else */
    bool role;            /* an office is in it, not only "Bapak" */
    bool aide; /* "juru bicara Presiden": of which of two is the name? */
    uint32_t role_first, role_last; /* the office, without "Bapak" */
} NameTitle;

/* The title that starts at `first`, several in a row as one ("Ketua Umum",
 * "Kapolda Metro Jaya Irjen"), with its complement; tags must be set. */
bool name_title_read(const NamePage *page, uint32_t first, uint32_t limit,
                     NameTitle *title);

static inline bool name_title_at(const NamePage *page, uint32_t first,
                                 uint32_t limit, NameTitle *title) {
    return name_word_at(page, first) & WORD_BEGINS_TITLE &&
           name_title_read(page, first, limit, title);
}

#endif
