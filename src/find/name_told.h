/* name_told.h -- what a page tells of somebody in words of their own
 *
 * Gives   tokens, empty where it tells nothing */
#ifndef RUNUT_FIND_NAME_TOLD_H
#define RUNUT_FIND_NAME_TOLD_H

#include "find/finding.h"
#include "find/name_page.h"

/* "Ani adalah | dosen di Garut", "Ani (45), seorang | dosen yang ...". */
Span told_behind(const NamePage *page, const Name *name, uint32_t limit);

/* "Anggota DPRD yang didakwa itu bernama | Ani", "Dosen itu adalah | Ani",
 * "dosen bernama | Ani": what stands before the word that names, unless a list
 * begins with the name. */
Span told_before(const NamePage *page, const Name *name,
                 const Sentence *sentence);

/* "maskapai penerbangan | Garuda": the noun before a body's name, and what it
 * says of it. */
Span told_group(const NamePage *page, const Name *name);

#endif
