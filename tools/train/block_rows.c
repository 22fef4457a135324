/* SPDX-License-Identifier: MIT */
/* block_rows -- the features and the text of every block of marked pages
 *
 * block_rows DATA_FOLDER FILE.jsonl... prints one JSON line a page, for
 * label_blocks.py, which says which blocks are text. */
#include "base/file.h"
#include "page/block_feature.h"
#include "page/encoding.h"
#include "page/head_html.h"
#include "page/html_article.h"
#include "page/paragraph.h"

#include <jansson.h>

enum { FILE_BYTES_MAX = 1 << 30 };

static Slice member(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    return (Slice){json_string_value(value), json_string_length(value)};
}

static json_t *block_json(Arena *page, const HtmlTree *tree,
                          const HtmlRules *rules, const Block *block) {
    Paragraphs lines = {0};
    paragraphs_add(page, tree, &rules->entities, block, &lines);
    Slice text = slice_join(page, lines.rows, lines.count, SLICE(" "));
    return json_stringn(text.text, text.length);
}

static json_t *string(Slice text) {
    return json_stringn(text.length ? text.text : "", text.length);
}

static void page_print(Arena *page, const json_t *object,
                       const HtmlRules *rules) {
    Slice text, bytes = member(object, "html");
    Error err = {0};
    HtmlTree tree;
    BlockList blocks;
    if (!encoding_to_utf8(page, bytes, (Slice){0}, &text, &err))
        return;
    html_read(page, text, &rules->tags, &rules->words, &tree);
    blocks_read(page, &tree, &rules->tags, &blocks);
    MainText chosen = main_text_choose(page, &tree, rules, &blocks);
    HeadReading *head = arena_take(page, sizeof *head);
    *head = (HeadReading){.page = page, .tree = &tree, .rules = rules};
    head_voices_hear(head);
    BlockReading reading = {.tree = &tree,
                            .rules = rules,
                            .blocks = &blocks,
                            .text = chosen,
                            .said = head_best(&head->head, HEAD_BODY),
                            .head = &head->head};
    BlockFeatures *features = block_features_read(page, &reading);
    json_t *rows = json_array();
    for (size_t i = 0; i < blocks.count; i++) {
        if (!block_is_judged(&blocks.rows[i]))
            continue;
        json_t *values = json_array();
        for (size_t k = 0; k < BLOCK_FEATURE_COUNT; k++)
            json_array_append_new(values, json_integer(features[i].values[k]));
        json_array_append_new(
            rows, json_pack("{s:o,s:o}", "values", values, "text",
                            block_json(page, &tree, rules, &blocks.rows[i])));
    }
    json_t *line =
        json_pack("{s:o,s:o,s:o}", "id", string(member(object, "id")), "url",
                  string(member(object, "url")), "blocks", rows);
    json_dumpf(line, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(line);
}

static void names_print(void) {
    json_t *names = json_array();
    for (size_t k = 0; k < BLOCK_FEATURE_COUNT; k++)
        json_array_append_new(names, json_string(block_feature_name(k)));
    json_t *line = json_pack("{s:o}", "names", names);
    json_dumpf(line, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(line);
}

int main(int count, char **words) {
    Arena *run = arena_open(1 << 20), *page = arena_open(1 << 22);
    Error err = {0};
    char folder[1024];
    snprintf(folder, sizeof folder, "%s/id", count > 1 ? words[1] : ".");
    const HtmlRules *rules = html_rules_load(run, folder, &err);
    names_print();
    for (int i = 2; rules && i < count; i++) {
        Slice bytes, line;
        if (!file_read(run, words[i], FILE_BYTES_MAX, &bytes, &err))
            break;
        while (slice_next_line(&bytes, &line)) {
            json_t *object = json_loadb(line.text, line.length, 0, NULL);
            page_print(page, object, rules);
            json_decref(object);
            arena_reset(page);
        }
    }
    if (err.kind)
        fprintf(stderr, "%s\n", err.what);
    arena_close(page);
    arena_close(run);
    return err.kind ? 2 : 0;
}
