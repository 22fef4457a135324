/* SPDX-License-Identifier: MIT */
#include "page/block_feature.h"

#include "page/block_feature_near.h"
#include "page/letters.h"
#include "page/note_words.h"

enum { LENGTH_BOUND = 2000, WORDS_BOUND = 400, STEPS_BOUND = 60, FAR = 99 };
enum { SAID_LOOKUPS_MAX = 4000, SAID_MOST = 1 << 16 };
enum { SAID_LEAST = 300, SAID_START = 40, REPEATED_LEAST = 20 };
enum { LEVELS_BOUND = 10, NOTE_WORDS_MOST = 80, WINDOW = 4 };

typedef struct Shape {
    uint64_t hash; /* 0: a free place */
    uint32_t length, kept_length, count;
} Shape;

/* The blocks of elements with one parent. */
typedef struct Brothers {
    uint32_t count, length, links;
} Brothers;

typedef struct Page {
    Arena *arena;
    const HtmlTree *tree;
    const BlockList *blocks;
    const BlockReading *reading;
    Slice said;          /* letters of the text as JSON-LD has it */
    size_t looked_up;    /* blocks in `said` */
    uint64_t *seen;      /* hashes of the texts of the blocks so far */
    uint32_t *seen_last; /* block of each */
    Brothers *brothers;  /* of every node as the parent */
    Shape *shapes;
    uint32_t *shape_of; /* of every block */
    uint32_t mask;
    size_t first, last; /* kept; first > last: none */
    uint32_t length, kept_length;
} Page;

#define FEATURE_STRING(name) #name,
static const char *const NAMES[] = {BLOCK_FEATURES(FEATURE_STRING)};

const char *block_feature_name(size_t feature) {
    return feature < BLOCK_FEATURE_COUNT ? NAMES[feature] : NULL;
}

static int16_t bounded(double value, int most) {
    return (int16_t)(value > most ? most : value < -most ? -most : value);
}

static int16_t share(double part, double whole) {
    return whole > 0 ? bounded(100 * part / whole, 1000) : 0;
}

static uint64_t mix(uint64_t hash, uint64_t more) {
    hash = (hash ^ more) * 0x9E3779B97F4A7C15ull;
    return hash ^ hash >> 29;
}

/* Blocks of one shape stand in elements of one make: same tag and class,
 * inside the same tag and class. */
static uint64_t shape_hash(const HtmlTree *tree, const Block *block) {
    uint32_t element = block->element;
    uint32_t parent = tree->nodes[element].parent;
    uint64_t hash = mix(1, tree->nodes[element].tag);
    hash = mix(hash, tree->nodes[element].class_hash);
    hash = mix(hash, tree->nodes[parent].tag);
    hash = mix(hash, tree->nodes[parent].class_hash);
    return hash ? hash : 1;
}

static void shapes_count(Page *page) {
    for (size_t i = 0; i < page->blocks->count; i++) {
        const Block *block = &page->blocks->rows[i];
        uint64_t hash = shape_hash(page->tree, block);
        uint32_t at = (uint32_t)hash & page->mask;
        while (page->shapes[at].hash && page->shapes[at].hash != hash)
            at = (at + 1) & page->mask;
        page->shape_of[i] = at;
        Shape *shape = &page->shapes[at];
        shape->hash = hash;
        shape->count++;
        shape->length += block->length;
        shape->kept_length += block->kept ? block->length : 0;
        Brothers *brothers =
            &page->brothers[page->tree->nodes[block->element].parent];
        brothers->count++;
        brothers->length += block->length;
        brothers->links += block->link_length;
        page->length += block->length;
        page->kept_length += block->kept ? block->length : 0;
        if (block->kept) {
            page->first = page->first < i ? page->first : i;
            page->last = i;
        }
    }
}

static void shape_features(const Page *page, size_t i, int16_t *values) {
    const Shape *shape = &page->shapes[page->shape_of[i]];
    values[FEATURE_shape_share] = share(shape->length, page->length);
    values[FEATURE_shape_kept] = share(shape->kept_length, shape->length);
    values[FEATURE_shape_count] = bounded(shape->count, STEPS_BOUND);
    values[FEATURE_same_before] =
        i > 0 && page->shape_of[i - 1] == page->shape_of[i];
    values[FEATURE_same_after] = i + 1 < page->blocks->count &&
                                 page->shape_of[i + 1] == page->shape_of[i];
}

static void own_features(const Block *block, int16_t *values) {
    values[FEATURE_length] = bounded(block->length, LENGTH_BOUND);
    values[FEATURE_words] = bounded(block->words, WORDS_BOUND);
    values[FEATURE_links] = share(block->link_length, block->length);
    values[FEATURE_stops] = bounded(block->stops, STEPS_BOUND);
    values[FEATURE_digits] = share(block->digits, block->length);
    values[FEATURE_capitals] = share(block->capitals, block->length);
    values[FEATURE_ends_whole] = block->ends_whole;
    values[FEATURE_heading] = tag_is_heading(block->tag);
    values[FEATURE_level] =
        tag_is_heading(block->tag) ? (int16_t)(block->tag - HTML_H1 + 1) : 0;
    values[FEATURE_paragraph] = block->tag == HTML_P;
    values[FEATURE_division] = block->tag == HTML_DIV;
    values[FEATURE_cell] = block->tag == HTML_TD || block->tag == HTML_TH;
    values[FEATURE_weight] = bounded((double)block->weight, LENGTH_BOUND);
    values[FEATURE_kept] = block->kept;
}

static void place_features(uint16_t place, int16_t *values) {
    values[FEATURE_item] = !!(place & PLACE_LIST);
    values[FEATURE_quote] = !!(place & PLACE_QUOTE);
    values[FEATURE_chrome] = !!(place & PLACE_CHROME);
    values[FEATURE_mixed] = !!(place & PLACE_MIXED);
    values[FEATURE_text] = !!(place & PLACE_TEXT);
    values[FEATURE_article] = !!(place & PLACE_ARTICLE);
    values[FEATURE_caption] = !!(place & PLACE_CAPTION);
    values[FEATURE_comment] = !!(place & PLACE_COMMENT);
    values[FEATURE_hidden] = !!(place & PLACE_HIDDEN);
}

static void element_features(const Page *page, const Block *block,
                             int16_t *values) {
    const HtmlNode *nodes = page->tree->nodes;
    uint32_t parent = nodes[block->element].parent;
    uint16_t words =
        nodes[block->element].class_words | nodes[parent].class_words;
    float all = page->reading->text.mass[0];
    values[FEATURE_writer] = !!(words & CLASS_WRITER);
    values[FEATURE_date] = !!(words & CLASS_DATE);
    values[FEATURE_intro] = !!(words & CLASS_INTRO);
    values[FEATURE_parent_share] =
        share((double)page->reading->text.mass[parent], (double)all);
    values[FEATURE_around_share] = share(
        (double)page->reading->text.mass[nodes[parent].parent], (double)all);
    int16_t depth = 0;
    uint32_t node = block->element, best = page->reading->text.best;
    bool inside = node >= best && node < nodes[best].end;
    while (inside && node != best && depth < STEPS_BOUND) {
        node = nodes[node].parent;
        depth++;
    }
    values[FEATURE_inside] = inside;
    values[FEATURE_depth_from_best] = inside ? depth : FAR;
}

/* Elements around the block that say what it is. */
static void around_features(const Page *page, const Block *block,
                            int16_t *values) {
    const HtmlNode *nodes = page->tree->nodes;
    for (uint32_t node = block->element; node; node = nodes[node].parent)
        switch (nodes[node].tag) {
        case HTML_ARTICLE:
            values[FEATURE_article_depth]++;
            break;
        case HTML_FIGURE:
            values[FEATURE_figure] = 1;
            break;
        case HTML_HEADER:
            values[FEATURE_header] = 1;
            break;
        case HTML_FOOTER:
            values[FEATURE_footer] = 1;
            break;
        default:
            break;
        }
}

/* How far up stand elements whose words say chrome, or text. Words on much of
 * the page's text say no chrome. */
static void word_features(const Page *page, const Block *block,
                          int16_t *values) {
    const HtmlNode *nodes = page->tree->nodes;
    int16_t level = 0;
    values[FEATURE_near_chrome] = values[FEATURE_near_text] = LEVELS_BOUND;
    for (uint32_t node = block->element; node && level < LEVELS_BOUND;
         node = nodes[node].parent, level++) {
        uint16_t words = nodes[node].class_words;
        bool chrome = words & (CLASS_CHROME | CLASS_CAPTION) &&
                      !main_text_is_large(page->reading->text.mass, node);
        if (chrome && values[FEATURE_near_chrome] == LEVELS_BOUND)
            values[FEATURE_near_chrome] = level;
        if (words & CLASS_TEXT && values[FEATURE_near_text] == LEVELS_BOUND)
            values[FEATURE_near_text] = level;
        values[FEATURE_chromes] += chrome;
    }
}

static void note_features(const Page *page, const Block *block,
                          int16_t *values) {
    const HtmlTree *tree = page->tree;
    uint32_t count = 0;
    if (block->words > NOTE_WORDS_MOST)
        return;
    for (uint32_t i = block->first; i <= block->last; i++)
        if (tree->nodes[i].tag == HTML_TEXT && !tree->nodes[i].unread)
            count += note_words_count(
                &page->reading->rules->note_words,
                slice_part(tree->text, tree->nodes[i].from, tree->nodes[i].to));
    values[FEATURE_note_words] = share(count, block->words);
}

/* The share of links in the blocks around, and under the same parent. */
static void link_features(const Page *page, size_t i, int16_t *values) {
    const BlockList *blocks = page->blocks;
    uint32_t length = 0, links = 0;
    for (size_t k = i > WINDOW ? i - WINDOW : 0; k < i; k++) {
        length += blocks->rows[k].length;
        links += blocks->rows[k].link_length;
    }
    values[FEATURE_links_before] = share(links, length);
    length = links = 0;
    for (size_t k = i + 1; k <= i + WINDOW && k < blocks->count; k++) {
        length += blocks->rows[k].length;
        links += blocks->rows[k].link_length;
    }
    values[FEATURE_links_after] = share(links, length);
    const HtmlNode *nodes = page->tree->nodes;
    const Brothers *brothers =
        &page->brothers[nodes[blocks->rows[i].element].parent];
    values[FEATURE_brothers] = bounded(brothers->count, STEPS_BOUND);
    values[FEATURE_brother_links] = share(brothers->links, brothers->length);
}

/* Whether the text stood above already; the one above stands again below. */
static void repeat_features(Page *page, size_t i, BlockFeatures *features) {
    const Block *block = &page->blocks->rows[i];
    if (block->length < REPEATED_LEAST)
        return;
    const HtmlNode *nodes = page->tree->nodes;
    Slice source = slice_part(page->tree->text, nodes[block->first].from,
                              nodes[block->last].to);
    uint64_t hash = mix(slice_hash(source), 1) | 1;
    uint32_t at = (uint32_t)(hash >> 32) & page->mask;
    while (page->seen[at] && page->seen[at] != hash)
        at = (at + 1) & page->mask;
    if (page->seen[at]) {
        features[i].values[FEATURE_repeated] = 1;
        features[i].values[FEATURE_again] = 1;
        features[page->seen_last[at]].values[FEATURE_again] = 1;
    }
    page->seen[at] = hash;
    page->seen_last[at] = (uint32_t)i;
}

/* Whether JSON-LD has the text too. */
static void text_features(Page *page, const Block *block, int16_t *values) {
    values[FEATURE_said_known] = page->said.length > SAID_LEAST;
    values[FEATURE_said] = 0;
    if (block->length < REPEATED_LEAST)
        return;
    const HtmlNode *first = &page->tree->nodes[block->first];
    if (!values[FEATURE_said_known] || page->looked_up > SAID_LOOKUPS_MAX)
        return;
    page->looked_up++;
    Slice start = slice_part(page->tree->text, first->from, first->to);
    start = letters_of(page->arena,
                       entity_text(page->arena, &page->reading->rules->entities,
                                   slice_part(start, 0, SAID_START * 2)));
    start = slice_part(start, 0, SAID_START);
    values[FEATURE_said] =
        start.length < 8 || slice_find(page->said, start, 0) == SIZE_MAX ? 1
                                                                         : 2;
}

static void neighbour_features(const Page *page, size_t i, int16_t *values) {
    static const Block NONE = {.length = 0};
    const Block *block = &page->blocks->rows[i];
    size_t after = page->blocks->count - i - 1;
    const Block *before = i > 0 ? block - 1 : &NONE;
    const Block *before2 = i > 1 ? block - 2 : &NONE;
    const Block *next = after > 0 ? block + 1 : &NONE;
    const Block *next2 = after > 1 ? block + 2 : &NONE;
    values[FEATURE_before_length] = bounded(before->length, LENGTH_BOUND);
    values[FEATURE_before_links] = share(before->link_length, before->length);
    values[FEATURE_before_kept] = before->kept;
    values[FEATURE_before2_length] = bounded(before2->length, LENGTH_BOUND);
    values[FEATURE_before2_kept] = before2->kept;
    values[FEATURE_after_length] = bounded(next->length, LENGTH_BOUND);
    values[FEATURE_after_links] = share(next->link_length, next->length);
    values[FEATURE_after_kept] = next->kept;
    values[FEATURE_after_heading] = tag_is_heading(next->tag);
    values[FEATURE_after2_length] = bounded(next2->length, LENGTH_BOUND);
    values[FEATURE_after2_kept] = next2->kept;
}

static void position_features(const Page *page, size_t i, uint32_t length_to,
                              int16_t *values) {
    double at = (double)i, first = (double)page->first;
    double last = (double)page->last;
    bool any = page->first <= page->last;
    values[FEATURE_from_first] = any ? bounded(at - first, STEPS_BOUND) : FAR;
    values[FEATURE_to_last] = any ? bounded(last - at, STEPS_BOUND) : FAR;
    values[FEATURE_place_in_page] = share(length_to, page->length);
    values[FEATURE_place_in_text] =
        any ? share(at - first, last - first + 1) : FAR;
    values[FEATURE_page_text] = bounded(page->kept_length / 10, 5000);
    values[FEATURE_page_share] = share(page->kept_length, page->length);
}

BlockFeatures *block_features_read(Arena *page, const BlockReading *reading) {
    const BlockList *blocks = reading->blocks;
    uint32_t places = 16;
    while (places < blocks->count * 2)
        places *= 2;
    Page state = {
        .arena = page,
        .tree = reading->tree,
        .blocks = blocks,
        .reading = reading,
        .said = letters_of(page, slice_part(reading->said, 0, SAID_MOST)),
        .seen = arena_take(page, places * sizeof(uint64_t)),
        .seen_last = arena_take(page, places * sizeof(uint32_t)),
        .brothers = arena_take(page, reading->tree->count * sizeof(Brothers)),
        .shapes = arena_take(page, places * sizeof(Shape)),
        .shape_of = arena_take(page, (blocks->count + 1) * sizeof(uint32_t)),
        .mask = places - 1,
        .first = SIZE_MAX,
    };
    shapes_count(&state);
    BlockFeatures *features =
        arena_take(page, (blocks->count + 1) * sizeof *features);
    uint32_t length = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        int16_t *values = features[i].values;
        if (!block_is_judged(&blocks->rows[i])) {
            length += blocks->rows[i].length;
            continue;
        }
        own_features(&blocks->rows[i], values);
        place_features(blocks->rows[i].place, values);
        element_features(&state, &blocks->rows[i], values);
        around_features(&state, &blocks->rows[i], values);
        repeat_features(&state, i, features);
        text_features(&state, &blocks->rows[i], values);
        word_features(&state, &blocks->rows[i], values);
        note_features(&state, &blocks->rows[i], values);
        link_features(&state, i, values);
        shape_features(&state, i, values);
        neighbour_features(&state, i, values);
        position_features(&state, i, length, values);
        values[FEATURE_number] = bounded((double)i, LENGTH_BOUND);
        length += blocks->rows[i].length;
    }
    block_features_near(page, reading, features);
    return features;
}
