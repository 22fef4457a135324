/* SPDX-License-Identifier: MIT */
#include "page/html.h"

#include "base/bytes16.h"
#include "base/list.h"
#include "page/html_attribute.h"

typedef struct Reader {
    Arena *page;
    const HtmlTags *tags;
    HtmlMarking marking;
    HtmlTree *tree;
    const char *start, *at, *end;
    size_t capacity;
    uint32_t open[HTML_DEPTH_MAX]; /* nodes from the root to the innermost */
    uint32_t depth;
    uint32_t too_deep; /* elements open that found no place in `open` */
    uint32_t open_count[HTML_TAG_COUNT];
    bool endless[HTML_TAG_COUNT]; /* no end tag is left in the text */
} Reader;

static HtmlNode *node_at(const Reader *reader, uint32_t depth) {
    return &reader->tree->nodes[reader->open[depth]];
}

static HtmlNode *innermost(const Reader *reader) {
    return node_at(reader, reader->depth - 1);
}

static uint8_t kinds_of(const Reader *reader, uint8_t tag) {
    return reader->tags->kinds[tag];
}

static bool is_block(const Reader *reader, uint8_t tag) {
    return kinds_of(reader, tag) & TAG_BLOCK;
}

static HtmlNode *node_add(Reader *reader, uint8_t tag, const char *from,
                          const char *to) {
    HtmlTree *tree = reader->tree;
    if (tree->count == reader->capacity)
        tree->nodes = list_room(reader->page, tree->nodes, tree->count,
                                &reader->capacity, sizeof *tree->nodes);
    HtmlNode *node = &tree->nodes[tree->count++];
    *node = (HtmlNode){.parent =
                           reader->depth ? reader->open[reader->depth - 1] : 0,
                       .end = tree->count,
                       .from = (uint32_t)(from - reader->start),
                       .to = (uint32_t)(to - reader->start),
                       .tag = tag};
    node->unread = (reader->depth && innermost(reader)->unread) ||
                   (kinds_of(reader, tag) & TAG_UNREAD);
    return node;
}

static void open_push(Reader *reader, uint8_t tag) {
    if (reader->depth == HTML_DEPTH_MAX) {
        reader->too_deep++;
        return;
    }
    reader->open[reader->depth++] = reader->tree->count - 1;
    reader->open_count[tag]++;
}

/* Closes all that is open from `depth` on. */
static void open_cut(Reader *reader, uint32_t depth) {
    while (reader->depth > depth) {
        HtmlNode *node = innermost(reader);
        node->end = reader->tree->count;
        reader->open_count[node->tag]--;
        reader->depth--;
    }
}

static const char *skip_past(const Reader *reader, const char *from,
                             char sign) {
    const char *found = bytes16_find(from, reader->end, sign);
    return found < reader->end ? found + 1 : found;
}

/* Where the end tag of a raw element starts; NULL when there is none. */
static const char *raw_end(const Reader *reader, Slice name) {
    const char *at = reader->at;
    for (; (at = html_pair_find(at, reader->end, '<', '/')) < reader->end;
         at++) {
        if ((size_t)(reader->end - at) < name.length + 3)
            return NULL;
        char after = at[name.length + 2];
        if ((html_is_blank(after) || after == '>' || after == '/') &&
            slice_equal_nocase((Slice){at + 2, name.length}, name))
            return at;
    }
    return NULL;
}

/* A raw element gets its source as one text inside, which is not read. */
static void raw_read(Reader *reader, uint8_t tag, Slice name) {
    const char *end = reader->endless[tag] ? NULL : raw_end(reader, name);
    if (!end) {
        reader->endless[tag] = true;
        if (tag != HTML_SCRIPT && tag != HTML_STYLE)
            return; /* rather markup than nothing */
        end = reader->end;
    }
    uint32_t raw = reader->tree->count - 1;
    uint32_t depth = reader->depth;
    if (end > reader->at && depth < HTML_DEPTH_MAX) {
        reader->open[reader->depth++] = raw;
        node_add(reader, HTML_TEXT, reader->at, end);
        reader->depth = depth;
        reader->tree->nodes[raw].end = reader->tree->count;
    }
    reader->at = end < reader->end ? skip_past(reader, end, '>') : end;
}

/* How far up an end tag that was left out is looked for: of an item, and of a
 * paragraph through the inline elements that were left open in it. */
enum { IMPLIED_LEVELS = 8, INLINE_LEVELS = 32 };

static bool closes(uint8_t tag, uint8_t open) {
    switch (tag) {
    case HTML_TD:
    case HTML_TH:
        return open == HTML_TD || open == HTML_TH;
    case HTML_DT:
    case HTML_DD:
        return open == HTML_DT || open == HTML_DD;
    case HTML_LI:
    case HTML_TR:
    case HTML_OPTION:
    case HTML_BUTTON:
    case HTML_A:
        return tag == open;
    case HTML_INPUT:
    case HTML_TEXTAREA:
        return open == HTML_SELECT;
    default:
        return false;
    }
}

/* Is anything open that the start of `tag` may close? Mostly not. */
static bool may_close(const Reader *reader, uint8_t tag) {
    const uint32_t *open = reader->open_count;
    switch (tag) {
    case HTML_TD:
    case HTML_TH:
        return open[HTML_TD] || open[HTML_TH];
    case HTML_DT:
    case HTML_DD:
        return open[HTML_DT] || open[HTML_DD];
    case HTML_INPUT:
    case HTML_TEXTAREA:
        return open[HTML_SELECT];
    default:
        return open[tag] && closes(tag, tag);
    }
}

/* What keeps an inner item from closing an outer one. */
static bool bounds(uint8_t tag, uint8_t open) {
    switch (open) {
    case HTML_UL:
    case HTML_OL:
    case HTML_DL:
    case HTML_TABLE:
    case HTML_SELECT:
        return true;
    case HTML_TR:
        return tag != HTML_TR;
    default:
        return tag == HTML_A && open != HTML_SPAN && open >= HTML_HTML &&
               open <= HTML_DIALOG;
    }
}

static bool ends_paragraph(const Reader *reader, uint8_t tag) {
    return is_block(reader, tag) && tag != HTML_BUTTON && tag != HTML_SELECT &&
           tag != HTML_OPTION;
}

/* No drawing or formula holds a <div>: its end was left out, unless the
 * drawing has a place for HTML. */
static void foreign_leave(Reader *reader, uint8_t tag) {
    uint8_t kinds = kinds_of(reader, tag);
    bool leaves = tag == HTML_SPAN || tag == HTML_BR || tag == HTML_IMG ||
                  tag == HTML_B || tag == HTML_STRONG || tag == HTML_I ||
                  tag == HTML_EM || (kinds & TAG_BLOCK && tag < HTML_BUTTON);
    for (uint32_t depth = reader->depth - 1; leaves && depth; depth--) {
        const HtmlNode *node = node_at(reader, depth);
        if (node->tag == HTML_SVG || node->tag == HTML_MATH)
            open_cut(reader, depth);
        if (node->tag != HTML_OTHER || node->name == reader->tags->html_inside)
            return;
    }
}

/* Closes what the start of `tag` ends: a paragraph before a block, an item
 * before its like, the head before what belongs to the body. */
static void imply_ends(Reader *reader, uint8_t tag) {
    uint32_t depth = reader->depth;
    if (reader->open_count[HTML_HEAD] &&
        !(kinds_of(reader, tag) & TAG_IN_HEAD) && tag != HTML_OTHER)
        while (reader->open_count[HTML_HEAD])
            open_cut(reader, reader->depth - 1);
    if (reader->open_count[HTML_P] && ends_paragraph(reader, tag))
        for (uint32_t k = 1; k <= INLINE_LEVELS && k < depth; k++) {
            uint8_t open = node_at(reader, depth - k)->tag;
            if (open == HTML_P)
                open_cut(reader, depth - k);
            if (open == HTML_P || is_block(reader, open))
                break;
        }
    if (reader->open_count[HTML_SVG] + reader->open_count[HTML_MATH])
        foreign_leave(reader, tag);
    if (!may_close(reader, tag))
        return;
    depth = reader->depth;
    for (uint32_t k = 1; k <= IMPLIED_LEVELS && k < depth; k++) {
        uint8_t open = node_at(reader, depth - k)->tag;
        if (closes(tag, open))
            open_cut(reader, depth - k);
        if (closes(tag, open) || bounds(tag, open))
            break;
    }
}

/* The name's hash, lower case; reader->at moves behind the name. */
static uint64_t name_read(Reader *reader) {
    uint64_t hash = WORD_HASH_START;
    const char *end = html_name_end(reader->at, reader->end, '>');
    for (; reader->at < end; reader->at++)
        hash = word_hash_step(hash, ascii_lower(*reader->at));
    return hash;
}

static uint8_t tag_of(const Reader *reader, uint64_t hash) {
    uint32_t tag = word_table_get(&reader->tags->names, hash);
    return tag ? (uint8_t)tag : HTML_OTHER;
}

/* The words on <html> and <body> tell settings of the site, what the page has
 * beside its text, where its menu stands: not what all of it is. */
static const uint16_t KINDS_OF_PAGE =
    (uint16_t) ~(CLASS_CHROME | CLASS_COMMENT | CLASS_CAPTION);

static void start_tag_read(Reader *reader) {
    const char *name = reader->at;
    uint64_t hash = name_read(reader);
    Slice spelling = {name, (size_t)(reader->at - name)};
    uint8_t tag = tag_of(reader, hash), kinds = kinds_of(reader, tag);
    const char *from = reader->at;
    ClassMarks marks = {0};
    reader->at =
        html_attributes_mark(&reader->marking, from, reader->end, &marks);
    reader->at = skip_past(reader, reader->at, '>');
    bool may_be_empty =
        tag == HTML_OTHER || tag == HTML_SVG || tag == HTML_MATH;
    bool empty = kinds & TAG_VOID || (may_be_empty && reader->at - from > 1 &&
                                      reader->at[-2] == '/');
    if (tag == HTML_BODY && reader->open_count[HTML_BODY])
        return;
    imply_ends(reader, tag);
    HtmlNode *node = node_add(reader, tag, from, reader->at);
    bool whole = tag == HTML_HTML || tag == HTML_BODY;
    node->class_words = whole ? marks.kinds & KINDS_OF_PAGE : marks.kinds;
    node->chrome_word = whole ? 0 : marks.chrome;
    node->class_hash = marks.hash;
    node->name = tag_name_part(hash);
    if (kinds & TAG_RAW)
        raw_read(reader, tag, spelling);
    else if (!empty)
        open_push(reader, tag);
}

static bool is_cell(uint8_t tag) {
    return tag == HTML_TD || tag == HTML_TH || tag == HTML_CAPTION;
}

/* HTML_OTHER may be <tbody>. */
static bool is_of_table(uint8_t tag) {
    return is_cell(tag) || tag == HTML_TR || tag == HTML_TABLE ||
           tag == HTML_OTHER;
}

/* The depth at which the end tag's element is open; 0: nowhere. */
static uint32_t depth_of(const Reader *reader, uint8_t tag, uint16_t name) {
    bool block = is_block(reader, tag);
    for (uint32_t depth = reader->depth - 1; depth; depth--) {
        const HtmlNode *node = node_at(reader, depth);
        if (node->tag == tag && (tag != HTML_OTHER || node->name == name))
            return depth;
        if (tag_is_heading(tag) && tag_is_heading(node->tag))
            return depth; /* <h2> ended by </h3> */
        if (is_cell(node->tag) && !is_of_table(tag))
            return 0;
        /* An inline end does not end the block that it stands in. */
        if (!block && tag != HTML_OTHER && tag != HTML_A &&
            is_block(reader, node->tag))
            return 0;
    }
    return 0;
}

static void end_tag_read(Reader *reader) {
    uint64_t hash = name_read(reader);
    uint8_t tag = tag_of(reader, hash);
    reader->at = skip_past(reader, reader->at, '>');
    if (reader->too_deep && !(kinds_of(reader, tag) & TAG_VOID)) {
        reader->too_deep--;
        return;
    }
    if (tag == HTML_BODY || tag == HTML_HTML)
        return;
    uint32_t depth = 0;
    if (reader->open_count[tag] || tag_is_heading(tag))
        depth = depth_of(reader, tag, tag_name_part(hash));
    if (depth)
        open_cut(reader, depth);
    else if (tag == HTML_P || tag == HTML_BR) /* as browsers read it */
        node_add(reader, tag, reader->at, reader->at);
}

/* A sign that opens no tag belongs to the text before it. */
static void text_add(Reader *reader, const char *from, const char *to) {
    HtmlNode *last = &reader->tree->nodes[reader->tree->count - 1];
    bool goes_on = last->tag == HTML_TEXT &&
                   last->to == (uint32_t)(from - reader->start) &&
                   last->parent == reader->open[reader->depth - 1];
    if (to > from && goes_on)
        last->to = (uint32_t)(to - reader->start);
    else if (to > from)
        node_add(reader, HTML_TEXT, from, to);
}

static const char *comment_end(const Reader *reader) {
    const char *at = reader->at; /* at the "!" */
    bool comment = reader->end - at > 2 && at[1] == '-' && at[2] == '-';
    if (!comment)
        return skip_past(reader, at, '>');
    const char *end = reader->end;
    at++; /* <!--> is a whole one */
    for (; (at = html_pair_find(at, end, '-', '-')) < end; at++) {
        if (end - at > 2 && at[2] == '>')
            return at + 3;
        if (end - at > 3 && at[2] == '!' && at[3] == '>')
            return at + 4;
    }
    return end;
}

/* Reads what starts with the "<" before reader->at. */
static void markup_read(Reader *reader) {
    const char *open = reader->at - 1;
    char sign = reader->at < reader->end ? *reader->at : '\0';
    char next = reader->end - reader->at > 1 ? reader->at[1] : '\0';
    if (sign == '!') {
        reader->at = comment_end(reader);
    } else if (sign == '?') {
        reader->at = skip_past(reader, reader->at, '>');
    } else if (sign == '/' && ascii_is_letter(next)) {
        reader->at++;
        end_tag_read(reader);
    } else if (sign == '/' && next) {
        reader->at = skip_past(reader, reader->at, '>');
    } else if (ascii_is_letter(sign)) {
        start_tag_read(reader);
    } else {
        text_add(reader, open, reader->at);
    }
}

/* Of a page for each of its nodes, but for one in a hundred pages: the array
 * has to grow then. */
enum { NODE_BYTES = 24 };

void html_read(Arena *page, Slice text, const HtmlTags *tags,
               const ClassWords *words, HtmlTree *tree) {
    if (!text.length)
        text = SLICE("");
    *tree = (HtmlTree){.text = text};
    Reader reader = {.page = page,
                     .tags = tags,
                     .marking = {words, arena_take(page, sizeof(ClassCache))},
                     .tree = tree,
                     .start = text.text,
                     .at = text.text,
                     .end = text.text + text.length,
                     .capacity = text.length / NODE_BYTES + 8};
    if (reader.capacity > HTML_NODES_MAX)
        reader.capacity = HTML_NODES_MAX;
    tree->nodes = (HtmlNode *)(void *)arena_buffer(
        page, reader.capacity * sizeof *tree->nodes);
    node_add(&reader, HTML_OTHER, reader.start, reader.start);
    open_push(&reader, HTML_OTHER);
    while (reader.at < reader.end && tree->count < HTML_NODES_MAX) {
        const char *from = reader.at;
        reader.at = bytes16_find(from, reader.end, '<');
        text_add(&reader, from, reader.at);
        if (reader.at < reader.end) {
            reader.at++;
            markup_read(&reader);
        }
    }
    tree->whole = reader.at >= reader.end;
    open_cut(&reader, 0);
}
