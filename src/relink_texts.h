/* relink_texts.h -- pages of the record compared word by word
 *
 * Reads the texts of pages that overlap and keeps the words of the latest:
 * pages that are compared stand near one another in linking order. */
#ifndef RUNUT_RELINK_TEXTS_H
#define RUNUT_RELINK_TEXTS_H

#include "link/common_text.h"
#include "link/linked_page.h"
#include "record/record.h"

typedef struct TextReader TextReader;

/* Owner: `run`; text_reader_close() gives back what it keeps. */
TextReader *text_reader_open(Arena *run, Record *record,
                             const TextRules *rules);
void text_reader_close(TextReader *reader);

/* What two pages have in common; common->a and common->b stay NULL. `b` is at
 * hand for the next pair.
 * Owner  passages stay until the next pair */
bool texts_compare(TextReader *reader, LinkWanted a, LinkWanted b,
                   CommonText *common, Error *err);

#endif
