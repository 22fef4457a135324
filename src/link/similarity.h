/* similarity.h -- how alike two pages are, for all pairs worth a look
 *
 * Cosine of the pages' term vectors. Pairs are found through the terms that
 * few pages have; two pages that share only common words are never compared.
 */
#ifndef RUNUT_LINK_SIMILARITY_H
#define RUNUT_LINK_SIMILARITY_H

#include "link/copy.h"

typedef struct Similarity {
    uint32_t a, b; /* indexes into the pages, a < b */
    float cosine;
    float happening; /* the cosine less what speaks against one happening:
                        days between, a bulletin of another day */
} Similarity;

typedef struct SimilarityList {
    Similarity *rows;
    size_t count, capacity;
} SimilarityList;

/* Lists every pair whose cosine is at least `least`, by (a, b). */
void similarities_find(Arena *run, const LinkPage *pages, size_t count,
                       double least, SimilarityList *found);

#endif
