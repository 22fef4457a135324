/* block_feature_near.h -- what stands near a block: headline, pictures, links
 *
 * The second half of page/block_feature.h. */
#ifndef RUNUT_PAGE_BLOCK_FEATURE_NEAR_H
#define RUNUT_PAGE_BLOCK_FEATURE_NEAR_H

#include "page/block_feature.h"

/* Adds to the features of every block; needs `kept` of all of them. */
void block_features_near(Arena *page, const BlockReading *reading,
                         BlockFeatures *features);

#endif
