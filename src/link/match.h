/* match.h -- which pages hold passages of a text: who printed it
 *
 * Looks only at the index: pages are not read. Shares are estimates from
 * sampled phrases, the same sample in every text; of fewer than MATCH_PHRASES
 * common ones nothing is said. Host furniture is not known here: a text that
 * is nothing but such phrases matches very many pages. */
#ifndef RUNUT_LINK_MATCH_H
#define RUNUT_LINK_MATCH_H

#include "link/feature.h"
#include "link/index.h"

enum { MATCH_PHRASES = 2 };

typedef struct Match {
    Id page;
    uint32_t phrases;  /* sampled phrases in common */
    double text_share; /* of the text that stands in the page, 0 to 1 */
    double page_share; /* of the page that stands in the text, 0 to 1 */
} Match;

typedef struct MatchList {
    Match *rows;
    size_t count, capacity;
} MatchList;

/* Lists the pages that hold at least `least` of the text (0 to 1), or are
 * held by it as far: the largest share of the text first, then by id. The
 * text's features come from feature_write() on its document; findings may be
 * empty. Owner  matches live in `request` */
void matches_find(Arena *request, const LinkIndex *index, const Features *text,
                  double least, MatchList *matches);

#endif
