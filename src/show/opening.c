/* SPDX-License-Identifier: MIT */
#include "show/opening.h"

Slice article_opening(Arena *arena, const Article *article) {
    if (article->title.length)
        return article->title;
    Slice rest = slice_part(article->text, article->body, article->text.length);
    Slice line = {0};
    slice_next_line(&rest, &line);
    size_t end = line.length;
    if (end > OPENING_BYTES_MAX) {
        end = OPENING_BYTES_MAX;
        while (end && line.text[end] != ' ')
            end--;
    }
    const Slice parts[] = {slice_part(line, 0, end), SLICE(" …")};
    return slice_join(arena, parts, end ? 2 : 0, (Slice){0});
}
