/* block_feature.h -- what can be said about a block among its neighbours
 *
 * Whole numbers, for the decision trees of page/block_trees.h. A share is a
 * percentage; counts stop at a bound. */
#ifndef RUNUT_PAGE_BLOCK_FEATURE_H
#define RUNUT_PAGE_BLOCK_FEATURE_H

#include "page/main_text.h"

/* clang-format off */
#define BLOCK_FEATURES(FEATURE) \
    FEATURE(length) FEATURE(words) FEATURE(links) FEATURE(stops) \
    FEATURE(digits) FEATURE(capitals) FEATURE(heading) FEATURE(level) \
    FEATURE(paragraph) FEATURE(item) FEATURE(division) FEATURE(cell) \
    FEATURE(quote) FEATURE(mixed) FEATURE(text) FEATURE(article) \
    FEATURE(caption) FEATURE(comment) FEATURE(hidden) FEATURE(date) \
    FEATURE(intro) FEATURE(inside) FEATURE(kept) FEATURE(weight) \
    FEATURE(from_first) FEATURE(place_in_page) FEATURE(place_in_text) \
    FEATURE(parent_share) FEATURE(around_share) FEATURE(shape_kept) \
    FEATURE(shape_count) FEATURE(depth_from_best) FEATURE(before_length) \
    FEATURE(before_links) FEATURE(before_kept) FEATURE(before2_length) \
    FEATURE(after_length) FEATURE(after_links) FEATURE(after_heading) \
    FEATURE(after2_length) FEATURE(page_text) FEATURE(page_share) \
    FEATURE(same_before) FEATURE(same_after) FEATURE(article_depth) \
    FEATURE(figure) FEATURE(said) FEATURE(said_known) FEATURE(repeated) \
    FEATURE(header) FEATURE(footer) FEATURE(number) FEATURE(ends_whole) \
    FEATURE(chrome) FEATURE(writer) FEATURE(to_last) FEATURE(shape_share) \
    FEATURE(before2_kept) FEATURE(after_kept) FEATURE(after2_kept) \
    FEATURE(near_chrome) FEATURE(near_text) FEATURE(chromes) \
    FEATURE(note_words) FEATURE(links_before) FEATURE(links_after) \
    FEATURE(brothers) FEATURE(brother_links) \
    FEATURE(described) FEATURE(titled) FEATURE(from_headline) \
    FEATURE(to_headline) FEATURE(image_before) FEATURE(image_after) \
    FEATURE(images) FEATURE(images_parent) FEATURE(images_around) \
    FEATURE(emphasis) FEATURE(link_count) FEATURE(link_first) \
    FEATURE(link_last) FEATURE(signs) FEATURE(label) \
    FEATURE(capital_word) FEATURE(starts) FEATURE(aside) FEATURE(form) \
    FEATURE(table) FEATURE(part_kept) FEATURE(part_share) \
    FEATURE(parent_kept) FEATURE(around_kept) FEATURE(parent_length) \
    FEATURE(kept_before) FEATURE(kept_after) FEATURE(text_before) \
    FEATURE(headline_levels) FEATURE(headline_known) FEATURE(again) \
    FEATURE(data)
/* clang-format on */

#define FEATURE_NAME(name) FEATURE_##name,
typedef enum BlockFeature {
    BLOCK_FEATURES(FEATURE_NAME) BLOCK_FEATURE_COUNT
} BlockFeature;
#undef FEATURE_NAME

typedef struct BlockFeatures {
    int16_t values[BLOCK_FEATURE_COUNT];
} BlockFeatures;

/* The name as the tables of trees write it; NULL behind the last. */
const char *block_feature_name(size_t feature);

typedef struct BlockReading {
    const HtmlTree *tree;
    const HtmlRules *rules;
    const BlockList *blocks;
    MainText text;    /* as chosen by the rules */
    Slice said;       /* the text as JSON-LD has it; empty: not given */
    const Head *head; /* what the page says of itself; NULL: nothing */
} BlockReading;

/* Links that the rules did not keep are no text, and most of a page's blocks:
 * they have no features, and no tree looks at them. */
static inline bool block_is_judged(const Block *block) {
    static const float LINKS_MOST = 0.6F;
    return block->kept || block->tag == HTML_H1 ||
           block_link_share(block) <= LINKS_MOST;
}

/* The features of every block that is judged; zeros for the others. */
BlockFeatures *block_features_read(Arena *page, const BlockReading *reading);

#endif
