/* name_doubt.h -- names that look like persons and are none
 *
 * "GoPay" and what a page is quoted from are bodies; "SpPD" behind a name is a
 * degree, "XXI" a number.
 * Reads   data/<language>/name_words.tsv: degree, quoted */
#ifndef RUNUT_FIND_NAME_DOUBT_H
#define RUNUT_FIND_NAME_DOUBT_H

#include "find/name_page.h"

/* Corrects the tags of the whole page. */
void name_tags_doubt(NamePage *page);

#endif
