/* SPDX-License-Identifier: MIT */
#include "page/html_article.h"

#include "base/list.h"

#include "page/block_trees.h"
#include "page/copied.h"
#include "page/encoding.h"
#include "page/head_html.h"
#include "page/main_text.h"
#include "page/note_words.h"
#include "page/paragraph.h"
#include "page/script_text.h"

#include <stdio.h>
#include <string.h>

HtmlRules *html_rules_load(Arena *run, const char *folder, Error *err) {
    HtmlRules *rules = arena_take(run, sizeof *rules);
    size_t length = strlen(folder) + sizeof "/../web";
    char *web = arena_buffer(run, length);
    snprintf(web, length, "%s/../web", folder);
    rules->tags = html_tags_open(run);
    bool loaded = class_words_load(run, web, &rules->words, err) &&
                  entity_table_load(run, web, &rules->entities, err) &&
                  head_fields_load(run, web, &rules->head_fields, err) &&
                  block_trees_load(run, web, &rules->trees, err) &&
                  note_words_load(run, web, &rules->note_words, err);
    return loaded ? rules : NULL;
}

/* A page that shows less text than this may have its text elsewhere. */
enum { TEXT_LEAST = 200 };

static void lines_fill(Arena *page, Slice text, Paragraphs *paragraphs) {
    Slice line;
    while (slice_next_line(&text, &line)) {
        paragraphs->rows =
            list_room(page, paragraphs->rows, paragraphs->count,
                      &paragraphs->capacity, sizeof *paragraphs->rows);
        paragraphs->rows[paragraphs->count++] = line;
    }
}

static void text_choose(Arena *page, const HtmlRules *rules, const Head *head,
                        HtmlTree *tree, BlockReading *choice) {
    BlockList *blocks = arena_take(page, sizeof *blocks);
    blocks_read(page, tree, &rules->tags, blocks);
    *choice = (BlockReading){
        .tree = tree,
        .rules = rules,
        .blocks = blocks,
        .text = main_text_choose(page, tree, rules, blocks),
        .said = head ? head_best(head, HEAD_BODY) : (Slice){0},
        .head = head,
    };
    block_trees_judge(page, &rules->trees, block_features_read(page, choice),
                      blocks);
    copied_drop(page, tree, blocks);
}

static size_t length_of(const BlockReading *choice) {
    size_t length = 0;
    for (size_t i = 0; i < choice->blocks->count; i++)
        if (choice->blocks->rows[i].kept)
            length += choice->blocks->rows[i].length;
    return length;
}

static void blocks_fill(Arena *page, const BlockReading *choice,
                        Paragraphs *paragraphs) {
    for (size_t i = 0; i < choice->blocks->count; i++)
        if (choice->blocks->rows[i].kept)
            paragraphs_add(page, choice->tree, &choice->rules->entities,
                           &choice->blocks->rows[i], paragraphs);
}

static bool is_caption(const Block *block) {
    uint16_t other = PLACE_CHROME | PLACE_COMMENT | PLACE_HIDDEN;
    return block->place & PLACE_CAPTION && !(block->place & other) &&
           block->stops && block_link_share(block) < 0.5F;
}

/* A page of pictures has its text under them. */
static void captions_keep(const BlockReading *choice, size_t length) {
    size_t captions = 0;
    for (size_t i = 0; i < choice->blocks->count; i++)
        if (is_caption(&choice->blocks->rows[i]))
            captions += choice->blocks->rows[i].length;
    for (size_t i = 0; captions > length && i < choice->blocks->count; i++)
        if (is_caption(&choice->blocks->rows[i]))
            choice->blocks->rows[i].kept = KEEP_GOOD;
}

/* The kept blocks; of a page that is drawn by its scripts what JSON-LD has,
 * or else what the scripts would draw. */
static void text_fill(Arena *page, const BlockReading *choice,
                      HtmlArticle *out) {
    Paragraphs paragraphs = {0};
    BlockReading drawn = *choice;
    size_t length = length_of(choice);
    if (length < TEXT_LEAST && choice->said.length > 2 * length) {
        lines_fill(page, choice->said, &paragraphs);
    } else if (length < TEXT_LEAST) {
        Slice fragment = script_text_find(page, choice->tree);
        HtmlTree *tree = arena_take(page, sizeof *tree);
        html_read(page, fragment, &choice->rules->tags, &choice->rules->words,
                  tree);
        text_choose(page, choice->rules, NULL, tree, &drawn);
        if (length_of(&drawn) <= 2 * length) {
            captions_keep(choice, length);
            drawn = *choice;
        }
        blocks_fill(page, &drawn, &paragraphs);
    } else {
        blocks_fill(page, choice, &paragraphs);
    }
    out->paragraphs = paragraphs.rows;
    out->paragraph_count = paragraphs.count;
}

bool html_article_read(Arena *page, const RawPage *raw, const HtmlRules *rules,
                       HtmlArticle *out, Error *err) {
    *out = (HtmlArticle){0};
    Slice text;
    if (!encoding_to_utf8(page, raw->bytes, raw->charset, &text, err))
        return false;
    HtmlTree tree;
    BlockReading choice;
    html_read(page, text, &rules->tags, &rules->words, &tree);
    if (!tree.whole)
        return error_set(err, ERR_LIMIT, "a page of more than %d elements",
                         HTML_NODES_MAX);
    HeadReading *reading = arena_take(page, sizeof *reading);
    *reading = (HeadReading){
        .page = page, .tree = &tree, .rules = rules, .address = raw->url};
    head_voices_hear(reading);
    text_choose(page, rules, &reading->head, &tree, &choice);
    reading->blocks = choice.blocks;
    text_fill(page, &choice, out);
    out->title = head_title_choose(reading);
    head_writers_choose(reading, out);
    out->outlet = head_best(&reading->head, HEAD_OUTLET);
    out->url = head_best(&reading->head, HEAD_ADDRESS);
    out->language = head_best(&reading->head, HEAD_LANGUAGE);
    head_dates_choose(reading, out);
    return true;
}
