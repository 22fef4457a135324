/* compose.h -- pages with known copies, made of the project's own words
 *
 * Sentence moulds filled with the roots of frequency.tsv (drawn as often as
 * the news uses them), names and places. The same seed gives the same pages,
 * and a longer run begins with the pages of a shorter one. */
#ifndef RUNUT_BENCH_COMPOSE_H
#define RUNUT_BENCH_COMPOSE_H

#include "base/error.h"
#include "base/slice.h"

typedef enum CopyWay {
    WAY_ORIGINAL, /* copied from nobody */
    WAY_EXACT,
    WAY_EDITS_5, /* so many words of a hundred changed */
    WAY_EDITS_15,
    WAY_EDITS_30,
    WAY_TRUNCATION,
    WAY_EXCERPT, /* inside a longer piece */
    WAY_MIXTURE, /* of two pages, and some words of its own */
    WAY_REORDERED,
    WAY_UPDATE,    /* the same site again, with more */
    WAY_FURNITURE, /* another site's, which adds its furniture */
    WAY_BULLETIN,  /* one mould, other numbers and names: no copy */
    WAYS
} CopyWay;

typedef struct ComposedCopy {
    CopyWay way;
    uint32_t sources[2]; /* indexes of originals; its own when it is one */
    size_t source_count; /* bulletins: 1, the number of the mould */
    Slice title, text;
    uint32_t host; /* a number */
    int minute;    /* of publication, from the first page on */
} ComposedCopy;

typedef struct Composer Composer;

const char *copy_way_name(CopyWay way);

/* `folder` is the language pack's. */
Composer *composer_open(Arena *run, const char *folder, uint64_t seed,
                        Error *err);

/* The next page; text lives in the composer's arena. */
ComposedCopy compose_next(Composer *composer);

#endif
