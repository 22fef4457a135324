/* html_rules.h -- the tables that reading an HTML page needs */
#ifndef RUNUT_PAGE_HTML_RULES_H
#define RUNUT_PAGE_HTML_RULES_H

#include "page/class_words.h"
#include "page/entity.h"
#include "page/head_field.h"
#include "page/html_tag.h"
#include "page/note_words.h"

typedef struct BlockTree BlockTree; /* page/block_trees.h */

typedef struct BlockTrees {
    BlockTree *rows;
    size_t count;
    struct BlockTreesRest *rests; /* of every tree and one behind the last */
} BlockTrees;

/* Read-only once loaded. */
typedef struct HtmlRules {
    HtmlTags tags;
    ClassWords words;
    EntityTable entities;
    HeadFields head_fields;
    BlockTrees trees;
    NoteWords note_words;
} HtmlRules;

#endif
