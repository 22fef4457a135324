/* SPDX-License-Identifier: MIT */
#include "page/paragraph.h"

#include "base/list.h"

static void line_end(Arena *page, const EntityTable *entities, Slice line,
                     Paragraphs *paragraphs) {
    Slice text = entity_text(page, entities, line);
    if (!text.length)
        return;
    paragraphs->rows =
        list_room(page, paragraphs->rows, paragraphs->count,
                  &paragraphs->capacity, sizeof *paragraphs->rows);
    paragraphs->rows[paragraphs->count++] = text;
}

void paragraphs_add(Arena *page, const HtmlTree *tree,
                    const EntityTable *entities, const Block *block,
                    Paragraphs *paragraphs) {
    size_t count = block->last - block->first + 1, used = 0;
    Slice *parts = (Slice *)(void *)arena_buffer(page, count * sizeof *parts);
    for (uint32_t i = block->first; i <= block->last; i++) {
        const HtmlNode *node = &tree->nodes[i];
        if (node->tag == HTML_BR) {
            line_end(page, entities, slice_join(page, parts, used, (Slice){0}),
                     paragraphs);
            used = 0;
        } else if (node->tag == HTML_TEXT && !node->unread) {
            parts[used++] = slice_part(tree->text, node->from, node->to);
        }
    }
    Slice line =
        used == 1 ? parts[0] : slice_join(page, parts, used, (Slice){0});
    line_end(page, entities, line, paragraphs);
}
