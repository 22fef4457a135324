/* origin_name.h -- whether two pages name one origin
 *
 * They do when every word of the shorter name stands in the longer one, short
 * names that a page of the story explains being written out ("Kemlu Israel" is
 * "Kementerian Luar Negeri Israel"), or when the names are one publication's
 * in two spellings ("Tribun Medan", "TribunMedan.com").
 * Leaves  names in two languages ("Koalisi Freedom Flotilla"), misspelt ones */
#ifndef RUNUT_CHECK_ORIGIN_NAME_H
#define RUNUT_CHECK_ORIGIN_NAME_H

#include "check/rules.h"
#include "check/same.h"
#include "record/stored.h"

/* The short names that the pages explain. */
typedef struct ShortNames ShortNames;

/* Owner: `run`. A short name that stands for two is not learned. */
ShortNames *short_names_learn(Arena *run, const StoredPages *pages);

/* A name, read once to be compared with many; its words live in `run`. */
typedef struct OriginName {
    Slice text;
    WordList words;
} OriginName;

/* How many names of the chain are left without those at its far end that name
 * nobody in particular, "berbagai sumber". */
size_t origin_names_count(const CheckRules *rules, const Source *source);

OriginName origin_name_read(Arena *run, const ShortNames *known, Slice text);

bool origin_names_same(const OriginName *a, const OriginName *b);

#endif
