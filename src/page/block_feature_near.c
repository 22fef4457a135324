/* SPDX-License-Identifier: MIT */
#include "page/block_feature_near.h"

#include "page/letters.h"

#include <string.h>

enum { LENGTH_BOUND = 2000, FAR = 99, STEPS_BOUND = 60, WINDOW = 6 };
enum { DESCRIBED_LEAST = 20, DESCRIBED_START = 40, DESCRIBED_MOST = 600 };
enum { TITLED_MOST = 250, ABOVE_BLOCKS = 25, BELOW_BLOCKS = 8 };
enum { LABEL_BYTES = 30, START_BYTES = 80, IMAGES_BOUND = 20 };

typedef struct Near {
    Arena *arena;
    const BlockReading *reading;
    const HtmlTree *tree;
    const BlockList *blocks;
    Slice described, titled;  /* letters */
    uint32_t *images;         /* before every node, and one behind the last */
    uint32_t *lengths, *kept; /* letters in every element, and of those kept */
    uint32_t all_kept;
    size_t first;    /* kept block */
    uint8_t *levels; /* above the headline's element, from 1; 0: it
                        is not inside */
    int first_level; /* what the text shares with the headline */
} Near;

static int16_t share(uint32_t part, uint32_t whole) {
    return (int16_t)(whole ? 100ull * part / whole : 0);
}

static int16_t steps(size_t count) {
    return (int16_t)(count < STEPS_BOUND ? count : STEPS_BOUND);
}

static bool is_image(uint8_t tag) {
    return tag == HTML_IMG || tag == HTML_VIDEO || tag == HTML_IFRAME ||
           tag == HTML_SVG || tag == HTML_FIGURE || tag == HTML_SOURCE ||
           tag == HTML_AUDIO || tag == HTML_EMBED || tag == HTML_OBJECT;
}

static Slice voices_letters(const Near *near, HeadField field) {
    const Head *head = near->reading->head;
    Slice parts[HEAD_VOICES_MAX];
    size_t count = 0;
    for (size_t i = 0; head && i < head->counts[field]; i++)
        parts[count++] = letters_of(near->arena, head->voices[field][i].text);
    return slice_join(near->arena, parts, count, SLICE(" "));
}

static void sums_take(Near *near) {
    const HtmlNode *nodes = near->tree->nodes;
    uint32_t count = near->tree->count;
    for (uint32_t i = 0; i < count; i++)
        near->images[i + 1] = near->images[i] + is_image(nodes[i].tag);
    for (size_t i = 0; i < near->blocks->count; i++) {
        const Block *block = &near->blocks->rows[i];
        near->lengths[block->element] += block->length;
        near->kept[block->element] += block->kept ? block->length : 0;
        near->all_kept += block->kept ? block->length : 0;
        if (block->kept && near->first == SIZE_MAX)
            near->first = i;
    }
    for (uint32_t i = count - 1; i > 0; i--) {
        near->lengths[nodes[i].parent] += near->lengths[i];
        near->kept[nodes[i].parent] += near->kept[i];
    }
}

static Slice start_of(const Near *near, const Block *block) {
    const HtmlNode *first = &near->tree->nodes[block->first];
    return slice_part(near->tree->text, first->from, first->to);
}

static Slice letters_start(const Near *near, const Block *block, size_t most) {
    Slice start = slice_part(slice_trim(start_of(near, block)), 0, most * 2);
    start = letters_of(
        near->arena,
        entity_text(near->arena, &near->reading->rules->entities, start));
    return slice_part(start, 0, most);
}

/* Whether it begins like the description in the head (a standfirst), or like
 * the headline. */
static void said_features(const Near *near, size_t i, int16_t *values) {
    const Block *block = &near->blocks->rows[i];
    bool close = near->first != SIZE_MAX && i + ABOVE_BLOCKS >= near->first &&
                 i <= near->first + BELOW_BLOCKS;
    if (close && near->described.length && block->length >= DESCRIBED_LEAST &&
        block->length <= DESCRIBED_MOST) {
        Slice start = letters_start(near, block, DESCRIBED_START);
        values[FEATURE_described] =
            start.length >= DESCRIBED_LEAST &&
            slice_find(near->described, start, 0) != SIZE_MAX;
    }
    if ((close || tag_is_heading(block->tag)) && near->titled.length &&
        block->length >= 10 && block->length <= TITLED_MOST) {
        Slice start = letters_start(near, block, DESCRIBED_START);
        values[FEATURE_titled] = start.length >= 10 &&
                                 slice_find(near->titled, start, 0) != SIZE_MAX;
    }
}

static void image_features(const Near *near, size_t i, int16_t *values) {
    const HtmlNode *nodes = near->tree->nodes;
    const Block *block = &near->blocks->rows[i];
    uint32_t before = i ? block[-1].last : 0;
    uint32_t after =
        i + 1 < near->blocks->count ? block[1].first : near->tree->count - 1;
    uint32_t parent = nodes[block->element].parent;
    uint32_t around = nodes[parent].parent;
    values[FEATURE_image_before] =
        near->images[block->first] > near->images[before];
    values[FEATURE_image_after] =
        near->images[after] > near->images[block->last];
    uint32_t own =
        near->images[nodes[block->element].end] - near->images[block->element];
    uint32_t beside = near->images[nodes[parent].end] - near->images[parent];
    uint32_t wide = near->images[nodes[around].end] - near->images[around];
    values[FEATURE_images] = (int16_t)(own < IMAGES_BOUND ? own : IMAGES_BOUND);
    values[FEATURE_images_parent] =
        (int16_t)(beside < IMAGES_BOUND ? beside : IMAGES_BOUND);
    values[FEATURE_images_around] =
        (int16_t)(wide < IMAGES_BOUND ? wide : IMAGES_BOUND);
}

static bool is_emphasis(uint8_t tag) {
    return tag == HTML_B || tag == HTML_STRONG || tag == HTML_I ||
           tag == HTML_EM;
}

static void inline_features(const Near *near, size_t i, int16_t *values) {
    const HtmlNode *nodes = near->tree->nodes;
    const Block *block = &near->blocks->rows[i];
    uint32_t all = 0, marked = 0, links = 0;
    for (uint32_t k = block->first; k <= block->last; k++) {
        links += nodes[k].tag == HTML_A;
        if (nodes[k].tag != HTML_TEXT || nodes[k].unread)
            continue;
        uint32_t bytes = nodes[k].to - nodes[k].from;
        uint32_t parent = nodes[k].parent;
        all += bytes;
        bool emphasis = is_emphasis(nodes[parent].tag) ||
                        is_emphasis(nodes[nodes[parent].parent].tag);
        marked += emphasis ? bytes : 0;
    }
    uint32_t first = nodes[block->first].parent,
             last = nodes[block->last].parent;
    values[FEATURE_emphasis] = share(marked, all);
    values[FEATURE_link_count] = steps(links);
    values[FEATURE_link_first] =
        nodes[first].tag == HTML_A || nodes[nodes[first].parent].tag == HTML_A;
    values[FEATURE_link_last] =
        nodes[last].tag == HTML_A || nodes[nodes[last].parent].tag == HTML_A;
}

/* What kind of letter a text starts with, the likelier in text the higher. */
static int16_t start_class(Slice text) {
    enum { SIGN, SMALL, DIGIT, QUOTE, BEYOND_ASCII, CAPITAL };
    unsigned char first = text.length ? (unsigned char)text.text[0] : 0;
    if (first >= 'A' && first <= 'Z')
        return CAPITAL;
    if (first >= 0x80)
        return BEYOND_ASCII;
    if (first == '"' || first == '\'' || first == '&')
        return QUOTE;
    if (first >= '0' && first <= '9')
        return DIGIT;
    return first >= 'a' && first <= 'z' ? SMALL : SIGN;
}

static const uint8_t CODE_SIGNS[256] = {
    ['{'] = 1, ['}'] = 1, ['['] = 1, [']'] = 1, ['<'] = 1,  ['>'] = 1,
    ['|'] = 1, ['='] = 1, ['_'] = 1, ['/'] = 1, ['\\'] = 1, ['@'] = 1,
    ['#'] = 1, ['*'] = 1, ['+'] = 1, ['~'] = 1, ['^'] = 1};

static bool is_number(Slice text, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (i >= text.length || text.text[i] < '0' || text.text[i] > '9')
            return false;
    return true;
}

/* Whether programs are meant to read it: JSON, an address, a moment. */
static bool is_data(Slice start) {
    if (slice_starts(start, SLICE("{\"")) || slice_starts(start, SLICE("[{\"")))
        return true;
    if (memchr(start.text, ' ', start.length))
        return false;
    return slice_starts(start, SLICE("http://")) ||
           slice_starts(start, SLICE("https://")) ||
           (start.length >= 19 && is_number(start, 0, 4) &&
            start.text[10] == 'T' && is_number(start, 11, 13));
}

/* Signs of code, a label before a colon, a first word in capitals. */
static void start_features(const Near *near, size_t i, int16_t *values) {
    Slice start = slice_trim(start_of(near, &near->blocks->rows[i]));
    start = slice_part(start, 0, START_BYTES);
    uint32_t signs = 0, capitals = 0, small = 0;
    for (size_t k = 0; k < start.length; k++)
        signs += CODE_SIGNS[(unsigned char)start.text[k]];
    for (size_t k = 0; k < start.length && start.text[k] != ' '; k++) {
        capitals += start.text[k] >= 'A' && start.text[k] <= 'Z';
        small += start.text[k] >= 'a' && start.text[k] <= 'z';
    }
    size_t colon = slice_find(slice_part(start, 0, LABEL_BYTES), SLICE(":"), 1);
    values[FEATURE_label] = colon != SIZE_MAX;
    values[FEATURE_signs] = share(signs, (uint32_t)start.length);
    values[FEATURE_capital_word] = capitals > 2 && !small;
    values[FEATURE_starts] = start_class(start);
    values[FEATURE_data] = is_data(start);
}

static void element_features(const Near *near, size_t i, int16_t *values) {
    const HtmlNode *nodes = near->tree->nodes;
    const Block *block = &near->blocks->rows[i];
    uint32_t part = 0;
    for (uint32_t k = block->element; k; k = nodes[k].parent) {
        uint8_t tag = nodes[k].tag;
        if (!part && (tag == HTML_ARTICLE || tag == HTML_SECTION ||
                      tag == HTML_MAIN || tag == HTML_TABLE))
            part = k;
        values[FEATURE_aside] |= tag == HTML_ASIDE || tag == HTML_NAV;
        values[FEATURE_form] |= tag == HTML_FORM;
        values[FEATURE_table] |= tag == HTML_TABLE;
    }
    values[FEATURE_part_kept] = share(near->kept[part], near->lengths[part]);
    values[FEATURE_part_share] = share(near->kept[part], near->all_kept);
    uint32_t parent = nodes[block->element].parent;
    uint32_t around = nodes[parent].parent;
    values[FEATURE_parent_kept] =
        share(near->kept[parent], near->lengths[parent]);
    values[FEATURE_around_kept] =
        share(near->kept[around], near->lengths[around]);
    uint32_t length = near->lengths[parent] / 10;
    values[FEATURE_parent_length] =
        (int16_t)(length < LENGTH_BOUND ? length : LENGTH_BOUND);
}

/* The headline as the head confirms it, or the last <h1> above the text. */
static size_t headline_find(const Near *near, const BlockFeatures *features) {
    size_t found = SIZE_MAX;
    bool confirmed = false;
    for (size_t i = 0; i < near->blocks->count; i++) {
        const Block *block = &near->blocks->rows[i];
        if (i > near->first && found != SIZE_MAX)
            break;
        bool titled =
            features[i].values[FEATURE_titled] && tag_is_heading(block->tag);
        if (titled || (block->tag == HTML_H1 && !confirmed))
            found = i;
        confirmed |= titled;
    }
    return found;
}

enum { LEVELS_MOST = 250, LEVELS_BOUND = 12 };

/* Levels from the headline up to the element that holds the block too. */
static int level_of(const Near *near, const Block *block) {
    const HtmlNode *nodes = near->tree->nodes;
    uint32_t node = block->element;
    while (node && !near->levels[node])
        node = nodes[node].parent;
    return near->levels[node];
}

static void headline_take(Near *near, const BlockFeatures *features) {
    enum { TEXT_LEAST = 80 };
    const HtmlNode *nodes = near->tree->nodes;
    const BlockList *blocks = near->blocks;
    size_t headline = headline_find(near, features);
    if (headline == SIZE_MAX)
        return;
    uint32_t node = blocks->rows[headline].element;
    for (int level = 1; level < LEVELS_MOST; level++) {
        near->levels[node] = (uint8_t)level;
        if (!node)
            break;
        node = nodes[node].parent;
    }
    if (!near->levels[0])
        near->levels[0] = LEVELS_MOST;
    for (size_t i = headline; i < blocks->count && !near->first_level; i++)
        if (blocks->rows[i].kept == KEEP_GOOD &&
            blocks->rows[i].length >= TEXT_LEAST)
            near->first_level = level_of(near, &blocks->rows[i]);
}

/* How much further from the headline than the text: other articles on the
 * page lie in elements beside the one that holds it. */
static void headline_features(const Near *near, size_t i, int16_t *values) {
    values[FEATURE_headline_known] = near->first_level > 0;
    if (!near->first_level)
        return;
    int level = level_of(near, &near->blocks->rows[i]) - near->first_level;
    level = level > LEVELS_BOUND ? LEVELS_BOUND : level;
    level = level < -LEVELS_BOUND ? -LEVELS_BOUND : level;
    values[FEATURE_headline_levels] = (int16_t)level;
}

static void window_features(const Near *near, size_t i, int16_t *values) {
    uint32_t all = 0, kept = 0;
    const Block *rows = near->blocks->rows;
    for (size_t k = i > WINDOW ? i - WINDOW : 0; k < i; k++) {
        all += rows[k].length;
        kept += rows[k].kept ? rows[k].length : 0;
    }
    values[FEATURE_kept_before] = share(kept, all);
    all = kept = 0;
    for (size_t k = i + 1; k <= i + WINDOW && k < near->blocks->count; k++) {
        all += rows[k].length;
        kept += rows[k].kept ? rows[k].length : 0;
    }
    values[FEATURE_kept_after] = share(kept, all);
}

void block_features_near(Arena *page, const BlockReading *reading,
                         BlockFeatures *features) {
    size_t nodes = reading->tree->count + 1;
    Near near = {.arena = page,
                 .reading = reading,
                 .tree = reading->tree,
                 .blocks = reading->blocks,
                 .images = arena_take(page, nodes * sizeof(uint32_t)),
                 .lengths = arena_take(page, nodes * sizeof(uint32_t)),
                 .kept = arena_take(page, nodes * sizeof(uint32_t)),
                 .levels = arena_take(page, nodes),
                 .first = SIZE_MAX};
    near.described = voices_letters(&near, HEAD_DESCRIPTION);
    near.titled = voices_letters(&near, HEAD_TITLE);
    sums_take(&near);
    const BlockList *blocks = reading->blocks;
    size_t headline = SIZE_MAX;
    uint32_t kept = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        int16_t *values = features[i].values;
        if (blocks->rows[i].tag == HTML_H1)
            headline = i;
        values[FEATURE_from_headline] =
            headline == SIZE_MAX ? FAR : steps(i - headline);
        values[FEATURE_text_before] = share(kept, near.all_kept);
        kept += blocks->rows[i].kept ? blocks->rows[i].length : 0;
        if (!block_is_judged(&blocks->rows[i]))
            continue;
        said_features(&near, i, values);
        image_features(&near, i, values);
        inline_features(&near, i, values);
        start_features(&near, i, values);
        element_features(&near, i, values);
        window_features(&near, i, values);
    }
    headline_take(&near, features);
    for (size_t i = 0; i < blocks->count; i++)
        if (block_is_judged(&blocks->rows[i]))
            headline_features(&near, i, features[i].values);
    headline = SIZE_MAX;
    for (size_t i = blocks->count; i-- > 0;) {
        features[i].values[FEATURE_to_headline] =
            headline == SIZE_MAX ? FAR : steps(headline - i);
        if (blocks->rows[i].tag == HTML_H1)
            headline = i;
    }
}
