/* SPDX-License-Identifier: MIT */
#include "page/html_tag.h"

typedef struct TagRow {
    HtmlTag tag;
    const char *name;
    uint8_t kinds;
} TagRow;

#define TAG_ROW(name, spelling, kinds) {HTML_##name, spelling, kinds},
static const TagRow ROWS[] = {HTML_TAGS(TAG_ROW)};

HtmlTags html_tags_open(Arena *run) {
    size_t count = sizeof ROWS / sizeof *ROWS;
    HtmlTags tags = {.names = word_table_open(run, count * 4)};
    for (size_t i = 0; i < count; i++) {
        word_table_set(&tags.names, word_hash(slice_of(ROWS[i].name)),
                       ROWS[i].tag);
        tags.kinds[ROWS[i].tag] = ROWS[i].kinds;
    }
    tags.html_inside = tag_name_part(word_hash(SLICE("foreignobject")));
    return tags;
}
