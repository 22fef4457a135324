/* SPDX-License-Identifier: MIT */
#include "page/main_text.h"

typedef struct Chooser {
    const HtmlTree *tree;
    const HtmlTags *tags;
    BlockList *blocks;
    float *mass;     /* good text in every element, by itself */
    float *named;    /* of that, in elements that name themselves the text */
    float *by_word;  /* good text under each chrome word */
    float *score;    /* the same with place and class words */
    uint16_t *place; /* of every node */
    uint32_t best;
} Chooser;

/* Weights are in letters of good text. Chosen on marked pages. */
enum { LENGTH_MOST = 1200, SENTENCE = 80, PHRASE = 30, LONG_LINE = 200 };

static float weight_by_shape(const Block *block) {
    float links = block_link_share(block);
    float length =
        (float)(block->length < LENGTH_MOST ? block->length : LENGTH_MOST);
    if (block->tag == HTML_LABEL)
        return -8 - length * 0.3F;
    if (links > 0.5F)
        return -12 - length * 0.25F;
    if (tag_is_heading(block->tag))
        return -1;
    if (block->length >= SENTENCE && block->stops)
        return length * (1 - links);
    if (block->length >= PHRASE && block->stops)
        return length * 0.6F * (1 - links);
    if (block->length >= LONG_LINE)
        return length * 0.5F * (1 - links);
    return -4 - length * 0.1F;
}

static float weight_alone(const Block *block) {
    float weight = weight_by_shape(block);
    if (weight <= 0)
        return weight;
    if (block->tag == HTML_P || block->tag == HTML_BLOCKQUOTE ||
        block->tag == HTML_PRE)
        weight *= 1.15F;
    if (block->place & PLACE_LIST)
        weight *= 0.6F;
    if (block->tag == HTML_TD)
        weight *= 0.8F;
    return weight;
}

static void sum_upwards(const Chooser *chooser, float *sums, float decay) {
    for (uint32_t node = chooser->tree->count - 1; node > 0; node--)
        if (sums[node] != 0) {
            float kept = sums[node] > 0 ? sums[node] * decay : sums[node];
            sums[chooser->tree->nodes[node].parent] += kept;
        }
}

static void weigh_alone(Chooser *chooser) {
    for (size_t i = 0; i < chooser->blocks->count; i++) {
        Block *block = &chooser->blocks->rows[i];
        block->place = chooser->place[block->element] & PLACE_LIST;
        block->weight = weight_alone(block);
        if (block->weight > 0 && block->tag != HTML_FIGCAPTION)
            chooser->mass[block->element] += block->weight;
    }
    sum_upwards(chooser, chooser->mass, 1);
}

/* A chrome word on this share of the good text, in several elements, is said
 * of everything. */
static const float WORD_SHARE = 0.6F;

/* Sums the good text in elements that name themselves the text, and under
 * each chrome word, where two elements of one word lie in each other once. A
 * word around most of the text, as on a "page with sidebar", says nothing of
 * the sidebar beside it. */
static void weigh_words(Chooser *chooser, uint32_t *counted_to) {
    for (uint32_t i = 1; i < chooser->tree->count; i++) {
        const HtmlNode *node = &chooser->tree->nodes[i];
        uint32_t word = node->chrome_word;
        if (word && i >= counted_to[word] &&
            chooser->mass[i] <= chooser->mass[0] * WORD_SHARE) {
            chooser->by_word[word] += chooser->mass[i];
            counted_to[word] = node->end;
        }
        if (node->class_words & CLASS_TEXT)
            chooser->named[i] = chooser->mass[i];
    }
    for (uint32_t i = chooser->tree->count - 1; i > 0; i--) {
        if (chooser->named[i] <= 0)
            continue; /* most of them */
        uint32_t parent = chooser->tree->nodes[i].parent;
        float most = chooser->mass[parent];
        chooser->named[parent] += chooser->named[i];
        if (chooser->named[parent] > most)
            chooser->named[parent] = most;
    }
}

static uint16_t place_by_tag(uint8_t tag) {
    switch (tag) {
    case HTML_LI:
        return PLACE_LIST;
    case HTML_BLOCKQUOTE:
        return PLACE_QUOTE;
    case HTML_TABLE:
        return PLACE_TABLE;
    case HTML_ARTICLE:
    case HTML_MAIN:
        return PLACE_ARTICLE;
    case HTML_FIGURE:
    case HTML_FIGCAPTION:
        return PLACE_CAPTION;
    default:
        return 0;
    }
}

/* An element that holds little but one that names itself the text is no
 * chrome by its words. */
static const float NAMED_SHARE = 0.5F, NAMED_LEAST = 0.2F, COMMENT_SHARE = 0.8F;

static bool is_chrome_tag(uint8_t tag) {
    return tag == HTML_NAV || tag == HTML_ASIDE || tag == HTML_FOOTER;
}

/* React sends parts of a page late, as <div hidden id="S:1f">, and a script
 * puts them where a reader sees them. */
static bool is_streamed(const HtmlTree *tree, uint32_t node) {
    return slice_starts(html_attribute(tree, node, SLICE("id")), SLICE("S:"));
}

/* What an element's own words say; `large`: it holds much of the text, or
 * its chrome word stands on much of the text. */
static uint16_t place_by_words(const HtmlTree *tree, uint32_t i, bool large) {
    const HtmlNode *node = &tree->nodes[i];
    uint16_t words = node->class_words, place = 0;
    if (words & CLASS_TEXT)
        place |= PLACE_TEXT;
    if (large)
        return place;
    if (is_chrome_tag(node->tag))
        place |= PLACE_CHROME;
    if (words & CLASS_HIDDEN && !is_streamed(tree, i))
        place |= PLACE_CHROME | PLACE_HIDDEN;
    if (words & CLASS_COMMENT)
        place |= PLACE_COMMENT;
    if (words & CLASS_CAPTION)
        place |= PLACE_CAPTION;
    if (words & CLASS_CHROME && !(words & CLASS_TEXT))
        place |= words & CLASS_BODY ? PLACE_MIXED : PLACE_CHROME;
    return place;
}

static bool is_large(const Chooser *chooser, uint32_t i) {
    const HtmlNode *node = &chooser->tree->nodes[i];
    float all = chooser->mass[0], own = chooser->mass[i];
    if (node->tag == HTML_FOOTER || node->tag == HTML_NAV)
        return false; /* longer than a short text, it is still none */
    if (node->class_words & CLASS_COMMENT)
        return own > all * COMMENT_SHARE;
    return main_text_is_large(chooser->mass, i) ||
           (node->chrome_word &&
            chooser->by_word[node->chrome_word] > all * WORD_SHARE) ||
           (chooser->named[i] > own * NAMED_SHARE &&
            chooser->named[i] > all * NAMED_LEAST);
}

static void places_spread(Chooser *chooser) {
    for (uint32_t i = 1; i < chooser->tree->count; i++) {
        const HtmlNode *node = &chooser->tree->nodes[i];
        uint16_t around = chooser->place[node->parent];
        uint16_t own = 0;
        if (node->class_words || is_chrome_tag(node->tag))
            own = place_by_words(chooser->tree, i, is_large(chooser, i));
        own |= place_by_tag(node->tag);
        if (own & PLACE_TEXT && !(around & PLACE_CHROME))
            around &= (uint16_t)~PLACE_MIXED;
        else if (around & PLACE_CHROME)
            own &= (uint16_t)~PLACE_TEXT;
        if (node->tag == HTML_BLOCKQUOTE)
            around &= (uint16_t)~PLACE_CAPTION; /* a figure may hold one */
        chooser->place[i] = around | own;
    }
}

static void lists_spread(Chooser *chooser) {
    for (uint32_t i = 1; i < chooser->tree->count; i++) {
        const HtmlNode *node = &chooser->tree->nodes[i];
        chooser->place[i] = chooser->place[node->parent] |
                            (node->tag == HTML_LI ? PLACE_LIST : 0);
    }
}

static void weigh_in_place(Chooser *chooser) {
    for (size_t i = 0; i < chooser->blocks->count; i++) {
        Block *block = &chooser->blocks->rows[i];
        block->place = chooser->place[block->element];
        float weight = block->weight;
        if (weight > 0) {
            if (block->place & (PLACE_CHROME | PLACE_CAPTION))
                weight *= -0.35F;
            else if (block->place & PLACE_MIXED)
                weight *= 0.6F;
            if (block->place & PLACE_TEXT)
                weight *= 1.5F;
            if (block->place & PLACE_ARTICLE)
                weight *= 1.15F;
        }
        block->weight = weight;
        chooser->score[block->element] += weight;
    }
    sum_upwards(chooser, chooser->score, 0.985F);
}

static void best_find(Chooser *chooser) {
    for (uint32_t i = 1; i < chooser->tree->count; i++)
        if (chooser->score[i] > chooser->score[chooser->best] &&
            chooser->tags->kinds[chooser->tree->nodes[i].tag] & TAG_BLOCK)
            chooser->best = i;
}

/* The first <article> around the first <h1> in `best`; 0: there is none. */
static uint32_t article_of_headline(const Chooser *chooser) {
    const HtmlNode *nodes = chooser->tree->nodes;
    uint32_t node = chooser->best;
    while (node < nodes[chooser->best].end && nodes[node].tag != HTML_H1)
        node++;
    if (node == nodes[chooser->best].end)
        return 0;
    while (node > chooser->best && nodes[node].tag != HTML_ARTICLE)
        node = nodes[node].parent;
    return node > chooser->best ? node : 0;
}

/* Of several articles, the one that holds the headline: the others are read
 * on below it, or lead to other pages. Lists of articles have the headline
 * above all of them, short ones may be the head of what follows. */
static void best_narrow(Chooser *chooser) {
    static const float LEAST = 200, LEAST_SHARE = 0.15F;
    const HtmlNode *nodes = chooser->tree->nodes;
    uint32_t own = article_of_headline(chooser), best = chooser->best;
    if (!own || chooser->mass[own] < LEAST ||
        chooser->mass[own] < chooser->mass[best] * LEAST_SHARE)
        return;
    for (uint32_t i = nodes[own].end; i < nodes[best].end; i++)
        if (nodes[i].tag == HTML_ARTICLE && chooser->mass[i] > 0) {
            chooser->best = own;
            return;
        }
}

static uint8_t keep_alone(const Block *block) {
    float links = block_link_share(block);
    if (block->weight > 0)
        return KEEP_GOOD;
    if (tag_is_heading(block->tag) && block->tag != HTML_H1)
        return links < 0.5F ? KEEP_BETWEEN : KEEP_NOT;
    if (block->tag == HTML_P || block->tag == HTML_BLOCKQUOTE)
        return links < 0.5F && block->length > 1 ? KEEP_BETWEEN : KEEP_NOT;
    if (block->place & PLACE_LIST)
        return links < 0.34F ? KEEP_BETWEEN : KEEP_NOT;
    if (block->tag == HTML_DIV && block->link_length == 0 && block->length > 15)
        return KEEP_NEXT_TO;
    return KEEP_NOT;
}

static bool is_inside(const Chooser *chooser, const Block *block) {
    return block->element >= chooser->best &&
           block->element < chooser->tree->nodes[chooser->best].end;
}

/* A heading stays when text follows soon. */
static bool heads_text(const BlockList *blocks, size_t i) {
    for (size_t k = i + 1; k < blocks->count && k < i + 4; k++)
        if (blocks->rows[k].kept == KEEP_GOOD)
            return true;
    return false;
}

static bool keep_in_context(const BlockList *blocks, size_t i) {
    const Block *block = &blocks->rows[i];
    if (block->kept == KEEP_BETWEEN && tag_is_heading(block->tag))
        return heads_text(blocks, i);
    if (block->kept == KEEP_NEXT_TO)
        return i > 0 && block[-1].kept && i + 1 < blocks->count &&
               block[1].kept;
    return block->kept;
}

static void prune(Chooser *chooser) {
    BlockList *blocks = chooser->blocks;
    float good = 0, chrome = 0;
    size_t first = SIZE_MAX, last = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        const Block *block = &blocks->rows[i];
        if (!is_inside(chooser, block))
            continue;
        if (block->place & (PLACE_CHROME | PLACE_CAPTION))
            chrome += (float)block->length;
        else if (block->weight > 0)
            good += block->weight;
    }
    bool chrome_too = chrome > good * 2;
    for (size_t i = 0; i < blocks->count; i++) {
        Block *block = &blocks->rows[i];
        block->kept = KEEP_NOT;
        if (!is_inside(chooser, block) ||
            (block->place & (PLACE_CHROME | PLACE_CAPTION) && !chrome_too))
            continue;
        block->kept = keep_alone(block);
        if (block->kept == KEEP_GOOD) {
            first = first == SIZE_MAX ? i : first;
            last = i;
        }
    }
    for (size_t i = 0; i < blocks->count; i++) {
        Block *block = &blocks->rows[i];
        bool tail = block->kept == KEEP_BETWEEN && block->tag == HTML_P &&
                    !block->link_length && i > first && i <= last + 2;
        if ((i < first || i > last) && !tail)
            block->kept = KEEP_NOT;
    }
    for (size_t i = 0; i < blocks->count; i++)
        if (blocks->rows[i].kept && !keep_in_context(blocks, i))
            blocks->rows[i].kept = KEEP_NOT;
}

MainText main_text_choose(Arena *page, const HtmlTree *tree,
                          const HtmlRules *rules, BlockList *blocks) {
    size_t words = rules->words.count + 1;
    Chooser chooser = {
        .tree = tree,
        .tags = &rules->tags,
        .blocks = blocks,
        .named = arena_take(page, tree->count * sizeof(float)),
        .by_word = arena_take(page, words * sizeof(float)),
        .mass = arena_take(page, tree->count * sizeof(float)),
        .score = arena_take(page, tree->count * sizeof(float)),
        .place = arena_take(page, tree->count * sizeof(uint16_t)),
    };
    lists_spread(&chooser);
    weigh_alone(&chooser);
    weigh_words(&chooser, arena_take(page, words * sizeof(uint32_t)));
    places_spread(&chooser);
    weigh_in_place(&chooser);
    best_find(&chooser);
    best_narrow(&chooser);
    prune(&chooser);
    return (MainText){chooser.best, chooser.mass};
}
